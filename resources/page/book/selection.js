// resources/page/book/selection.js: what is selected: copied without the soft hyphens that we put in, told to the
// program, and what the context menu is about. Out: "selection-changed" {spine, start, end, text}, empty without a
// selection; "menu-requested" {block, cfi, spine, selected, text, href, base, image, large, x, y}, x and y of the window.
zo.define("selection", ({ bridge, cfi, frames, fullwidth, reach, tree, view, zoom }) => {
    const SHY = "\u00AD"
    const textsIn = (range) => {
        const root = range.commonAncestorContainer
        if (tree.isText(root)) return [root]
        const walker = root.ownerDocument.createTreeWalker(root, 4 | 8) // text, CDATA
        const found = []
        for (let node; (node = walker.nextNode());) if (range.intersectsNode(node)) found.push(node)
        return found
    }
    const spanIn = (node, range) => [
        node === range.startContainer ? range.startOffset : 0,
        node === range.endContainer ? range.endOffset : node.length,
    ]
    // Whether each soft hyphen of a range is ours, in order.
    const ours = (range) => {
        const flags = []
        for (const node of textsIn(range)) {
            if (!tree.rects(node).length) continue
            const marks = cfi.own.get(node) ?? []
            const inPage = new Set(marks.map((mark, index) => mark + index))
            const [from, to] = spanIn(node, range)
            for (let at = node.data.indexOf(SHY, from); at >= 0 && at < to; at = node.data.indexOf(SHY, at + 1)) flags.push(inPage.has(at))
        }
        return flags
    }
    const piecesOf = (selection) => {
        const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index))
        return ranges.flatMap((range) => textsIn(range).filter((node) => tree.rects(node).length).map((node) => [node, ...spanIn(node, range)]))
    }
    // The words of a selection as the book has them.
    const wordsOf = (selection) => {
        const text = fullwidth.restored(String(selection), piecesOf(selection))
        if (!text.includes(SHY)) return text
        const flags = []
        for (let index = 0; index < selection.rangeCount; index++) flags.push(...ours(selection.getRangeAt(index)))
        let at = 0
        return text.replaceAll(SHY, () => (flags[at++] ? "" : SHY))
    }
    const onCopy = (event, win) => {
        if (event.defaultPrevented || event.target.closest?.("input, textarea")) return
        const selection = win.getSelection()
        if (!String(selection).includes(SHY) && !fullwidth.isIn(piecesOf(selection).map(([node]) => node))) return // the engine's own copy keeps the formatting
        event.preventDefault()
        event.clipboardData.setData("text/plain", wordsOf(selection))
    }

    // -- telling of it -------------------------------------------------------------------------------------------------
    // A boundary that stands between elements, moved to the text after it (before it: for ends).
    const pointOf = (node, offset, atEnd) => {
        if (tree.isText(node)) return { node, offset }
        const next = node.childNodes[offset] ?? null
        const walker = node.ownerDocument.createTreeWalker(node.ownerDocument.documentElement, 4 | 8)
        if (atEnd) {
            walker.currentNode = next ?? (node.lastChild ?? node)
            const inside = next ? walker.previousNode() : tree.isText(walker.currentNode) ? walker.currentNode : walker.lastChild() ?? walker.previousNode()
            return inside ? { node: inside, offset: inside.length } : { node, offset: 0 }
        }
        walker.currentNode = next ?? node
        const inside = next && tree.isText(next) ? next : walker.nextNode()
        return inside ? { node: inside, offset: 0 } : { node, offset: 0 }
    }
    const describe = (win, frame) => {
        const selection = win.getSelection()
        if (!selection.rangeCount || selection.isCollapsed) return { spine: frame.index, start: "", end: "", text: "" }
        const range = selection.getRangeAt(0)
        const from = pointOf(range.startContainer, range.startOffset, false)
        const to = pointOf(range.endContainer, range.endOffset, true)
        return { spine: frame.index, start: cfi.pathTo(from.node, from.offset), end: cfi.pathTo(to.node, to.offset), text: wordsOf(selection).slice(0, 20000) }
    }
    let last = ""
    const tell = (win, frame) => {
        if (frame.gone || frame.window !== win) return
        const message = describe(win, frame)
        const said = JSON.stringify(message)
        if (said === last || (!message.text && !last)) return
        last = message.text ? said : ""
        bridge.post("selection-changed", message)
    }

    // -- the context menu ----------------------------------------------------------------------------------------------
    const onMenu = (event, win, frame) => {
        event.preventDefault()
        const here = view.here()
        const { target } = event
        const inItem = frame && win === frame.window
        const element = target.nodeType === 1 ? target : target.parentElement
        const found = reach.linkAt(element)
        const caret = inItem ? win.document.caretRangeFromPoint?.(event.clientX, event.clientY) : null
        const point = caret && element.contains(caret.startContainer) ? { node: caret.startContainer, offset: caret.startOffset } : { node: element, offset: 0 }
        const picture = frame ? zoom.noteMenu(element, frame) : null
        const { x, y } = event.clientX || event.clientY ? reach.pointOf(event, win) : reach.pointOf({ clientX: 0, clientY: 0 }, win)
        const words = wordsOf(win.getSelection())
        bridge.post("menu-requested", {
            block: (inItem ? view.idOf(element) : here.block) ?? "",
            cfi: inItem ? cfi.pathTo(point.node, tree.isText(point.node) ? point.offset : 0) : here.cfi ?? "",
            spine: frame?.index ?? here.spine,
            selected: words.length > 0, text: words.slice(0, 20000), href: found?.href ?? "", base: win.document.baseURI,
            image: picture?.image ?? "", large: picture?.kind ?? "", x, y,
        })
    }
    reach.onWindow((win, frame) => {
        win.addEventListener("contextmenu", (event) => onMenu(event, win, frame))
        if (!frame) return
        win.addEventListener("copy", (event) => onCopy(event, win))
        let scheduled = false
        win.document.addEventListener("selectionchange", () => {
            if (scheduled) return
            scheduled = true
            requestAnimationFrame(() => { scheduled = false; tell(win, frame) })
        })
    })
    const clear = () => { for (const frame of frames.all()) frame.window?.getSelection()?.removeAllRanges() }
    return { clear, describe, wordsOf }
})
