// resources/page/book/zoom.js: pictures, drawings and tables open large on a card over the page: by a double click, by
// the button that shows over them while the pointer is there, by the context menu, by Enter where the book lets them be
// focused. One click must stay a click: it turns pages, and pictures fill many a page. Where a picture is a link or the
// book's script answers clicks, it is theirs. In: openNoted(), openVisible(), show({url, label}).
zo.define("zoom", ({ cards, excerpt, frames, reach, spine, tree, view }) => {
    const XLINK = "http://www.w3.org/1999/xlink"
    const LEAST = 48 // CSS pixels: what is smaller is an ornament
    const theirs = (element) => element.closest("a, area, button, label, summary, [onclick], [role=button], [role=link], [contenteditable]:not([contenteditable=false])") !== null
    // What opens large around an element: { kind: "picture" | "table", element }.
    const thingAt = (element) => {
        if (!element?.closest) return null
        const drawing = element.closest("svg")?.ownerSVGElement ?? element.closest("svg")
        let found = drawing ?? element.closest("img, table, math[display=block]")
        if (found?.localName === "table" && !found.querySelector("tr > :nth-child(2)")) found = null // layout, not data
        if (!found) found = element.closest("figure")?.querySelector("img, svg, table") ?? null
        if (!found || theirs(found)) return null
        const box = found.getBoundingClientRect()
        if (box.width < LEAST || box.height < LEAST) return null
        return { kind: found.localName === "table" ? "table" : "picture", element: found }
    }
    const captionOf = ({ element }) => {
        const alt = element.getAttribute("alt") ?? element.getAttribute("aria-label") ?? (element.localName === "svg" ? element.querySelector(":scope > title")?.textContent : "")
        const caption = element.closest("figure")?.querySelector("figcaption") ?? element.querySelector?.("caption")
        return ((element.localName === "table" ? "" : alt) || caption?.textContent || "").replace(/\s+/g, " ").replaceAll("\u00AD", "").trim()
    }
    const addressOf = (element) => {
        if (element.localName === "img") return element.currentSrc || element.src
        const images = element.localName === "svg" ? element.querySelectorAll("image") : []
        const href = images.length === 1 ? images[0].getAttribute("href") ?? images[0].getAttributeNS(XLINK, "href") : null
        try { return href === null ? "" : new URL(href, element.baseURI).href } catch { return "" }
    }

    // -- the card ------------------------------------------------------------------------------------------------------
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-large { inset: 0; border: 0; border-radius: 0; box-shadow: none; background: var(--paper); touch-action: none; cursor: grab; user-select: none }
        .zo-large:active { cursor: grabbing }
        .zo-large-room { position: absolute; inset: 0; overflow: hidden }
        .zo-large-thing { position: absolute; left: 0; top: 0; max-width: none; transform-origin: 0 0; pointer-events: none; border: 0 }
        .zo-large-tools { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; display: flex; gap: 2px; padding: 2px; border-radius: 10px; background: var(--paper); border: 1px solid var(--line) }
        .zo-large-words { position: absolute; inset-inline: 0; inset-block-end: 0; max-block-size: 4.5em; overflow: auto; margin: 0; padding: 10px 24px; text-align: center; background: var(--paper); color: var(--muted); cursor: auto; user-select: text }
        .zo-open { position: absolute; background: var(--paper); border: 1px solid var(--line); opacity: .92 }`)
    document.adoptedStyleSheets.push(sheet)
    const PATHS = { larger: ["M5 12h14M12 5v14"], smaller: ["M5 12h14"], fit: ["M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"], close: ["M6 6l12 12M18 6L6 18"] }
    const MARGIN = { side: 24, top: 56, bottom: 24 }

    // `thing` has its natural size, `width` and `height`; what is shown of it is moved and scaled.
    const steer = (card, thing, width, height, most, wordsHeight) => {
        const room = () => ({ width: card.clientWidth - 2 * MARGIN.side, height: card.clientHeight - MARGIN.top - Math.max(MARGIN.bottom, wordsHeight()) })
        const fitting = () => Math.min(room().width / width, room().height / height, most)
        const at = { scale: 1, x: 0, y: 0, fits: true }
        const draw = () => {
            const space = room()
            const shown = { width: width * at.scale, height: height * at.scale }
            // What is smaller than the room stands in its middle; what is larger never leaves it.
            const held = (offset, size, extent, start) => size <= extent ? start + (extent - size) / 2 : Math.min(start, Math.max(start + extent - size, offset))
            at.x = held(at.x, shown.width, space.width, MARGIN.side)
            at.y = held(at.y, shown.height, space.height, MARGIN.top)
            thing.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`
            card.dataset.scale = at.scale.toFixed(3)
        }
        const fit = () => { at.scale = fitting(); at.x = at.y = 0; at.fits = true; draw() }
        const zoomBy = (factor, x = card.clientWidth / 2, y = card.clientHeight / 2) => {
            const next = Math.min(Math.max(8, 2 * fitting()), Math.max(Math.min(fitting(), 1), at.scale * factor))
            at.x = x - (x - at.x) * (next / at.scale)
            at.y = y - (y - at.y) * (next / at.scale)
            at.scale = next
            at.fits = false
            draw()
        }
        const moveBy = (x, y) => { at.x += x; at.y += y; draw() }
        const resized = () => (at.fits ? fit() : draw())
        return { fit, fits: () => at.fits || at.scale <= fitting() * 1.01, moveBy, resized, zoomBy }
    }
    const build = async (label, words, back, make) => {
        const { labels } = cards
        let hand = null
        const onResize = () => hand?.resized()
        const card = cards.show({ className: "zo-large zo-coming", label: label || (labels.picture ?? "Picture"), back, modal: true, onClose: () => removeEventListener("resize", onResize) })
        const room = document.createElement("div")
        room.className = "zo-large-room"
        card.append(room)
        const made = await make(room)
        if (!cards.isOpen(card)) return
        if (!made) { cards.close(); return }
        made.thing.classList.add("zo-large-thing")
        const caption = document.createElement("p")
        caption.className = "zo-large-words"
        caption.dir = "auto"
        caption.textContent = words
        if (words) card.append(caption)
        hand = steer(card, made.thing, made.width, made.height, made.most, () => (words ? caption.offsetHeight : 0))
        const tools = document.createElement("div")
        tools.className = "zo-large-tools"
        tools.append(
            cards.button(labels.smaller ?? "Smaller", PATHS.smaller, () => hand.zoomBy(1 / 1.25)),
            cards.button(labels.larger ?? "Larger", PATHS.larger, () => hand.zoomBy(1.25)),
            cards.button(labels.fit ?? "Whole picture", PATHS.fit, () => hand.fit()),
            cards.button(labels.close ?? "Close", PATHS.close, () => cards.close()),
        )
        card.append(tools)
        addEventListener("resize", onResize)
        listen(card, tools, hand)
        hand.fit()
        card.classList.remove("zo-coming")
        window.focus()
        card.focus({ preventScroll: true })
    }
    const STEP = 60
    const listen = (card, tools, hand) => {
        const KEYS = {
            "+": () => hand.zoomBy(1.25), "=": () => hand.zoomBy(1.25), "-": () => hand.zoomBy(1 / 1.25), 0: () => hand.fit(),
            ArrowLeft: () => hand.moveBy(STEP, 0), ArrowRight: () => hand.moveBy(-STEP, 0), ArrowUp: () => hand.moveBy(0, STEP), ArrowDown: () => hand.moveBy(0, -STEP),
        }
        card.addEventListener("keydown", (event) => {
            if (event.key === "Tab") { // the focus stays on the card
                const stops = [...tools.children]
                const next = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1)
                event.preventDefault()
                stops.at(next % stops.length).focus()
            }
            if (KEYS[event.key] && !event.altKey) { event.preventDefault(); KEYS[event.key]() }
            event.stopPropagation() // no key turns the page behind it
        })
        card.addEventListener("wheel", (event) => {
            event.preventDefault()
            event.stopPropagation()
            hand.zoomBy(Math.exp(-(event.deltaMode === 1 ? event.deltaY * 40 : event.deltaY) / (event.ctrlKey ? 120 : 360)), event.clientX, event.clientY)
        }, { passive: false })
        const pointers = new Map()
        let moved = false
        const spread = () => { const [one, two] = [...pointers.values()]; return { distance: Math.hypot(one.x - two.x, one.y - two.y), x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 } }
        card.addEventListener("pointerdown", (event) => {
            if (event.button !== 0 || event.target.closest("button, .zo-large-words")) return
            if (!pointers.size) moved = false
            pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
            card.setPointerCapture(event.pointerId)
        })
        card.addEventListener("pointermove", (event) => {
            const before = pointers.get(event.pointerId)
            if (!before) return
            const was = pointers.size === 2 ? spread() : null
            pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
            if (was) { const now = spread(); hand.zoomBy(now.distance / Math.max(1, was.distance), now.x, now.y); hand.moveBy(now.x - was.x, now.y - was.y) }
            else hand.moveBy(event.clientX - before.x, event.clientY - before.y)
            if (Math.hypot(event.clientX - before.x, event.clientY - before.y) > 0) moved = true
        })
        for (const kind of ["pointerup", "pointercancel"]) card.addEventListener(kind, (event) => { pointers.delete(event.pointerId) })
        card.addEventListener("click", (event) => { event.stopPropagation() })
        card.addEventListener("dblclick", (event) => {
            if (event.target.closest("button, .zo-large-words") || moved) return
            hand.fits() ? hand.zoomBy(2, event.clientX, event.clientY) : hand.fit()
        })
        card.addEventListener("contextmenu", (event) => { event.preventDefault(); event.stopPropagation() })
    }
    const pictureAt = (url) => async (room) => {
        const image = document.createElement("img")
        image.draggable = false
        image.src = url
        room.append(image)
        try { await image.decode() } catch { /* drawn all the same where it has a size: a drawing of its own kind */ }
        const width = image.naturalWidth
        const height = image.naturalHeight
        if (!width || !height) return null
        Object.assign(image.style, { width: `${width}px`, height: `${height}px` })
        image.alt = ""
        return { thing: image, width, height, most: 4 }
    }
    // Drawings and tables are read again with the styles of their document; they stay sharp at any size.
    const excerptOf = (element) => async (room) => {
        const { width: wide, height: high } = element.getBoundingClientRect()
        const isTable = element.localName === "table" || element.localName === "math"
        const url = element.ownerDocument.URL
        const size = `[data-zo-shown]:not(table, math) { width: ${wide}px !important; height: ${high}px !important; max-width: none !important; display: block !important }
            table[data-zo-shown] { margin: 0 !important } body { display: inline-block !important; padding: 4px !important }`
        const shown = await excerpt.read(url, room, (doc) => excerpt.twin(doc, element), size)
        if (!shown) return null
        const { element: thing } = shown
        const most = isTable ? Math.max(innerWidth - 2 * MARGIN.side, 900) : wide + 16
        Object.assign(thing.style, { width: `${most}px`, height: "10px" })
        const box = shown.node.getBoundingClientRect()
        const width = Math.ceil(isTable ? Math.max(box.width, shown.node.scrollWidth) + 8 : wide + 8)
        thing.style.width = `${width}px`
        const height = Math.ceil(isTable ? shown.node.getBoundingClientRect().height + 8 : high + 8)
        thing.style.height = `${height}px`
        thing.tabIndex = -1
        return { thing, width, height, most: isTable ? 2.5 : 8 } // drawings are sharp at any size
    }
    const open = (thing) => {
        const { element } = thing
        const name = captionOf(thing)
        const words = element.querySelector?.("caption") ? "" : name // a table carries its own
        const fallback = thing.kind === "table" ? cards.labels.table ?? "Table" : cards.labels.picture ?? "Picture"
        build(name || fallback, words, element.tabIndex >= 0 ? element : element.ownerDocument.body, element.localName === "img" ? pictureAt(addressOf(element)) : excerptOf(element))
    }
    const show = ({ url, label = "" }) => build(label, label, document.activeElement, pictureAt(url))

    // -- ways to it ----------------------------------------------------------------------------------------------------
    const isFixed = (frame) => spine.isFixed(frame.item)
    let noted = null // what the context menu was asked for over
    const noteMenu = (element, frame) => {
        noted = thingAt(element)
        const image = element.closest?.("img, svg")
        return { kind: noted?.kind ?? "", image: image ? addressOf(image) : "" }
    }
    const openNoted = () => { if (noted?.element.isConnected) open(noted) }
    const openVisible = () => {
        for (const { pieces } of view.layout()?.visible() ?? []) {
            for (const { leaf } of pieces) {
                const thing = thingAt(tree.isText(leaf) ? leaf.parentElement : leaf)
                if (thing) { open(thing); return }
            }
        }
    }
    let over = null
    const opener = cards.button("", ["M4 9V4h5M20 15v5h-5M4 4l6 6M20 20l-6-6"], () => { if (over?.element.isConnected) open(over); hide() })
    opener.classList.add("zo-open")
    cards.onLabels(({ openLarge = "Open large" }) => { opener.title = openLarge; opener.setAttribute("aria-label", openLarge) })
    opener.tabIndex = -1 // the context menu and double click are the keyboard's and the finger's ways
    opener.style.display = "none"
    cards.layer.append(opener)
    const hide = () => { over = null; opener.style.display = "none" }
    const hover = (element) => {
        const thing = thingAt(element)
        if (!thing || cards.isOpen()) { hide(); return }
        if (over?.element === thing.element) return
        over = thing
        const box = reach.boxOf(thing.element)
        const right = Math.min(box.right, innerWidth) - 40
        opener.style.display = ""
        opener.style.left = `${Math.round(Math.max(4, right))}px`
        opener.style.top = `${Math.round(Math.max(box.top, 0) + 6)}px`
    }
    reach.onWindow((win, frame) => {
        if (!frame) {
            win.addEventListener("pointermove", (event) => { if (event.target !== opener && !opener.contains(event.target)) hide() }, { passive: true })
            return
        }
        if (isFixed(frame)) return // there a double click enlarges the page (pointer.js)
        win.addEventListener("pointermove", (event) => { if (event.pointerType === "mouse") hover(event.target) }, { passive: true })
        win.addEventListener("dblclick", (event) => {
            if (event.defaultPrevented) return
            const thing = thingAt(event.target)
            if (!thing || (thing.kind === "table" && String(win.getSelection()).trim())) return // a word in a cell
            event.preventDefault()
            win.getSelection().removeAllRanges()
            open(thing)
        })
        win.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.altKey) return
            const thing = event.target === win.document.body ? null : thingAt(event.target)
            if (!thing) return
            event.preventDefault()
            open(thing)
        })
    })
    view.onPlace(hide)
    frames.onDeparture(() => { if (over && !over.element.isConnected) hide() })
    return { noteMenu, openNoted, openVisible, show, thingAt }
})
