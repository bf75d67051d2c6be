// resources/page/book/columns.js: a flowing text cut into pages by CSS columns, in any direction of writing. A page is
// one window of the frame, `stride` further along than the one before; columns of vertical text follow one another
// downwards, so its pages do as well.
zo.define("columns", ({ style, tables, tree }) => {
    // How the text runs: the principal writing mode is that of the body (CSS Writing Modes 4, section 8.1).
    const flowOf = (frame) => {
        frame.scratch.flow ??= (() => {
            const { direction, writingMode } = getComputedStyle(frame.body)
            const given = getComputedStyle(frame.document.documentElement)
            const mode = writingMode !== "horizontal-tb" ? writingMode : given.writingMode
            const vertical = mode.startsWith("vertical") || mode.startsWith("sideways")
            return { mode, vertical, direction: vertical ? "ltr" : direction, rtl: !vertical && direction === "rtl" }
        })()
        return frame.scratch.flow
    }
    // Which way a text with vertical lines goes on; nothing where lines are horizontal.
    const sidewaysOf = (frame) => { const { mode, vertical } = flowOf(frame); return vertical ? (mode.endsWith("-lr") ? "rightward" : "leftward") : "" }
    // Of an item with rendition:align-x-center: its content as one box in the middle.
    const centring = ({ item }) => (item.centred ? "body { width: fit-content !important; margin-inline: auto !important }" : "")
    const SPARE = 40 // CSS pixels: a picture as high as the page leaves its line and its block's margins no room
    // box: {width, height, columns, gap} in CSS pixels; the frame has just that size.
    const lay = (frame, box) => {
        const flow = flowOf(frame)
        const [first, ...others] = tree.leaves(frame)
        const lone = first && !tree.isText(first) && others.every((one) => first.contains(one)) // a cover: in the middle of the page
        const count = flow.vertical || lone || frame.item.centred ? 1 : box.columns
        // A text that asks for the side where the second column is begins there.
        const blank = count > 1 && !frame.scratch.segments && frame.item.side === (flow.rtl ? "left" : "right")
        const inline = flow.vertical ? box.height : (box.width - (count - 1) * box.gap) / count
        const rules = (pad) => `
            html { position: static !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
                box-sizing: border-box !important; overflow: hidden !important; transform: none !important;
                inline-size: auto !important; width: ${box.width}px !important; height: ${box.height}px !important;
                min-width: 0 !important; max-width: none !important; min-height: 0 !important; max-height: none !important;
                columns: auto !important; column-width: ${inline}px !important; column-gap: ${box.gap}px !important;
                column-fill: auto !important; column-rule: none !important; column-count: auto !important;
                writing-mode: ${flow.mode} !important; direction: ${flow.direction} !important }
            body { max-height: none !important; overflow: visible !important; column-count: auto !important; column-width: auto !important }
            body { min-height: 0 !important; max-inline-size: 100% !important }
            img, video, iframe, object, embed, canvas, svg:not(svg svg) { max-width: 100% !important; max-height: ${Math.floor((box.height - SPARE) / style.scale())}px !important;
                ${flow.vertical ? `max-width: ${Math.floor(box.width / style.scale())}px !important;` : ""} break-inside: avoid }
            img, video { object-fit: contain }
            ${centring(frame)}
            ${lone ? "img, svg:not(svg svg) { display: block !important; margin-inline: auto !important }" : ""}
            ${blank ? `html::before { content: "" !important; display: block !important; break-after: column !important; width: 1px; height: 1px }` : ""}
            ${pad ? `html::after { content: "" !important; display: block !important; break-before: column !important; width: 1px; height: 1px }` : ""}`
        const state = (frame.scratch.columns ??= { page: 0, pages: 1 })
        style.lay(frame, rules(false))
        state.pad = () => style.lay(frame, rules(true))
        Object.assign(state, { box, flow, count, column: inline + box.gap, stride: flow.vertical ? box.height + box.gap : box.width + box.gap })
        measure(frame)
        return state
    }
    // Counts the pages of what is displayed.
    const measure = (frame) => {
        const state = frame.scratch.columns
        const { flow, box, count } = state
        frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1 // what was measured holds no longer
        tables.fit(frame, state.column - box.gap, flow.vertical)
        const length = () => (flow.vertical ? frame.root.scrollHeight : frame.root.scrollWidth)
        const total = Math.max(1, Math.round((length() + box.gap) / state.column))
        if (count > 1 && total % count) state.pad() // else the last page could not be scrolled to
        state.pages = Math.max(1, Math.ceil(total / count))
        if (state.pages > 1 && !hasInk(frame, state.pages - 1)) state.pages -= 1
        state.page = Math.min(state.page, state.pages - 1)
        scroll(frame)
    }
    const scroll = (frame) => {
        const { flow, page, stride } = frame.scratch.columns
        if (flow.vertical) frame.root.scrollTo(0, page * stride)
        else frame.root.scrollTo((flow.rtl ? -1 : 1) * page * stride, 0)
    }
    // The engine scrolls to what gets the focus or is selected; what is in view stays a whole page.
    const snap = (frame) => {
        const { flow, page, stride } = frame.scratch.columns
        const { scrollLeft: x, scrollTop: y } = frame.root
        const [left, top] = flow.vertical ? [0, page * stride] : [(flow.rtl ? -1 : 1) * page * stride, 0]
        if (Math.abs(x - left) > 1 || Math.abs(y - top) > 1) frame.root.scrollTo(left, top)
    }
    // Distances from the beginning of the text along the pages.
    const start = (frame, rect) => {
        const { flow, box } = frame.scratch.columns
        if (flow.vertical) return rect.top + frame.root.scrollTop
        return flow.rtl ? box.width - rect.right - frame.root.scrollLeft : rect.left + frame.root.scrollLeft
    }
    const end = (frame, rect) => {
        const { flow, box } = frame.scratch.columns
        if (flow.vertical) return rect.bottom + frame.root.scrollTop
        return flow.rtl ? box.width - rect.left - frame.root.scrollLeft : rect.right + frame.root.scrollLeft
    }
    const pageAt = (frame, distance) => {
        const { pages, stride } = frame.scratch.columns
        return Math.min(pages - 1, Math.max(0, Math.floor((distance + 0.5) / stride)))
    }
    const hasInk = (frame, page) => {
        const leaves = tree.leaves(frame)
        for (let index = leaves.length - 1; index >= 0; index--) {
            const boxes = tree.ends(leaves[index])
            if (boxes.length) return Math.floor((start(frame, boxes.at(-1)) + 0.5) / frame.scratch.columns.stride) >= page
        }
        return false
    }
    const turn = (frame, page) => {
        const state = frame.scratch.columns
        const wanted = Math.min(state.pages - 1, Math.max(0, page))
        if (wanted === state.page) return false
        state.page = wanted
        scroll(frame)
        return true
    }
    // The page a leaf begins or ends on; null where it is not displayed.
    const pagesOf = (frame, leaf) => {
        const boxes = tree.ends(leaf)
        if (!boxes.length) return null
        return { first: pageAt(frame, start(frame, boxes[0])), last: pageAt(frame, start(frame, boxes.at(-1))) }
    }
    const pageOfPoint = (frame, point) => {
        const boxes = tree.boxesAt(frame, point)
        return boxes.length ? pageAt(frame, start(frame, boxes[0])) : 0
    }
    const firstLeaf = (frame, page) => tree.firstLeaf(frame, (leaf) => pagesOf(frame, leaf), ({ last }) => last >= page)
    const offsetOn = (frame, node, page) => tree.firstOffset(node, (box) => pageAt(frame, start(frame, box)) >= page)
    // The first point of a page.
    const firstPoint = (frame, page = frame.scratch.columns.page) => {
        const leaves = tree.leaves(frame)
        const leaf = leaves[firstLeaf(frame, page)]
        if (!leaf) return { node: frame.body, offset: 0 }
        const { first } = pagesOf(frame, leaf)
        return { node: leaf, offset: tree.isText(leaf) && first < page ? offsetOn(frame, leaf, page) : 0 }
    }
    // What stands on a page: [{ leaf, from, to }], whole leaves without offsets.
    const pieces = (frame, page = frame.scratch.columns.page) => {
        const leaves = tree.leaves(frame)
        const result = []
        for (let index = firstLeaf(frame, page); index < leaves.length; index++) {
            const leaf = leaves[index]
            const on = pagesOf(frame, leaf)
            if (!on) continue
            if (on.first > page) { if (result.misses > 20) break; result.misses = (result.misses ?? 0) + 1; continue }
            if (on.last < page) continue
            if (!tree.isText(leaf)) { result.push({ leaf, from: 0, to: null }); continue }
            const from = on.first < page ? offsetOn(frame, leaf, page) : 0
            const to = on.last > page ? offsetOn(frame, leaf, page + 1) : leaf.length
            if (to > from) result.push({ leaf, from, to })
        }
        return result
    }
    return { centring, end, firstPoint, flowOf, lay, measure, pageAt, pageOfPoint, pieces, sidewaysOf, snap, start, turn }
})
