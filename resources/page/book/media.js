// resources/page/book/media.js: sound and film in a page: nothing starts by itself unless the book may run scripts,
// what plays falls silent when its page leaves the view, and without scripts everything has controls.
zo.define("media", ({ frames, reach, view }) => {
    const scripted = zo.start.scripts ?? false
    const windows = new Map() // window -> frame
    reach.onWindow((win, frame) => {
        if (!frame) return
        windows.set(win, frame)
        if (scripted) return
        for (const media of win.document.querySelectorAll("audio, video")) {
            media.pause() // whoever has been paused no longer starts by itself (HTML, "can autoplay flag")
            media.controls = true
        }
    })
    frames.onDeparture((frame) => { for (const [win, owner] of windows) if (owner === frame) windows.delete(win) })
    const inView = (media) => {
        const box = reach.boxOf(media)
        return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    }
    view.onPlace(() => {
        for (const [win, frame] of windows) {
            const shown = frame.slot.classList.contains("zo-shown")
            for (const media of win.document?.querySelectorAll("audio, video") ?? []) {
                if (!media.paused && (!shown || (media.getClientRects().length && !inView(media)))) media.pause()
            }
        }
    })
    return {}
})
