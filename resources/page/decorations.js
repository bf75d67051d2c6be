// resources/page/decorations.js: what the reader added, drawn over the text. Declared as whole groups; the page
// works out the difference. In: set({group: "bookmarks", items: [{block, label}]}),
// set({group: "hits", items: [{block, start, end}], current}), setHint({text}); groups "highlights" and "elsewhere" and
// setCurrent({id}) are those of highlights.js. Out: "bookmark-requested" {block}.
zo.define("decorations", ({ blocks, bridge, highlights, text }) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        ::highlight(zo-hit) { background-color: var(--mark, #ffe9a3); color: var(--on-mark, #24272c) }
        ::highlight(zo-hit-current) { background-color: var(--mark-current, #ffb938); color: var(--on-mark-current, #24272c) }
        .zo-layer { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0 }
        .zo-ribbon { position: absolute; box-sizing: border-box; inline-size: 34px; block-size: 34px; margin: 0;
            padding: 7px; border: 0; border-radius: 8px; background: none; color: var(--accent, #2c6e69); cursor: pointer }
        .zo-ribbon svg { display: block; inline-size: 20px; block-size: 20px; fill: currentColor }
        .zo-ribbon:hover { background: var(--soft, #e1edea) }
        .zo-ribbon:focus-visible { outline: 2px solid var(--accent, #2c6e69); outline-offset: 2px }
        .zo-ribbon.zo-ghost svg { fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; opacity: .75 }
        @media print { .zo-layer { display: none } }`)
    document.adoptedStyleSheets.push(sheet)
    const SHAPE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path d="M7 4h10v16l-5-4-5 4z"/></svg>'
    const WIDTH = 34

    const layer = document.createElement("div")
    layer.className = "zo-layer"
    document.body.append(layer)
    let bookmarks = new Map() // block -> label
    let hits = { items: [], current: -1 }

    const ribbon = (block, label, ghost) => {
        const button = document.createElement("button")
        button.type = "button"
        button.className = ghost ? "zo-ribbon zo-ghost" : "zo-ribbon"
        button.title = label
        button.setAttribute("aria-label", label)
        button.dataset.block = block
        button.innerHTML = SHAPE
        button.addEventListener("click", () => bridge.post("bookmark-requested", { block: button.dataset.block }))
        return button
    }
    const place = (button) => {
        const element = blocks.byId(button.dataset.block)
        if (!element) { button.style.display = "none"; return }
        const main = document.querySelector("main")
        const frame = main.getBoundingClientRect()
        const style = getComputedStyle(main)
        const rtl = document.documentElement.dir === "rtl"
        const edge = rtl ? frame.right - parseFloat(style.paddingRight) : frame.left + parseFloat(style.paddingLeft)
        const line = lineOf(element)
        button.style.display = ""
        button.style.top = `${Math.round(line + scrollY - WIDTH / 2)}px`
        const wanted = rtl ? edge + 8 : edge - WIDTH - 8
        const limit = document.documentElement.clientWidth - WIDTH
        button.style.left = `${Math.round(Math.min(limit, Math.max(0, wanted)) + scrollX)}px`
    }
    // The middle of a block's first line.
    const lineOf = (element) => {
        const rect = text.range(element, 0, 1)?.getClientRects()[0]
        const box = element.getBoundingClientRect()
        return rect && rect.height ? rect.top + rect.height / 2 : box.top + Math.min(16, box.height / 2)
    }
    const ghost = ribbon("", "", true)
    ghost.tabIndex = -1
    ghost.style.display = "none"

    const drawBookmarks = () => {
        const focused = layer.contains(document.activeElement) ? document.activeElement.dataset.block : null
        layer.replaceChildren(...[...bookmarks].map(([block, label]) => ribbon(block, label, false)), ghost)
        const taken = new Set() // all bookmarks of a folded section share the one ribbon beside its stub
        for (const button of layer.children) {
            if (button === ghost) continue
            const element = blocks.byId(button.dataset.block)
            place(button)
            if (taken.has(element)) button.style.display = "none"
            taken.add(element)
        }
        ghost.style.display = "none"
        if (focused) [...layer.children].find((one) => one.dataset.block === focused)?.focus({ preventScroll: true })
    }
    const drawHits = () => {
        const all = new Highlight()
        const current = new Highlight()
        hits.items.forEach(({ block, start, end }, index) => {
            const element = blocks.byId(block)
            const range = element && !element.classList.contains("zo-stub") && text.range(element, start, end)
            if (range) (index === hits.current ? current : all).add(range)
        })
        all.priority = 1 // above what the person has marked
        current.priority = 2
        CSS.highlights.set("zo-hit", all)
        CSS.highlights.set("zo-hit-current", current)
    }
    const draw = () => { drawBookmarks(); drawHits(); highlights.draw() }
    const set = ({ group, items, current = -1 }) => {
        if (group === "bookmarks") { bookmarks = new Map(items.map(({ block, label }) => [block, label])); drawBookmarks(); highlights.place() }
        if (group === "highlights") highlights.set({ items })
        if (group === "elsewhere") highlights.setElsewhere({ items })
        if (group === "hits") { hits = { items, current }; drawHits() }
    }
    const declare = (groups) => { for (const group of groups) set(group) }

    const isOnMark = ({ top, bottom }) => [...document.querySelectorAll(".zo-mark:not(.zo-mark-words)")]
        .some((one) => { const box = one.getBoundingClientRect(); return box.top < bottom - 4 && box.bottom > top + 4 })
    highlights.avoiding(() => [...layer.children].filter((one) => one !== ghost && one.style.display !== "none").map((one) => one.getBoundingClientRect()))
    // A bookmark to be had: shown in the margin beside the block under the pointer.
    let hint = zo.start.bookmarkHint ?? ""
    const setHint = ({ text }) => { hint = text }
    addEventListener("mousemove", ({ clientX, clientY, target }) => {
        if (ghost === target || ghost.contains(target)) return
        const main = document.querySelector("main").getBoundingClientRect()
        const style = getComputedStyle(document.querySelector("main"))
        const rtl = document.documentElement.dir === "rtl"
        const edge = rtl ? main.right - parseFloat(style.paddingRight) : main.left + parseFloat(style.paddingLeft)
        const into = rtl ? clientX - edge : edge - clientX
        const onHeading = target.closest?.("h1, h2, h3")
        const block = (into > 0 && into < 72) || onHeading ? blocks.at(clientY + blocks.root.scrollTop)?.id : null
        const element = block && blocks.byId(block)
        if (!element || bookmarks.has(block) || element.classList.contains("zo-stub") || target.closest?.(".zo-mark")) { ghost.style.display = "none"; return }
        ghost.dataset.block = block
        ghost.title = hint
        ghost.setAttribute("aria-label", hint)
        place(ghost)
        if (isOnMark(ghost.getBoundingClientRect())) ghost.style.display = "none"
    }, { passive: true })
    document.documentElement.addEventListener("mouseleave", () => { ghost.style.display = "none" })
    new ResizeObserver(() => { requestAnimationFrame(() => { blocks.moved(); drawBookmarks(); highlights.place() }) })
        .observe(document.querySelector("main"))
    addEventListener("resize", () => { requestAnimationFrame(() => { drawBookmarks(); highlights.place() }) })
    return { declare, draw, set, setCurrent: highlights.setCurrent, setHint }
})
