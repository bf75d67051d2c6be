// resources/page/book/selection.js: what is selected: copied without the soft hyphens that we put in, told to the
// program, and what the context menu is about. Out: "selection-changed" {spine, start, end (CFI paths, without the space
// around the words), block, text, before, after, rect: {x, y, width, height} of its last line in the window, whole: that
// of all of it, by: "mouse" | "keyboard" | "touch", done, asked: Enter was pressed on it}, text "" without a selection; "menu-requested" {block, cfi, spine, selected, text, href,
// base, image, large, annotation, x, y, words, before}, x and y of the window. In: clear().
zo.define("selection", ({ bridge, cfi, columns, frames, fullwidth, gestures, highlights, marks, reach, tree, view, zoom }) => {
    const SHY = "\u00AD"
    const { spanIn, textsIn } = tree
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
    // The first and the last letter of a range, whatever elements and space it begins and ends with; null without any.
    const endsOf = (range) => {
        const texts = textsIn(range)
        const letter = (node, backwards) => {
            const [from, to] = spanIn(node, range)
            const part = node.data.slice(from, to)
            const at = backwards ? part.trimEnd().length : part.search(/\S/)
            return part.trim() ? { node, offset: from + at } : null
        }
        for (const node of texts) {
            const from = letter(node, false)
            if (!from) continue
            for (const last of texts.reverse()) { const to = letter(last, true); if (to) return { from, to } }
        }
        return null
    }
    const NOTHING = { start: "", end: "", block: null, text: "", before: "", after: "", rect: { x: 0, y: 0, width: 0, height: 0 } }
    const describe = (win, frame) => {
        const selection = win.getSelection()
        const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null
        const ends = range && endsOf(range)
        if (!ends) return { spine: frame.index, ...NOTHING }
        const { from, to } = ends
        const tail = range.cloneRange()
        if (range.startContainer !== to.node) tail.setStart(to.node, 0) // its last line is in the last text
        const line = marks.lines(tree.wordBoxes(tail), columns.flowOf(frame).vertical).at(-1)
        return {
            spine: frame.index, start: cfi.pathTo(from.node, from.offset), end: cfi.pathTo(to.node, to.offset), block: view.idOf(from.node),
            text: wordsOf(selection).trim().slice(0, 20000), before: view.around(frame, from, -1), after: view.around(frame, to, 1),
            rect: line ? marks.plain(reach.outward({ ...line, width: line.right - line.left, height: line.bottom - line.top }, win)) : NOTHING.rect,
            whole: marks.plain(reach.boxOf(range)),
        }
    }
    let last = ""
    const tell = (win, frame, { asked = false, ...gesture }) => {
        if (frame.window !== win || !frames.isThere(frame)) return
        const message = { ...describe(win, frame), ...gesture }
        const said = message.text ? JSON.stringify(message) : ""
        if (said === last && !asked) return
        last = said
        bridge.post("selection-changed", { ...message, asked })
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
            image: picture?.image ?? "", large: picture?.kind ?? "",
            annotation: inItem ? highlights.at(frame, event.clientX, event.clientY)?.item.id ?? "" : "", x, y,
            ...inItem ? view.wordsAt({ frame, point }) : {},
        })
    }
    reach.onWindow((win, frame) => {
        win.addEventListener("contextmenu", (event) => onMenu(event, win, frame))
        if (!frame) return
        win.addEventListener("copy", (event) => onCopy(event, win))
        gestures.watch(win, (gesture) => tell(win, frame, gesture))
    })
    const clear = () => { for (const frame of frames.all()) if (frames.isThere(frame)) frame.window.getSelection()?.removeAllRanges() }
    return { clear, describe, wordsOf }
})
