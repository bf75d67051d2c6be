// resources/page/book/spine.js: what there is to read, and what one screen shows of it (a unit): a text that flows, a
// fixed page, or two of them side by side. Indexes count the spine from 0. Source: EPUB 3.3, section 8.
zo.define("spine", () => {
    const { items, progression } = zo.start.book
    const rtl = progression === "rtl"
    const isFixed = (item) => item.layout === "pre-paginated" || item.layout === "roll"

    // Which way two pages face each other: the first of a pair lies on the left where pages go from left to right.
    const first = rtl ? "right" : "left"
    const second = rtl ? "left" : "right"
    const mayPair = (item, landscape) =>
        isFixed(item) && item.layout !== "roll" && item.side !== "center" && item.spread !== "none" && (landscape || item.spread === "both")

    // [{ kind: "flow" | "fixed", pages: [{ index, side }] }] in reading order; items outside the reading order come as
    // units of their own when a link leads there, so each item is in exactly one unit.
    const units = (landscape) => {
        const result = []
        let open = null // a spread that still has room on its second side
        items.forEach((item, index) => {
            if (!isFixed(item)) { open = null; result.push({ kind: "flow", linear: item.linear, pages: [{ index, side: "center" }] }); return }
            if (!mayPair(item, landscape)) {
                open = null
                result.push({ kind: "fixed", linear: item.linear, pages: [{ index, side: "center" }] })
                return
            }
            const side = item.side === "auto" ? (open ? second : result.length || index ? first : second) : item.side
            if (open && side === second && item.linear === open.linear) {
                open.pages.push({ index, side })
                open = null
                return
            }
            const unit = { kind: "fixed", linear: item.linear, paired: true, pages: [{ index, side }] }
            result.push(unit)
            open = side === first ? unit : null
        })
        return result
    }
    return { first, isFixed, items, rtl, second, units }
})
