// resources/page/book/stack.js: everything under one another, scrolled over the borders of chapters. Each document's
// frame is as high as its text; those around the view are there, more come before the person gets to them. Vertical
// text is stacked sideways, in the direction of its lines, and scrolled so.
zo.define("stack", ({ columns, fixed, frames, scrolls, spine, style, tables, tree, view }) => {
    const { host } = frames
    let list = [] // frames in spine order, without gaps among linear items
    let sideways = "" // "leftward" or "rightward" where lines are vertical
    let seen = 0 // where the scroller stood when the place was held: anywhere else is a move of the person's
    let quiet = false

    const beside = (index, step) => {
        let next = index + step
        while (spine.items[next] && !spine.items[next].linear) next += step
        return spine.items[next] ? next : null
    }
    // A band ends where an item wants pages (fixed ones in a book that scrolls).
    const linear = (index, step) => {
        const next = beside(index, step)
        return next !== null && view.wanted(next) === "stack" ? next : null
    }
    const scroller = () => (sideways ? Math.abs(host.scrollLeft) : host.scrollTop)
    const sign = () => (sideways === "leftward" ? -1 : 1)
    const scrollTo = (distance) => { sideways ? host.scrollTo(sign() * distance, 0) : host.scrollTo(0, distance); seen = scroller() }
    const span = () => (sideways ? host.clientWidth : host.clientHeight)
    const whole = () => (sideways ? host.scrollWidth : host.scrollHeight)
    // How far a box in a frame lies below the top of the view (beyond the edge where vertical lines begin).
    const offsetOf = (frame) => {
        const box = frame.element.getBoundingClientRect()
        return sideways ? (sideways === "leftward" ? host.clientWidth - box.right : box.left) : box.top
    }
    const scaleOf = (frame) => (spine.isFixed(frame.item) ? frame.scratch.fixed?.scale ?? 1 : 1)
    const startOf = (frame, box) => sideways ? scrolls.start(frame, box, sideways) : box.top * scaleOf(frame)
    const endOf = (frame, box) => sideways ? scrolls.end(frame, box, sideways) : box.bottom * scaleOf(frame)
    const lengthOf = (frame) => { const box = frame.slot.getBoundingClientRect(); return sideways ? box.width : box.height }

    // -- laying out ----------------------------------------------------------------------------------------------------
    const CLEAR = `html { height: auto !important; min-height: 0 !important; max-height: none !important; margin: 0 !important }`
    const layFlow = (frame) => {
        const box = view.box()
        const flow = columns.flowOf(frame)
        const width = Math.min(box.outer.width - 2 * Math.min(box.left, 56), Math.round(640 * Math.max(1, style.scale())) )
        const { style: own } = frame.element
        own.transform = ""
        const inline = flow.vertical && sideways
        style.lay(frame, `${CLEAR} html { box-sizing: border-box !important; padding-block: ${box.top}px !important; padding-inline: ${inline ? box.top : 8}px !important; overflow: hidden !important;
                writing-mode: ${flow.mode} !important; direction: ${flow.direction} !important; ${inline ? `block-size: auto !important; height: ${box.outer.height}px !important; width: auto !important` : ""} }
            ${columns.centring(frame)} body { min-height: 0 !important; overflow: visible !important; ${inline ? "height: auto !important" : "height: auto !important"} }
            img, video, iframe, object, embed, canvas, svg:not(svg svg) { max-width: 100% !important; max-height: ${Math.floor((box.outer.height - 2 * box.top) / style.scale())}px !important }
            img, video { object-fit: contain }`)
        if (inline) {
            own.height = `${box.outer.height}px`
            own.width = `${box.outer.width}px`
            tables.fit(frame, box.outer.height - 2 * box.top, true)
            scrolls.reckon(frame, stamp(), sideways)
            const natural = Math.ceil(frame.document.documentElement.getBoundingClientRect().width)
            own.width = `${Math.max(natural, 40)}px`
            Object.assign(frame.slot.style, { width: own.width, height: own.height })
            return
        }
        if (frame.scratch.inner) frame.scratch.layout.replaceSync(frame.scratch.rules)
        own.width = `${width + 16}px`
        tables.fit(frame, width, false)
        own.height = `${box.outer.height}px` // heights in shares of the view are shares of this
        scrolls.reckon(frame, stamp(), "")
        const measure = () => Math.ceil(Math.max(frame.document.documentElement.getBoundingClientRect().height, frame.root.scrollHeight > frame.root.clientHeight ? frame.root.scrollHeight : 0))
        const natural = Math.max(measure(), 40)
        own.height = `${natural}px`
        // A document that grows with its window never comes to rest: it keeps the view's height and scrolls inside.
        // (A font that has just come changes a little, once.)
        const grows = () => measure() > 1.05 * natural + 60
        const inner = natural > 40 && !frame.scratch.segments && grows()
        frame.scratch.inner = inner
        if (!inner) own.height = `${Math.max(40, measure())}px`
        if (inner) {
            own.height = `${box.outer.height}px`
            frame.scratch.layout.replaceSync(`${frame.scratch.rules} html { overflow: auto !important }`)
        }
        Object.assign(frame.slot.style, { width: `${width + 16}px`, height: own.height })
    }
    const layFixed = (frame) => {
        const { outer } = view.box()
        const roll = frame.item.layout === "roll"
        const size = fixed.sizeOf(frame) ?? { width: outer.width, height: outer.height }
        const width = roll ? Math.min(outer.width, Math.max(size.width, 640)) : Math.min(outer.width, size.width * (outer.height / size.height))
        const shown = fixed.lay(frame, { width, height: 1e9 })
        Object.assign(frame.slot.style, { width: `${shown.width}px`, height: `${shown.height}px` })
        frame.slot.classList.toggle("zo-roll", roll)
    }
    const lay = (frame) => {
        if (spine.isFixed(frame.item)) layFixed(frame)
        else layFlow(frame)
        frame.laid = stamp()
        frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1
    }
    const stamp = () => `${innerWidth} ${innerHeight} ${style.scale()}`

    // -- what is there -------------------------------------------------------------------------------------------------
    const add = async (index, before) => {
        const frame = frames.open(index, (slot) => {
            slot.classList.add("zo-coming")
            before ? host.prepend(slot) : host.append(slot)
        })
        before ? list.unshift(frame) : list.push(frame)
        await frame.ready
        if (!list.includes(frame)) return null
        const at = scroller()
        lay(frame)
        if (before) scrolls.around(frame, null, 1, sideways)
        frame.slot.classList.remove("zo-coming")
        frames.show(frame, true)
        if (before) scrollTo(at + lengthOf(frame)) // what comes above pushes the text down: it stays where it is
        return frame
    }
    const AHEAD = 1.5 // screens of text that stand ready
    let filling = null
    const fill = async () => {
        if (filling) return filling
        filling = (async () => {
            for (let guard = 0; guard < 200 && list.length; guard++) {
                const room = whole() - scroller() - span()
                const after = linear(list.at(-1).index, 1)
                if (room < AHEAD * span() && after !== null) { await add(after, false); continue }
                const before = linear(list[0].index, -1)
                if (scroller() < AHEAD * span() && before !== null) { await add(before, true); continue }
                break
            }
            prune()
        })()
        try { await filling } finally { filling = null }
    }
    // Texts far off are let go, so that a thousand chapters cost no more than a few.
    const FAR = 6
    const prune = () => {
        while (list.length > 3 && offsetOf(list.at(-1)) > FAR * span()) frames.close(list.pop())
        while (list.length > 3 && offsetOf(list[1]) < -FAR * span()) {
            const length = lengthOf(list[0])
            const at = scroller()
            frames.close(list.shift())
            scrollTo(at - length)
        }
    }

    // -- places --------------------------------------------------------------------------------------------------------
    const spanIn = (frame) => (leaf) => {
        const boxes = tree.ends(leaf)
        if (!boxes.length) return null
        const base = offsetOf(frame)
        return { first: base + startOf(frame, boxes[0]), last: base + endOf(frame, boxes.at(-1)) }
    }
    const topFrame = () => list.find((frame) => frame.document && offsetOf(frame) + lengthOf(frame) > 0.5) ?? list.at(-1)
    const firstPoint = (frame) => {
        if (spine.isFixed(frame.item)) return { node: frame.body, offset: 0 }
        const leaf = tree.leaves(frame)[tree.firstLeaf(frame, spanIn(frame), ({ last }) => last > 0.5)]
        if (!leaf) return { node: frame.body, offset: 0 }
        const base = offsetOf(frame)
        const below = (box) => base + endOf(frame, box) > 0.5
        return { node: leaf, offset: tree.isText(leaf) && spanIn(frame)(leaf).first < 0 ? Math.min(tree.firstOffset(leaf, below), leaf.length) : 0 }
    }
    const hold = (kind) => {
        const frame = topFrame()
        if (!frame?.document) return
        seen = scroller()
        const point = firstPoint(frame)
        const boxes = tree.boxesAt(frame, point)
        const shift = boxes.length && !spine.isFixed(frame.item) ? offsetOf(frame) + startOf(frame, boxes[0]) : 0
        view.hold({ ...view.placeOf(frame, point, share(frame)), shift: Math.abs(shift) < span() ? shift : 0 }, kind)
    }
    const share = (frame) => Math.min(1, Math.max(0, -offsetOf(frame) / Math.max(1, lengthOf(frame))))
    // What may stay free above a place: as much as there is above a page, but never a line of what comes before.
    const roomAbove = (frame, point, box) => {
        if (spine.isFixed(frame.item) || (tree.isText(point.node) && point.offset > 0)) return 0
        const leaves = tree.leaves(frame)
        let low = 0
        let high = leaves.length
        while (low < high) {
            const middle = (low + high) >> 1
            if (leaves[middle] === point.node || point.node.compareDocumentPosition(leaves[middle]) & (4 | 16)) high = middle
            else low = middle + 1
        }
        let before = 0
        for (let index = low - 1; index >= 0; index--) {
            const boxes = tree.ends(leaves[index])
            if (boxes.length) { before = endOf(frame, boxes.at(-1)); break }
        }
        return Math.max(0, Math.min(view.box().top, Math.floor(startOf(frame, box) - before) - 1))
    }
    // A held place goes back to where it stood in the view (`shift`); one that is asked for goes to the top.
    const position = (frame, place) => {
        const exact = !spine.isFixed(frame.item) || !place.frame
        const point = place.end || !exact ? null : view.pointIn(frame, place)
        const begins = !point && !place.end && !place.progression
        scrolls.around(frame, point, place.end ? 1 : place.progression ?? 0, sideways)
        const base = scroller() + offsetOf(frame)
        if (place.end) { scrollTo(base + lengthOf(frame) - span()); return }
        const boxes = point && !(point.node === frame.body) ? tree.boxesAt(frame, point) : []
        if (begins || (point && !boxes.length)) { scrollTo(base); return }
        if (!boxes.length) { scrollTo(base + place.progression * lengthOf(frame)); return }
        scrollTo(Math.max(place.shift ? 0 : base, Math.floor(base + startOf(frame, boxes[0]) - (place.shift ?? roomAbove(frame, point, boxes[0])))))
    }
    const turn = (direction) => {
        sideways = direction
        host.classList.toggle("zo-sideways", sideways !== "")
        host.classList.toggle("zo-rightward", sideways === "rightward")
    }
    const show = async (place, kind) => {
        let frame = list.find((one) => one.index === place.spine)
        if (!frame) {
            for (const one of list.splice(0)) frames.close(one)
            const item = spine.items[place.spine]
            turn("")
            frame = await add(place.spine, false)
            if (!frame) return
            turn(spine.isFixed(item) ? "" : columns.sidewaysOf(frame))
            if (sideways) lay(frame)
        }
        position(frame, place)
        await fill()
        position(frame, place)
        if (place.cfi || place.block) {
            seen = scroller()
            const point = view.pointIn(frame, place)
            if (point) view.hold({ ...view.placeOf(frame, point, share(frame)) }, kind)
            else hold(kind)
        } else hold(kind)
    }
    const restore = async () => {
        const held = view.here()
        for (const frame of list) if (frame.document && frame.laid !== stamp()) lay(frame)
        const frame = list.find((one) => one.index === held.spine)
        if (!frame) { await show(held, "shown"); return }
        quiet = true
        position(frame, held)
        await fill()
        position(frame, held)
        quiet = false
        view.tell("shown")
    }
    const scrollBy = (distance) => {
        const before = scroller()
        sideways ? host.scrollBy(sign() * distance, 0) : host.scrollBy(0, distance)
        if (Math.abs(scroller() - before) < 1) return false
        look()
        return true
    }
    const look = () => {
        if (quiet || !list.length || Math.abs(scroller() - seen) < 1) return
        follow(0.2)
        hold("relocated")
        fill()
        if (list.some((frame) => frame.scratch?.segments)) requestAnimationFrame(() => requestAnimationFrame(() => follow(3)))
    }
    // Long documents display `ready` screens around the view.
    const follow = (ready) => {
        const atEnd = () => scroller() + span() >= whole() - 2
        const was = atEnd()
        for (const frame of list) {
            const moved = frame.document && !spine.isFixed(frame.item) ? scrolls.follow(frame, -offsetOf(frame), span(), sideways, ready) : 0
            if (moved) scrollTo(scroller() + moved)
        }
        if (was && !atEnd()) scrollTo(whole()) // there is more text than was thought
    }
    host.addEventListener("scroll", () => { if (document.documentElement.dataset.layout === "stack") look() }, { passive: true })
    host.addEventListener("wheel", (event) => {
        if (!sideways || event.ctrlKey || !event.deltaY || event.deltaX) return
        event.preventDefault()
        scrollBy(event.deltaY)
    }, { passive: false })
    const screen = async (direction) => {
        await fill()
        if (scrollBy(direction * Math.max(28, span() - 56)) || !list.length) return
        const next = beside(list.at(direction > 0 ? -1 : 0).index, direction)
        if (next !== null && view.wanted(next) !== "stack") await view.handOver(next, direction < 0)
    }
    const enter = () => { list = [] }
    const leave = () => { for (const frame of list.splice(0)) frames.close(frame); turn("") }
    const counts = () => {
        const frame = topFrame()
        if (!frame) return { page: 1, pages: 1, atEnd: false }
        const length = Math.max(1, lengthOf(frame))
        const pages = Math.max(1, Math.ceil(length / span()))
        const atEnd = beside(list.at(-1).index, 1) === null && scroller() + span() >= whole() - 2
        return { page: Math.min(pages, 1 + Math.floor(Math.max(0, -offsetOf(frame)) / span())), pages, atEnd }
    }
    const visible = () => list.filter((frame) => frame.document && offsetOf(frame) < span() && offsetOf(frame) + lengthOf(frame) > 0.5).map((frame) => {
        const base = offsetOf(frame)
        const isIn = (box) => base + endOf(frame, box) > 0.5 && base + startOf(frame, box) < span() - 0.5
        const pieces = []
        const leaves = tree.leaves(frame)
        const spanOf = spanIn(frame)
        for (let index = tree.firstLeaf(frame, spanOf, ({ last }) => last > 0.5); index < leaves.length; index++) {
            const leaf = leaves[index]
            const on = spanOf(leaf)
            if (!on) continue
            if (on.first > span()) { if ((pieces.misses = (pieces.misses ?? 0) + 1) > 20) break; continue }
            if (!tree.isText(leaf)) { if (on.last > 0.5) pieces.push({ leaf, from: 0, to: null }); continue }
            const from = on.first < 0 ? tree.firstOffset(leaf, (box) => base + endOf(frame, box) > 0.5) : 0
            const to = on.last > span() ? tree.firstOffset(leaf, (box) => base + startOf(frame, box) >= span() - 0.5) : leaf.length
            if (to > from && tree.rects(leaf, from, to).some(isIn)) pieces.push({ leaf, from, to })
        }
        return { frame, pieces }
    })
    const touched = (frame) => { if (list.includes(frame)) { frame.laid = ""; view.restore() } }
    view.join("stack", { counts, enter, leave, line: async (count) => { scrollBy(48 * count) }, next: () => screen(1), previous: () => screen(-1), restore, show, touched, visible })
    return {}
})
