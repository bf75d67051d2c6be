// resources/page/book/tables.js: tables and listings wider than the text scroll where they stand, instead of running
// into the next page. The layouts ask for it once a document has its width, before they count its pages.
zo.define("tables", ({ frames }) => {
    const MARK = "data-zo-wide"
    frames.onArrival((frame) => {
        const sheet = new frame.window.CSSStyleSheet()
        sheet.replaceSync(`[${MARK}="x"] { display: block !important; overflow-x: auto !important; overflow-y: hidden; max-width: 100% !important }
            [${MARK}="y"] { display: block !important; overflow-y: auto !important; overflow-x: hidden; max-height: 100% !important }`)
        frame.document.adoptedStyleSheets.push(sheet)
    })
    // `inline`: the length of a line in the document's CSS pixels.
    const fit = (frame, inline, vertical) => {
        const list = frame.document.querySelectorAll?.("table, pre") ?? []
        if (!list.length || list.length > 2000) return
        for (const one of list) one.removeAttribute(MARK)
        const { currentCSSZoom: zoom = 1 } = frame.body
        const side = vertical ? "height" : "width"
        // The parts of one that goes on over several pages lie side by side: each is measured by itself.
        const sizes = [...list].map((one) => {
            const parts = [...one.getClientRects()]
            const inside = parts.length !== 1 ? 0 : vertical ? one.scrollHeight * zoom : one.localName === "pre" ? one.scrollWidth * zoom : 0
            return Math.max(inside, ...parts.map((part) => part[side]))
        })
        sizes.forEach((size, index) => { if (size > inline + 1 && !list[index].parentElement.closest("table")) list[index].setAttribute(MARK, vertical ? "y" : "x") })
    }
    return { fit }
})
