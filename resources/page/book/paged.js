// resources/page/book/paged.js: page by page. One unit of the spine is in view (a flowing text, a fixed page, a
// spread); its neighbours stand ready behind it, so that the border of a chapter is a page turn like any other.
zo.define("paged", ({ columns, fixed, frames, scrolls: along, slides, spine, style, tree, view }) => {
    let units = []
    let current = null // { at, unit, frames }
    const ready = new Map() // unit index -> { at, unit, frames }

    const landscape = () => innerWidth > innerHeight
    const unitOf = (index) => units.findIndex((unit) => unit.pages.some((page) => page.index === index))
    const beside = (at, step) => {
        let next = at + step
        while (units[next] && !units[next].linear) next += step
        return units[next] ? next : null
    }
    // Other spreads of the same pages: what is loaded is put together anew.
    const spare = new Map() // spine index -> frame
    const take = (index) => {
        const frame = spare.get(index) ?? frames.open(index)
        spare.delete(index)
        return frame
    }
    const regroup = () => {
        current = null
        for (const frame of [...ready.values()].flatMap((loaded) => loaded.frames)) {
            frames.show(frame, false)
            spare.set(frame.index, frame)
        }
        ready.clear()
    }
    const open = (at) => {
        if (!ready.has(at)) {
            const unit = units[at]
            ready.set(at, { at, unit, laid: "", frames: unit.pages.map((page) => Object.assign(take(page.index), { side: page.side })) })
        }
        return ready.get(at)
    }
    const drop = (at) => {
        for (const frame of ready.get(at)?.frames ?? []) frames.close(frame)
        ready.delete(at)
    }
    const scrolls = (frame) => frame.item.flow === "scrolled-doc" && !spine.isFixed(frame.item)

    // -- laying out ----------------------------------------------------------------------------------------------------
    let zoom = 1 // of fixed pages
    // A text that asked for a side among fixed pages has half of the window.
    const sideBox = (frame, box) => {
        if (frame.side !== "left" && frame.side !== "right") return box
        const margin = box.gap / 2
        const width = Math.min(box.columns === 2 ? (box.width - box.gap) / 2 : box.width, Math.round(box.outer.width / 2) - 2 * margin)
        return { ...box, columns: 1, width, left: Math.round(box.outer.width / 2) + (frame.side === "left" ? -margin - width : margin) }
    }
    // The fixed page beside a text.
    const layMate = (frame) => {
        const { outer } = view.box()
        const { width, height } = fixed.lay(frame, { width: outer.width / 2, height: outer.height }, 1)
        const left = outer.width / 2 - (frame.side === "left" ? width : 0)
        Object.assign(frame.slot.style, { left: `${Math.round(left)}px`, top: `${Math.round((outer.height - height) / 2)}px`, width: `${width}px`, height: `${height}px` })
    }
    const mateOf = (loaded) => (loaded.unit.kind === "flow" ? loaded.frames[1] : undefined)
    const showMate = (loaded) => {
        const mate = mateOf(loaded)
        if (!mate) return
        const { page, pages } = pagesOf(loaded)
        frames.show(mate, page + 1 >= pages)
    }
    const layFlow = (frame) => {
        const box = sideBox(frame, view.box())
        const { style: slot } = frame.slot
        const { style: own } = frame.element
        Object.assign(slot, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` })
        Object.assign(own, { width: `${box.width}px`, height: `${box.height}px`, transform: "" })
        columns.lay(frame, box)
    }
    const layScrolled = (frame) => {
        const box = view.box()
        const width = Math.min(box.outer.width, Math.round(640 * Math.max(1, style.scale())) + 80)
        Object.assign(frame.slot.style, { left: "0", top: "0", width: `${box.outer.width}px`, height: `${box.outer.height}px` })
        Object.assign(frame.element.style, { width: `${box.outer.width}px`, height: `${box.outer.height}px`, transform: "" })
        style.lay(frame, `html { overflow: auto !important; height: auto !important } body { box-sizing: border-box;
            max-inline-size: ${width}px; margin-inline: auto !important; padding-inline: 40px !important; padding-block: ${box.top}px !important }
            ${columns.centring(frame)} img, svg:not(svg svg), video { max-inline-size: 100% !important }`)
    }
    const layFixed = (loaded) => {
        const { outer } = view.box()
        const pairs = loaded.unit.paired // a page that stands alone without having asked for a side takes all the room
        const half = { width: pairs ? outer.width / 2 : outer.width, height: outer.height }
        const shown = loaded.frames.map((frame) => ({ frame, ...fixed.lay(frame, half, 1) }))
        const scale = Math.min(...shown.map((one) => one.height)) // both pages of a spread as high as each other
        for (const one of shown) {
            const { frame } = one
            const factor = shown.length > 1 ? scale / one.height : 1
            const width = one.width * factor * zoom
            const height = one.height * factor * zoom
            frame.element.style.transform = `scale(${one.scale * factor * zoom})`
            const middle = Math.max(outer.width, (pairs ? 2 : 1) * width) / 2
            const left = !pairs ? middle - width / 2 : frame.side === "left" ? middle - width : middle
            const top = Math.max(0, (outer.height - height) / 2)
            Object.assign(frame.slot.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px`, width: `${width}px`, height: `${height}px` })
        }
    }
    const lay = (loaded) => {
        if (loaded.unit.kind === "fixed") layFixed(loaded)
        else if (scrolls(loaded.frames[0])) layScrolled(loaded.frames[0])
        else layFlow(loaded.frames[0])
        if (mateOf(loaded)) layMate(mateOf(loaded))
        for (const frame of loaded.frames) frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1
        loaded.laid = stamp()
    }
    const stamp = () => `${innerWidth} ${innerHeight} ${style.scale()} ${view.wishes().columns} ${zoom}`
    const prepare = async (at) => {
        const loaded = open(at)
        await Promise.all(loaded.frames.map((frame) => frame.ready))
        if (ready.get(at) !== loaded) return null
        if (loaded.laid !== stamp()) lay(loaded)
        return loaded
    }

    // A document that scrolls for itself: how far it is, how much of it is in view, and how long it is, along its lines.
    const rooms = (frame) => {
        const { root } = frame
        return columns.sidewaysOf(frame) ? { at: Math.abs(root.scrollLeft), span: root.clientWidth, whole: root.scrollWidth }
            : { at: root.scrollTop, span: root.clientHeight, whole: root.scrollHeight }
    }
    const scrollDocTo = (frame, distance) => {
        const sideways = columns.sidewaysOf(frame)
        if (sideways) frame.root.scrollLeft = sideways === "leftward" ? -distance : distance
        else frame.root.scrollTop = distance
    }
    const start = (frame, box) => along.start(frame, box, columns.sidewaysOf(frame))
    const end = (frame, box) => along.end(frame, box, columns.sidewaysOf(frame))

    // -- moving --------------------------------------------------------------------------------------------------------
    const pagesOf = (loaded) => {
        const frame = loaded.frames[0]
        if (loaded.unit.kind === "fixed") return { page: 0, pages: 1 }
        if (scrolls(frame)) {
            const { at, span, whole } = rooms(frame)
            const pages = Math.max(1, Math.ceil(whole / Math.max(1, span)))
            return { page: whole > span ? Math.round((at / (whole - span)) * (pages - 1)) : 0, pages }
        }
        return slides.counts(frame)
    }
    const firstPoint = (loaded) => {
        const frame = loaded.frames[0]
        if (loaded.unit.kind === "fixed") return { node: frame.body, offset: 0 }
        if (!scrolls(frame)) return columns.firstPoint(frame)
        const span = (leaf) => { const boxes = tree.rects(leaf); return boxes.length ? { last: end(frame, boxes.at(-1)) } : null }
        const leaf = tree.leaves(frame)[tree.firstLeaf(frame, span, ({ last }) => last > 0.5)]
        if (!leaf) return { node: frame.body, offset: 0 }
        return { node: leaf, offset: tree.isText(leaf) ? Math.min(tree.firstOffset(leaf, (one) => end(frame, one) > 0.5), leaf.length) : 0 }
    }
    const hold = (kind) => {
        const { page, pages } = pagesOf(current)
        view.hold(view.placeOf(current.frames[0], firstPoint(current), pages > 1 ? page / pages : 0), kind)
    }
    const reveal = (loaded) => {
        if (current !== loaded) {
            for (const frame of current?.frames ?? []) frames.show(frame, false)
            current = loaded
        }
        const had = document.activeElement?.localName === "iframe" || document.activeElement === document.body
        for (const frame of loaded.frames) frames.show(frame, true)
        showMate(loaded)
        const { host } = frames
        host.classList.toggle("zo-fixed", loaded.unit.kind === "fixed")
        paint(loaded)
        host.scrollTo(Math.max(0, (host.scrollWidth - host.clientWidth) / 2), 0)
        if (had) loaded.frames[0].window.focus()
        keepNeighbours()
    }
    // What a publisher paints behind the text reaches to the edges of the window.
    const paint = (loaded) => {
        const frame = loaded.frames[0]
        let colour = ""
        if (loaded.unit.kind === "flow") {
            for (const element of [frame.document.documentElement, frame.body]) {
                const own = getComputedStyle(element).backgroundColor
                if (own && own !== "rgba(0, 0, 0, 0)" && own !== "transparent") { colour = own; break }
            }
        }
        frames.host.style.backgroundColor = colour
    }
    // The one after and the one before are loaded and laid out; all others are let go.
    const keepNeighbours = () => {
        const wanted = [beside(current.at, 1), beside(current.at, -1)].filter((at) => at !== null && isOurs(at))
        for (const at of [...ready.keys()]) if (at !== current.at && !wanted.includes(at)) drop(at)
        requestAnimationFrame(() => requestAnimationFrame(async () => {
            for (const at of wanted) if (current && (at === beside(current.at, 1) || ready.has(at))) await prepare(at)
        }))
    }
    const position = (loaded, place) => {
        const asked = loaded.frames.find((one) => one.index === place.spine) ?? loaded.frames[0]
        if (loaded.unit.kind === "fixed") return
        if (asked === mateOf(loaded)) place = { end: true }
        const frame = loaded.frames[0]
        const point = place.end || place.begin ? null : view.pointIn(frame, place)
        if (scrolls(frame)) {
            const boxes = point ? tree.boxesAt(frame, point) : []
            const { at, span, whole } = rooms(frame)
            scrollDocTo(frame, boxes.length ? at + start(frame, boxes[0]) : place.end ? whole - span : Math.round((place.progression ?? 0) * (whole - span)))
            return
        }
        const { pages } = frame.scratch.columns
        columns.turn(frame, slides.pageFor(frame, place, point) ?? (point ? columns.pageOfPoint(frame, point) : place.end ? pages - 1 : Math.floor((place.progression ?? 0) * pages + 1e-6)))
    }
    const show = async (place, kind) => {
        const loaded = await prepare(unitOf(place.spine))
        if (!loaded) return
        position(loaded, place)
        reveal(loaded)
        hold(kind)
        // A place asked for is kept as it was said: the beginning of a page is no better.
        if (!place.end && (place.cfi || place.block)) {
            const frame = loaded.frames.find((one) => one.index === place.spine) ?? loaded.frames[0]
            const point = view.pointIn(frame, place)
            if (point) view.hold({ ...view.here(), ...view.placeOf(frame, point, view.here().progression) }, kind)
        }
    }
    const isOurs = (at) => view.wanted(units[at].pages[0].index) === "paged"
    const step = async (direction, whole = false) => {
        if (!current) return
        const frame = current.frames[0]
        if (whole && current.unit.kind === "flow" && scrolls(frame)) { /* on to the next document */ }
        else if (current.unit.kind === "flow" && !scrolls(frame)) {
            if (slides.turn(frame, direction)) { showMate(current); hold("relocated"); return }
        } else if (current.unit.kind === "flow") {
            if (scrollDoc(frame, direction * Math.max(40, rooms(frame).span - 56))) { hold("relocated"); return }
        }
        const at = beside(current.at, direction)
        if (at === null) return
        if (!isOurs(at)) { await view.handOver(units[at].pages.at(direction < 0 ? -1 : 0).index, direction < 0); return }
        const loaded = await prepare(at)
        if (!loaded) return
        position(loaded, direction > 0 || whole ? { begin: true } : { end: true })
        reveal(loaded)
        hold("relocated")
    }
    const scrollDoc = (frame, distance) => {
        const before = rooms(frame).at
        scrollDocTo(frame, before + distance)
        return Math.abs(rooms(frame).at - before) >= 1
    }
    const line = async (count) => {
        const frame = current?.frames[0]
        if (current?.unit.kind === "flow" && scrolls(frame)) { if (scrollDoc(frame, 48 * count)) hold("relocated") }
        else await step(count)
    }
    const restore = async () => {
        const held = view.here()
        const before = units.map((unit) => unit.pages.map((page) => page.index).join()).join(" ")
        units = spine.units(landscape())
        if (units.map((unit) => unit.pages.map((page) => page.index).join()).join(" ") !== before) regroup()
        const loaded = await prepare(unitOf(held.spine))
        for (const frame of spare.values()) frames.close(frame)
        spare.clear()
        if (!loaded) return
        lay(loaded)
        position(loaded, held)
        reveal(loaded)
        const { page, pages } = pagesOf(loaded)
        view.hold({ ...held, progression: pages > 1 ? page / pages : 0 }, "shown")
    }
    const enter = () => { units = spine.units(landscape()) }
    const leave = () => {
        current = null
        for (const at of [...ready.keys()]) drop(at)
    }
    const counts = () => {
        if (!current) return { page: 1, pages: 1, atEnd: false }
        const { page, pages } = pagesOf(current)
        return { page: page + 1, pages, atEnd: page + 1 >= pages && beside(current.at, 1) === null }
    }
    // What is in view: [{ frame, pieces }].
    const visible = () => (current?.frames ?? []).filter((frame) => frame.slot.classList.contains("zo-shown")).map((frame) => {
        if (spine.isFixed(frame.item)) return { frame, pieces: tree.leaves(frame).filter((leaf) => tree.rects(leaf).length && tree.isSeen(leaf)).map((leaf) => ({ leaf, from: 0, to: tree.isText(leaf) ? leaf.length : null })) }
        if (!scrolls(frame)) return { frame, pieces: columns.pieces(frame) }
        const inView = (box) => end(frame, box) > 0.5 && start(frame, box) < rooms(frame).span - 0.5
        return { frame, pieces: tree.leaves(frame).filter((leaf) => tree.rects(leaf).some(inView)).map((leaf) => ({ leaf, from: 0, to: tree.isText(leaf) ? leaf.length : null })) }
    })
    // Text that a picture or a font has moved: the place is held.
    const touched = (frame) => { if (current?.frames.includes(frame)) view.restore(); else for (const one of ready.values()) if (one.frames.includes(frame)) one.laid = "" }
    // Enlarges a fixed page by `factor` around a point of the window; 0 shows the whole page again.
    const zoomBy = ({ factor, x = innerWidth / 2, y = innerHeight / 2 }) => {
        if (current?.unit.kind !== "fixed") return
        const { host } = frames
        const left = current.frames[0].slot.getBoundingClientRect()
        const before = zoom
        setZoom(factor ? zoom * factor : 1)
        const ratio = zoom / before
        if (ratio === 1) return
        const now = current.frames[0].slot.getBoundingClientRect()
        host.scrollBy(now.left + (x - left.left) * ratio - x, now.top + (y - left.top) * ratio - y)
    }
    const setZoom = (factor) => { zoom = Math.min(8, Math.max(1, factor)); if (current?.unit.kind === "fixed") lay(current) }
    const isScrolling = () => current?.unit.kind === "flow" && scrolls(current.frames[0])
    view.join("paged", { isScrolling, aside: (direction) => step(direction, true), counts, enter, leave, line, next: () => step(1), previous: () => step(-1), restore, show, touched, visible })
    return { current: () => current, hold, scrollDoc, setZoom, zoom: () => zoom, zoomBy }
})
