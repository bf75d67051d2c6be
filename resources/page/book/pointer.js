// resources/page/book/pointer.js: links are wishes that the program follows, or notes that come to them; a click beside
// the text turns the page, and so do wheel and swipe where there are pages; pages of a fixed size are enlarged and moved.
// Out: "link-activated" {href, base, spine}: base is the address of the document that the link is written in.
zo.define("pointer", ({ bridge, cards, caret, columns, frames, highlights, notes, paged, reach, spine, tree, view, zoom }) => {
    const isPaged = () => document.documentElement.dataset.layout === "paged"
    const fixedUnit = () => (isPaged() && paged.current()?.unit.kind === "fixed" ? paged.current() : null)
    const INTERACTIVE = "button, input, select, textarea, label, summary, audio, video, iframe, object, embed, [onclick], [contenteditable], [role=button]"

    // -- links ---------------------------------------------------------------------------------------------------------
    const follow = (href, base, index) => bridge.post("link-activated", { href, base, spine: index })
    notes.onFollow((href, base, link) => follow(href, base, frames.of(link.ownerDocument)?.index ?? view.here().spine))
    // A link in a document that the book nests in its page stays in there, unless it leads to a page of the book.
    const staysInside = (link, href, win, frame) => {
        if (!frame || win === frame.window || /^_(top|parent|blank)$/i.test(link.getAttribute("target") ?? "")) return null
        let url
        try { url = new URL(href, link.baseURI) } catch { return null }
        const here = new URL(frame.document.URL)
        const isPage = spine.items.some((item) => new URL(item.url).pathname === url.pathname)
        return url.protocol === here.protocol && url.host === here.host && !isPage ? url.href : null
    }
    const onLink = ({ link, href }, event, win, frame) => {
        if (event.defaultPrevented) return // the book's own script has taken it
        event.preventDefault() // nothing is loaded, pinged or saved
        const inside = staysInside(link, href, win, frame)
        if (inside !== null) { win.location.href = inside; return }
        const index = frame?.index ?? view.here().spine
        const base = /^\s*#/.test(href) ? link.ownerDocument.URL : link.baseURI // a fragment alone is in the text itself, whatever its base
        if (!notes.offer(link, href, () => follow(href, base, index))) follow(href, base, index)
    }

    // -- turning pages by clicks ---------------------------------------------------------------------------------------
    const EDGE = 0.2 // of the width on each side turns the page, and so does all that lies beside the text
    const zoneAt = (x, beside) => {
        const boxes = beside ? (paged.current()?.frames ?? []).map((one) => one.slot.getBoundingClientRect()) : []
        const left = Math.min(...boxes.map((one) => one.left), innerWidth)
        const right = Math.max(...boxes.map((one) => one.right), 0)
        if (x < innerWidth * EDGE || (boxes.length && x < left)) return -1
        if (x > innerWidth * (1 - EDGE) || (boxes.length && x > right)) return 1
        return 0
    }
    const turn = (zone) => view.aside(spine.rtl ? -zone : zone)
    const turnAt = (x) => {
        const zone = zoneAt(x, false)
        if (zone) turn(zone)
        return zone !== 0
    }
    // Words and pictures may be clicked twice: a turn waits to see whether they are.
    const TWICE = 250 // milliseconds
    const isOnText = (event, win) => {
        const caret = win.document.caretRangeFromPoint?.(event.clientX, event.clientY)
        if (!caret || !tree.isText(caret.startContainer)) return false
        const node = caret.startContainer
        return [caret.startOffset - 1, caret.startOffset].filter((at) => at >= 0 && at < node.length)
            .some((at) => tree.rects(node, at, at + 1).some((box) => event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom))
    }
    let waiting = null
    const turnLater = (zone) => {
        const mine = (waiting = {})
        const start = performance.now()
        const look = () => {
            if (waiting !== mine) return
            if (performance.now() - start < TWICE) { requestAnimationFrame(look); return }
            waiting = null
            turn(zone)
        }
        look()
    }
    let press = null // where the button went down, and whether words were selected then
    const FEW = 5 // CSS pixels that a hand moves while it clicks
    const hasSelection = (win) => String(win.getSelection() ?? "") !== ""
    const onPress = (event, win) => {
        waiting = null
        press = { x: event.screenX, y: event.screenY, selected: hasSelection(win), panned: false }
    }
    const onClick = (event, win, frame) => {
        const found = reach.linkAt(event.target)
        if (found) { onLink(found, event, win, frame); return }
        if (event.defaultPrevented || event.button !== 0 || cards.tookPress()) return
        if (event.detail > 1) return
        if (event.target.closest?.(INTERACTIVE) || (frame && win !== frame.window)) return
        if (hasSelection(win) || press?.selected || press?.panned) return
        if (press && Math.hypot(event.screenX - press.x, event.screenY - press.y) > FEW) return
        if (frame && (highlights.take(event, frame) || caret.isOn())) return // a caret is put where the click is
        if (!isPaged()) return
        const zone = zoneAt(reach.pointOf(event, win).x, frame === null)
        if (!zone) return
        if (frame && (zoom.thingAt(event.target) || isOnText(event, win))) turnLater(zone)
        else turn(zone)
    }
    // The hand shows where a click turns the page. In long documents the text keeps its own pointer: a change of it
    // would go through all elements.
    const LONG = 4000 // texts
    const onMove = (event, win, frame) => {
        const zone = isPaged() && !(paged.zoom() > 1 && fixedUnit()) ? zoneAt(reach.pointOf(event, win).x, frame === null) : 0
        if (!frame) { frames.host.style.cursor = zone ? "pointer" : ""; return }
        if (win !== frame.window || !frame.scratch.cursor || tree.leaves(frame).length > LONG) return
        const hand = zone !== 0 || Boolean(highlights.at(frame, event.clientX, event.clientY))
        if (frame.scratch.hand === hand) return
        frame.scratch.hand = hand
        frame.scratch.cursor.replaceSync(hand ? "html { cursor: pointer }" : "")
    }
    frames.onArrival((frame) => {
        frame.scratch.cursor = new frame.window.CSSStyleSheet()
        frame.document.adoptedStyleSheets.push(frame.scratch.cursor)
    })

    // -- wheel and swipe -----------------------------------------------------------------------------------------------
    // One turn a notch; a touch pad sends many small ones, and a rest ends the gesture.
    let sum = 0
    let last = 0
    const scrollsInside = (event, horizontal) => {
        for (let one = event.target; one?.nodeType === 1; one = one.parentElement) {
            const room = horizontal ? one.scrollWidth - one.clientWidth : one.scrollHeight - one.clientHeight
            if (room > 1 && /auto|scroll/.test(getComputedStyle(one)[horizontal ? "overflowX" : "overflowY"])) return true
        }
        return false
    }
    const onWheel = (event, win, frame) => {
        if (!isPaged()) return
        if (event.ctrlKey) {
            if (!fixedUnit()) return
            event.preventDefault()
            const { x, y } = reach.pointOf(event, win)
            paged.zoomBy({ factor: Math.exp(-(event.deltaMode === 1 ? event.deltaY * 40 : event.deltaY) / 300), x, y })
            return
        }
        const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
        const along = frame?.item.flow === "scrolled-doc" && !spine.isFixed(frame.item) ? columns.sidewaysOf(frame) : null
        if (along === "" && !sideways) return
        if (scrollsInside(event, sideways || event.shiftKey)) return
        if (along && sideways) return // the engine scrolls the way the lines go
        event.preventDefault()
        if (along) { paged.scrollDoc(frame, event.deltaMode === 1 ? event.deltaY * 40 : event.deltaY); return }
        if (paged.zoom() > 1 && fixedUnit()) { frames.host.scrollBy(event.deltaX, event.deltaY); return }
        if (event.timeStamp - last > 250) sum = 0
        last = event.timeStamp
        const delta = sideways ? event.deltaX * (spine.rtl ? -1 : 1) : event.deltaY
        sum += event.deltaMode === 1 ? delta * 40 : delta
        if (Math.abs(sum) < 60) return
        const step = sum > 0 ? 1 : -1
        sum = 0
        if (sideways) view.aside(step)
        else step > 0 ? view.next() : view.previous()
    }
    let touch = null
    let fingers = null // on a page of a fixed size: where they were, and how far from each other
    const fingersOf = ({ touches }) => {
        const [one, other] = touches
        return other ? { count: 2, apart: Math.hypot(one.screenX - other.screenX, one.screenY - other.screenY), x: (one.screenX + other.screenX) / 2, y: (one.screenY + other.screenY) / 2 }
            : { count: 1, apart: 0, x: one.screenX, y: one.screenY }
    }
    const onTouchStart = (event, win) => {
        const { touches } = event
        touch = touches.length === 1 && !hasSelection(win) ? { x: touches[0].screenX, y: touches[0].screenY } : null
        fingers = fixedUnit() && touches.length <= 2 ? fingersOf(event) : null
    }
    // Two fingers enlarge a page of a fixed size, one moves an enlarged one; the engine would enlarge all of the window.
    const onTouchMove = (event, win) => {
        if (!fingers || !event.touches.length || !fixedUnit()) return
        const now = fingersOf(event)
        if (now.count === 2 || paged.zoom() > 1) {
            event.preventDefault()
            touch = null
            waiting = null
        }
        if (now.count === fingers.count) {
            if (paged.zoom() > 1) frames.host.scrollBy(fingers.x - now.x, fingers.y - now.y)
            if (now.count === 2 && fingers.apart > 0) {
                const [one, other] = event.touches
                const { x, y } = reach.pointOf({ clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 }, win)
                paged.zoomBy({ factor: now.apart / fingers.apart, x, y })
            }
        }
        fingers = now
    }
    const onTouchEnd = ({ changedTouches }, win) => {
        if (!touch || !isPaged() || hasSelection(win) || (paged.zoom() > 1 && fixedUnit())) return
        const x = changedTouches[0].screenX - touch.x
        const y = changedTouches[0].screenY - touch.y
        touch = null
        if (Math.abs(x) < 48 || Math.abs(x) < 2 * Math.abs(y)) return
        const forward = spine.rtl ? x > 0 : x < 0
        view.aside(forward ? 1 : -1)
    }

    // -- pages of a fixed size -----------------------------------------------------------------------------------------
    let pan = null
    const onPanStart = (event, frame) => {
        if (event.button !== 0 || !frame || !fixedUnit() || paged.zoom() <= 1 || event.target.closest?.(INTERACTIVE) || reach.linkAt(event.target)) return
        event.preventDefault() // no selection while the page is dragged
        pan = { x: event.screenX, y: event.screenY }
    }
    const onPanMove = (event) => {
        if (!pan) return
        if (!(event.buttons & 1)) { pan = null; return }
        frames.host.scrollBy(pan.x - event.screenX, pan.y - event.screenY)
        if (press && Math.hypot(event.screenX - press.x, event.screenY - press.y) > FEW) press.panned = true
        pan = { x: event.screenX, y: event.screenY }
    }
    const onDouble = (event, win, frame) => {
        waiting = null
        if (event.defaultPrevented || !frame || !fixedUnit() || reach.linkAt(event.target) || event.target.closest?.(INTERACTIVE) || isOnText(event, win)) return
        win.getSelection().removeAllRanges() // of the word nearest to an empty spot
        const { x, y } = reach.pointOf(event, win)
        paged.zoomBy(paged.zoom() > 1 ? { factor: 0 } : { factor: 2, x, y })
    }
    const onZoomKey = (event) => {
        if (!event.ctrlKey || event.altKey || !fixedUnit()) return
        const factor = { "+": 1.25, "=": 1.25, "-": 1 / 1.25, 0: 0 }[event.key]
        if (factor === undefined) return
        event.preventDefault()
        paged.zoomBy({ factor })
    }

    reach.onWindow((win, frame) => {
        const on = (kind, work, options) => win.addEventListener(kind, (event) => work(event, win, frame), options)
        on("pointerdown", onPress, true)
        on("click", onClick)
        on("auxclick", (event) => { if (reach.linkAt(event.target)) event.preventDefault() })
        on("dragstart", (event) => { if (reach.linkAt(event.target) || event.target.localName === "img") event.preventDefault() })
        on("pointermove", onMove, { passive: true })
        on("dblclick", onDouble)
        on("wheel", onWheel, { passive: false })
        on("touchstart", onTouchStart, { passive: true })
        on("touchmove", onTouchMove, { passive: false })
        on("touchend", onTouchEnd, { passive: true })
        on("mousedown", (event) => onPanStart(event, frame))
        on("mousemove", onPanMove, { passive: true })
        on("mouseup", () => { pan = null })
        on("keydown", onZoomKey)
        on("submit", (event) => event.preventDefault(), true)
    })
    return { turnAt }
})
