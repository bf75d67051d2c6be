// resources/page/book/caret.js: the caret (carets.js) in a book: it turns pages when it leaves one, and goes on into the
// next document. In: set({on}). Out: "caret-changed" {on}.
zo.define("caret", ({ carets, columns, frames, highlights, reach, spine, tree, view }) => {
    const EDGE = 36 // CSS pixels between the caret and the edge of a view that scrolls
    const isPaged = () => document.documentElement.dataset.layout === "paged"
    const frameOf = (win) => frames.all().find((one) => one.window === win && one.scratch) ?? null
    const visible = () => (view.layout()?.visible() ?? [])
    const inColumns = (frame) => isPaged() && frame.scratch.columns && !spine.isFixed(frame.item) && frame.item.flow !== "scrolled-doc"
    const isWord = ({ leaf, to, from }) => tree.isText(leaf) && !tree.inRuby(leaf) && to > from && tree.rects(leaf, from, to).length > 0
    // The first (or last) point of what is in view of a document.
    const edgeIn = ({ frame, pieces }, atEnd = false) => {
        const words = pieces.filter(isWord)
        const piece = atEnd ? words.at(-1) : words[0]
        if (!piece) return null
        const part = piece.leaf.data.slice(piece.from, piece.to)
        return { win: frame.window, node: piece.leaf, offset: piece.from + (atEnd ? part.trimEnd().length : Math.max(0, part.search(/\S/))) }
    }
    const first = () => {
        for (const one of visible()) {
            const point = edgeIn(one)
            if (point) { one.frame.window.focus(); return point }
        }
        return null
    }
    const isInView = (frame, box) => {
        if (!frame.slot.classList.contains("zo-shown")) return false
        if (inColumns(frame)) return columns.pageAt(frame, columns.start(frame, box)) === frame.scratch.columns.page
        const { left, top, right, bottom } = reach.outward({ ...box, width: box.right - box.left, height: box.bottom - box.top }, frame.window)
        return right >= 0 && bottom >= 0 && left <= innerWidth && top <= innerHeight
    }
    // The window with a selection that ends in view: the caret takes it up.
    const selected = () => {
        for (const { frame } of visible()) {
            if (!frames.isThere(frame)) continue
            const { focusNode, focusOffset } = frame.window.getSelection() ?? {}
            const box = focusNode && frame.body.contains(focusNode) && focusNode !== frame.body ? carets.boxAt(focusNode, focusOffset) : null
            if (box && isInView(frame, box)) return frame.window
        }
        return null
    }
    const layer = (win) => highlights.layerOf(frameOf(win))
    const inside = (win, box) => {
        const frame = frameOf(win)
        if (!frame || !frame.slot.classList.contains("zo-shown") || (inColumns(frame) && !isInView(frame, box))) return null
        return highlights.toSlot(frame)(box)
    }
    let turning = 0 // moves of ours that are not done
    const during = async (move) => {
        turning += 1
        try { await move } finally { turning -= 1 }
        caret.draw()
    }
    const scrollBy = (target, x, y) => { if (x || y) target.scrollBy(x, y) }
    const overshoot = (low, high, size) => (low < EDGE ? low - EDGE : high > size - EDGE ? high - size + EDGE : 0)
    const follow = (win, box, point) => {
        const frame = frameOf(win)
        if (!frame) return
        if (inColumns(frame)) {
            if (!isInView(frame, box)) during(view.goTo({ spine: frame.index, point, frame, block: view.idOf(point.node) }))
            return
        }
        if (isPaged() && spine.isFixed(frame.item)) {
            const { left, top } = reach.outward({ ...box, width: 0, height: 0 }, win)
            scrollBy(frames.host, overshoot(left, left, innerWidth), overshoot(top, top, innerHeight)) // one that is enlarged
            return
        }
        if (isPaged() || frame.scratch.inner) { scrollBy(frame.root, 0, overshoot(box.top, box.bottom, win.innerHeight)); return }
        const { left, top, right, bottom } = reach.outward({ ...box, width: box.right - box.left, height: box.bottom - box.top }, win)
        const sideways = frames.host.classList.contains("zo-sideways")
        scrollBy(frames.host, sideways ? overshoot(left, right, innerWidth) : 0, sideways ? 0 : overshoot(top, bottom, innerHeight))
    }
    const linear = (index, step) => {
        let next = index + step
        while (spine.items[next] && !spine.items[next].linear) next += step
        return spine.items[next] ? next : null
    }
    // A page on or back, or a screen; the caret goes to its beginning.
    const screen = (direction, box, select) => during((async () => {
        const win = caret.window()
        await (direction > 0 ? view.next() : view.previous())
        const there = visible().map((one) => edgeIn(one)).filter(Boolean)
        const target = (select && there.find((one) => one.win === win)) || there[0]
        if (target) caret.put(target, select)
        else caret.begin()
    })())
    // To the first or the last word of the document.
    const edge = (sense, select) => {
        const frame = frameOf(caret.window())
        if (!frame) return
        during((async () => {
            await view.goTo({ spine: frame.index, progression: sense > 0 ? 1 : 0, begin: sense < 0, end: sense > 0 })
            caret.put(visible().filter((one) => one.frame === frame).map((one) => edgeIn(one, sense > 0)).find(Boolean), select)
        })())
    }
    // Past the end of a document: on in the one beside it, or where there is none in view, in the next of the book.
    const beyond = (sense, select) => {
        if (select) return // a selection stays in its document
        const frame = frameOf(caret.window())
        if (!frame) return
        during((async () => {
            const beside = visible().map((one) => one.frame)
            const seen = beside[beside.indexOf(frame) + sense]
            const index = seen?.index ?? linear(frame.index, sense)
            if (index === null) return
            if (!seen) await view.goTo({ spine: index, progression: sense > 0 ? 0 : 1, begin: sense > 0, end: sense < 0 })
            const there = visible().filter((one) => one.frame.index === index).map((one) => edgeIn(one, sense < 0)).find(Boolean)
            if (there) { there.win.focus(); caret.put(there) } else caret.begin()
        })())
    }
    // Columns follow one another sideways, lines in the next one begin elsewhere: the caret keeps its place in the line.
    const along = (win, box) => {
        const frame = frameOf(win)
        if (!frame || !inColumns(frame)) return null
        const { column, flow } = frame.scratch.columns
        return flow.vertical ? columns.start(frame, { ...box, bottom: box.top }) % column : columns.start(frame, box) % column
    }
    const across = (win, before, now, goal, point) => {
        const frame = frameOf(win)
        if (!frame || !inColumns(frame)) return null
        const { column, flow, box } = frame.scratch.columns
        const columnOf = (one) => Math.floor((columns.start(frame, one) + 0.5) / column)
        if (columnOf(before) === columnOf(now)) return null
        const start = columnOf(now) * column + goal
        const at = flow.vertical ? start - frame.root.scrollTop : flow.rtl ? box.width - start - frame.root.scrollLeft : start - frame.root.scrollLeft
        return nearestIn(frame, point, now, at, flow.vertical)
    }
    // The point of a line that is nearest to a coordinate along it; the engine itself only finds what is in view.
    const nearestIn = (frame, point, line, wanted, vertical) => {
        const onLine = (one) => one && (vertical ? Math.abs(one.left - line.left) < 4 : Math.abs(one.top - line.top) < 4)
        const distance = (one) => Math.abs((vertical ? one.top : one.left) - wanted)
        let best = { ...point, far: distance(line) }
        for (const sense of [1, -1]) {
            let here = point
            for (let steps = 0; steps < 200; steps++) {
                here = besideOf(frame, here, sense)
                const one = here && carets.boxAt(here.node, here.offset)
                if (!onLine(one)) break
                if (distance(one) < best.far) best = { ...here, far: distance(one) }
                else if (distance(one) > best.far + 40) break
            }
        }
        return best
    }
    const besideOf = (frame, { node, offset }, sense) => {
        if (tree.isText(node) && offset + sense >= 0 && offset + sense <= node.length) return { node, offset: offset + sense }
        const list = tree.leaves(frame)
        const next = list[list.indexOf(node) + sense]
        return next && tree.isText(next) ? { node: next, offset: sense > 0 ? 0 : next.length } : null
    }
    const press = (win, node, offset, box) => {
        const frame = frameOf(win)
        const found = reach.linkAt(tree.isText(node) ? node.parentElement : node)
        if (found) { found.link.click(); return true }
        const middle = box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
        const mark = middle && [[0, 0], [2, 2], [-2, -2]].map(([x, y]) => highlights.at(frame, middle.x + (box.vertical ? 0 : x), middle.y + (box.vertical ? y : 0))).find(Boolean)
        if (mark) highlights.activate(mark.item.id, reach.outward(mark.box, win))
        return Boolean(mark)
    }
    const caret = carets.make({ across, along, beyond, edge, first, follow, inside, layer, press, screen, selected })
    reach.onWindow((win, frame) => { if (!frame || win === frame.window) caret.listen(win, frame !== null) })
    // Somebody else has turned the page: the caret comes along, unless it holds the end of a selection.
    view.onPlace(() => {
        if (!caret.isOn() || turning) return
        const frame = frameOf(caret.window())
        const box = frame && caret.box()
        const gone = !frame || !box || !frame.slot.classList.contains("zo-shown")
        if (gone || (inColumns(frame) && !isInView(frame, box) && caret.window().getSelection().isCollapsed)) caret.begin()
        else caret.draw()
    })
    return { isOn: caret.isOn, set: caret.set }
})
