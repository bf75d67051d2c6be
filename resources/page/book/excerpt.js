// resources/page/book/excerpt.js: one element of a book in a frame of its own, for cards: the whole document is read
// again, then all but the element is taken out. So it stands there with the styles, fonts and pictures it has in the
// book. The frame is a sandbox that runs no script of the book's, whatever the page may, and starts no sound by itself.
zo.define("excerpt", ({ frames, style }) => {
    // What lies behind the text of the page: the publisher's colour (paged.js paints the stage with it), else the theme's.
    const paper = () => frames.host.style.backgroundColor || "var(--paper)"
    const RULES = `html, body, [data-zo-around] { position: static !important; float: none !important; margin: 0 !important; padding: 0 !important;
            border: 0 !important; min-width: 0 !important; max-width: none !important; min-height: 0 !important; max-height: none !important; width: auto !important;
            height: auto !important; inset: auto !important; transform: none !important; overflow: visible !important; columns: auto !important; opacity: 1 !important;
            visibility: visible !important; list-style-position: inside }
        [data-zo-around]:not(table, tbody, thead, tfoot, tr, svg *, html, body) { display: block !important }
        html { background: PAPER !important; overflow: hidden !important }
        body { background: transparent !important }
        [data-zo-shown] { visibility: visible !important; position: static !important; float: none !important; opacity: 1 !important; inset: auto !important;
            max-height: none !important; clip-path: none !important }
        [data-zo-shown], [data-zo-shown] > :first-child { margin-block-start: 0 !important }
        [data-zo-shown], [data-zo-shown] > :last-child { margin-block-end: 0 !important }
        [data-zo-hidden] { display: block !important }`
    // The same element in another reading of its document.
    const twin = (doc, element) => {
        const id = element.getAttribute("id")
        const steps = []
        for (let one = element; one.parentElement; one = one.parentElement) steps.unshift([...one.parentElement.children].indexOf(one))
        const found = (id && doc.getElementById(id)) || steps.reduce((one, step) => one?.children[step], doc.documentElement)
        return found?.localName === element.localName ? found : null
    }
    const frameStep = () => new Promise((done) => requestAnimationFrame(done))
    // Leaves the element and those around it, which carry styles; list items keep their number.
    const prune = (doc, node) => {
        const number = node.localName === "li" ? [...node.parentElement.children].filter((one) => one.localName === "li").indexOf(node) + (node.parentElement.start ?? 1) : 0
        for (let one = node; one.parentElement && one !== doc.body; one = one.parentElement) {
            for (const other of [...one.parentNode.childNodes]) if (other !== one) other.remove()
            one.parentElement.setAttribute("data-zo-around", "")
        }
        if (number && !node.hasAttribute("value")) node.setAttribute("value", number)
        for (const one of node.querySelectorAll("script, iframe, object, embed, form[action]")) one.remove()
        for (const media of node.querySelectorAll("audio, video")) { media.pause(); media.controls = true }
        node.setAttribute("data-zo-shown", "")
        if (doc.defaultView.getComputedStyle(node).display === "none") node.setAttribute("data-zo-hidden", "")
    }
    const sheets = (doc) => [...doc.querySelectorAll("link")].filter((link) => /(^|\s)stylesheet(\s|$)/i.test(link.rel) && !/(^|\s)alternate(\s|$)/i.test(link.rel))
    // Reads `url` into a frame in `parent`; `pick` finds the element in its document. Null where there is none.
    const read = async (url, parent, pick, rules = "") => {
        const element = document.createElement("iframe")
        element.className = "zo-excerpt"
        element.setAttribute("sandbox", "allow-same-origin")
        element.tabIndex = 0
        let loaded = false
        element.addEventListener("load", () => { loaded = true })
        element.src = url
        parent.append(element)
        const there = () => { const doc = element.contentDocument; return doc && doc.URL !== "about:blank" && doc.readyState !== "loading" ? doc : null }
        for (let doc = null; !(doc = there());) {
            if (!element.isConnected || (loaded && !element.contentDocument)) return null
            await frameStep()
        }
        const doc = element.contentDocument
        const node = pick(doc)
        if (!node) { element.remove(); return null }
        const win = element.contentWindow
        prune(doc, node)
        const sheet = new win.CSSStyleSheet()
        sheet.replaceSync(`${style.text({ item: {} })} ${RULES.replace("PAPER", paper())} ${rules}`)
        doc.adoptedStyleSheets.push(sheet)
        for (let count = 0; count < 60 && !loaded && element.isConnected && sheets(doc).some((link) => !link.sheet); count++) await frameStep()
        await Promise.race([Promise.all([...(doc.images ?? [])].map((image) => image.decode().catch(() => null))), (async () => { for (let count = 0; count < 60; count++) await frameStep() })()])
        return element.isConnected ? { element, window: win, document: doc, node } : null
    }
    return { paper, read, twin }
})
