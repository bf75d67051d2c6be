// resources/page/marks.js: what highlights and notes look like, in articles and books alike: inks and lines by the CSS
// Custom Highlight API (one name for each style and colour), marks in the margin, the ring around the one that is
// chosen; and how those that overlap are cut: what comes later in the list lies on top.
zo.define("marks", () => {
    // Highlight and pen of the light theme: a page drawn by its publisher knows no theme, and paper is white.
    const LIGHT = {
        yellow: ["#f8efa2", "#9a7f00"], green: ["#cfecb8", "#43873a"], blue: ["#c8e2f8", "#2f7dc0"],
        pink: ["#fbd3df", "#cf4a80"], orange: ["#fddab6", "#c26016"], purple: ["#e4d6f6", "#8458c4"],
    }
    const COLOURS = Object.keys(LIGHT)
    const STYLES = ["highlight", "underline", "strike"]
    const styleOf = (item) => (STYLES.includes(item.style) ? item.style : STYLES[0])
    const colourOf = (item) => (COLOURS.includes(item.colour) ? item.colour : COLOURS[0])
    const nameOf = (item) => `zo-${styleOf(item)}-${colourOf(item)}`
    const ink = (colour) => `var(--highlight-${colour}, ${LIGHT[colour][0]})`
    const pen = (colour) => `var(--pen-${colour}, ${LIGHT[colour][1]})`
    // On the words themselves. Paper is white whatever the theme, so a print takes the light colours.
    const RULES = `
        ${COLOURS.map((colour) => `
        ::highlight(zo-highlight-${colour}) { background-color: ${ink(colour)}; color: var(--on-highlight, #24272c) }
        ::highlight(zo-underline-${colour}) { text-decoration: underline 2px ${pen(colour)}; text-underline-offset: 3px }
        ::highlight(zo-strike-${colour}) { text-decoration: line-through 2px ${pen(colour)} }`).join("")}
        @media print { :root { --on-highlight: #000 !important;
            ${COLOURS.map((colour) => `--highlight-${colour}: ${LIGHT[colour][0]} !important; --pen-${colour}: ${LIGHT[colour][1]} !important`).join("; ")} } }`

    // -- overlaps ------------------------------------------------------------------------------------------------------
    // A boundary is {key, ...}: numbers that put it in order, and whatever the caller needs to find it again.
    const compare = ({ key: one }, { key: other }) => {
        for (let index = 0; index < one.length && index < other.length; index++) {
            if (one[index] !== other[index]) return one[index] - other[index]
        }
        return one.length - other.length
    }
    const cut = (piece, by) => {
        if (compare(piece.to, by.from) <= 0 || compare(piece.from, by.to) >= 0) return [piece]
        const rest = []
        if (compare(piece.from, by.from) < 0) rest.push({ ...piece, to: by.from })
        if (compare(piece.to, by.to) > 0) rest.push({ ...piece, from: by.to })
        return rest
    }
    // spans: [{item, from, to}], the oldest first; the same without overlaps, each piece with its item.
    const flatten = (spans) => {
        const ordered = spans.map((span, age) => ({ ...span, age })).sort((one, other) => compare(one.from, other.from))
        const result = []
        let cluster = []
        let reach = null
        const close = () => {
            let pieces = []
            for (const one of cluster.sort((a, b) => a.age - b.age)) pieces = [...(cluster.length > 1 ? pieces.flatMap((piece) => cut(piece, one)) : []), one]
            result.push(...pieces)
            cluster = []
            reach = null
        }
        for (const span of ordered) {
            if (reach && compare(span.from, reach) >= 0) close()
            cluster.push(span)
            if (!reach || compare(span.to, reach) > 0) reach = span.to
        }
        close()
        return result
    }
    // Draws spans in a window: of each style what lies on top. `rangeOf(piece)` may be null.
    const paint = (win, spans, rangeOf) => {
        const drawn = new Map()
        for (const style of STYLES) {
            for (const piece of flatten(spans.filter(({ item }) => styleOf(item) === style))) {
                const range = rangeOf(piece)
                if (!range) continue
                const name = nameOf(piece.item)
                if (!drawn.has(name)) drawn.set(name, new win.Highlight())
                drawn.get(name).add(range)
            }
        }
        const { highlights } = win.CSS
        for (const style of STYLES) {
            for (const colour of COLOURS) {
                const name = `zo-${style}-${colour}`
                if (drawn.has(name)) highlights.set(name, drawn.get(name))
                else highlights.delete(name)
            }
        }
    }

    // -- in the margin -------------------------------------------------------------------------------------------------
    const SIZE = 28
    const SHAPES = {
        note: '<path d="M3.5 3h13v8.5L11.5 17h-8z"/><path class="zo-fold" d="M16.5 11.5h-5V17"/><path class="zo-fold" d="M6.5 6.8h7M6.5 10h3"/>',
        words: '<path d="M7.5 3h5v14h-5z"/>', // for the keyboard, where nothing stands in the margin
        elsewhere: '<path d="M3.5 3h13v8.5L11.5 17h-8z"/><path class="zo-fold" d="M16.5 11.5h-5V17"/>',
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-marks { position: absolute; left: 0; top: 0; width: 0; height: 0; z-index: 2; direction: ltr; pointer-events: none; user-select: none }
        .zo-mark { position: absolute; box-sizing: border-box; width: ${SIZE}px; height: ${SIZE}px; margin: 0; padding: 4px; border: 0;
            border-radius: 8px; background: none; cursor: pointer; pointer-events: auto; user-select: none }
        .zo-mark svg { display: block; width: 20px; height: 20px; stroke-width: 1.4; stroke-linejoin: round; stroke-linecap: round }
        .zo-mark .zo-fold { fill: none }
        ${COLOURS.map((colour) => `.zo-mark[data-colour=${colour}] svg { fill: ${ink(colour)}; stroke: ${pen(colour)} }`).join("\n")}
        .zo-mark-elsewhere svg { fill: none; stroke: var(--muted, #5d6269); stroke-dasharray: 2.2 2.2; opacity: .85 }
        .zo-mark:hover { background: var(--soft, #e1edea) }
        .zo-mark-elsewhere:hover svg { opacity: 1 }
        .zo-mark:focus-visible { outline: 2px solid var(--accent, #2c6e69); outline-offset: -2px; border-radius: 8px }
        .zo-mark-words:not(:focus) { opacity: 0; pointer-events: none }
        .zo-mark.zo-chosen { background: var(--soft, #e1edea) }
        .zo-ring { position: absolute; box-sizing: border-box; border: 2px solid var(--accent, #2c6e69); border-radius: 5px; pointer-events: none }
        .zo-line, .zo-wash { position: absolute; pointer-events: none }
        .zo-washes { position: absolute; left: 0; top: 0; width: 0; height: 0; mix-blend-mode: multiply; pointer-events: none }
        @media print { .zo-marks { display: none } }`)
    document.adoptedStyleSheets.push(sheet)
    const layer = () => {
        const one = document.createElement("div")
        one.className = "zo-marks"
        return one
    }
    // A button in the margin; `work(button)` is called when it is pressed.
    const button = (kind, { colour = null, label = "" }, work) => {
        const one = document.createElement("button")
        one.type = "button"
        one.className = `zo-mark zo-mark-${kind}`
        if (colour) one.dataset.colour = COLOURS.includes(colour) ? colour : COLOURS[0]
        if (kind !== "words") one.title = label
        one.setAttribute("aria-label", label)
        one.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[kind]}</svg>`
        one.addEventListener("click", (event) => { event.stopPropagation(); work(one) })
        return one
    }
    // Where marks stand that want to begin at `starts` (ascending) and take `size`, off what is `taken` and each other.
    const pack = (starts, taken, size = SIZE - 2) => {
        let floor = -Infinity
        const obstacles = [...taken].sort((one, other) => one.from - other.from)
        return starts.map((start) => {
            let at = Math.max(start, floor)
            for (const { from, to } of obstacles) if (at < to && at + size > from) at = to
            floor = at + size
            return at
        })
    }

    // -- lines ---------------------------------------------------------------------------------------------------------
    // Boxes of words put together to one a line.
    const lines = (boxes, vertical = false) => {
        const result = []
        for (const { left, top, right, bottom } of boxes) {
            const last = result.at(-1)
            const same = last && (vertical ? left < last.right && right > last.left && Math.min(right, last.right) - Math.max(left, last.left) > (right - left) / 2
                : Math.min(bottom, last.bottom) - Math.max(top, last.top) > (bottom - top) / 2)
            const near = same && (vertical ? top - last.bottom < 60 && last.top - bottom < 60 : left - last.right < 60 && last.left - right < 60)
            if (near) Object.assign(last, { left: Math.min(left, last.left), top: Math.min(top, last.top), right: Math.max(right, last.right), bottom: Math.max(bottom, last.bottom) })
            else result.push({ left, top, right, bottom })
        }
        return result
    }
    const ring = ({ left, top, right, bottom }) => {
        const one = document.createElement("div")
        one.className = "zo-ring"
        Object.assign(one.style, { left: `${left - 3}px`, top: `${top - 3}px`, width: `${right - left + 6}px`, height: `${bottom - top + 6}px` })
        return one
    }
    // What the engine does not draw itself, over a line of words: a pen to the right of upright text, or in drawings a
    // pen or a wash of ink. Ink darkens what is below it, so letters keep their contrast whatever their colours are.
    const stroke = (item, { left, top, right, bottom }, beside) => {
        const one = document.createElement("div")
        const wash = styleOf(item) === "highlight"
        const y = styleOf(item) === "underline" ? bottom - 2 : (top + bottom) / 2
        one.className = wash ? "zo-wash" : "zo-line"
        Object.assign(one.style, { background: wash ? LIGHT[colourOf(item)][0] : pen(colourOf(item)) }, beside ? { left: `${Math.round(right - 2)}px`, top: `${top}px`, width: "2px", height: `${bottom - top}px` }
            : { left: `${left}px`, top: `${wash ? top : Math.round(y - 1)}px`, width: `${right - left}px`, height: wash ? `${bottom - top}px` : "2px" })
        return one
    }
    const plain = ({ left, top, right, bottom }) => ({ x: left, y: top, width: right - left, height: bottom - top })
    const holds = ({ left, top, right, bottom }, x, y, slack = 1) => x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
    return { RULES, SIZE, button, compare, flatten, holds, layer, lines, nameOf, pack, paint, plain, ring, stroke }
})
