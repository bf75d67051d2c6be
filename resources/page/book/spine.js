// resources/page/book/spine.js: what there is to read, and what one screen shows of it (a unit): a text that flows, a
// fixed page, or two of them side by side. Indexes count the spine from 0. Source: EPUB 3.3, section 8.
zo.define("spine", () => {
    const { base, query, progression } = zo.start.book
    const USUAL = { linear: true, layout: "reflowable", spread: "auto", side: "auto", flow: "auto", centred: false, viewport: "", overlay: false, size: 0 }
    const items = zo.start.book.items.map((item) => ({ ...USUAL, ...item, url: `${base}${item.href}?${query}` }))
    const rtl = progression === "rtl"
    const isFixed = (item) => item.layout === "pre-paginated" || item.layout === "roll"

    // Which way two pages face each other: the first of a pair lies on the left where pages go from left to right.
    const first = rtl ? "right" : "left"
    const second = rtl ? "left" : "right"
    // Who leaves it open whether pages stand side by side gets it where two upright pages fill a wide window, the cover
    // by itself; a package that asks for spreads or names sides gets just those.
    const upright = zo.start.book.upright ?? true
    const mayPair = (item, landscape) => {
        if (item.layout !== "pre-paginated" || item.side === "center" || item.spread === "none") return false
        if (item.spread === "both") return true
        return landscape && (item.spread === "landscape" || upright || item.side !== "auto")
    }
    const sided = items.some((item) => item.side === "left" || item.side === "right")

    // [{ kind: "flow" | "fixed", linear, paired, pages: [{ index, side }] }] in reading order; items outside the reading
    // order are units of their own for links that lead there, so each item is in exactly one unit. Among fixed pages a
    // text may ask for a side: it has that half of the window, and beside its last page stands the fixed page after it.
    const mixed = items.some(isFixed)
    const units = (landscape) => {
        const result = []
        const open = { true: null, false: null } // by whether it is linear: a spread with room left on its second side
        let fixed = 0
        items.forEach((item, index) => {
            const { linear } = item
            const alone = (kind) => { open[linear] = null; result.push({ kind, linear, paired: false, pages: [{ index, side: "center" }] }) }
            if (!isFixed(item)) {
                alone("flow")
                if (!mixed || !landscape || (item.side !== "left" && item.side !== "right")) return
                result.at(-1).pages[0].side = item.side
                if (item.side === first) open[linear] = result.at(-1)
                return
            }
            fixed += 1
            if (open[linear]?.kind === "flow") {
                const fits = item.layout === "pre-paginated" && item.spread !== "none" && (item.side === "auto" || item.side === second)
                if (fits) { open[linear].pages.push({ index, side: second }); open[linear] = null; return }
                open[linear] = null
            }
            if (!mayPair(item, landscape)) { alone("fixed"); return }
            const named = item.side !== "auto"
            if (!named && !open[linear] && fixed === 1 && item.spread === "auto" && !sided) { alone("fixed"); return }
            const side = named ? item.side : open[linear] ? second : first
            if (open[linear] && side === second) {
                open[linear].pages.push({ index, side })
                open[linear] = null
                return
            }
            const unit = { kind: "fixed", linear, paired: named, pages: [{ index, side }] }
            result.push(unit)
            open[linear] = side === first ? unit : null
        })
        for (const unit of result) if (unit.pages.length > 1) unit.paired = true
        return result
    }
    return { first, isFixed, items, rtl, second, units }
})
