// resources/page/keys.js: the keys that move the page by screen and line, in physical pixels of nobody else's.
zo.define("keys", ({ location }) => {
    const LINE = 48 // CSS pixels, about a line and a half
    const MOVES = {
        " ": (shift) => location.scrollScreens(shift ? -1 : 1),
        PageDown: () => location.scrollScreens(1),
        PageUp: () => location.scrollScreens(-1),
        ArrowDown: () => location.scrollBy(LINE),
        ArrowUp: () => location.scrollBy(-LINE),
        j: () => location.scrollBy(LINE),
        k: () => location.scrollBy(-LINE),
        Home: () => location.scrollBy(-1e9),
        End: () => location.scrollBy(1e9),
    }
    addEventListener("keydown", (event) => {
        const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event
        const button = target.closest?.("button")
        if (target.closest?.("input, textarea, select, [contenteditable]")) return
        if (altKey || metaKey || (button && (key === " " || key === "Enter"))) return
        if (ctrlKey && key !== "Home" && key !== "End") return
        const move = MOVES[key]
        if (!move || (shiftKey && key !== " ")) return
        event.preventDefault()
        move(shiftKey)
    })
    return {}
})
