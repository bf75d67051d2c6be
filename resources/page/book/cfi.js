// resources/page/book/cfi.js: a point of a document as steps of an EPUB CFI, and back: elements count 2, 4, 6, the text
// between them 1, 3, 5. Whatever is ours in a text (soft hyphens) is not counted: `own` knows where it stands.
// Only plain paths are read here; reader/anchors reads all the others. Source: EPUB CFI 1.1.
zo.define("cfi", ({ tree }) => {
    const own = new WeakMap() // text node -> ascending offsets, in its published text, of characters that were put in
    const given = new WeakMap() // text node -> its published text, where letters were exchanged one for one (fullwidth.js)
    const textOf = (node) => given.get(node) ?? node.data
    const escape = (text) => text.replace(/[\^[\](),;=]/g, "^$&")

    // From an offset in the page's text to one in the published text, and back.
    const published = (node, offset) => {
        const marks = own.get(node)
        if (!marks) return offset
        let count = 0
        while (count < marks.length && marks[count] + count < offset) count++
        return offset - count
    }
    const shown = (node, offset) => {
        const marks = own.get(node)
        return marks ? offset + marks.filter((mark) => mark < offset).length : offset
    }
    // The text of a node as the book has it.
    const publishedText = (node) => {
        const marks = own.get(node)
        if (!marks) return textOf(node)
        const pieces = []
        let from = 0
        marks.forEach((mark, index) => { pieces.push(node.data.slice(from, mark + index)); from = mark + index + 1 })
        return pieces.join("") + node.data.slice(from)
    }
    const lengthOf = (node) => published(node, node.length)

    const stepsTo = (node) => {
        const steps = []
        for (let one = node; one.parentElement; one = one.parentElement) {
            let count = 0
            for (let before = one; before; before = before.previousElementSibling) count++
            const id = one.getAttribute("id")
            steps.unshift(`/${2 * count}${id ? `[${escape(id)}]` : ""}`)
        }
        return steps.join("")
    }
    const pathTo = (node, offset = 0) => {
        if (!tree.isText(node)) return stepsTo(node)
        const parent = node.parentElement
        let elements = 0
        let before = 0
        for (let one = node.previousSibling; one; one = one.previousSibling) {
            if (one.nodeType === 1) elements++
            else if (tree.isText(one) && !elements) before += lengthOf(one)
        }
        return `${stepsTo(parent)}/${2 * elements + 1}:${before + published(node, offset)}`
    }
    const STEP = /\/(\d+)(?:\[((?:\^.|[^\]])*)\])?/y
    // The point of a path, or of the nearest thing that is there; null for what is no path.
    const find = (doc, path) => {
        let element = doc.documentElement
        STEP.lastIndex = 0
        let match
        let at = 0
        let text = null
        while ((match = STEP.exec(path))) {
            at = STEP.lastIndex
            const number = Number(match[1])
            const id = match[2]?.replace(/\^(.)/g, "$1")
            if (number % 2) { text = { element, number }; break }
            const child = element.children[number / 2 - 1]
            const named = id ? doc.getElementById(id) : null
            if (named && (!child || child.getAttribute("id") !== id)) element = named
            else if (child) element = child
            else break
        }
        if (!at) return null
        if (!text) return { node: element, offset: 0 }
        let wanted = Number(/^:(\d+)/.exec(path.slice(at))?.[1] ?? 0)
        let elements = 0
        let last = null
        for (let one = text.element.firstChild; one; one = one.nextSibling) {
            if (one.nodeType === 1) { elements++; if (2 * elements > text.number) break }
            else if (tree.isText(one) && 2 * elements + 1 === text.number) {
                last = one
                if (wanted <= lengthOf(one)) return { node: one, offset: shown(one, wanted) }
                wanted -= lengthOf(one)
            }
        }
        return last ? { node: last, offset: last.length } : { node: text.element, offset: 0 }
    }
    return { find, given, own, pathTo, published, publishedText, shown, stepsTo, textOf }
})
