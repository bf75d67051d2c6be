// resources/page/selection.js: what is selected or pointed at. Out: "menu-requested" {block, selected, href, annotation,
// x, y}; "selection-changed" {text, before, after, start, end: {block, offset}, rect: {x, y, width, height} of its last
// line in the window, whole: that of all of it, by: "mouse" | "keyboard" | "touch", done, asked: Enter was pressed on it},
// text "" without a selection.
// Offsets count UTF-16 units of a block's words. In: clear().
zo.define("selection", ({ blocks, bridge, gestures, highlights, marks, text }) => {
    const AROUND = 32 // characters before and after that go along
    const LONGEST = 20000
    const NOTHING = { text: "", before: "", after: "", start: null, end: null, rect: { x: 0, y: 0, width: 0, height: 0 } }
    // The blocks of the text, those that are folded away left out.
    const shown = () => blocks.all().filter(({ element }) => !element.classList.contains("zo-stub"))
    // What stands before (-1) or after (1) an offset of a block, through the blocks beside it.
    const around = (list, index, offset, direction) => {
        const own = text.words(list[index].element)
        let found = direction < 0 ? own.slice(0, offset) : own.slice(offset)
        for (let at = index + direction; list[at] && found.length < 2 * AROUND; at += direction) {
            const more = text.words(list[at].element)
            found = direction < 0 ? `${more}\n${found}` : `${found}\n${more}`
        }
        const letters = [...found]
        return (direction < 0 ? letters.slice(-AROUND) : letters.slice(0, AROUND)).join("")
    }
    const describe = () => {
        const selection = getSelection()
        if (!selection.rangeCount || selection.isCollapsed) return NOTHING
        const range = selection.getRangeAt(0)
        const list = shown()
        const first = list.findIndex(({ element }) => range.intersectsNode(element) && text.span(element, range))
        if (first < 0) return NOTHING
        let last = first
        for (let at = first; at < list.length && range.intersectsNode(list[at].element); at++) if (text.span(list[at].element, range)) last = at
        const start = { block: list[first].id, offset: text.span(list[first].element, range).start }
        const end = { block: list[last].id, offset: text.span(list[last].element, range).end }
        const words = list.slice(first, last + 1).map(({ element }, at) => {
            const all = text.words(element)
            return all.slice(at ? 0 : start.offset, first + at === last ? end.offset : undefined)
        }).join("\n")
        const from = first === last ? start.offset : 0
        const boxes = [...(text.range(list[last].element, from, end.offset)?.getClientRects() ?? [])].filter(({ width, height }) => width && height)
        return {
            text: words.slice(0, LONGEST), before: around(list, first, start.offset, -1), after: around(list, last, end.offset, 1), start, end,
            rect: boxes.length ? marks.plain(marks.lines(boxes).at(-1)) : NOTHING.rect, whole: marks.plain(range.getBoundingClientRect()),
        }
    }
    let last = ""
    gestures.watch(window, ({ by, done, asked = false }) => {
        const message = { ...describe(), by, done }
        const said = message.text ? JSON.stringify(message) : ""
        if (said === last && !asked) return
        last = said
        bridge.post("selection-changed", { ...message, asked })
    })
    const clear = () => { getSelection().removeAllRanges() }

    addEventListener("contextmenu", (event) => {
        event.preventDefault()
        bridge.post("menu-requested", {
            block: blocks.at(event.clientY + blocks.root.scrollTop)?.id ?? "",
            selected: String(getSelection()).length > 0,
            href: event.target.closest?.("a[href]")?.getAttribute("href") ?? "",
            annotation: highlights.at(event.clientX, event.clientY)?.item.id ?? "",
            x: event.clientX,
            y: event.clientY,
        })
    })
    return { clear, describe }
})
