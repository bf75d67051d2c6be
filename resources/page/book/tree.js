// resources/page/book/tree.js: what a document consists of, in reading order: its leaves (texts, pictures, and what
// else is one thing), their blocks, and the words between two points. A point is a node and an offset into its text.
zo.define("tree", () => {
    const WHOLE = new Set(["img", "svg", "math", "video", "audio", "iframe", "object", "embed", "canvas", "hr", "input", "button", "select", "textarea", "progress", "meter"])
    const SKIPPED = new Set(["head", "script", "style", "template", "title", "metadata"])
    // They are displayed, or else what is inside of them: what is not has no boxes. The same goes for `noscript`.
    const STOOD_IN_FOR = new Set(["object", "canvas"])
    const isText = (node) => node.nodeType === 3 || node.nodeType === 4
    const nameOf = (element) => element.localName.toLowerCase()
    const isWhole = (element) => WHOLE.has(nameOf(element))

    const gather = (frame) => {
        const found = []
        const walk = (node) => {
            for (let child = node.firstChild; child; child = child.nextSibling) {
                if (isText(child)) { if (/\S/.test(child.data)) found.push(child) }
                else if (child.nodeType === 1) {
                    const name = nameOf(child)
                    if (SKIPPED.has(name)) continue
                    if (WHOLE.has(name)) found.push(child)
                    if (!WHOLE.has(name) || STOOD_IN_FOR.has(name)) walk(child)
                }
            }
        }
        for (const root of frame.scratch.roots ?? [frame.body]) { // roots: what is displayed of a long document (segments.js)
            if (WHOLE.has(nameOf(root))) found.push(root)
            else if (!SKIPPED.has(nameOf(root))) walk(root)
        }
        return found
    }
    const leaves = (frame) => { frame.scratch.leaves ??= gather(frame); return frame.scratch.leaves }
    const changed = (frame) => { frame.scratch.leaves = null }

    const rangeOf = (node, start = 0, end = null) => {
        const range = node.ownerDocument.createRange()
        if (isText(node)) {
            range.setStart(node, Math.min(start, node.length))
            range.setEnd(node, end === null ? node.length : Math.min(end, node.length))
        } else range.selectNode(node)
        return range
    }
    // The boxes of a leaf, those without extent left out: what is not displayed has none.
    const rects = (node, start = 0, end = null) => {
        const list = isText(node) ? rangeOf(node, start, end).getClientRects() : node.getClientRects()
        return [...list].filter((one) => one.width > 0 || one.height > 0)
    }
    // The first and the last box of a leaf, [] where it is not displayed; a text of megabytes is not gone through for it.
    const ends = (node) => {
        if (!isText(node) || node.length < 4000) { const boxes = rects(node); return boxes.length ? [boxes[0], boxes.at(-1)] : [] }
        const first = rects(node, 0, 200)[0] ?? rects(node)[0]
        return first ? [first, rects(node, node.length - 200).at(-1) ?? rects(node).at(-1)] : []
    }
    const isSeen = (node) => {
        const element = isText(node) ? node.parentElement : node
        return !element || getComputedStyle(element).visibility !== "hidden"
    }
    // The index of the first displayed leaf for which `holds(span)`; spans come in order. `spanOf` is null for leaves
    // that are not displayed.
    const firstLeaf = (frame, spanOf, holds) => {
        const list = leaves(frame)
        let low = 0
        let high = list.length
        while (low < high) {
            const middle = (low + high) >> 1
            let probe = middle
            let span = null
            while (probe < high && !(span = spanOf(list[probe]))) probe++
            if (!span || holds(span)) high = middle
            else low = probe + 1
        }
        while (low < list.length && !spanOf(list[low])) low++
        return low
    }
    // The offset in a text of its first character for whose box `holds`; its length where there is none.
    const firstOffset = (node, holds) => {
        let low = 0
        let high = node.length
        while (low < high) {
            const middle = (low + high) >> 1
            let boxes = []
            let probe = middle
            while (probe < high && !boxes.length) { boxes = rects(node, probe, probe + 1); probe++ }
            if (!boxes.length || holds(boxes[0])) high = middle
            else low = probe
        }
        return low
    }
    // The boxes of a point: of the character there, else of the one before, else of what stands there or follows.
    const boxesAt = (frame, { node, offset = 0 }) => {
        let boxes = []
        if (isText(node)) {
            boxes = rects(node, offset, offset + 1)
            if (!boxes.length && offset) boxes = rects(node, offset - 1, offset)
        } else {
            boxes = [...node.getClientRects()]
            if (!boxes.length) boxes = [...rangeOf(node).getClientRects()]
        }
        if (boxes.length) return boxes
        const next = leaves(frame).find((leaf) => node.compareDocumentPosition(leaf) & 4 && rects(leaf).length)
        return next ? rects(next) : []
    }
    const INLINE = /^(inline|ruby|contents|none)/
    const blockOf = (node, frame) => {
        const known = (frame.scratch.blocks ??= new Map())
        const start = isText(node) ? node.parentElement : node
        let element = start
        const path = []
        while (element && element !== frame.body && !known.has(element) && INLINE.test(getComputedStyle(element).display)) {
            path.push(element)
            element = element.parentElement
        }
        const block = known.get(element) ?? element ?? frame.body
        for (const one of path) known.set(one, block)
        return block
    }
    // The texts that a range reaches into, in order, and the boxes of what of them is in it.
    const textsIn = (range) => {
        const root = range.commonAncestorContainer
        if (isText(root)) return [root]
        const walker = root.ownerDocument.createTreeWalker(root, 4 | 8) // text, CDATA
        const found = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (range.intersectsNode(node)) found.push(node)
            else if (found.length) break
        }
        return found
    }
    const spanIn = (node, range) => [
        node === range.startContainer ? range.startOffset : 0,
        node === range.endContainer ? range.endOffset : node.length,
    ]
    const wordBoxes = (range) => textsIn(range).flatMap((node) => {
        const [from, to] = spanIn(node, range)
        return to > from && /\S/.test(node.data) ? rects(node, from, to).filter(({ width, height }) => width > 0 && height > 0) : []
    })
    const inRuby = (node) => Boolean(node.parentElement?.closest("rt, rp"))
    // Frames whose scripts run have an origin of their own, and say their words themselves (frame.js).
    const apart = new WeakMap()
    addEventListener("message", ({ source, data }) => { if (source && typeof data?.zoWords === "string") apart.set(source, data.zoWords) })
    // What a whole leaf says in words: an alternative text, the text inside.
    const said = (node) => {
        const name = nameOf(node)
        if (name === "img" || name === "input") return node.getAttribute("alt") ?? ""
        if (name === "iframe" || name === "object") {
            try {
                const doc = node.contentDocument
                return doc?.body?.innerText ?? (doc?.documentElement ? said(doc.documentElement) : apart.get(node.contentWindow) ?? "")
            } catch { return "" }
        }
        if (name === "svg") {
            return [...node.querySelectorAll("text, title, foreignObject")]
                .filter((one) => nameOf(one) === "title" || one.getClientRects().length) // scripts hide and show parts
                .map((one) => one.textContent).join(" ")
        }
        if (name === "select" || name === "textarea" || name === "audio" || name === "video" || name === "canvas") return ""
        return node.textContent
    }
    return { blockOf, boxesAt, changed, ends, firstLeaf, firstOffset, inRuby, isSeen, isText, isWhole, leaves, nameOf, rangeOf, rects, said, spanIn, textsIn, wordBoxes }
})
