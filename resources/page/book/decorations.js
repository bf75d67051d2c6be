// resources/page/book/decorations.js: what is drawn over a book's text: hits of a search, bookmarks. Declared as whole
// groups; the page works out the difference, also for documents that come later. What is read aloud: spoken.js.
// Highlights and notes, group "highlights", and setCurrent({id}) are those of highlights.js.
// In: set({group: "hits", items: [{spine, start, end}], current}), set({group: "bookmarks", items: [{spine, cfi, label}]}),
// setHint({text}); start and end are CFI paths inside the document. Out: "bookmark-requested" {spine, cfi, block}: the bookmark there is to go, or one is to come.
zo.define("decorations", ({ bridge, cards, cfi, columns, frames, highlights, hyphens, reach, tree, view }) => {
    let hits = { items: [], current: -1 }
    let bookmarks = []
    const RULES = `
        ::highlight(zo-hit) { background-color: var(--mark, #ffe9a3); color: var(--on-mark, #24272c) }
        ::highlight(zo-hit-current) { background-color: var(--mark-current, #ffb938); color: var(--on-mark-current, #24272c) }`
    // -- hits ----------------------------------------------------------------------------------------------------------
    const drawHits = (frame) => {
        const { Highlight: Marks, CSS: css } = frame.window
        const all = new Marks()
        const current = new Marks()
        hits.items.forEach((item, index) => {
            if (item.spine !== frame.index) return
            const range = highlights.rangeOf(frame, item)
            if (range) (index === hits.current ? current : all).add(range)
        })
        all.priority = 1 // above what the person has marked
        current.priority = 2
        css.highlights.set("zo-hit", all)
        css.highlights.set("zo-hit-current", current)
    }

    // -- bookmarks -----------------------------------------------------------------------------------------------------
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-ribbon { position: absolute; box-sizing: border-box; inline-size: 34px; block-size: 40px; margin: 0; padding: 0 5px; border: 0; background: none; color: var(--accent); cursor: pointer }
        .zo-ribbon svg { display: block; inline-size: 24px; block-size: 34px; fill: currentColor }
        .zo-ribbon:hover { color: var(--accent-hover) }
        .zo-ribbon:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; border-radius: 6px }
        .zo-ribbon.zo-ghost svg { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; opacity: .75 }
        .zo-ribbon.zo-beside { block-size: 30px } .zo-ribbon.zo-beside svg { block-size: 28px }`)
    document.adoptedStyleSheets.push(sheet)
    const SHAPE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 34" preserveAspectRatio="none" aria-hidden="true"><path d="M4 -2h16v33l-8-7-8 7z"/></svg>'
    const SIZE = 34
    const ribbon = (label, work) => {
        const button = document.createElement("button")
        button.type = "button"
        button.className = "zo-ribbon"
        button.title = label
        button.setAttribute("aria-label", label)
        button.innerHTML = SHAPE
        button.addEventListener("click", (event) => { event.stopPropagation(); work() })
        return button
    }
    const isPaged = () => document.documentElement.dataset.layout === "paged"
    const holder = document.createElement("div")
    holder.style.pointerEvents = "auto"
    cards.layer.prepend(holder)
    // The box of a bookmark's line in the window; null where its page is not in view.
    const boxOf = ({ spine: index, cfi: path }) => {
        const frame = (view.layout()?.shown?.() ?? frames.all().filter((one) => one.slot.classList.contains("zo-shown"))).find((one) => one.index === index && one.document)
        if (!frame) return null
        const point = (path && cfi.find(frame.document, path)) || { node: frame.body, offset: 0 }
        const first = tree.boxesAt(frame, point)[0]
        if (!first) return null
        const box = reach.outward(first, frame.window)
        const inside = { left: Math.max(0, first.left), top: Math.max(0, first.top) }
        const isIn = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
            && inside.left < frame.window.innerWidth && inside.top < frame.window.innerHeight && first.right >= 0 && first.bottom >= 0
        return isIn ? { ...box, frame } : null
    }
    // The upper corner at which a page ends: there the ribbon hangs.
    const corner = (frame) => {
        const rtl = frame?.document && frame.scratch.columns ? columns.flowOf(frame).rtl : false
        const page = isPaged() && frame ? frame.slot.getBoundingClientRect() : { left: 0, right: innerWidth }
        const left = rtl ? Math.max(4, page.left - SIZE) : Math.min(innerWidth - SIZE - 4, page.right)
        return { left: Math.round(left), top: 0 }
    }
    const remove = ({ spine, cfi: path, block = null }) => bridge.post("bookmark-requested", { spine, cfi: path, block })
    const drawBookmarks = () => {
        const focused = holder.contains(document.activeElement)
        const shown = bookmarks.map((one) => ({ one, box: boxOf(one) })).filter(({ box }) => box)
        const buttons = []
        if (isPaged()) {
            const first = shown[0]
            if (first) {
                const button = ribbon(shown.map(({ one }) => one.label).filter(Boolean).join("\n") || cards.labels.removeBookmark || "", () => remove(first.one))
                const { left, top } = corner(first.box.frame)
                Object.assign(button.style, { left: `${left}px`, top: `${top}px` })
                buttons.push(button)
            }
        } else {
            for (const { one, box } of shown) {
                const button = ribbon(one.label || cards.labels.removeBookmark || "", () => remove(one))
                button.classList.add("zo-beside")
                const { rtl, vertical } = columns.flowOf(box.frame)
                const page = box.frame.slot.getBoundingClientRect()
                if (vertical) { // above its line
                    Object.assign(button.style, { left: `${Math.round((box.left + box.right - SIZE) / 2)}px`, top: `${Math.max(0, Math.round(page.top + view.box().top - 36))}px` })
                    buttons.push(button)
                    continue
                }
                const left = rtl ? Math.min(innerWidth - SIZE, page.right + 4) : Math.max(0, page.left - SIZE - 4)
                Object.assign(button.style, { left: `${Math.round(left)}px`, top: `${Math.round(box.top)}px` })
                buttons.push(button)
            }
        }
        holder.replaceChildren(...buttons, ghost)
        ghost.style.display = "none"
        if (focused) buttons[0]?.focus({ preventScroll: true })
    }
    // A bookmark to be had: shown in the corner while the pointer is near.
    const ghost = ribbon("", () => { const { spine, cfi: path, block } = view.here(); bridge.post("bookmark-requested", { spine, cfi: path, block }) })
    ghost.classList.add("zo-ghost")
    ghost.tabIndex = -1
    ghost.style.display = "none"
    holder.append(ghost)
    const setHint = ({ text }) => { ghost.title = text; ghost.setAttribute("aria-label", text) }
    cards.onLabels(({ addBookmark }) => setHint({ text: addBookmark ?? "" }))
    const NEAR = 72
    const look = (event, win) => {
        if (event.target === ghost || ghost.contains(event.target)) return
        const { x, y } = reach.pointOf(event, win)
        const frame = frames.all().find((one) => one.index === view.here().spine && one.slot.classList.contains("zo-shown"))
        const { left } = corner(frame)
        const near = y < NEAR && Math.abs(x - left - SIZE / 2) < NEAR && holder.children.length === 1
        ghost.style.display = near && !cards.isOpen() ? "" : "none"
        if (near) Object.assign(ghost.style, { left: `${left}px`, top: "0px" })
    }
    reach.onWindow((win) => { win.addEventListener("pointermove", (event) => look(event, win), { passive: true }) })
    document.documentElement.addEventListener("mouseleave", () => { ghost.style.display = "none" })

    // -- drawing -------------------------------------------------------------------------------------------------------
    frames.onArrival((frame) => {
        const { CSSStyleSheet: Sheet } = frame.window
        const rules = new Sheet()
        rules.replaceSync(RULES)
        frame.document.adoptedStyleSheets.push(rules)
        if (hits.items.length) drawHits(frame)
    })
    hyphens.onChange((frame) => { if (hits.items.length && frame.scratch) drawHits(frame) })
    // Ribbons beside the lines of a document, in its coordinates: marks of notes stand off them.
    highlights.avoiding((frame) => (isPaged() ? [] : bookmarks.filter((one) => one.spine === frame.index).flatMap(({ cfi: path }) => {
        const [box] = tree.boxesAt(frame, (path && cfi.find(frame.document, path)) || { node: frame.body, offset: 0 })
        if (!box) return []
        const middle = (box.left + box.right) / 2
        return columns.flowOf(frame).vertical ? [{ left: middle - SIZE / 2, right: middle + SIZE / 2, top: 0, bottom: view.box().top }]
            : [{ left: box.left, right: box.right, top: box.top, bottom: box.top + 30 }]
    })))
    view.onPlace(() => { drawBookmarks(); highlights.place() })
    frames.host.addEventListener("scroll", () => { if (bookmarks.length) drawBookmarks() }, { passive: true })
    const draw = () => {
        drawBookmarks()
        for (const frame of frames.all()) if (frame.scratch) drawHits(frame)
    }
    const set = ({ group, items = [], current = -1 }) => {
        if (group === "bookmarks") { bookmarks = items; if (view.layout()) drawBookmarks(); highlights.soon() }
        if (group === "highlights") highlights.set({ items })
        if (group === "hits") {
            hits = { items, current }
            for (const frame of frames.all()) if (frame.scratch) drawHits(frame)
        }
    }
    const declare = (groups) => { for (const group of groups ?? []) set(group) }
    return { declare, draw, set, setCurrent: highlights.setCurrent, setHint }
})
