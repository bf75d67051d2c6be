// resources/page/book/media.js: sound and film in a page: nothing starts by itself unless the book may run scripts,
// what plays falls silent when its page leaves the view, and without scripts everything has controls.
zo.define("media", ({ frames, reach, view }) => {
    const scripted = zo.start.scripts ?? false
    const playing = new Map() // element -> frame
    reach.onWindow((win, frame) => {
        if (!frame) return
        win.document.addEventListener("play", ({ target }) => { playing.set(target, frame) }, true)
        if (scripted) return
        for (const media of win.document.querySelectorAll("audio, video")) {
            media.pause() // whoever has been paused no longer starts by itself (HTML, "can autoplay flag")
            media.controls = true
        }
    })
    frames.onDeparture((frame) => { for (const [media, owner] of playing) if (owner === frame) playing.delete(media) })
    const inView = (media) => {
        const box = reach.boxOf(media)
        return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    }
    view.onPlace(() => {
        for (const [media, frame] of playing) {
            const shown = frame.slot.classList.contains("zo-shown") && !(media.getClientRects().length && !inView(media))
            if (!media.paused && shown) continue
            media.pause()
            playing.delete(media)
        }
    })
    return {}
})
