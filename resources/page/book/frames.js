// resources/page/book/frames.js: documents of the spine, each in a frame of its own. A frame is shown once its style
// sheets are there and every module has had a look at it. Our scripts reach into frames because all documents of a
// book have one origin; `frame.js` tells of a document that has been read, `load` does where that did not run.
zo.define("frames", ({ bridge, spine }) => {
    const host = document.querySelector("#zo-stage")
    const alive = new Set()
    const arrivals = [] // called with each frame whose document is there, in order; may return a promise
    const departures = []

    const sheets = (doc) => Promise.all([...doc.querySelectorAll("link")]
        .filter((link) => /(^|\s)stylesheet(\s|$)/i.test(link.rel) && !link.sheet && !link.disabled && !/(^|\s)alternate(\s|$)/i.test(link.rel))
        .map((link) => new Promise((done) => {
            link.addEventListener("load", done, { once: true })
            link.addEventListener("error", done, { once: true })
        })))
    let astray = null // told of frames in which a script has put something else than their document
    const isElsewhere = (frame, doc) => !doc || doc.URL.split("#")[0] !== new URL(frame.element.src).href.split("#")[0]
    const addresses = new WeakMap() // window -> where a document of another origin says it is (frame.js)
    addEventListener("message", ({ source, data }) => {
        if (!source || typeof data?.zoAddress !== "string") return
        addresses.set(source, data.zoAddress)
        const frame = [...alive].find((one) => one.element.contentWindow === source)
        if (astray && frame && !frame.gone && !frame.element.contentDocument) astray(frame, data.zoAddress)
    })
    const SILENCE = 1000 // ms after which a document of another origin will say nothing
    const arrive = async (frame, loaded = false) => {
        const { contentWindow: win, contentDocument: doc } = frame.element
        if (frame.gone || (doc && doc === frame.document)) return
        if (astray && (loaded || frame.document) && (frame.document || isElsewhere(frame, doc))) {
            if (doc) astray(frame, doc.URL)
            else setTimeout(() => { if (!frame.gone && !frame.element.contentDocument) astray(frame, addresses.get(win) ?? "") }, SILENCE)
            return
        }
        if (!doc || doc.URL === "about:blank" || (astray && isElsewhere(frame, doc))) return
        frame.window = win
        frame.document = doc
        frame.root = doc.scrollingElement ?? doc.documentElement
        frame.body = doc.body ?? doc.documentElement
        frame.scratch = {} // what modules keep about this document
        await Promise.race([sheets(doc), new Promise((done) => { frame.element.addEventListener("load", done, { once: true }) })])
        for (const work of arrivals) {
            if (frame.element.contentDocument !== doc) return
            await work(frame)
        }
        if (!frame.gone) frame.settle(frame)
    }
    globalThis.zoArrived = (win) => {
        const frame = [...alive].find((one) => one.element.contentWindow === win)
        if (frame) arrive(frame)
    }
    // `put` hangs the slot, which holds the frame, into the page: a frame that is moved later would load anew.
    const open = (index, put = (slot) => host.append(slot)) => {
        const item = spine.items[index]
        const slot = document.createElement("div")
        slot.className = "zo-slot"
        const element = document.createElement("iframe")
        element.className = "zo-frame"
        element.setAttribute("aria-hidden", "true")
        element.tabIndex = -1
        const frame = { index, item, slot, element, window: null, document: null, gone: false, atRest: false }
        frame.ready = new Promise((done) => { frame.settle = done })
        alive.add(frame)
        element.addEventListener("load", () => {
            requestAnimationFrame(() => { frame.atRest = true })
            arrive(frame, true)
        })
        if (item.size > 200000) element.style.display = "none" // until segments.js has seen it
        element.src = item.url
        slot.append(element)
        put(slot)
        return frame
    }
    const close = (frame) => {
        if (frame.gone) return
        frame.gone = true
        for (const work of departures) work(frame)
        alive.delete(frame)
        // The engine tells of a document while it is still at work on it; a frame that is gone when it goes on ends the
        // whole process. Between two frames of the screen it is at work on none.
        if (frame.atRest) frame.slot.remove()
        else {
            frame.slot.style.display = "none"
            requestAnimationFrame(() => frame.slot.remove())
        }
    }
    // Shown frames can be read and focused; others are there in advance.
    const show = (frame, shown) => {
        frame.slot.classList.toggle("zo-shown", shown)
        if (shown) frame.element.removeAttribute("aria-hidden")
        else frame.element.setAttribute("aria-hidden", "true")
        if (shown) frame.element.removeAttribute("tabindex") // the Tab key goes through what is inside
        else frame.element.tabIndex = -1
    }
    const onArrival = (work) => { arrivals.push(work) }
    const onDeparture = (work) => { departures.push(work) }
    const onAstray = (work) => { astray = work }
    // A document that was left by itself (a script, a link without ours) may be of another origin: to ask it is an error.
    const isThere = (frame) => !frame.gone && frame.document !== null && frame.element.contentDocument === frame.document
    const of = (doc) => [...alive].find((one) => one.document === doc) ?? null
    const all = () => [...alive]
    return { all, arrive, close, host, isThere, of, onArrival, onAstray, onDeparture, open, show }
})
