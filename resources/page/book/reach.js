// resources/page/book/reach.js: every document below the shell, those nested in a book's own iframes too, and where
// their things stand in the window.
zo.define("reach", ({ frames }) => {
    const XLINK = "http://www.w3.org/1999/xlink"
    const NESTING = "iframe, object, embed, frame"
    const known = new WeakSet() // windows that have been handed over
    const works = []
    const documentOf = (element) => { try { return element.contentDocument ?? element.getSVGDocument?.() ?? null } catch { return null } }
    const enter = (win, frame) => {
        if (known.has(win.document)) return
        known.add(win.document)
        for (const work of works) work(win, frame)
        const descend = (element) => {
            const doc = documentOf(element)
            if (doc?.defaultView && doc.URL !== "about:blank") enter(doc.defaultView, frame)
        }
        // The load of an element can be heard on its way down, also of one that comes later.
        win.document.addEventListener("load", ({ target }) => { if (target.nodeType === 1 && target.matches(NESTING)) descend(target) }, true)
        for (const element of win.document.querySelectorAll(NESTING)) descend(element)
    }
    // Called with the window of each document and the frame of the spine it lies in (null: the shell).
    const onWindow = (work) => { works.push(work); work(window, null) }
    frames.onArrival((frame) => enter(frame.window, frame))

    // A box in the coordinates of a window below, in those of the shell's.
    const outward = (box, win) => {
        let { left, top, width, height } = box
        for (let inner = win; inner && inner !== window; inner = inner.parent) {
            const holder = inner.frameElement
            if (!holder) break
            const outer = holder.getBoundingClientRect()
            const scale = holder.offsetWidth ? outer.width / holder.offsetWidth : 1
            left = outer.left + (left + holder.clientLeft) * scale
            top = outer.top + (top + holder.clientTop) * scale
            width *= scale
            height *= scale
        }
        return { left, top, width, height, right: left + width, bottom: top + height }
    }
    const boxOf = (thing) => outward(thing.getBoundingClientRect(), (thing.ownerDocument ?? thing.startContainer.ownerDocument).defaultView)
    const pointOf = ({ clientX, clientY }, win) => {
        const { left, top } = outward({ left: clientX, top: clientY, width: 0, height: 0 }, win)
        return { x: left, y: top }
    }
    // The link a thing stands in, and what it says; drawings write XLink, any part of a formula may be one (MathML 3, 2.1.6).
    const LINKS = "a, area, math[href], math [href]"
    const linkAt = (target) => {
        for (let link = target?.closest?.(LINKS); link; link = link.parentElement?.closest(LINKS)) {
            const href = link.getAttribute("href") ?? link.getAttributeNS(XLINK, "href")
            if (href !== null) return { link, href }
        }
        return null
    }
    return { boxOf, documentOf, linkAt, onWindow, outward, pointOf }
})
