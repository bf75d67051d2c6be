// resources/page/book/scripted.js: what scripts of the book may do to the page. While they run, a document that they
// change is measured anew, and one that they lead elsewhere comes back; after a few times without its scripts. While
// they do not run, it is said once that there are some.
// In: start.scripts, whether they run. Out: "scripts-found" {}, "scripts-broke" {what}: the page cannot go on like this.
zo.define("scripted", ({ bridge, frames, spine, tree, view }) => {
    const QUIET = "=quiet" // after ?zo-page: the same document, its scripts kept from running (content.py)
    const STRAYS = 3 // of one document
    const ALL = 12 // of the whole book
    const ARRIVALS = 6 // of one frame: a document that loads itself again and again
    const PAUSE = 250 // ms between two measurings
    const LOADING = 1500 // ms that a document's scripts may take to arrange it before it is shown as it is

    if (!zo.start.scripts) {
        const SIGNS = "script, [onload], [onclick], [onerror], [onmouseover], [onmousedown], [onkeydown], [onchange], [onsubmit], [ontouchstart]"
        let found = false
        frames.onArrival(({ document: doc }) => {
            if (found || !(doc.querySelector(SIGNS) || doc.querySelector("a[href^='javascript:']"))) return
            found = true
            bridge.post("scripts-found", {})
        })
        return {}
    }

    const strays = new Map() // how often, by index in the spine
    let all = 0
    const quiet = (frame) => (frame.item.url.endsWith(QUIET) ? frame.item.url : frame.item.url + QUIET)
    const backTo = (frame, url) => { frame.document = null; frame.element.src = url }
    const follow = (address) => {
        const [path, fragment = ""] = address.split("#")
        const index = spine.items.findIndex((item) => new URL(item.url).pathname === new URL(path).pathname)
        if (index >= 0) view.goTo({ spine: index, block: decodeURIComponent(fragment) || null })
        return index >= 0
    }
    frames.onAstray((frame, address) => {
        const count = (strays.get(frame.index) ?? 0) + 1
        strays.set(frame.index, count)
        all += 1
        if (all > ALL) { bridge.post("scripts-broke", { what: "astray" }); return }
        backTo(frame, count > STRAYS ? quiet(frame) : frame.item.url)
        // A script may turn to another chapter: that is a link which nobody clicked.
        if (count <= STRAYS && address.startsWith(location.origin)) follow(address)
    })

    const arrivals = new WeakMap()
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
        const count = (arrivals.get(frame) ?? 0) + 1
        arrivals.set(frame, count)
        if (count > ARRIVALS) { bridge.post("scripts-broke", { what: "reloading" }); return }
        watch(frame)
        return loaded(frame)
    })
    // Documents of the book share our page's origin: their scripts can reach up and take it apart.
    let broken = false
    new MutationObserver(() => {
        if (broken || frames.all().every((frame) => frame.gone || frame.element.isConnected)) return
        broken = true
        bridge.post("scripts-broke", { what: "page" })
    }).observe(document, { subtree: true, childList: true })
    return {}
})
