// resources/page/book/slides.js: turning the pages of a long document (segments.js). Its window slides before the person
// gets to the end of it; a spacer stands in for what was cut off the page on which the window begins, so lines stay
// where they were. Page numbers of the whole are estimated by the length of text.
zo.define("slides", ({ columns, pins, segments, style, tree, view }) => {
    const AHEAD = 36000 // weight of text, see segments.js
    const BEHIND = 9000
    const NEAR = 3 // pages from the end of the window at which it slides
    const { of, pointAt, unitAt, unitOf } = segments

    const ahead = (seg) => Math.max(AHEAD, 12 * (seg.perPage ?? 0))
    const behind = (seg) => Math.max(BEHIND, 5 * (seg.perPage ?? 0))
    const endFrom = (seg, weight) => unitAt(seg, weight + ahead(seg))
    const show = (frame, a, b, spacer) => {
        segments.show(frame, a, b, spacer)
        columns.measure(frame)
    }

    // -- where things stand --------------------------------------------------------------------------------------------
    // Everything laid on one line: the place in block direction, column after column.
    const depth = ({ flow, box }) => (flow.vertical ? box.width : box.height)
    const spot = (frame, rect) => {
        const state = frame.scratch.columns
        const { flow, box } = state
        const column = Math.floor((columns.start(frame, rect) + 0.5) / state.column)
        const block = !flow.vertical ? rect.top : flow.mode.endsWith("lr") ? rect.left : box.width - rect.right
        return column * depth(state) + block
    }
    const spotEnd = (frame, rect) => {
        const { flow, box } = frame.scratch.columns
        const column = Math.floor((columns.start(frame, rect) + 0.5) / frame.scratch.columns.column)
        const block = !flow.vertical ? rect.bottom : flow.mode.endsWith("lr") ? rect.right : box.width - rect.left
        return column * depth(frame.scratch.columns) + block
    }
    const pageLength = (frame) => frame.scratch.columns.count * depth(frame.scratch.columns)
    const spotOf = (frame, index) => {
        const [box] = tree.rects(of(frame).units[index])
        return box ? spot(frame, box) : null
    }
    const pageAt = (frame, place) => Math.floor((place + 0.5) / pageLength(frame))
    // The first displayed unit of the window that begins at a place or after it.
    const unitFrom = (frame, place) => {
        const { a, b } = of(frame)
        let low = a
        let high = b
        while (low < high) {
            const middle = (low + high) >> 1
            let probe = middle
            let at = null
            while (probe < high && (at = spotOf(frame, probe)) === null) probe++
            if (at === null || at >= place) high = middle
            else low = probe + 1
        }
        while (low < b && spotOf(frame, low) === null) low++
        const at = spotOf(frame, low)
        return at !== null && at >= place ? low : null
    }
    // The pages that are whole: the first ones may lack what was cut off, the last what comes after.
    const edges = (frame) => {
        const seg = of(frame)
        const { pages } = frame.scratch.columns
        let low = 0
        if (seg.a > 0) {
            let first = seg.a
            while (first < seg.b && spotOf(frame, first) === null) first++
            const at = spotOf(frame, first) ?? 0
            low = seg.spacer === 0 ? 0 : Math.ceil((at - 0.5) / pageLength(frame))
        }
        seg.high = seg.b === seg.last ? pages - 1 : Math.max(0, pages - 2)
        seg.low = Math.min(Math.max(0, low), seg.high)
        if (seg.a === 0) seg.base = 0
    }
    const estimate = (frame) => {
        const seg = of(frame)
        seg.perPage ??= (seg.sums[seg.b + 1] - seg.sums[seg.a]) / Math.max(1, frame.scratch.columns.pages - 0.5)
        return Math.max(2, Math.ceil(seg.total / seg.perPage))
    }

    // -- sliding -------------------------------------------------------------------------------------------------------
    const apart = (one, other, length) => { const rest = (((one - other) % length) + length) % length; return rest > length / 2 ? rest - length : rest }
    // Shows [a..b] so that a unit stands `wanted` behind the beginning of some page; false where that cannot be had.
    const place = (frame, a, b, unit, wanted, guess, tries) => {
        const length = pageLength(frame)
        let spacer = guess
        for (let turn = 0; turn < tries; turn++) {
            show(frame, a, b, spacer)
            const at = spotOf(frame, unit)
            if (at === null) return false
            const off = apart(at, wanted, length)
            if (Math.abs(off) < 0.6) return true
            if (a === 0) return false // the beginning of the text is the beginning of a page
            spacer = (spacer - off + 2 * length) % length
        }
        return false
    }
    const goOn = (frame, page, number) => {
        const seg = of(frame)
        seg.base = number - page
        seg.stuck = false
        edges(frame)
        columns.turn(frame, page)
    }
    const slideOn = (frame) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        const length = pageLength(frame)
        const page = state.page
        const number = seg.base + page
        const point = columns.firstPoint(frame, page)
        let first = unitFrom(frame, Math.max(seg.low, page - NEAR - 1) * length)
        const here = unitFrom(frame, page * length)
        if (first === null || (here !== null && first > here)) first = seg.a
        if (first === here && spotOf(frame, first) - page * length > 0.5) first = Math.max(seg.a, first - 1) // one that began earlier goes on here
        const at = spotOf(frame, first)
        const end = endFrom(seg, seg.sums[here ?? first])
        if (at === null || first === seg.a) {
            show(frame, seg.a, Math.max(seg.b + 1, end), seg.spacer)
            goOn(frame, page, number)
            return
        }
        seg.trail.push([seg.a, seg.spacer])
        const wanted = at - pageAt(frame, at) * length
        const margin = parseFloat(getComputedStyle(seg.units[first]).marginBlockStart) || 0
        const before = pageAt(frame, at)
        // A unit held at the beginning of a page is pushed there from any place of the page before.
        const guess = pins.breaks(frame, seg.units[first]) ? length - depth(state) / 2 : (wanted - margin + length) % length
        place(frame, first, Math.min(seg.last, Math.max(seg.b, end)), first, wanted, guess, 4)
        const moved = pageAt(frame, spotOf(frame, first)) - before
        goOn(frame, point.node === frame.body ? page + moved : columns.pageOfPoint(frame, point), number)
    }
    // The window begins earlier: other breaks come before, and they need not lead to where the page in view begins. So
    // that page is held by a rule (pins.js), and the room before the window chosen so that the page before it is full.
    const fill = (frame, a, b, point) => {
        const length = pageLength(frame)
        const line = parseFloat(getComputedStyle(tree.blockOf(point.node, frame)).lineHeight) * style.scale() || length / 24
        const best = { rest: Infinity, spacer: 0 }
        let spacer = 0
        for (let turn = 0; turn < 6; turn++) {
            show(frame, a, b, spacer)
            const holds = pins.holds(frame, point)
            const before = pins.before(frame, point)
            if (!before) return holds
            const rest = length - (((spotEnd(frame, before) + Math.max(0, (line - before.height) / 2)) % length) || length)
            if (holds && rest < best.rest) Object.assign(best, { rest, spacer })
            if (best.rest < 1.5 * line) break
            spacer = (spacer + rest - 1 - (holds ? 0 : (turn + 1) * 0.6 * line) + 2 * length) % length
        }
        if (best.rest === Infinity) return false
        if (best.spacer !== of(frame).spacer) show(frame, a, b, best.spacer)
        return pins.holds(frame, point)
    }
    // `must`: the page is turned back in any case.
    const slideBack = (frame, must) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        const length = pageLength(frame)
        const page = state.page
        const number = seg.base + page
        const old = [seg.a, seg.b, seg.spacer]
        const pinned = seg.pins
        const point = columns.firstPoint(frame, page)
        const anchor = unitFrom(frame, page * length) ?? seg.a
        const at = spotOf(frame, anchor)
        const end = Math.max(anchor, unitAt(seg, seg.sums[anchor] + 5 * seg.perPage))
        const wanted = at === null ? 0 : at - pageAt(frame, at) * length
        const begin = unitAt(seg, Math.max(0, seg.sums[seg.a] - 2 * behind(seg)))
        let found = false
        while (seg.trail.length && !found) {
            const [first, spacer] = seg.trail.pop()
            if (first < seg.a) found = place(frame, first, end, anchor, wanted, spacer, 1) && pins.holds(frame, point)
            if (first <= begin) break
        }
        if (!found) {
            seg.trail.length = 0
            show(frame, ...old)
            if (!must && pins.isLong(frame, point)) { goOn(frame, page, number); return false } // the page before is as good
            found = pins.set(frame, point) && fill(frame, begin, end, point)
        }
        if (found) { goOn(frame, columns.pageOfPoint(frame, point), number); return true }
        seg.pins = pinned
        if (!must) {
            show(frame, ...old)
            goOn(frame, page, number)
            seg.stuck = true
            return false
        }
        // What no rule can hold (a cell in the middle of its row): the line read first should be the first of a page, or
        // the last of the one that is turned to.
        show(frame, begin, end, 0)
        let first = false
        let next = 0
        for (let again = 1; again < 5; again++) {
            next = columns.pageOfPoint(frame, point)
            first = pins.holds(frame, point)
            const [box] = tree.boxesAt(frame, point)
            if (first || !box || again === 4) break
            const below = spot(frame, box) - next * length
            if (below > 0.7 * length || seg.a === 0) break
            show(frame, seg.a, seg.b, (seg.spacer - below - (again * length) / 20 + 2 * length) % length)
        }
        goOn(frame, first ? next : next + 1, number)
        return true
    }
    const prepare = (frame) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        if (frame.gone || !state) return
        if (seg.b < seg.last && state.page + NEAR > seg.high) slideOn(frame)
        else if (seg.a > 0 && !seg.stuck && state.page - NEAR < seg.low) slideBack(frame, false)
    }
    let scheduled = false
    const schedule = (frame) => {
        const seg = of(frame)
        const { page } = frame.scratch.columns
        const wants = (seg.b < seg.last && page + NEAR > seg.high) || (seg.a > 0 && !seg.stuck && page - NEAR < seg.low)
        if (scheduled || !wants) return
        scheduled = true
        requestAnimationFrame(() => requestAnimationFrame(() => { scheduled = false; view.inTurn(async () => prepare(frame)) }))
    }
    // One page on (1) or back (-1); false at the ends of the document.
    const turn = (frame, direction) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        if (!seg) return columns.turn(frame, state.page + direction)
        if (direction > 0 && state.page + 1 > seg.high && seg.b < seg.last) slideOn(frame)
        if (direction < 0 && state.page - 1 < seg.low && seg.a > 0) slideBack(frame, true)
        const wanted = state.page + direction
        if (wanted < 0 || wanted < seg.low || !columns.turn(frame, wanted)) return false
        schedule(frame)
        return true
    }

    // -- jumping -------------------------------------------------------------------------------------------------------
    const stampOf = (frame) => `${JSON.stringify(frame.scratch.columns.box)} ${style.scale()}`
    // The page of a place, its surroundings shown; null for documents that are shown whole.
    const pageFor = (frame, wish, given) => {
        const seg = of(frame)
        if (!seg) return null
        const state = frame.scratch.columns
        const stamp = stampOf(frame)
        if (stamp !== seg.stamp) {
            seg.trail = [] // windows the person came through: [first unit, spacer]
            seg.base ??= 0 // pages before the window
            Object.assign(seg, { stamp, perPage: null, stuck: false })
            pins.clear(frame)
            if (seg.a > 0) seg.far = true // its spacer is of another grid
        }
        const total = estimate(frame)
        let target = 0
        const asked = !given && !wish.end && !wish.begin ? wish.progression ?? 0 : 0
        if (wish.end) {
            if (seg.b < seg.last || seg.far) show(frame, unitAt(seg, seg.total - ahead(seg) / 2), seg.last, 0)
            const { pages } = state
            seg.base = Math.max(seg.a > 0 ? 1 : 0, total - pages)
        } else if (!given && asked * total < 1) {
            if (seg.a > 0) show(frame, 0, endFrom(seg, 0), 0)
        } else target = jump(frame, given ?? pointAt(seg, asked), given ? null : asked, total)
        Object.assign(seg, { far: false, stuck: false })
        edges(frame)
        schedule(frame)
        if (wish.end) return state.pages - 1
        return target
    }
    const jump = (frame, point, share, total) => {
        const seg = of(frame)
        const length = pageLength(frame)
        const unit = unitOf(seg, point.node)
        const page = () => columns.pageOfPoint(frame, point)
        edges(frame)
        if (!seg.far && unit >= seg.a && unit <= seg.b && page() >= seg.low && page() <= seg.high) return page()
        seg.trail = []
        pins.clear(frame)
        const a = unitAt(seg, Math.max(0, seg.sums[unit] - behind(seg)))
        const b = Math.max(unit, endFrom(seg, seg.sums[unit]))
        show(frame, a, b, 0)
        if (a > 0) {
            // The line of the point becomes the first of its page: a line that would stand across goes there whole. Other
            // breaks may shift as well, so it is looked at again.
            for (let again = 0; again < 4; again++) {
                const [box] = tree.boxesAt(frame, point)
                if (!box) break
                const line = parseFloat(getComputedStyle(point.node.nodeType === 1 ? point.node : point.node.parentElement).lineHeight) * style.scale() || 0
                const lead = tree.isText(point.node) ? Math.max(0, (line - box.height) / 2) : 0
                const below = (((spot(frame, box) - lead) % length) + length) % length
                if (again && below < length / 12) break
                show(frame, a, b, (seg.spacer - below - 1 - (again * length) / 48 + 3 * length) % length)
            }
        }
        edges(frame)
        const target = page()
        const near = share ?? (seg.sums[unit] / seg.total)
        seg.base = a === 0 ? 0 : Math.max(1, Math.min(total - 2, Math.floor(near * total + 1e-6)) - target)
        return target
    }
    // Which page of the whole is in view, from 0, and of how many.
    const counts = (frame) => {
        const seg = of(frame)
        const { page, pages } = frame.scratch.columns
        if (!seg) return { page, pages }
        const now = seg.base + page
        return { page: now, pages: seg.b === seg.last ? seg.base + pages : Math.max(estimate(frame), now + 2) }
    }

    return { counts, pageFor, turn }
})
