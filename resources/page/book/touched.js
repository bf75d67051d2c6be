// resources/page/book/touched.js: pictures and fonts that come late move the text; the place is held all the same.
zo.define("touched", ({ frames, view }) => {
    frames.onArrival((frame) => {
        const { document: doc } = frame
        let scheduled = false
        const tell = () => {
            if (scheduled || frame.gone) return
            scheduled = true
            requestAnimationFrame(() => { scheduled = false; if (!frame.gone) view.layout()?.touched(frame) })
        }
        doc.addEventListener("load", (event) => { if (event.target.localName !== "link") tell() }, true) // pictures; `load` does not bubble
        doc.addEventListener("error", tell, true)
        doc.addEventListener("toggle", tell, true) // details
        if (doc.fonts?.status === "loading") doc.fonts.ready.then(tell)
        doc.fonts?.addEventListener("loadingdone", tell)
    })
    return {}
})
