// resources/page/book/pointer.js: links are wishes that the program follows; a click beside the text turns the page, and
// so do wheel and swipe where there are pages. Out: "link-activated" {href, spine, note}, "menu-requested".
zo.define("pointer", ({ bridge, cfi, frames, spine, view }) => {
    const XLINK = "http://www.w3.org/1999/xlink"
    const linkOf = (target) => {
        const link = target.closest?.("a, area")
        return link ? (link.getAttribute("href") ?? link.getAttributeNS(XLINK, "href")) : null
    }
    const isPaged = () => document.documentElement.dataset.layout === "paged"
    const EDGE = 0.2 // of the width on each side turns the page
    const turnAt = (x) => {
        const share = x / innerWidth
        if (share < EDGE) view.aside(spine.rtl ? 1 : -1)
        else if (share > 1 - EDGE) view.aside(spine.rtl ? -1 : 1)
        else return false
        return true
    }
    const onClick = (event, frame) => {
        const href = linkOf(event.target)
        if (href !== null) {
            event.preventDefault()
            bridge.post("link-activated", { href, spine: frame?.index ?? -1, base: frame?.document.URL ?? "" })
            return
        }
        if (event.defaultPrevented || event.button !== 0 || !isPaged()) return
        if (event.target.closest?.("button, input, select, textarea, label, summary, audio, video, iframe, object, embed, [onclick], [contenteditable], [role=button]")) return
        const win = frame?.window ?? window
        if (String(win.getSelection())) return
        const box = frame?.element.getBoundingClientRect()
        const scale = box ? box.width / frame.element.offsetWidth : 1
        turnAt(event.clientX * scale + (box?.left ?? 0))
    }
    // One turn a notch; a touch pad sends many small ones, and a rest ends the gesture.
    let sum = 0
    let last = 0
    const onWheel = (event) => {
        if (event.ctrlKey || !isPaged()) return
        const frame = frames.of(event.target.ownerDocument)
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
        if (frame?.item.flow === "scrolled-doc" && !spine.isFixed(frame.item) && !sideways) return
        event.preventDefault()
        if (event.timeStamp - last > 250) sum = 0
        last = event.timeStamp
        const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX * (spine.rtl ? -1 : 1) : event.deltaY
        sum += event.deltaMode === 1 ? delta * 40 : delta
        if (Math.abs(sum) < 60) return
        const turn = sideways ? view.aside : (step) => (step > 0 ? view.next() : view.previous())
        turn(sum > 0 ? 1 : -1)
        sum = 0
    }
    let touch = null
    const onTouchStart = ({ touches }) => { touch = touches.length === 1 ? { x: touches[0].screenX, y: touches[0].screenY } : null }
    const onTouchEnd = ({ changedTouches }) => {
        if (!touch || !isPaged()) return
        const x = changedTouches[0].screenX - touch.x
        const y = changedTouches[0].screenY - touch.y
        touch = null
        if (Math.abs(x) < 48 || Math.abs(x) < 2 * Math.abs(y)) return
        const forward = spine.rtl ? x > 0 : x < 0
        view.aside(forward ? 1 : -1)
    }
    const onMenu = (event, frame) => {
        event.preventDefault()
        const here = view.here()
        const win = frame?.window ?? window
        bridge.post("menu-requested", {
            block: here.block ?? "", cfi: frame && event.target.nodeType === 1 ? cfi.pathTo(event.target) : here.cfi ?? "", spine: frame?.index ?? here.spine,
            selected: String(win.getSelection()).length > 0, href: linkOf(event.target) ?? "", x: event.clientX, y: event.clientY,
        })
    }
    const listen = (target, frame) => {
        target.addEventListener("click", (event) => onClick(event, frame))
        target.addEventListener("auxclick", (event) => { if (linkOf(event.target) !== null) event.preventDefault() })
        target.addEventListener("wheel", onWheel, { passive: false })
        target.addEventListener("touchstart", onTouchStart, { passive: true })
        target.addEventListener("touchend", onTouchEnd, { passive: true })
        target.addEventListener("contextmenu", (event) => onMenu(event, frame))
        target.addEventListener("submit", (event) => event.preventDefault(), true)
    }
    listen(window, null)
    frames.onArrival((frame) => listen(frame.window, frame))
    return { turnAt }
})
