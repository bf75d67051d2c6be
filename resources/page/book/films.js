// resources/page/book/films.js: a film that the engine cannot play (H.264) keeps its poster and gets a button over it;
// the program then plays it in that place (reader/ui/navigator/book/films.py), until it leaves the view or Esc ends it.
// In: ended(). Out: "film-wanted" {addresses, spine, rect}, addresses in the order of preference; "film-moved" {rect};
// "film-gone". rect: {left, top, width, height} in the window.
zo.define("films", ({ bridge, cards, frames, reach, view }) => {
    const offered = new Map() // film -> { button, frame }
    let playing = null // the film that was asked for

    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-button.zo-film { position: absolute; inline-size: 64px; block-size: 64px; border: 1px solid var(--line); border-radius: 50%; background: var(--paper); opacity: .94 }
        .zo-button.zo-film:hover { opacity: 1 }
        .zo-button.zo-film:focus-visible { outline-offset: 2px }
        .zo-button.zo-film svg { inline-size: 32px; block-size: 32px; fill: currentColor }
        .zo-button.zo-film[aria-busy=true] { opacity: .5 }`)
    document.adoptedStyleSheets.push(sheet)
    const SIZE = 64

    // -- which ---------------------------------------------------------------------------------------------------------
    const isRefused = (film) => film.error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED || film.networkState === HTMLMediaElement.NETWORK_NO_SOURCE
    // Files of the book alone: what lies elsewhere is fetched by nobody.
    const addressesOf = (film) => [film, ...film.querySelectorAll(":scope > source")].flatMap((one) => {
        const src = one.getAttribute("src")
        try {
            const url = new URL(src ?? "", film.baseURI)
            return src && url.protocol === location.protocol && url.host === location.host ? [url.href] : []
        } catch { return [] }
    })
    const judge = (film, frame) => {
        if (film.localName !== "video") return
        if (frame.gone || !film.isConnected || !isRefused(film) || !addressesOf(film).length) { drop(film); return }
        if (offered.has(film)) return
        const button = cards.button(cards.labels.playFilm ?? "Play the film", ["M8 5v14l11-7z"], () => want(film))
        button.classList.add("zo-film")
        cards.layer.prepend(button) // cards lie over it
        offered.set(film, { button, frame, controls: film.controls })
        film.controls = false // they would be there and do nothing
        place()
        // With preload="none" nobody knew before it was started.
        if (!film.paused && film.ownerDocument.defaultView.navigator.userActivation?.isActive) want(film)
        film.pause()
    }
    const drop = (film) => {
        const one = offered.get(film)
        if (!one) return
        one.button.remove()
        film.controls = one.controls
        offered.delete(film)
        if (playing === film) gone()
    }

    // -- where ---------------------------------------------------------------------------------------------------------
    // What of a film is in view, cut by the edges of its page; null for nothing.
    const seen = (film, frame) => {
        if (!film.isConnected || !frame.slot.classList.contains("zo-shown") || !film.getClientRects().length) return null
        const box = reach.boxOf(film)
        const page = frame.element.getBoundingClientRect()
        const width = Math.min(box.right, page.right, innerWidth) - Math.max(box.left, page.left, 0)
        const height = Math.min(box.bottom, page.bottom, innerHeight) - Math.max(box.top, page.top, 0)
        return width >= 1 && height >= 1 ? box : null
    }
    const rectOf = ({ left, top, width, height }) => ({ left, top, width, height })
    const place = () => {
        for (const [film, { button, frame }] of offered) {
            const box = seen(film, frame)
            button.style.display = box ? "" : "none"
            if (box) Object.assign(button.style, { left: `${Math.round(box.left + box.width / 2 - SIZE / 2)}px`, top: `${Math.round(box.top + box.height / 2 - SIZE / 2)}px` })
            if (film !== playing) continue
            if (box) bridge.post("film-moved", { rect: rectOf(box) })
            else gone()
        }
    }
    let scheduled = false
    const placeLater = () => {
        if (scheduled || !offered.size) return
        scheduled = true
        requestAnimationFrame(() => { scheduled = false; place() })
    }

    // -- playing -------------------------------------------------------------------------------------------------------
    const busy = (film, is) => { offered.get(film)?.button.setAttribute("aria-busy", String(is)) }
    const want = (film) => {
        const { frame } = offered.get(film)
        const box = seen(film, frame)
        if (!box) return
        if (playing) busy(playing, false)
        playing = film
        busy(film, true)
        bridge.post("film-wanted", { addresses: addressesOf(film), spine: frame.index, rect: rectOf(box) })
    }
    const ended = () => {
        if (playing) busy(playing, false)
        playing = null
    }
    const gone = () => {
        ended()
        bridge.post("film-gone", {})
    }

    reach.onWindow((win, frame) => {
        win.addEventListener("keydown", (event) => {
            if (event.key !== "Escape" || !playing || event.defaultPrevented) return
            event.preventDefault()
            gone()
        }, true)
        if (!frame) return
        const look = ({ target }) => {
            const film = target.localName === "source" ? target.parentElement : target
            if (film?.localName !== "video") return
            judge(film, frame)
            requestAnimationFrame(() => judge(film, frame)) // the last of several sources: it is known a moment later
        }
        for (const kind of ["error", "loadedmetadata"]) win.document.addEventListener(kind, look, true)
        win.document.addEventListener("play", ({ target }) => {
            if (!offered.has(target)) return
            target.pause()
            if (target.ownerDocument.defaultView.navigator.userActivation?.isActive) want(target)
        }, true)
        win.document.addEventListener("click", (event) => { if (!event.defaultPrevented && offered.has(event.target)) want(event.target) })
        win.document.addEventListener("keydown", (event) => {
            if (event.key !== "Enter" || event.defaultPrevented || !offered.has(event.target)) return
            event.preventDefault()
            want(event.target)
        })
        // Those that failed before anybody listened; at first each is without a source for a moment.
        const films = [...win.document.querySelectorAll("video")]
        if (films.length) requestAnimationFrame(() => requestAnimationFrame(() => { for (const film of films) judge(film, frame) }))
        win.addEventListener("scroll", placeLater, { capture: true, passive: true })
    })
    addEventListener("scroll", placeLater, { capture: true, passive: true })
    addEventListener("resize", placeLater)
    view.onPlace(place)
    frames.onDeparture((frame) => { for (const [film, { frame: owner }] of offered) if (owner === frame) drop(film) })
    cards.onLabels(({ playFilm = "Play the film" }) => {
        for (const { button } of offered.values()) {
            button.title = playFilm
            button.setAttribute("aria-label", playFilm)
        }
    })
    return { ended }
})
