// resources/page/book/keys.js: the keys that move through a book, wherever the focus is inside the page.
zo.define("keys", ({ reach, spine, view }) => {
    const left = () => view.aside(spine.rtl ? 1 : -1)
    const right = () => view.aside(spine.rtl ? -1 : 1)
    const MOVES = {
        " ": (shift) => (shift ? view.previous() : view.next()),
        PageDown: () => view.next(),
        PageUp: () => view.previous(),
        ArrowRight: right,
        ArrowLeft: left,
        ArrowDown: () => view.line(1),
        ArrowUp: () => view.line(-1),
        j: () => view.line(1),
        k: () => view.line(-1),
        Home: () => view.edge(false),
        End: () => view.edge(true),
    }
    const onKey = (event) => {
        const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event
        if (event.defaultPrevented) return // a book's own control took it
        if (target.closest?.("input, textarea, select, audio, video, [contenteditable]:not([contenteditable=false])")) return
        if (altKey || metaKey || (target.closest?.("button, summary, [role=button]") && (key === " " || key === "Enter"))) return
        if (ctrlKey && key !== "Home" && key !== "End") return
        const move = MOVES[key]
        if (!move || (shiftKey && key !== " ")) return
        event.preventDefault()
        move(shiftKey)
    }
    reach.onWindow((win) => { win.addEventListener("keydown", onKey) })
    return {}
})
