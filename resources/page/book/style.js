// resources/page/book/style.js: our style in a book's documents. Defaults lie in a cascade layer, where every rule of
// the publisher's wins; what the reader asked for stands outside of it and is important. The DOM stays as published.
// In: set({properties, wishes}). Properties are the theme's tokens, wishes: {scale, override: {colours}}.
zo.define("style", ({ frames, spine }) => {
    let properties = zo.start.properties ?? {}
    let wishes = zo.start.wishes ?? {}
    const later = [] // what must be done again after a change of style
    const onChange = (work) => { later.push(work) }

    const FONTS = `
        html { --zo-serif: Literata, Charter, "Noto Serif", "Source Serif 4", "Iowan Old Style", Georgia, serif; --zo-leading: 1.55 }
        html:lang(ar) { --zo-serif: "Noto Naskh Arabic", Amiri, "Scheherazade New", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", serif; --zo-leading: 1.85 }
        html:lang(ja) { --zo-serif: "Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif JP", "Hiragino Mincho ProN", "Yu Mincho", YuMincho, "MS PMincho", serif; --zo-leading: 1.8 }
        html:lang(zh) { --zo-serif: "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif; --zo-leading: 1.8 }
        html:lang(zh-Hant), html:lang(zh-TW), html:lang(zh-HK) { --zo-serif: "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", PMingLiU, serif }
        html:lang(ko) { --zo-serif: "Noto Serif CJK KR", "Noto Serif KR", AppleMyungjo, Batang, serif; --zo-leading: 1.7 }`
    const DEFAULTS = `@layer zo-defaults {
        ${FONTS}
        html { font-size: 18.5px; line-height: var(--zo-leading); font-family: var(--zo-serif);
            color: var(--ink); text-size-adjust: none; overflow-wrap: break-word }
        a:link { color: var(--accent) }
        ::selection { background: color-mix(in srgb, var(--accent) 26%, transparent) }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
        img, svg, video { max-inline-size: 100% }
        table { border-collapse: collapse }
        pre { white-space: pre-wrap }
        aside[epub|type~="footnote"] { font-size: .9em }
        nav[epub|type] :is(ol, ul) { list-style: none }
        .zo-picture body { margin: 0; text-align: center }
        .zo-damaged { margin: 0 0 1.5em; padding: .75em 1em; border-inline-start: 3px solid var(--danger);
            background: var(--soft); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
        .zo-damaged > p { margin: 0 }
    }`
    // The one case of a switch that the engine can show, else the default. Deprecated, but without rules all of them
    // would be there. Source: EPUB Content Documents 3.0.1, section 2.1.3.4.
    const SHOWABLE = ["1998/Math/MathML", "1999/xhtml", "2000/svg"].map((name) => `[required-namespace="http://www.w3.org/${name}"]`).join(", ")
    // Formulas: the engine sets them in whatever font the text has, and draws no roots and no high brackets with one that
    // is not made for it; what MathML Core lacks is in formulas.js and here.
    const FORMULAS = `@layer zo-defaults {
        math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", "XITS Math", "Libertinus Math", "TeX Gyre Termes Math", "DejaVu Math TeX Gyre", "Noto Sans Math", math }
        :is(mi, mn, mo, mtext, ms, mstyle)[mathvariant|="bold"] { font-weight: bold }
        mi[mathvariant]:not([mathvariant$="italic"]) { text-transform: none }
        :is(mi, mn, mo, mtext, ms)[mathvariant$="italic"] { font-style: italic }
        :is(mi, mn, mo, mtext, ms, mstyle)[mathvariant*="sans-serif"] { font-family: sans-serif }
        :is(mi, mn, mo, mtext, ms, mstyle)[mathvariant="monospace"] { font-family: monospace }
        ${[2, 3, 4, 5].map((chosen) => `maction[selection="${chosen}"]:has(> :nth-child(${chosen})) > * { display: none }
        maction[selection="${chosen}"] > :nth-child(${chosen}) { display: block math }`).join(" ")}
        mtable[frame="solid"] { border: 1px solid }
        mtable[frame="dashed"] { border: 1px dashed }
        menclose { padding: .15em .2em }
        menclose[notation~="radical"] { padding: 0 }
        menclose:is([notation~="box"], [notation~="roundedbox"], [notation~="circle"]) { border: 1px solid }
        menclose[notation~="roundedbox"] { border-radius: .4em }
        menclose[notation~="circle"] { border-radius: 50% }
        menclose:is([notation~="left"], [notation~="longdiv"], :not([notation])) { border-left: 1px solid }
        menclose:is([notation~="top"], [notation~="longdiv"], [notation~="actuarial"], :not([notation])) { border-top: 1px solid }
        menclose:is([notation~="right"], [notation~="actuarial"], [notation~="madruwb"]) { border-right: 1px solid }
        menclose:is([notation~="bottom"], [notation~="madruwb"]) { border-bottom: 1px solid }
        ${[["updiagonalstrike", "to bottom right"], ["downdiagonalstrike", "to top right"], ["horizontalstrike", "to bottom"], ["verticalstrike", "to right"]]
        .map(([name, to]) => `menclose[notation~="${name}"] { background: linear-gradient(${to}, transparent calc(50% - .7px), currentColor calc(50% - .7px) calc(50% + .7px), transparent calc(50% + .7px)) }`).join(" ")}
    }`
    const SWITCH = `epub|switch > epub|case:not(${SHOWABLE}), epub|switch > epub|case:is(${SHOWABLE}) ~ :is(epub|case, epub|default) { display: none !important }`
    // A theme of its own colours over a publisher's: every text takes the ink, every box is clear; pictures stay.
    const COLOURS = `
        html, body { background: none !important; color: var(--ink) !important }
        body *:not(svg *, math, .zo-speaking, .zo-speaking *, .zo-keep, .zo-keep *) { color: inherit !important; background-color: transparent !important;
            border-color: color-mix(in srgb, currentColor 40%, transparent) !important; text-shadow: none !important; box-shadow: none !important }
        body *:not(svg *, .zo-speaking, .zo-keep):not(:has(> img)) { background-image: none !important }
        body a[href], body a[href] *:not(svg *) { color: var(--accent) !important }
        body svg text:not([fill]) { fill: var(--ink) }`
    const tokens = () => Object.entries(properties).map(([name, value]) => `${name}: ${value}`).join("; ")
    const text = (frame) => {
        const namespace = `@namespace epub "http://www.idpf.org/2007/ops";`
        if (spine.isFixed(frame.item)) return `${namespace} ${FORMULAS} ${SWITCH}` // a drawn page is its publisher's
        const scale = wishes.scale ?? 1
        return `${namespace} ${DEFAULTS} ${FORMULAS} ${SWITCH} :root { ${tokens()} }
            ${scale === 1 ? "" : `body { zoom: ${scale} }`}
            ${wishes.override?.colours ? COLOURS : ""}`
    }
    frames.onArrival((frame) => {
        const { CSSStyleSheet: Sheet } = frame.window
        const style = new Sheet()
        const layout = new Sheet()
        style.replaceSync(text(frame))
        frame.document.adoptedStyleSheets.push(style, layout)
        Object.assign(frame.scratch, { style, layout })
    })
    // The rules of a layout (columns.js, fixed.js, stack.js) for one document.
    const lay = (frame, rules) => {
        if (frame.scratch.rules === rules) return false
        frame.scratch.rules = rules
        frame.scratch.layout.replaceSync(rules)
        return true
    }
    const apply = () => {
        for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value)
    }
    const set = (message) => {
        properties = message.properties ?? properties
        wishes = { ...wishes, ...message.wishes }
        apply()
        for (const frame of frames.all()) frame.scratch?.style?.replaceSync(text(frame))
        for (const work of later) work()
    }
    apply()
    return { lay, onChange, scale: () => wishes.scale ?? 1, set, text, wishes: () => wishes }
})
