// resources/page/highlights.js: highlights and notes of an article, see marks.js; a text that is clicked or pressed
// Enter on says which. In (by way of decorations.js): set({items: [{id, style, colour, note, label, block, start,
// endBlock, end}]}), a note about no words without endBlock and end; setElsewhere({items: [{block, label, ids}]}), made in
// other languages; setCurrent({id}). Out: "annotation-activated" {id} or {ids}, with {rect, x, y} in the window, and with
// {whole}, the box around all of the words, where these were clicked.
zo.define("highlights", ({ blocks, bridge, marks, text }) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(marks.RULES)
    document.adoptedStyleSheets.push(sheet)
    const layer = marks.layer()
    document.body.append(layer)
    let items = []
    let elsewhere = []
    let current = ""
    let entries = [] // [{item, pieces: [{element, index, start, end}]}] of what is displayed, as the items are
    let avoid = () => [] // boxes in the margin that are somebody else's
    const main = () => document.querySelector("main")
    const isFolded = (element) => Boolean(element.closest(".zo-folded"))

    // -- words ---------------------------------------------------------------------------------------------------------
    const gather = () => {
        if (!items.length) { entries = []; return }
        const list = [...document.querySelectorAll("main > section > [id], main > section > :is(ul, ol) > li[id]")]
        const order = new Map(list.map((element, index) => [element.id, index]))
        entries = items.flatMap((item) => {
            const first = order.get(item.block)
            const last = order.get(item.endBlock ?? item.block)
            if (first === undefined || last === undefined) return []
            const pieces = []
            for (let index = first; index <= last; index++) {
                const element = list[index]
                if (isFolded(element)) continue
                const start = index === first ? item.start ?? 0 : 0
                const end = item.end === undefined ? start : index === last ? item.end : Infinity
                pieces.push({ element, index, start, end })
            }
            return pieces.length ? [{ item, pieces }] : []
        })
    }
    const within = ({ element, start, end }) => [element, start, end === Infinity ? text.words(element).length : end]
    const boxesOf = (pieces) => pieces.flatMap((piece) => (piece.end > piece.start ? text.boxes(...within(piece)) : [])).filter(({ width, height }) => width && height)
    const paint = () => {
        const spans = entries.flatMap(({ item, pieces }) => pieces.filter(({ start, end }) => end > start).map(({ element, index, start, end }) => (
            { item, element, from: { key: [index, start] }, to: { key: [index, end] } })))
        marks.paint(window, spans, ({ element, from, to }) => text.still(...within({ element, start: from.key[1], end: to.key[1] })))
    }

    // -- in the margin -------------------------------------------------------------------------------------------------
    const activate = (message, box, point = null) => {
        const rect = marks.plain(box)
        bridge.post("annotation-activated", { ...message, rect, x: point?.x ?? rect.x + rect.width / 2, y: point?.y ?? rect.y + rect.height / 2 })
    }
    // The first line of a piece, of what stands at a point, or of a whole block.
    const lineOf = ({ element, start }) => {
        const box = text.boxes(element, start, start + 1).find(({ height }) => height)
        const whole = element.getBoundingClientRect()
        return box ?? { top: whole.top, bottom: whole.top + Math.min(32, whole.height), left: whole.left, right: whole.right }
    }
    const place = () => {
        const focused = layer.contains(document.activeElement) ? document.activeElement.dataset.key : null
        if (!entries.length && !elsewhere.length) { layer.replaceChildren(); return }
        const { left, right } = main().getBoundingClientRect()
        const style = getComputedStyle(main())
        const rtl = document.documentElement.dir === "rtl"
        const limit = document.documentElement.clientWidth - marks.SIZE
        // In the middle of the lane of ribbons: 34 pixels wide, 8 from the text.
        const lane = rtl ? right - parseFloat(style.paddingRight) + 11 : left + parseFloat(style.paddingLeft) - 39
        const x = Math.round(Math.min(limit, Math.max(0, lane)) + scrollX)
        const wanted = entries.map(({ item, pieces }) => ({ line: lineOf(pieces[0]), kind: item.note || item.end === undefined ? "note" : "words", item, pieces }))
        for (const item of elsewhere) {
            const element = document.getElementById(item.block)
            if (element && !isFolded(element)) wanted.push({ line: lineOf({ element, start: 0 }), kind: "elsewhere", item, pieces: [] })
        }
        const made = wanted.map((one) => {
            const { kind, item, pieces, line } = one
            const id = kind === "elsewhere" ? { ids: item.ids } : { id: item.id }
            const button = marks.button(kind, item, (self) => activate(id, kind === "words" ? marks.lines(boxesOf(pieces))[0] ?? self.getBoundingClientRect() : self.getBoundingClientRect()))
            button.dataset.key = item.id ?? `elsewhere ${item.block}`
            button.classList.toggle("zo-chosen", kind !== "elsewhere" && item.id === current)
            if (kind === "words") {
                button.addEventListener("focus", () => outline(pieces))
                button.addEventListener("blur", () => outline())
            }
            return { ...one, button, top: (line.top + line.bottom) / 2 + scrollY - marks.SIZE / 2 }
        }).sort((one, other) => one.top - other.top || one.line.left * (rtl ? -1 : 1) - other.line.left * (rtl ? -1 : 1))
        const packed = made.filter(({ kind }) => kind !== "words")
        const tops = marks.pack(packed.map(({ top }) => top), avoid().map(({ top, bottom }) => ({ from: top + scrollY, to: bottom + scrollY })))
        packed.forEach((one, index) => { one.top = tops[index] })
        for (const { button, top } of made) Object.assign(button.style, { left: `${x}px`, top: `${Math.round(top)}px` })
        layer.replaceChildren(...made.map(({ button }) => button))
        outline()
        if (focused) [...layer.children].find((one) => one.dataset.key === focused)?.focus({ preventScroll: true })
    }
    // The ring around the words that are chosen, or around those whose button has the focus.
    const outline = (pieces = null) => {
        for (const one of layer.querySelectorAll(".zo-ring")) one.remove()
        const chosen = pieces ?? entries.find(({ item }) => item.id === current)?.pieces
        if (!chosen) return
        const moved = ({ left, top, right, bottom }) => ({ left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY })
        layer.append(...marks.lines(boxesOf(chosen)).map((line) => marks.ring(moved(line))))
    }

    // -- under the pointer ---------------------------------------------------------------------------------------------
    const hull = (boxes) => marks.plain({
        left: Math.min(...boxes.map(({ left }) => left)), top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    })
    // What lies on top at a point of the window: {item, box, pieces} or null.
    const at = (x, y) => {
        if (!entries.length) return null
        const caret = document.caretRangeFromPoint(x, y)
        const element = (caret?.startContainer.nodeType === 3 ? caret.startContainer.parentElement : caret?.startContainer)?.closest?.("main [id]")
        if (!element) return null
        for (const { item, pieces } of entries.toReversed()) {
            const piece = pieces.find((one) => one.end > one.start && (one.element === element || one.element.contains(element)))
            const box = piece && boxesOf([piece]).find((one) => marks.holds(one, x, y))
            if (box) return { item, box, pieces }
        }
        return null
    }
    addEventListener("click", (event) => {
        if (event.defaultPrevented || event.button !== 0 || event.detail > 1 || !getSelection().isCollapsed) return
        if (event.target.closest?.("a, button, input, textarea, select, summary, label")) return
        const found = at(event.clientX, event.clientY)
        if (found) activate({ id: found.item.id, whole: hull(boxesOf(found.pieces)) }, found.box, { x: event.clientX, y: event.clientY })
    })
    let cursor = ""
    addEventListener("mousemove", ({ clientX, clientY, target }) => {
        const wanted = entries.length && !target.closest?.("a, button") && at(clientX, clientY) ? "pointer" : ""
        if (wanted === cursor) return
        cursor = wanted
        main().style.cursor = cursor
    }, { passive: true })

    const draw = () => { gather(); paint(); place() }
    const set = (message) => { items = message.items ?? []; draw() }
    const setElsewhere = (message) => { elsewhere = message.items ?? []; place() }
    const setCurrent = ({ id }) => { current = id ?? ""; place() }
    // boxes() are in the coordinates of the window.
    const avoiding = (boxes) => { avoid = boxes }
    return { activate, at, avoiding, draw, place, set, setCurrent, setElsewhere }
})
