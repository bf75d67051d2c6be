// resources/page/book/notes.js: a footnote comes to its reference, on a card, with "Go there". What a note is: what a
// link with epub:type="noteref" or role="doc-noteref" leads to, and what any link leads to that says it is a note
// itself, in the same file or another; in books of before EPUB 3, what links back to a raised number. Notes stay in the
// text where the publisher put them as well: hiding them would lose those that nothing refers to.
// Sources: EPUB Structural Semantics Vocabulary 1.1 (notes); DPUB-ARIA 1.1; EPUB Accessibility 1.1.
zo.define("notes", ({ cards, excerpt, frames, reach, spine, style, view }) => {
    const OPS = "http://www.idpf.org/2007/ops"
    const typesOf = (element) => new Set(`${element.getAttributeNS(OPS, "type") ?? ""} ${element.getAttribute("epub:type") ?? ""} ${element.getAttribute("role") ?? ""}`.split(/\s+/))
    const has = (element, ...names) => { const types = typesOf(element); return names.some((name) => types.has(name)) }
    const isReference = (link) => has(link, "noteref", "doc-noteref")
    const isBack = (link) => has(link, "backlink", "doc-backlink", "referrer")
    const isNote = (element) => has(element, "footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote")
    const isRaised = (link) => {
        const up = (one) => one.localName === "sup" || /^(super|top|text-top)$|^\d/.test(getComputedStyle(one).verticalAlign)
        return up(link) || (link.children.length === 1 && up(link.firstElementChild)) || up(link.parentElement)
    }
    const LABEL = /^[[(]?\s*(\p{Nd}{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*∗†‡§¶‖]{1,4})\s*[\])]?$/iu
    const looksLikeReference = (link) => LABEL.test(link.textContent.trim())

    const BLOCK = /^(block|list-item|table-row|table-cell|flow-root|flex|grid|none)$/
    const named = (doc, id) => doc.getElementById(id) ?? doc.getElementsByName?.(id)[0] ?? null
    // What a link means: the note that the target is or stands in, else, for a reference, the target's block. What stands
    // aside is a note where the link looks like a reference (`marked`), a box beside the text else.
    const noteAt = (doc, id, { reference, marked, link }) => {
        const target = named(doc, id)
        if (!target || target === doc.body || !doc.body?.contains(target)) return null // also what stands in the head
        for (let one = target; one && one !== doc.body; one = one.parentElement) {
            if (isNote(one) || (marked && one.localName === "aside")) return one.contains(link) || has(one, "footnotes", "endnotes", "rearnotes", "doc-endnotes") ? null : one
        }
        let block = target
        while (block !== doc.body && !BLOCK.test(doc.defaultView.getComputedStyle(block).display)) block = block.parentElement
        if (target === block && !block.textContent.trim()) block = block.nextElementSibling ?? block
        if (block === doc.body || block.contains(link)) return null
        if (reference) return block
        // EPUB 2: a raised number, and the block it leads to links back to it.
        if (!link || link.ownerDocument !== doc || !looksLikeReference(link) || !isRaised(link)) return null
        const ids = new Set([link, ...link.querySelectorAll("[id]"), link.parentElement].map((one) => one?.id || one?.getAttribute?.("name")).filter(Boolean))
        const back = [...block.querySelectorAll("a[href]")].some((one) => ids.has(fragmentOf(one.getAttribute("href"))))
        return back ? block : null
    }
    const decode = (text) => { try { return decodeURIComponent(text) } catch { return text } }
    const fragmentOf = (href) => (href.includes("#") ? decode(href.slice(href.indexOf("#") + 1)) : "")
    const addressOf = (href, base) => { try { return new URL(href, base) } catch { return null } }
    const sameFile = (one, other) => one.host === other.host && decode(one.pathname) === decode(other.pathname)

    // -- the card ------------------------------------------------------------------------------------------------------
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-note { padding: 16px 6px 6px }
        .zo-note-text { overflow: auto; padding-inline: 14px; outline: none }
        .zo-note-feet { display: flex; gap: 4px; justify-content: flex-end; align-items: center; margin-block-start: 6px }`)
    document.adoptedStyleSheets.push(sheet)
    const CROSS = ["M6 6l12 12M18 6L6 18"]
    const room = 16 // between card and window
    const place = (card, anchor, shown, vertical) => {
        const text = card.querySelector(".zo-note-text")
        const { element, document: doc, window: win } = shown
        const feet = 56 + 16
        const below = innerHeight - anchor.bottom - room - 8
        const above = anchor.top - room - 8
        const most = Math.max(60, Math.min(Math.max(below, above, innerHeight * 0.4) - feet, innerHeight * 0.6))
        text.style.maxHeight = `${most}px`
        const em = parseFloat(getComputedStyle(doc.body).fontSize) * style.scale()
        if (vertical) {
            const height = Math.min(30 * em, most - 18) // its scroll bar lies below
            Object.assign(element.style, { height: `${height}px`, width: "40px" })
            const width = Math.ceil(Math.max(doc.documentElement.scrollWidth, doc.body.getBoundingClientRect().width, 3 * em))
            element.style.width = `${width}px`
            text.style.maxWidth = `${Math.min(innerWidth - 2 * room, innerWidth * 0.7)}px`
            text.scrollLeft = 0 // the first line is on the right
            text.scrollLeft = getComputedStyle(doc.body).writingMode === "vertical-lr" ? 0 : width
        } else {
            const ch = Math.max(7, measured(doc, win))
            const width = Math.min(60 * ch, innerWidth - 2 * room - 48)
            Object.assign(element.style, { width: `${width}px`, height: "10px" })
            const height = Math.ceil(Math.max(doc.body.getBoundingClientRect().height, doc.documentElement.scrollHeight > 10 ? doc.documentElement.scrollHeight : 0))
            element.style.height = `${height}px`
        }
        const { offsetWidth: width, offsetHeight: height } = card
        const under = height <= below || below >= above
        const top = under ? anchor.bottom + 8 : anchor.top - 8 - height
        const left = (anchor.left + anchor.right) / 2 - width / 2
        card.style.left = `${Math.round(Math.max(room, Math.min(innerWidth - room - width, left)))}px`
        card.style.top = `${Math.round(Math.max(room, Math.min(innerHeight - room - height, top)))}px`
    }
    // The width of a zero, in the note's own font.
    const measured = (doc, win) => {
        const probe = doc.createElementNS("http://www.w3.org/1999/xhtml", "span")
        probe.style.cssText = "position: absolute; inline-size: 100ch; visibility: hidden"
        doc.body.append(probe)
        const width = probe.getBoundingClientRect().width / 100
        probe.remove()
        return width
    }
    const show = async (url, pick, { link, follow }) => {
        const anchor = link.isConnected && link.getClientRects().length ? reach.outward(link.getClientRects()[0], link.ownerDocument.defaultView) : { left: innerWidth / 2, right: innerWidth / 2, top: innerHeight / 2, bottom: innerHeight / 2 }
        const back = link.closest("a, area") ?? link
        const { labels } = cards
        const card = cards.show({ className: "zo-note zo-coming", label: labels.note ?? "Note", back })
        const text = document.createElement("div")
        text.className = "zo-note-text"
        text.dir = "ltr"
        card.style.background = excerpt.paper()
        card.append(text)
        const shown = await excerpt.read(url, text, pick, "body { padding: 1px 0 !important }")
        if (!cards.isOpen(card)) return
        if (!shown) { cards.close(); follow(); return }
        const feet = document.createElement("div")
        feet.className = "zo-note-feet"
        feet.append(
            cards.button(labels.goThere ?? "Go there", null, () => { cards.close(); follow() }, labels.goThere ?? "Go there"),
            cards.button(labels.close ?? "Close", CROSS, () => cards.close()),
        )
        card.append(feet)
        const { window: win, document: doc, element } = shown
        element.title = labels.note ?? "Note"
        const vertical = /^(vertical|sideways)/.test(getComputedStyle(doc.body).writingMode)
        place(card, anchor, shown, vertical)
        win.addEventListener("click", (event) => {
            const found = reach.linkAt(event.target)
            event.preventDefault()
            if (found) inNote(found, { url, link, back })
        })
        win.addEventListener("auxclick", (event) => event.preventDefault())
        win.addEventListener("contextmenu", (event) => event.preventDefault())
        win.addEventListener("submit", (event) => event.preventDefault(), true)
        const onKey = (event) => scroll(event, text, vertical)
        win.addEventListener("keydown", onKey)
        win.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); cards.close() } })
        card.addEventListener("keydown", onKey)
        card.addEventListener("wheel", (event) => { event.stopPropagation() })
        win.addEventListener("wheel", (event) => { if (!event.ctrlKey) text.scrollBy(event.deltaX, event.deltaY) }, { passive: true })
        card.classList.remove("zo-coming")
        card.setAttribute("aria-description", shown.node.textContent.replace(/\s+/g, " ").trim().slice(0, 500)) // read out as the card opens
        window.focus()
        card.focus({ preventScroll: true })
    }
    // Keys that scroll a note do not turn the page behind it.
    const scroll = (event, text, vertical) => {
        const step = { ArrowDown: 40, ArrowUp: -40, PageDown: text.clientHeight, PageUp: -text.clientHeight, " ": text.clientHeight, Home: -1e6, End: 1e6 }[event.key]
        if (step === undefined || event.ctrlKey || event.altKey || event.target.closest?.("button, a[href]") && event.key === " ") return
        event.preventDefault()
        event.stopPropagation()
        vertical ? text.scrollBy(-step, 0) : text.scrollBy(0, step)
    }
    // A link on the card: back to the reference closes it, another note takes its place, others are followed.
    const inNote = ({ link: inner, href }, { url, link, back }) => {
        const address = addressOf(href, inner.baseURI)
        const target = address && sameFile(address, new URL(link.ownerDocument.URL)) ? named(link.ownerDocument, fragmentOf(href)) : null
        if (target && (target.contains(link) || link.contains(target) || target.parentElement === link.parentElement && isBack(inner))) { cards.close(); return }
        const outer = back.isConnected ? back : link
        if (offer(inner, href, () => follow(href, inner.baseURI, outer), outer)) return
        cards.close()
        follow(href, inner.baseURI, outer)
    }
    let follow = () => {}
    const onFollow = (work) => { follow = work }

    // Whether a link is taken for a note; if it turns out to be none, `go` follows it.
    const offer = (link, href, go, anchor = link) => {
        if (isBack(link) || link.closest("nav")) return false // an entry of contents leads there (EPUB RS 3.3, section 6)
        const here = new URL(link.ownerDocument.URL)
        const address = addressOf(href, /^\s*#/.test(href) ? here : link.baseURI)
        if (!address || address.protocol !== here.protocol || address.host !== here.host) return false
        const id = fragmentOf(href)
        if (!id) return false
        const reference = isReference(link)
        const marked = reference || looksLikeReference(link)
        const same = sameFile(address, here)
        const file = same ? link.ownerDocument : frames.all().find((one) => one.document && sameFile(address, new URL(one.document.URL)))?.document
        const note = file && noteAt(file, id, { reference, marked, link: same ? link : null })
        if (file ? !note : !marked) return false
        address.hash = ""
        const item = spine.items.find((one) => sameFile(address, new URL(one.url)))
        const pick = (doc) => (note ? excerpt.twin(doc, note) : noteAt(doc, id, { reference, marked, link: null }))
        show(item?.url ?? `${address.href.split("?")[0]}?${zo.start.book.query}`, pick, { link: anchor, follow: go })
        return true
    }
    return { offer, onFollow }
})
