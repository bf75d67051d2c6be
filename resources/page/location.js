// resources/page/location.js: holds the place and reports it, at most once a frame.
// In: goTo({block, fraction, progression}). Out: "relocated" {block, fraction, progression 0..1} for the person's own
// moves; "shown" with the same for a held place that was restored (switch of language, resize, theme, font, folding).
zo.define("location", ({ blocks, bridge }) => {
    const { root } = blocks
    let held = { block: null, fraction: 0, progression: 0 }
    let expected = 0 // where restoring has put us: arriving there is no move of the person's
    let scheduled = null

    // The end counts as reached when the last line is in view; the room below it only lets the last block go up.
    const reach = () => Math.max(0, blocks.end().bottom - root.clientHeight)
    const progression = () => {
        const room = reach()
        return room > 0 ? Math.min(1, Math.max(0, root.scrollTop / room)) : 1
    }
    const state = () => ({ block: held.block, fraction: held.fraction, progression: progression() })
    const tell = (name) => {
        if (scheduled === "relocated") return
        const first = !scheduled
        scheduled = name
        if (first) requestAnimationFrame(() => { const kind = scheduled; scheduled = null; bridge.post(kind, state()) })
    }
    const read = () => {
        const { id = null, fraction = 0 } = blocks.firstVisible() ?? {}
        held = { block: id, fraction, progression: progression() }
    }
    // Room below the end, so that the last block can reach the top of the view.
    const makeRoom = () => {
        const style = document.documentElement.style
        const given = parseFloat(style.getPropertyValue("--end-room")) || 0
        const wanted = blocks.end().top + root.clientHeight
        const without = root.scrollHeight - given
        const room = Math.max(0, Math.ceil(wanted - Math.max(without, blocks.end().bottom)) + 1)
        if (root.scrollHeight > root.clientHeight || room > given) {
            if (Math.abs(room - given) > 0.5) style.setProperty("--end-room", `${room}px`)
        }
    }
    const restore = () => {
        blocks.moved()
        makeRoom()
        const y = held.block === null ? null : blocks.scrollFor(held.block, held.fraction)
        root.scrollTop = y ?? Math.round(held.progression * reach())
        expected = root.scrollTop
        if (y === null) read()
        tell("shown")
    }
    const goTo = ({ block = null, fraction = 0, progression = 0 }) => {
        held = { block: block !== null && blocks.byId(block) ? block : null, fraction, progression }
        restore()
        tell("relocated")
    }
    const hold = ({ block = null, fraction = 0, progression = 0 }) => {
        held = { block: block !== null && blocks.byId(block) ? block : null, fraction, progression }
        restore()
    }
    const scrollBy = (distance) => { root.scrollTop += distance }
    const scrollScreens = (screens) => {
        const line = parseFloat(getComputedStyle(document.querySelector("main") ?? document.body).lineHeight) || 28
        root.scrollTop += screens * Math.max(line, root.clientHeight - 2 * line)
    }
    addEventListener("scroll", () => {
        if (Math.abs(root.scrollTop - expected) < 1) return
        expected = -1
        read()
        tell("relocated")
    }, { passive: true })
    // Resizing tells us before the next frame is laid out, so the place never jumps; text that grew (a font or a
    // picture came) is noticed a frame later. The room below the end is padding, which is no part of the content box.
    addEventListener("resize", restore)
    let height = -1
    new ResizeObserver(([{ contentRect }]) => {
        if (height >= 0 && Math.abs(contentRect.height - height) > 0.5) requestAnimationFrame(restore)
        height = contentRect.height
    }).observe(document.querySelector("main") ?? document.body)
    document.fonts.ready.then(restore)
    return { goTo, hold, restore, scrollBy, scrollScreens, state }
})
