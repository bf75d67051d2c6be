// resources/page/book/scripted.js: what scripts of the book may do to the page. While they run, a document that they
// change is measured anew, and one that they lead elsewhere is told. While they do not, it is said once that there are
// some. In: start.scripts, whether they run. Out: "scripts-found" {}, "scripts-broke" {what, spine, address, active}: the page
// cannot go on like this (active: a person has just clicked); "astray": a frame holds something else than its document, "page": the page was taken apart.
zo.define("scripted", ({ bridge, frames, spine, tree, view }) => {
    const PAUSE = 250 // ms between two measurings
    const LOADING = 1500 // ms that a document's scripts may take to arrange it before it is shown as it is

    if (!zo.start.scripts) {
        const SIGNS = "script, [onload], [onclick], [onerror], [onmouseover], [onmousedown], [onkeydown], [onchange], [onsubmit], [ontouchstart]"
        let found = false
        frames.onArrival(({ document: doc }) => {
            if (found || !(doc.querySelector(SIGNS) || doc.querySelector("a[href^='javascript:']"))) return
            found = true
            // After "ready", before which nothing of a page is heard.
            view.whenIdle().then(() => requestAnimationFrame(() => requestAnimationFrame(() => bridge.post("scripts-found", {}))))
        })
        return {}
    }

    let broken = false
    const broke = (what, more = {}) => {
        if (broken) return
        broken = true
        bridge.post("scripts-broke", { what, ...more })
    }
    frames.onAstray((frame, address) => broke("astray", { spine: frame.index, address, active: navigator.userActivation?.isActive === true }))

    const watch = (frame) => {
        const { document: doc, root, body } = frame
        let last = -PAUSE
        let waiting = false
        const measure = () => {
            waiting = false
            last = performance.now()
            if (!frame.gone && frame.document === doc) view.layout()?.touched(frame)
        }
        const changed = (records) => {
            tree.changed(frame)
            frame.scratch.blocks = null
            // What is set on the root and the body may be our own style.
            if (waiting || records.every(({ type, target }) => type === "attributes" && (target === root || target === body || target === doc.documentElement))) return
            waiting = true
            const rest = PAUSE - (performance.now() - last)
            if (rest > 0) setTimeout(() => requestAnimationFrame(measure), rest)
            else requestAnimationFrame(measure)
        }
        new MutationObserver(changed).observe(doc, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open", "src", "width", "height"] })
    }
    const loaded = ({ window: win, document: doc }) => (doc.readyState === "complete" ? null : new Promise((done) => {
        win.addEventListener("load", () => requestAnimationFrame(done), { once: true })
        setTimeout(done, LOADING)
    }))
    frames.onArrival((frame) => {
        watch(frame)
        return loaded(frame)
    })
    // A document that tried at once to go where it may not, or loads itself again and again, is there, but nothing
    // tells of it.
    const ROUNDS = 12 // looked at once every frame has its document
    let looking = 0
    let rounds = 0
    const look = () => {
        const restless = frames.all().filter((frame) => frame.element.contentDocument !== frame.document)
        for (const frame of restless) if (frame.document || frame.element.contentDocument?.readyState === "complete") frames.arrive(frame)
        rounds = restless.length ? 0 : rounds + 1
        if (rounds > ROUNDS) { clearInterval(looking); looking = 0 }
    }
    // Documents of the book share our page's origin: their scripts can reach up and take it apart.
    new MutationObserver(() => {
        rounds = 0
        looking ||= setInterval(look, PAUSE)
        if (frames.all().some((frame) => !frame.gone && !frame.element.isConnected)) broke("page")
    }).observe(document, { subtree: true, childList: true })
    return {}
})
