// resources/page/gestures.js: when a selection has changed in a window, by whose hand, and whether that hand is still
// at it. Calls tell({by: "mouse" | "keyboard" | "touch", done}) a frame after the change, and when all is let go; at once
// with `asked` as well where ask(win) says that a person wants to do something with it.
zo.define("gestures", () => {
    let by = "keyboard" // what was used last, in any document of the page
    let pressed = false // a button or a finger is down
    let held = false // a key is down
    const told = new WeakMap()
    const watch = (win, tell) => {
        told.set(win, tell)
        let scheduled = false
        const soon = () => {
            if (scheduled) return
            scheduled = true
            requestAnimationFrame(() => { scheduled = false; tell({ by, done: !pressed && !held }) })
        }
        const on = (kind, work) => win.addEventListener(kind, work, { capture: true, passive: true })
        win.document.addEventListener("selectionchange", soon)
        on("pointerdown", ({ pointerType }) => { by = pointerType === "touch" ? "touch" : "mouse"; pressed = true; held = false })
        on("keydown", () => { by = "keyboard"; held = true })
        for (const kind of ["pointerup", "pointercancel"]) on(kind, () => { if (pressed) { pressed = false; soon() } })
        on("keyup", () => { if (held) { held = false; soon() } })
        win.addEventListener("blur", () => { if (pressed || held) { pressed = held = false; soon() } })
    }
    const ask = (win) => told.get(win)?.({ by, done: true, asked: true })
    return { ask, watch }
})
