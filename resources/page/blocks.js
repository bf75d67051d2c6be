// resources/page/blocks.js: where the blocks lie. A block's cell reaches from the lower edge of the block before it
// to its own lower edge, so that cells cover the page without gaps and every scroll position lies in just one.
// A folded section has one block, its heading, shown by its stub.
zo.define("blocks", () => {
    const SELECTOR = "main > section > [id], main > section > :is(ul, ol) > li[id]"
    const root = document.scrollingElement ?? document.documentElement
    let list = null // [{ id, element }] in reading order
    let cells = null // [{ id, top, bottom }] in page coordinates, CSS pixels
    let owner = new Map() // id of a block in a folded section -> id of that section's heading

    const gather = () => {
        list = []
        owner = new Map()
        for (const section of document.querySelectorAll("main > section")) {
            const stub = section.querySelector(":scope > .zo-stub")
            const own = [...section.querySelectorAll(":scope > [id], :scope > :is(ul, ol) > li[id]")]
            if (stub) {
                list.push({ id: section.dataset.section, element: stub })
                for (const element of own) owner.set(element.id, section.dataset.section)
            } else {
                for (const element of own) list.push({ id: element.id, element })
            }
        }
        if (!list.length) for (const element of document.querySelectorAll(SELECTOR)) list.push({ id: element.id, element })
    }
    const all = () => { if (!list) gather(); return list }
    const measure = () => {
        if (cells) return cells
        let edge = 0
        cells = all().map(({ id, element }) => {
            const top = edge
            edge = Math.max(edge, element.getBoundingClientRect().bottom + root.scrollTop)
            return { id, top, bottom: edge }
        })
        return cells
    }
    const moved = () => { cells = null } // layout changed: positions are to be measured again
    const changed = () => { list = cells = null } // the document or its folding changed
    const shownAs = (id) => { all(); return owner.get(id) ?? id }
    const cell = (id) => { const shown = shownAs(id); return measure().find((one) => one.id === shown) }
    const byId = (id) => { const shown = shownAs(id); return all().find((one) => one.id === shown)?.element }
    const folded = (id) => { all(); return owner.has(id) }

    // The block a height of the page belongs to, and how far into its cell that is.
    const at = (y) => {
        const found = measure().find((one) => one.bottom > y + 0.01) ?? measure().at(-1)
        if (!found) return null
        const fraction = (y - found.top) / Math.max(1, found.bottom - found.top)
        return { id: found.id, fraction: Math.min(1, Math.max(0, fraction)) }
    }
    const firstVisible = () => at(root.scrollTop)
    const visible = () => {
        const top = root.scrollTop
        return measure()
            .filter(({ bottom }) => bottom > top + 0.01)
            .filter(({ id }) => byId(id).getBoundingClientRect().top < root.clientHeight)
            .map(({ id }) => id)
    }
    // How far to scroll so that this place is at the top: never a part of a pixel of the block before, and never so
    // far that the block after is the first one.
    const scrollFor = (id, fraction) => {
        const one = cell(id)
        if (!one) return null
        const wanted = one.top + (folded(id) ? 0 : fraction) * (one.bottom - one.top)
        const pixel = 1 / devicePixelRatio // Chromium scrolls by whole ones
        return Math.ceil((Math.max(one.top, Math.min(wanted, one.bottom - pixel)) - 0.01) / pixel) * pixel
    }
    const end = () => measure().at(-1) ?? { top: 0, bottom: 0 }
    return { all, at, byId, changed, end, firstVisible, moved, scrollFor, visible, root }
})
