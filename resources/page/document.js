// resources/page/document.js: exchanges the text for the same article in another language, in one go and one frame.
// In: swap({html, language, direction, title, sections, groups, place}); `place` is for a block that the other
// language lacks. Out: "ready" once, "stable" when asked and nothing moves any more, "state" with what is visible.
zo.define("document", ({ blocks, bridge, caret, decorations, filter, location, text }) => {
    // Chromium lets exchanged texts lie until memory is short, 0.6 MB each: they are cleared away now and then, once
    // the new text is on the screen. `zoCollect` is V8's collector, where engine.py has asked for it.
    const OFTEN = 16
    let swaps = 0
    const tidy = () => {
        swaps += 1
        if (swaps % OFTEN === 0 && globalThis.zoCollect) frames(3, () => globalThis.zoCollect())
    }
    const swap = ({ html, language, direction, title, sections, groups, place }) => {
        const here = location.here()
        const page = document.documentElement
        page.lang = language
        page.setAttribute("xml:lang", language)
        page.dir = direction
        document.title = title
        document.querySelector("main").innerHTML = html
        filter.apply({ sections })
        location.hold(blocks.byId(here.block) ? here : place)
        decorations.declare(groups)
        caret.anew()
        bridge.post("swapped", { language })
        tidy()
    }
    const frames = (count, then) => requestAnimationFrame(() => (count > 1 ? frames(count - 1, then) : then()))
    const pictures = () => Promise.all([...document.images].map((image) => image.decode().catch(() => null)))
    // Stable: fonts and pictures are there and two frames have passed with nothing left to lay out.
    const settle = ({ token = 0 } = {}) => {
        Promise.all([document.fonts.ready, pictures()]).then(() => frames(2, () => bridge.post("stable", { token })))
    }
    const describe = () => {
        bridge.post("state", {
            ...location.state(),
            language: document.documentElement.lang,
            direction: document.documentElement.dir || "ltr",
            writingMode: getComputedStyle(document.body).writingMode,
            visible: blocks.visible(),
            text: visibleText(),
            pages: Math.max(1, Math.ceil(blocks.end().bottom / blocks.root.clientHeight)),
            page: 1 + Math.floor(blocks.root.scrollTop / blocks.root.clientHeight),
        })
    }
    const visibleText = () =>
        blocks.visible().map((id) => text.words(blocks.byId(id)).replaceAll("\u00AD", "")).filter(Boolean).join("\n")

    const { place, sections, groups, properties } = zo.start
    for (const [name, value] of Object.entries(properties ?? {})) document.documentElement.style.setProperty(name, value)
    if (sections?.length) filter.apply({ sections })
    if (place) location.hold(place)
    if (groups) decorations.declare(groups)
    bridge.post("ready", {})
    return { describe, settle, swap }
})
