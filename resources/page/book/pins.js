// resources/page/book/pins.js: holds the beginning of a page of a long document (segments.js) where it is while the window
// before it changes. What starts there is told to break; a text that goes on there is told how many of its lines must
// stay together: as many as come after. The engine then breaks at that very line (CSS Fragmentation 3, section 3.3).
zo.define("pins", ({ columns, segments, tree }) => {
    const { of } = segments
    const pathOf = (frame, element) => {
        const steps = []
        for (let one = element; one && one !== frame.document.documentElement; one = one.parentElement) {
            let number = 1
            for (let other = one.previousElementSibling; other; other = other.previousElementSibling) number++
            steps.unshift(` > :nth-child(${number})`)
        }
        return `:root:not(#zo-none)${steps.join("")}`
    }
    const leafBefore = (frame, node) => {
        const leaves = tree.leaves(frame)
        for (let index = leaves.indexOf(node) - 1; index >= 0; index--) if (tree.ends(leaves[index]).length) return leaves[index]
        return null
    }
    // The box that comes last before a point.
    const before = (frame, { node, offset }) => {
        const own = tree.isText(node) && offset > 0 ? tree.rects(node, 0, offset) : []
        if (own.length) return own.at(-1)
        const leaf = leafBefore(frame, node)
        return leaf ? tree.ends(leaf).at(-1) : null
    }
    const side = (frame, box) => Math.floor((columns.start(frame, box) + 0.5) / frame.scratch.columns.column)
    const linesFrom = (frame, { node, offset }, block) => {
        const range = tree.rangeOf(block)
        if (tree.isText(node)) range.setStart(node, offset)
        else range.setStartBefore(node)
        const { vertical, mode } = columns.flowOf(frame)
        const ahead = (box) => (!vertical ? [box.top, box.bottom] : mode.endsWith("lr") ? [box.left, box.right] : [-box.right, -box.left])
        let lines = 0
        let column = null
        let end = -Infinity
        for (const box of tree.wordBoxes(range)) {
            const [from, to] = ahead(box)
            const here = side(frame, box)
            if (here !== column || (from + to) / 2 > end) { lines++; column = here; end = to }
            else end = Math.max(end, to)
        }
        return lines
    }
    // What comes after a text of which little is left: no break is to come there, else the rest would stay before it.
    const KEPT = 5 // lines, as a rule
    const following = (frame, { node, offset }, block) => {
        const leaves = tree.leaves(frame)
        const column = side(frame, tree.boxesAt(frame, { node, offset })[0])
        const found = []
        let last = block
        for (let index = leaves.indexOf(node) + 1; index < leaves.length && found.length < KEPT; index++) {
            const boxes = tree.ends(leaves[index])
            if (!boxes.length) continue
            if (side(frame, boxes.at(-1)) !== column) break
            const own = tree.blockOf(leaves[index], frame)
            if (own !== last && !own.contains(block)) found.push(own)
            last = own
        }
        return found
    }
    // A text that goes on beyond the column: held at its beginning, no rule is left for its other breaks.
    const isLong = (frame, point) => {
        const block = tree.blockOf(point.node, frame)
        if (block === frame.body || point.node === frame.body) return false
        const [first] = tree.boxesAt(frame, point)
        const last = tree.ends(block).at(-1)
        return Boolean(first && last) && side(frame, last) > side(frame, first)
    }
    const OWN = /^(column|page|left|right|recto|verso|always|all)$/
    // False for what no rule can hold.
    const set = (frame, point) => {
        const seg = of(frame)
        const { node } = point
        if (node === frame.body) return false
        const unit = segments.unitOf(seg, node)
        const previous = leafBefore(frame, node)
        const block = tree.blockOf(node, frame)
        if (!previous || block === frame.body) return false
        seg.pins = seg.pins.filter((pin) => pin.node !== node && node.compareDocumentPosition(pin.node) & 4)
        if ((tree.isText(node) && point.offset > 0 && tree.rects(node, 0, point.offset).length) || block.contains(previous)) {
            const lines = linesFrom(frame, point, block)
            const rules = [`${pathOf(frame, block)} { orphans: 1 !important; widows: ${lines} !important; break-inside: auto !important; ${lines < KEPT ? "break-after: avoid !important" : ""} }`]
            if (lines < KEPT) for (const one of following(frame, point, block)) rules.push(`${pathOf(frame, one)} { break-before: avoid !important; break-inside: avoid !important }`)
            seg.pins.push({ node, unit, rule: rules.join("\n") })
            return true
        }
        const chain = [block]
        while (chain[0].parentElement !== frame.body && !chain[0].parentElement.contains(previous)) chain.unshift(chain[0].parentElement)
        if (/^table-cell/.test(getComputedStyle(chain[0]).display)) return false
        if (chain.some((one) => OWN.test(getComputedStyle(one).breakBefore))) return true // the book's own
        const rules = chain.map((one) => `${pathOf(frame, one)} { margin-block-start: 0 !important }`)
        seg.pins.push({ node, unit, element: chain[0], rule: `${pathOf(frame, chain[0])} { break-before: column !important }\n${rules.join("\n")}` })
        return true
    }
    const clear = (frame) => { of(frame).pins = [] }
    // Whether a point is where its page begins.
    const holds = (frame, { node, offset }) => {
        const starts = columns.firstPoint(frame, columns.pageOfPoint(frame, { node, offset }))
        return starts.node === node && starts.offset === offset
    }
    const breaks = (frame, element) => of(frame).pins.some((pin) => pin.element && element.contains(pin.element))
    return { before, breaks, clear, holds, isLong, set }
})
