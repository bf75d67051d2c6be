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
    const range = (element, start, end) => {
        const result = document.createRange()
        let last = null
        walk(element, (node, index, offset) => {
            if (offset === start) result.setStart(node, index)
            if (offset === end - 1) { last = [node, index + 1]; return true }
            return false
        })
        if (!last) return null
        result.setEnd(...last)
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
    return { offsetOf, range, span, words }
})
