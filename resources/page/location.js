// resources/page/location.js: holds the place and reports it, at most once a frame.
// In: goTo({block, fraction, progression}). Out: "relocated" {block, fraction, progression 0..1} for the person's own
// moves; "shown" with the same for a held place that was restored (switch of language, resize, theme, font, folding).
zo.define("location", ({ blocks, bridge }) => {
    const { root } = blocks
    const text = document.querySelector("main") ?? document.body
    let held = { block: null, fraction: 0, progression: 0 }
    let seen = 0 // the height of the page that `held` stands for: being anywhere else is a move of the person's
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
        seen = root.scrollTop
    }
    // A move that no event has told of yet counts as well.
    const look = () => {
        if (Math.abs(root.scrollTop - seen) < 1) return
        read()
        tell("relocated")
    }
    const here = () => { look(); return state() }
    // Room below the end, so that the last block can reach the top of the view; a pixel more than it needs.
    const makeRoom = () => {
        const { style } = document.documentElement
        const given = parseFloat(style.getPropertyValue("--end-room")) || 0
        const { top } = blocks.end()
        const below = text.getBoundingClientRect().bottom - given + root.scrollTop - top
        const room = top > 0 ? Math.max(0, Math.ceil(root.clientHeight - below) + 1) : 0
        if (room !== given) style.setProperty("--end-room", `${room}px`)
    }
    const restore = () => {
        blocks.moved()
        makeRoom()
        const y = held.block === null ? null : blocks.scrollFor(held.block, held.fraction)
        root.scrollTop = y ?? Math.round(held.progression * reach())
        seen = root.scrollTop
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
        const line = parseFloat(getComputedStyle(text).lineHeight) || 28
        root.scrollTop += screens * Math.max(line, root.clientHeight - 2 * line)
    }
    addEventListener("scroll", look, { passive: true })
    // Both come before the frame is painted and before Chromium tells of a scroll that a shorter page has forced on
    // us, so the place never jumps and is never mistaken for a move. Text grows or shrinks when a font or a picture
    // comes. The room below the end is padding, which is no part of the content box.
    addEventListener("resize", restore)
    let height = -1
    new ResizeObserver(([{ contentRect }]) => {
        if (height >= 0 && Math.abs(contentRect.height - height) > 0.5) restore()
        height = contentRect.height
    }).observe(text)
    document.fonts.ready.then(restore)
    return { goTo, here, hold, restore, scrollBy, scrollScreens, state }
})
