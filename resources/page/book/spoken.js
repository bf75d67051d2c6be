// resources/page/book/spoken.js: the words being read aloud, drawn and kept in view. The book's own classes go on the
// element and on the root (EPUB RS 3.3, section 8.3); where no rule of the book shows them, ours does. `zo-speaking`
// marks the element, so that a theme over the publisher's colours (style.js) leaves it alone.
zo.define("spoken", ({ columns, frames, spine, tree, view }) => {
    const RULES = `
        .zo-highlight { background-color: var(--soft, #e1edea) !important; color: var(--ink, #24272c) !important;
            box-decoration-break: clone; border-radius: .15em }
        .zo-highlight * { background-color: transparent !important; color: inherit !important }
        text.zo-highlight, tspan.zo-highlight, .zo-highlight text { paint-order: stroke; stroke: var(--mark, #ffe9a3) !important; stroke-width: .5em; stroke-linejoin: round; stroke-opacity: 1 }
        :is(path, rect, circle, ellipse, line, polyline, polygon, use, image).zo-highlight { outline: 2px solid var(--accent, #2c6e69) }
        :is(img, video).zo-highlight { outline: 3px solid var(--accent, #2c6e69); outline-offset: 2px }`
    let classes = { active: [], playback: [] }
    let current = null // { spine, href, fragment, element, frame }

    const start = ({ activeClass = "", playbackClass = "" }) => {
        const names = (text) => text.split(/\s+/).filter(Boolean)
        classes = { active: names(activeClass), playback: names(playbackClass) }
        styled = new WeakMap()
        for (const frame of frames.all()) play(frame)
    }
    const play = (frame) => { if (frame.document && frame.item.overlay) frame.document.documentElement.classList.add(...classes.playback) }

    // -- finding -------------------------------------------------------------------------------------------------------
    const shownFrame = (index) => frames.all().find((frame) => frame.index === index && frame.scratch && frame.slot.classList.contains("zo-shown")) ?? null
    // The document with the words: that of the item, or one inside of it.
    const documentOf = (frame, href) => {
        if (!href) return frame.document
        for (const inner of frame.document.querySelectorAll("iframe, object, embed")) {
            const doc = inner.contentDocument
            if (doc && decodeURIComponent(new URL(doc.URL).pathname) === `/${href}`) return doc
        }
        return frame.document
    }
    const find = (frame, { href, fragment, whole }) => {
        const doc = documentOf(frame, href)
        if (whole) return doc.body ?? doc.documentElement
        return fragment ? doc.getElementById(fragment) ?? doc.getElementsByName?.(fragment)[0] ?? null : null
    }

    // -- drawing -------------------------------------------------------------------------------------------------------
    const rulesOf = (sheet) => { try { return [...sheet.cssRules] } catch { return [] } } // not of this book
    const ruled = (sheet, selector) => rulesOf(sheet).some((rule) => rule.selectorText?.includes(selector)
        || (rule.styleSheet && ruled(rule.styleSheet, selector)) || (rule.cssRules && ruled(rule, selector)))
    let styled = new WeakMap() // document -> whether the book has such a rule
    // Whether the book's style sheets speak of one of the active classes.
    const isStyled = (doc) => {
        if (!styled.has(doc)) styled.set(doc, classes.active.some((name) => [...doc.styleSheets].some((sheet) => ruled(sheet, `.${CSS.escape(name)}`))))
        return styled.get(doc)
    }
    const SEEN = ["fill", "stroke", "stroke-width", "opacity", "filter", "font-weight", "font-style", "font-size", "text-decoration", "transform", "visibility"]
    const look = (element) => { const style = getComputedStyle(element); return SEEN.map((name) => style.getPropertyValue(name)).join() }
    const luminance = (colour) => {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
        const [r, g, b] = [red, green, blue].map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
        return alpha < 0.5 ? null : 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    // A publisher's light box under the light text of a dark theme cannot be read.
    const isReadable = (element) => {
        const { backgroundColor, color } = getComputedStyle(element)
        const below = luminance(backgroundColor)
        const above = luminance(color)
        return below === null || above === null || (Math.max(below, above) + 0.05) / (Math.min(below, above) + 0.05) >= 2
    }
    const ours = new WeakSet() // documents that have our rules
    const sheet = (doc) => {
        if (ours.has(doc)) return
        ours.add(doc)
        const own = new doc.defaultView.CSSStyleSheet()
        own.replaceSync(RULES)
        doc.adoptedStyleSheets.push(own)
    }
    const draw = (element) => {
        const svg = element.namespaceURI === "http://www.w3.org/2000/svg" && element.localName !== "svg"
        const before = svg ? look(element) : ""
        element.classList.add("zo-speaking", ...classes.active)
        // No background is drawn behind shapes and letters of a drawing, whatever a class says.
        if (isStyled(element.ownerDocument) && !(svg && look(element) === before) && (svg || isReadable(element))) return
        sheet(element.ownerDocument)
        element.classList.add("zo-highlight")
    }
    const erase = () => {
        const { element } = current ?? {}
        if (!element) return
        element.classList.remove("zo-speaking", "zo-highlight", ...classes.active)
        if (!element.getAttribute("class")) element.removeAttribute("class")
    }

    // -- keeping in view -----------------------------------------------------------------------------------------------
    // Where a box in a frame lies: before the view, in it, after it (-1, 0, 1).
    const sideOf = (frame) => {
        const fixed = spine.isFixed(frame.item)
        const state = frame.scratch.columns
        if (view.layout() !== null && document.documentElement.dataset.layout === "paged" && !fixed && frame.item.flow !== "scrolled-doc" && state) {
            return (box) => Math.sign(columns.pageAt(frame, columns.start(frame, box)) - state.page)
        }
        const outer = frame.element.getBoundingClientRect()
        const scale = outer.width / Math.max(1, frame.element.offsetWidth)
        return (box) => {
            const top = outer.top + box.top * scale
            const left = outer.left + box.left * scale
            if (top >= innerHeight - 1 || left + box.width * scale <= 1) return 1
            if (top + box.height * scale <= 1 || left >= innerWidth - 1) return -1
            return 0
        }
    }
    const leavesIn = (frame, element) => {
        if (element.ownerDocument !== frame.document) return []
        const leaves = tree.leaves(frame)
        const isIn = (leaf) => element === leaf || element.contains(leaf) || leaf.contains(element)
        let low = 0
        let high = leaves.length
        while (low < high) {
            const middle = (low + high) >> 1
            const before = !isIn(leaves[middle]) && leaves[middle].compareDocumentPosition(element) & 4
            if (before) low = middle + 1
            else high = middle
        }
        let end = low
        while (end < leaves.length && isIn(leaves[end])) end++
        return leaves.slice(low, end)
    }
    const isInView = () => {
        const { frame, element } = current ?? {}
        if (!frame || frame.gone || frame !== shownFrame(frame.index)) return false
        if (!element || element.ownerDocument !== frame.document || spine.isFixed(frame.item) && frame.item.layout !== "roll" && document.documentElement.dataset.layout === "paged") return true
        const side = sideOf(frame)
        const boxes = leavesIn(frame, element).flatMap((leaf) => tree.rects(leaf))
        return (boxes.length ? boxes : [...element.getClientRects()]).some((box) => side(box) === 0) || !(boxes.length || element.getClientRects().length || frame.scratch.segments)
    }
    // Where the text goes on beyond the view: { share 0..1 of its letters, point }, or null.
    const border = () => {
        const { frame, element } = current ?? {}
        if (!element || !isInView()) return null
        const side = sideOf(frame)
        const leaves = leavesIn(frame, element)
        const lengthOf = (leaf) => (tree.isText(leaf) ? leaf.length : 1)
        const total = leaves.reduce((sum, leaf) => sum + lengthOf(leaf), 0)
        let before = 0
        for (const leaf of leaves) {
            const boxes = tree.rects(leaf)
            if (boxes.length && side(boxes.at(-1)) > 0) {
                const offset = tree.isText(leaf) ? tree.firstOffset(leaf, (box) => side(box) > 0) : 0
                if (before + offset > 0) return { share: (before + offset) / total, point: { node: leaf, offset }, frame }
            }
            before += lengthOf(leaf)
        }
        return null
    }
    const turn = ({ frame, point, block = null }) => view.goTo({ spine: frame.index, block, point, frame }, "shown")

    // Show and draw an element; the page turns where it is not in view. A promise of whether it is still wanted.
    const show = async (wanted) => {
        const isWanted = () => latest === wanted
        latest = wanted
        let frame = shownFrame(wanted.spine)
        if (!frame) {
            await view.goTo({ spine: wanted.spine, block: wanted.fragment || null }, "shown")
            if (!isWanted()) return false
            frame = shownFrame(wanted.spine)
        }
        erase()
        current = { ...wanted, frame, element: null }
        if (!frame) return true
        current.element = find(frame, wanted)
        if (current.element && current.element !== frame.body) draw(current.element)
        if (current.element && !isInView()) {
            const [leaf] = leavesIn(frame, current.element)
            await turn({ frame, point: { node: leaf ?? current.element, offset: 0 }, block: wanted.fragment || null })
        }
        return isWanted()
    }
    let latest = null
    const stop = () => {
        latest = null
        erase()
        current = null
        for (const frame of frames.all()) {
            const root = frame.document?.documentElement
            if (!root || !frame.item.overlay) continue
            root.classList.remove(...classes.playback)
            if (!root.getAttribute("class")) root.removeAttribute("class")
        }
        classes = { active: [], playback: [] }
    }
    frames.onArrival((frame) => {
        play(frame)
        if (current?.spine !== frame.index) return
        Object.assign(current, { frame, element: find(frame, current) }) // the chapter was laid out anew
        if (current.element) draw(current.element)
    })
    // What the words of the element are, for a voice: without the small print above them (ruby), pictures by their text.
    const words = () => {
        const { frame, element } = current ?? {}
        if (!element) return ""
        const spoken = leavesIn(frame, element).filter((leaf) => !tree.inRuby(leaf))
        const text = spoken.length ? spoken.map((leaf) => (tree.isText(leaf) ? leaf.data : tree.said(leaf))).join("") : element.textContent
        return text.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim()
    }
    const XML = "http://www.w3.org/XML/1998/namespace"
    const language = () => {
        for (let one = current?.element; one?.getAttribute; one = one.parentElement) {
            const said = one.getAttributeNS(XML, "lang") || one.getAttribute("lang")
            if (said) return said
        }
        return ""
    }
    return { border, current: () => current, isInView, language, shownFrame, show, start, stop, turn, words }
})
