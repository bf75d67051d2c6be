// resources/page/book/cards.js: what lies over a book's page: one layer in the shell for ribbons and buttons, and in it
// at most one card, a dialog that takes the focus and gives it back. Esc, a press beside it and a page turn close it.
// In: setLabels(words of reader/ui/navigator/book/labels.py).
zo.define("cards", ({ bridge, reach, view }) => {
    const labels = { ...zo.start.labels }
    const relabelled = [] // modules with words that stay on the screen
    const onLabels = (work) => { relabelled.push(work); work(labels) }
    const setLabels = (words) => {
        Object.assign(labels, words)
        layer.dir = labels.direction ?? "ltr"
        for (const work of relabelled) work(labels)
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        #zo-over { position: fixed; inset: 0; z-index: 10; pointer-events: none; font: 14px/1.4 system-ui, sans-serif; color: var(--ink) }
        #zo-over > * { pointer-events: auto }
        .zo-button { box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-inline-size: 34px; block-size: 34px;
            margin: 0; padding: 7px; border: 0; border-radius: 8px; background: none; color: var(--accent); font: inherit; cursor: pointer }
        .zo-button:hover { background: var(--soft) }
        .zo-button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px }
        .zo-button svg { display: block; inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round }
        .zo-card { position: absolute; box-sizing: border-box; display: flex; flex-direction: column; overflow: hidden; background: var(--paper);
            border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 10px 36px var(--shadow), 0 2px 6px var(--shadow); outline: none }
        .zo-card.zo-coming { visibility: hidden }
        .zo-excerpt { display: block; border: 0; background: transparent; color-scheme: normal }
        @media print { #zo-over { display: none } }`)
    document.adoptedStyleSheets.push(sheet)
    const layer = document.createElement("div")
    layer.id = "zo-over"
    layer.dir = labels.direction ?? "ltr"
    document.body.append(layer)

    const button = (label, paths, work, words = "") => {
        const one = document.createElement("button")
        one.type = "button"
        one.className = "zo-button"
        one.title = label
        one.setAttribute("aria-label", label)
        if (paths) one.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">${paths.map((path) => `<path d="${path}"/>`).join("")}</svg>`
        if (words) one.append(words)
        one.addEventListener("click", (event) => { event.stopPropagation(); work(event) })
        return one
    }

    // -- the one card --------------------------------------------------------------------------------------------------
    let open = null // { element, back, onClose }
    let pressed = false // the press that closed a card turns no page when it is released
    const close = (giveBack = true) => {
        if (!open) return
        const { element, back, onClose } = open
        open = null
        bridge.post("card-shown", { open: false })
        onClose?.()
        const had = element.contains(document.activeElement)
        element.remove()
        if (!giveBack || !had) return
        const win = back?.ownerDocument?.defaultView
        if (win && back.isConnected) {
            win.focus()
            back.focus?.({ preventScroll: true })
        } else document.querySelector(".zo-shown .zo-frame")?.contentWindow.focus()
    }
    // Puts up a card; `back` is what had the focus, `modal` keeps the focus inside.
    const show = ({ className, label, back = null, modal = false, onClose = null }) => {
        close(false)
        const element = document.createElement("div")
        element.className = `zo-card ${className}`
        element.setAttribute("role", "dialog")
        element.setAttribute("aria-label", label)
        if (modal) element.setAttribute("aria-modal", "true")
        element.tabIndex = -1
        layer.append(element)
        open = { element, back, onClose }
        bridge.post("card-shown", { open: true })
        return element
    }
    const isOpen = (element = null) => open !== null && (element === null || open.element === element)
    reach.onWindow((win, frame) => {
        win.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || !open) return
            event.preventDefault()
            event.stopImmediatePropagation()
            close()
        }, true)
        win.addEventListener("pointerdown", (event) => {
            pressed = false
            if (!open || (frame === null && open.element.contains(event.target))) return
            pressed = true
            close(false)
        }, true)
    })
    let page = ""
    view.onPlace(({ spine, progression }) => {
        const now = `${spine} ${progression}`
        if (page && page !== now) close()
        page = now
    })
    const tookPress = () => pressed
    return { button, close, isOpen, labels, layer, onLabels, setLabels, show, tookPress }
})
