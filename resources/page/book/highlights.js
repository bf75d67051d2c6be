// resources/page/book/highlights.js: highlights and notes in a book's documents (marks.js): words by rules in each
// document, marks in a layer of the document's slot in the shell, so that they scroll with the text. A page turn draws
// anew only what stands on the page; where each one stands is measured once for a layout.
// In (by way of decorations.js): set({items: [{id, style, colour, note, label, spine, start, end}]}) with CFI paths, a
// note about no words without an end; setCurrent({id}). Out: "annotation-activated" {id, rect, x, y} in the window.
zo.define("highlights", ({ bridge, cfi, columns, frames, hyphens, marks, reach, segments, spine, tree, view }) => {
    let items = []
    let version = 0 // of the items
    let current = ""
    let avoid = () => [] // boxes of ribbons beside a document's text, in its own coordinates
    const isPaged = () => document.documentElement.dataset.layout === "paged"
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`[data-layout="stack"] .zo-slot:not(.zo-coming) { position: relative }`)
    document.adoptedStyleSheets.push(sheet)

    // -- words ---------------------------------------------------------------------------------------------------------
    const rangeBetween = (frame, from, to) => {
        if (!from || !to) return null
        const range = frame.document.createRange()
        tree.isText(from.node) ? range.setStart(from.node, from.offset) : range.setStartBefore(from.node)
        tree.isText(to.node) ? range.setEnd(to.node, to.offset) : range.setEndAfter(to.node)
        return range.collapsed ? null : range
    }
    // From one CFI path to another.
    const rangeOf = (frame, { start, end }) => rangeBetween(frame, cfi.find(frame.document, start), cfi.find(frame.document, end ?? start))
    // The numbers of a path, in reading order; a whole element ends behind all that is in it.
    const keyOf = (path, atEnd = false) => {
        const numbers = [...path.replace(/\[(?:\^.|[^\]])*\]/g, "").matchAll(/\d+/g)].map(Number)
        return atEnd && !path.includes(":") ? [...numbers, Infinity] : numbers
    }
    // [{item, from, to}] of a document in reading order, `to` null for a note about no words.
    const entriesOf = (frame) => {
        const known = frame.scratch.notes
        if (known?.version === version) return known.entries
        const entries = items.filter((item) => item.spine === frame.index).map((item) => ({
            item, from: { key: keyOf(item.start), path: item.start }, to: item.end ? { key: keyOf(item.end, true), path: item.end } : null,
        }))
        const ages = new Map(entries.map((entry, age) => [entry, age]))
        entries.sort((one, other) => marks.compare(one.from, other.from) || ages.get(one) - ages.get(other))
        frame.scratch.notes = { version, entries, age: (entry) => ages.get(entry) }
        return entries
    }
    const paint = (frame) => {
        const entries = entriesOf(frame)
        if (!entries.length && !frame.scratch.painted) return
        frame.scratch.painted = entries.length > 0
        const points = new Map()
        const pointOf = ({ path }) => { if (!points.has(path)) points.set(path, cfi.find(frame.document, path)); return points.get(path) }
        const { age } = frame.scratch.notes
        const spans = entries.filter(({ to }) => to).sort((one, other) => age(one) - age(other))
        marks.paint(frame.window, spans, ({ from, to }) => {
            const point = pointOf(from)
            return point && !isDrawing(point) ? rangeBetween(frame, point, pointOf(to)) : null
        })
    }
    const boxesOf = (frame, { from, to }) => {
        const range = to && rangeOf(frame, { start: from.path, end: to.path })
        return range ? tree.wordBoxes(range) : []
    }

    // -- in the margin -------------------------------------------------------------------------------------------------
    const SIDE = 17 // CSS pixels from the text to the middle of a ribbon, and of the marks below it
    const EDGE = 11 // and at least from the window's edges: half of what is drawn
    const layerOf = (frame) => {
        let layer = frame.slot.querySelector(":scope > .zo-marks")
        if (!layer) frame.slot.append((layer = marks.layer()))
        return layer
    }
    // From a document's coordinates to those of its slot.
    const toSlot = (frame) => {
        const slot = frame.slot.getBoundingClientRect()
        const outer = frame.element.getBoundingClientRect()
        const scale = frame.element.offsetWidth ? outer.width / frame.element.offsetWidth : 1
        const [x, y] = [outer.left - slot.left, outer.top - slot.top]
        return ({ left, top, right, bottom }) => ({ left: x + left * scale, top: y + top * scale, right: x + right * scale, bottom: y + bottom * scale })
    }
    const hasColumns = (frame) => isPaged() && frame.scratch.columns && !spine.isFixed(frame.item) && frame.item.flow !== "scrolled-doc"
    const activate = (id, box, point = null) => {
        const rect = marks.plain(box)
        bridge.post("annotation-activated", { id, rect, x: point?.x ?? rect.x + rect.width / 2, y: point?.y ?? rect.y + rect.height / 2 })
    }
    // The box of the letter at a point; null for what is not displayed.
    const boxAt = ({ node, offset }) => {
        if (!tree.isText(node)) return tree.rects(node)[0] ?? [...tree.rangeOf(node).getClientRects()][0]
        return tree.rects(node, offset, offset + 1)[0] ?? (offset ? tree.rects(node, offset - 1, offset)[0] : null) ?? tree.rects(node)[0]
    }
    // The engine (Chromium 140) draws no lines to the right of upright text, as Japanese and Korean have them, and of the
    // letters of drawings nothing but the ground: we draw these over the text.
    const SVG = "http://www.w3.org/2000/svg"
    const isDrawing = ({ node }) => (tree.isText(node) ? node.parentElement : node).namespaceURI === SVG
    const isBeside = (frame, { item, to }, { node }) => {
        if (item.style !== "underline" || !to || !columns.flowOf(frame).vertical) return false
        const element = tree.isText(node) ? node.parentElement : node
        const { writingMode, textUnderlinePosition } = getComputedStyle(element)
        if (!writingMode.startsWith("vertical")) return false
        return /right/.test(textUnderlinePosition) || (!/left|under/.test(textUnderlinePosition) && (element.matches(":lang(ja)") || element.matches(":lang(ko)")))
    }
    const isIn = (frame) => ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < frame.window.innerWidth && top < frame.window.innerHeight
    const strokesOver = (frame, page) => spotsOf(frame).filter((spot) => spot.over && (page === null || (spot.page <= page && page <= spot.last))).flatMap(({ entry, beside }) => (
        marks.lines(boxesOf(frame, entry).filter(isIn(frame)), beside).map((line) => marks.stroke(entry.item, toSlot(frame)(line), beside))))
    const washesOf = (frame) => {
        let layer = frame.slot.querySelector(":scope > .zo-washes")
        if (!layer) {
            layer = document.createElement("div")
            layer.className = "zo-washes"
            layerOf(frame).before(layer)
        }
        return layer
    }
    // The first line of each entry in the document's own coordinates, as if nothing were scrolled; in pages with the page.
    const spotsOf = (frame) => {
        const stamp = `${version} ${frame.scratch.layouts ?? 0} ${document.documentElement.dataset.layout}`
        if (frame.scratch.spots?.stamp === stamp) return frame.scratch.spots.list
        const { scrollLeft, scrollTop } = frame.root
        const list = entriesOf(frame).flatMap((entry) => {
            const point = cfi.find(frame.document, entry.from.path)
            const box = point && boxAt(point)
            if (!box) return []
            const along = hasColumns(frame) ? columns.start(frame, box) : 0
            const page = hasColumns(frame) ? columns.pageAt(frame, along) : null
            const beside = isBeside(frame, entry, point)
            const over = beside || (entry.to && isDrawing(point))
            const lastBox = over && page !== null ? boxesOf(frame, entry).at(-1) : null
            const last = lastBox ? columns.pageAt(frame, columns.start(frame, lastBox)) : page
            return [{ entry, page, last, beside, over, along, left: box.left + scrollLeft, top: box.top + scrollTop, right: box.right + scrollLeft, bottom: box.bottom + scrollTop }]
        })
        frame.scratch.spots = { stamp, list }
        return list
    }
    // Where marks of a line stand in the slot: {x, y} of their middle, and along which axis they make room for each other.
    const lane = (frame, slot, spot, box) => {
        const y = (box.top + box.bottom) / 2
        const x = (box.left + box.right) / 2
        const [left, right] = [EDGE - slot.left, innerWidth - EDGE - slot.left]
        if (spine.isFixed(frame.item)) {
            const half = marks.SIZE / 2 // nothing hangs over the edges of what can be scrolled
            const x = frame.side === "left" ? Math.max(half - slot.left, -SIDE) : Math.min(innerWidth - half - slot.left, slot.width + SIDE)
            return { x, y: Math.max(half - slot.top, Math.min(innerHeight - half - slot.top, y)) }
        }
        const flow = columns.flowOf(frame)
        if (flow.vertical) {
            const edge = hasColumns(frame) ? 0 : view.box().top
            return { x, y: Math.max(marks.SIZE / 2 - slot.top, edge - SIDE), across: true }
        }
        if (!isPaged()) return { x: flow.rtl ? Math.min(right, slot.width + 4 + SIDE) : Math.max(left, -4 - SIDE), y }
        if (!hasColumns(frame)) { // a text that scrolls by itself, in the middle of the window
            const body = frame.body.getBoundingClientRect()
            return { x: flow.rtl ? Math.min(right, body.right - 40 + 4 + SIDE) : Math.max(left, body.left + 40 - 4 - SIDE), y }
        }
        const { count, column, stride } = frame.scratch.columns
        const isFirst = count > 1 && (spot.along + 0.5) % stride < column
        const onLeft = isFirst !== flow.rtl // one column: where the ribbon hangs
        return { x: onLeft ? Math.max(left, -SIDE) : Math.min(right, slot.width + SIDE), y }
    }
    const place = (frame) => {
        const layer = frame.slot.querySelector(":scope > .zo-marks")
        if (!entriesOf(frame).length) { frame.slot.querySelectorAll(":scope > * > :is(.zo-mark, .zo-ring, .zo-line, .zo-wash)").forEach((one) => one.remove()); return }
        const slot = frame.slot.getBoundingClientRect()
        const still = !hasColumns(frame) && !scrollsInside(frame)
        const stamp = still ? `${version} ${frame.scratch.layouts ?? 0} ${slot.width} ${slot.height} ${innerWidth} ${innerHeight} ${avoid(frame).map(({ top }) => top)}` : null
        if (stamp && frame.scratch.placed === stamp) return
        frame.scratch.placed = stamp
        const { scrollLeft, scrollTop } = frame.root
        const outward = toSlot(frame)
        const page = hasColumns(frame) ? frame.scratch.columns.page : null
        const { innerWidth: width, innerHeight: height } = frame.window
        const made = spotsOf(frame).filter((spot) => page === null || spot.page === page).flatMap((spot) => {
            const inFrame = { left: spot.left - scrollLeft, top: spot.top - scrollTop, right: spot.right - scrollLeft, bottom: spot.bottom - scrollTop }
            if (page === null && scrollsInside(frame) && (inFrame.bottom < 0 || inFrame.top > height || inFrame.right < 0 || inFrame.left > width)) return []
            const { entry } = spot
            const kind = entry.item.note || !entry.to ? "note" : "words"
            const line = outward(inFrame)
            return [{ entry, kind, line, ...lane(frame, slot, spot, line) }]
        })
        keepApart(frame, slot, outward, made)
        const focused = layer?.contains(document.activeElement) ? document.activeElement.dataset.id : null
        const buttons = made.map(({ entry, kind, x, y }) => {
            const { item } = entry
            const button = marks.button(kind, item, (self) => activate(item.id, boxInWindow(frame, kind, entry) ?? self.getBoundingClientRect()))
            button.dataset.id = item.id
            button.classList.toggle("zo-chosen", item.id === current)
            if (kind === "words") {
                button.addEventListener("focus", () => outline(frame, entry))
                button.addEventListener("blur", () => outline(frame))
            }
            Object.assign(button.style, { left: `${Math.round(x - marks.SIZE / 2)}px`, top: `${Math.round(y - marks.SIZE / 2)}px` })
            return button
        })
        const caret = layer?.querySelector(".zo-caret")
        const strokes = strokesOver(frame, page)
        const washes = strokes.filter((one) => one.className === "zo-wash")
        if (washes.length || frame.slot.querySelector(":scope > .zo-washes")) washesOf(frame).replaceChildren(...washes)
        layerOf(frame).replaceChildren(...strokes.filter((one) => !washes.includes(one)), ...buttons, ...(caret ? [caret] : []))
        outline(frame)
        if (focused) buttons.find((one) => one.dataset.id === focused)?.focus({ preventScroll: true })
    }
    // The box of words for a mark without any of its own.
    const boxInWindow = (frame, kind, entry) => {
        const line = kind === "words" ? marks.lines(boxesOf(frame, entry), columns.flowOf(frame).vertical)[0] : null
        return line ? reach.outward({ ...line, width: line.right - line.left, height: line.bottom - line.top }, frame.window) : null
    }
    const scrollsInside = (frame) => frame.scratch.inner || (isPaged() && frame.item.flow === "scrolled-doc" && !spine.isFixed(frame.item))
    // Marks stand off ribbons and off each other: further down, or further along in vertical text.
    const keepApart = (frame, slot, outward, made) => {
        const shown = made.filter(({ kind }) => kind === "note")
        const half = (marks.SIZE - 2) / 2
        const byLane = Map.groupBy(shown, ({ x, y, across }) => (across ? `across ${Math.round(y)}` : `down ${Math.round(x)}`))
        const ribbons = isPaged() && hasColumns(frame) ? ribbonsOver(slot) : avoid(frame).map(outward)
        for (const group of byLane.values()) {
            const { across, x, y } = group[0]
            const near = ribbons.filter((one) => (across ? one.top < y + half && one.bottom > y - half : !isPaged() || (one.left < x + half && one.right > x - half)))
            const start = across ? (one) => -one.x - half : (one) => one.y - half // vertical lines go from right to left
            const taken = near.map((one) => (across ? { from: -one.right, to: -one.left } : { from: one.top, to: one.bottom }))
            group.sort((one, other) => start(one) - start(other))
            marks.pack(group.map(start), taken).forEach((at, index) => { if (across) group[index].x = -(at + half); else group[index].y = at + half })
        }
    }
    // Ribbons that hang in the corners of the window, in a slot's coordinates.
    const ribbonsOver = (slot) => [...document.querySelectorAll(".zo-ribbon:not(.zo-ghost)")].map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return { left: left - slot.left, top: top - slot.top, right: right - slot.left, bottom: bottom - slot.top }
    })
    const outline = (frame, entry = null) => {
        const layer = frame.slot.querySelector(":scope > .zo-marks")
        layer?.querySelectorAll(".zo-ring").forEach((one) => one.remove())
        const chosen = entry ?? entriesOf(frame).find(({ item }) => item.id === current)
        if (!chosen?.to) return
        layerOf(frame).append(...marks.lines(boxesOf(frame, chosen).filter(isIn(frame)), columns.flowOf(frame).vertical).map((line) => marks.ring(toSlot(frame)(line))))
    }

    // -- under the pointer ---------------------------------------------------------------------------------------------
    // What lies on top at a point of a document: {item, box} in its coordinates, or null.
    const at = (frame, x, y) => {
        if (!frame?.scratch || !entriesOf(frame).length) return null
        const caret = frame.document.caretRangeFromPoint?.(x, y)
        if (!caret) return null
        const here = { key: keyOf(cfi.pathTo(caret.startContainer, tree.isText(caret.startContainer) ? caret.startOffset : 0)) }
        const { age } = frame.scratch.notes
        const under = entriesOf(frame).filter(({ from, to }) => to && marks.compare(from, here) <= 0 && marks.compare(to, here) >= 0)
        for (const entry of under.sort((one, other) => age(other) - age(one))) {
            const box = boxesOf(frame, entry).find((one) => marks.holds(one, x, y))
            if (box) return { item: entry.item, box }
        }
        return null
    }
    // Whether a click in a document was on a highlight; it is told then.
    const take = (event, frame) => {
        const found = at(frame, event.clientX, event.clientY)
        if (!found) return false
        activate(found.item.id, reach.outward(found.box, frame.window), reach.pointOf(event, frame.window))
        return true
    }

    // -- drawing -------------------------------------------------------------------------------------------------------
    const shown = () => frames.all().filter((frame) => frame.scratch && frame.slot.classList.contains("zo-shown"))
    const placeAll = () => { for (const frame of shown()) place(frame) }
    let scheduled = false
    const soon = () => {
        if (scheduled || !items.length) return
        scheduled = true
        requestAnimationFrame(() => { scheduled = false; placeAll() })
    }
    const relaid = (frame) => { frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1; soon() }
    const watcher = new ResizeObserver(soon)
    frames.onArrival((frame) => {
        const rules = new frame.window.CSSStyleSheet()
        rules.replaceSync(marks.RULES)
        frame.document.adoptedStyleSheets.push(rules)
        paint(frame)
        watcher.observe(frame.slot)
        frame.window.addEventListener("scroll", () => { if (scrollsInside(frame)) soon() }, { passive: true })
    })
    frames.onDeparture((frame) => { watcher.unobserve(frame.slot) })
    hyphens.onChange((frame) => { if (!frame.scratch) return; paint(frame); relaid(frame) })
    segments.onShow(relaid)
    const set = (message) => {
        items = message.items ?? []
        version += 1
        for (const frame of frames.all()) if (frame.scratch) paint(frame)
        placeAll()
    }
    const setCurrent = ({ id }) => {
        current = id ?? ""
        for (const frame of shown()) {
            for (const one of frame.slot.querySelectorAll(":scope > .zo-marks > .zo-mark")) one.classList.toggle("zo-chosen", one.dataset.id === current)
            outline(frame)
        }
    }
    const avoiding = (boxes) => { avoid = boxes }
    return { activate, at, avoiding, layerOf, place: placeAll, rangeOf, set, setCurrent, soon, take, toSlot }
})
