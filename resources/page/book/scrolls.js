// resources/page/book/scrolls.js: scrolling through a long document (segments.js). Room is kept for what is not displayed,
// as much as its text will need; the window follows the view, and the text in view stays where it is.
zo.define("scrolls", ({ segments, tree }) => {
    const AHEAD = 36000 // weight of text, see segments.js
    const BEHIND = 16000
    const { of, show, unitAt, unitOf } = segments

    // Distances from the beginning of the document along the scroll bar. `sideways`: "leftward" or "rightward" where
    // lines are vertical, else nothing.
    const start = (frame, box, sideways) => sideways ? (sideways === "leftward" ? frame.window.innerWidth - box.right : box.left) : box.top
    const end = (frame, box, sideways) => sideways ? (sideways === "leftward" ? frame.window.innerWidth - box.left : box.right) : box.bottom
    const boxOf = (frame, unit) => tree.rects(of(frame).units[unit])
    const startOf = (frame, unit, sideways) => { const [box] = boxOf(frame, unit); return box ? start(frame, box, sideways) : null }
    const endOf = (frame, unit, sideways) => { const box = boxOf(frame, unit).at(-1); return box ? end(frame, box, sideways) : null }
    const shownFrom = (frame, sideways) => { const { a, b } = of(frame); for (let unit = a; unit <= b; unit++) { const at = startOf(frame, unit, sideways); if (at !== null) return at } return 0 }
    const shownTo = (frame, sideways) => { const { a, b } = of(frame); for (let unit = b; unit >= a; unit--) { const at = endOf(frame, unit, sideways); if (at !== null) return at } return 0 }

    const put = (frame, a, b, spacer = null) => {
        const seg = of(frame)
        show(frame, a, b, spacer ?? seg.sums[a] * seg.scale, (seg.total - seg.sums[b + 1]) * seg.scale)
    }
    // Keeps room for what is hidden; `stamp` says what it depends on.
    const reckon = (frame, stamp, sideways) => {
        const seg = of(frame)
        if (!seg || seg.reckoned === stamp) return
        seg.reckoned = stamp
        seg.scale = Math.max(0.001, (shownTo(frame, sideways) - shownFrom(frame, sideways)) / (seg.sums[seg.b + 1] - seg.sums[seg.a])) // CSS pixels a letter
        put(frame, seg.a, seg.b)
    }
    const resize = (frame, sideways) => {
        const box = frame.document.documentElement.getBoundingClientRect()
        const length = `${Math.max(40, Math.ceil(sideways ? box.width : box.height))}px`
        const side = sideways ? "width" : "height"
        if (frame.element.style[side] === length) return
        frame.element.style[side] = length
        frame.slot.style[side] = length
    }
    const lengthOf = (frame, sideways) => frame.element[sideways ? "offsetWidth" : "offsetHeight"]
    const window = (seg, weight) => [unitAt(seg, Math.max(0, weight - BEHIND)), unitAt(seg, weight + AHEAD)]
    // Displays the surroundings of a point, or of a share 0..1 of the text.
    const around = (frame, point, share, sideways) => {
        const seg = of(frame)
        if (!seg) return
        const unit = point && point.node !== frame.body ? unitOf(seg, point.node) : unitAt(seg, share * seg.total)
        if (unit >= seg.a && unit <= seg.b && (unit > seg.a || seg.a === 0) && (unit < seg.b || seg.b === seg.last)) return
        put(frame, ...window(seg, seg.sums[unit]))
        resize(frame, sideways)
    }
    // Displays what a view of `span` at `top` needs and `ready` screens around it. Gives back how far the text in view has moved: scroll by that.
    const follow = (frame, top, span, sideways, ready) => {
        const seg = of(frame)
        if (!seg?.scale) return 0
        const length = lengthOf(frame, sideways)
        const from = Math.max(0, top - ready * span)
        const to = Math.min(length, top + (1 + ready) * span)
        if (to <= from) return 0
        const first = seg.a === 0 ? 0 : shownFrom(frame, sideways)
        const last = seg.b === seg.last ? length : shownTo(frame, sideways)
        if (from >= first && to <= last) return 0
        let anchor = null // the first unit in view
        for (let unit = seg.a; unit <= seg.b; unit++) {
            const end = endOf(frame, unit, sideways)
            if (end === null || end <= top) continue
            if (startOf(frame, unit, sideways) < top + span) anchor = unit
            break
        }
        const middle = Math.min(length, Math.max(0, top + span / 2))
        const weight = anchor !== null ? seg.sums[anchor] : middle < first ? (seg.sums[seg.a] * middle) / first
            : seg.sums[seg.b + 1] + ((seg.total - seg.sums[seg.b + 1]) * (middle - last)) / Math.max(1, length - last)
        const [a, b] = window(seg, weight)
        const stood = anchor === null ? null : startOf(frame, anchor, sideways)
        const known = anchor !== null && a > seg.a && a <= seg.b ? startOf(frame, a, sideways) : null
        put(frame, a, b, known === null ? null : seg.spacer + known - first)
        let moved = stood === null ? 0 : startOf(frame, anchor, sideways) - stood
        if (Math.abs(moved) > 0.5 && a > 0 && seg.spacer >= moved) {
            put(frame, a, b, seg.spacer - moved)
            moved = startOf(frame, anchor, sideways) - stood
        }
        resize(frame, sideways)
        return top >= length ? lengthOf(frame, sideways) - length : moved
    }
    return { around, end, follow, reckon, start }
})
