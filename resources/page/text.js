// resources/page/text.js: the words of a block as the program counts them: HTML white space folded and trimmed,
// in UTF-16 units. Ranges for offsets, offsets for points. Mirrors `fold_space` in streamer/articles/markdown.py.
zo.define("text", () => {
    const SPACE = /[\t\n\f\r ]/

    // Calls visit(node, index, offset) for every unit that counts, in order; stops when visit returns true.
    const walk = (element, visit) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let offset = 0
        let pending = null // a folded space counts once a word follows it
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const data = node.data
            for (let index = 0; index < data.length; index++) {
                if (SPACE.test(data[index])) {
                    if (offset && !pending) pending = [node, index]
                    continue
                }
                if (pending && visit(pending[0], pending[1], offset++)) return
                pending = null
                if (visit(node, index, offset++)) return
            }
        }
    }
    // Where offsets lie: {startContainer, startOffset, endContainer, endOffset}; null where the block has no such words.
    const ends = (element, start, end) => {
        let first = null
        let last = null
        walk(element, (node, index, offset) => {
            if (offset === start) first = [node, index]
            if (offset === end - 1) { last = [node, index + 1]; return true }
            return false
        })
        if (!last) return null
        const [startContainer, startOffset] = first ?? [document, 0]
        return { startContainer, startOffset, endContainer: last[0], endOffset: last[1] }
    }
    const range = (element, start, end) => {
        const found = ends(element, start, end)
        return found && spanned(document.createRange(), found)
    }
    const spanned = (result, { startContainer, startOffset, endContainer, endOffset }) => {
        result.setStart(startContainer, startOffset)
        result.setEnd(endContainer, endOffset)
        return result
    }
    // Every change of the document visits all ranges that were ever made and not yet collected: hundreds of marks must not
    // leave thousands behind. What is drawn gets static ones, what is measured shares one.
    const still = (element, start, end) => {
        const found = ends(element, start, end)
        return found && new StaticRange(found)
    }
    const scratch = document.createRange()
    const boxes = (element, start, end) => {
        const found = ends(element, start, end)
        if (!found) return []
        const result = [...spanned(scratch, found).getClientRects()]
        scratch.setStart(document, 0)
        scratch.collapse(true)
        return result
    }
    // The offsets {start, end} of what of a block lies in a range; null where no word does.
    const span = (element, range) => {
        const { startContainer, startOffset, endContainer, endOffset } = range
        let node = null
        let from = 0
        let to = 0
        let result = null
        walk(element, (text, index, offset) => {
            if (text !== node) {
                node = text
                const inside = range.intersectsNode(node)
                from = !inside ? Infinity : node === startContainer ? startOffset : 0
                to = !inside ? 0 : node === endContainer ? endOffset : node.length
            }
            if (index >= from && index < to) { if (result) result.end = offset + 1; else result = { start: offset, end: offset + 1 } }
            return false
        })
        return result
    }
    // The offset in a block of a point of the page: how many units of the block lie before it.
    const offsetOf = (element, node, index) => {
        const before = document.createRange()
        before.setStart(element, 0)
        before.setEnd(node, index)
        return span(element, before)?.end ?? 0
    }
    const words = (element) => element.textContent.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "")
    return { boxes, offsetOf, range, span, still, words }
})
