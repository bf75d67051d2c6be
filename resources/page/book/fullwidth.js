// resources/page/book/fullwidth.js: `text-transform: full-width`, which the engine lacks. The program marks it with an
// inherited property; letters are exchanged here one for one, so places hold, and cfi.given keeps what the book has.
// Sources: CSS Text 3, section 2.1; Unicode, UAX 11 and the wide and narrow decompositions.
zo.define("fullwidth", ({ cfi, frames, segments, tree }) => {
    const MARK = "--zo-text-transform"
    const WIDE = new Map([[0xA2, 0xFFE0], [0xA3, 0xFFE1], [0xA5, 0xFFE5], [0xA6, 0xFFE4], [0xAC, 0xFFE2], [0xAF, 0xFFE3], [0x20A9, 0xFFE6],
        [0x2985, 0xFF5F], [0x2986, 0xFF60], [0xFFA0, 0x3164], [0xFFE8, 0x2502], [0xFFE9, 0x2190], [0xFFEA, 0x2191], [0xFFEB, 0x2192], [0xFFEC, 0x2193], [0xFFED, 0x25A0], [0xFFEE, 0x25CB]])
    for (let code = 0x21; code < 0x7F; code++) WIDE.set(code, code + 0xFEE0)
    for (let code = 0xFF61; code < 0xFF9E; code++) WIDE.set(code, String.fromCharCode(code).normalize("NFKC").charCodeAt(0)) // kana
    for (const [first, last, to] of [[0xFFA1, 0xFFBE, 0x3131], [0xFFC2, 0xFFC7, 0x314F], [0xFFCA, 0xFFCF, 0x3155], [0xFFD2, 0xFFD7, 0x315B], [0xFFDA, 0xFFDC, 0x3161]]) {
        for (let code = first; code <= last; code++) WIDE.set(code, code - first + to) // jamo
    }
    const NARROW = new Set([...WIDE.values()].concat(0x3000, 0x3099, 0x309A, 0x309B, 0x309C))
    const VOICED = /[ウカ-トハ-ホワヲ]/ // kana that take a sound mark
    // A sound mark after such a kana is a combining one: both are drawn as one letter.
    const widened = (text, spaces) => {
        let result = ""
        for (let index = 0; index < text.length; index++) {
            const code = text.charCodeAt(index)
            if (code === 0xFF9E || code === 0xFF9F) result += String.fromCharCode(code - 0xFF9E + (VOICED.test(result.at(-1) ?? "") ? 0x3099 : 0x309B))
            else if (code === 0x20) result += spaces ? "\u3000" : " "
            else result += WIDE.has(code) ? String.fromCharCode(WIDE.get(code)) : text[index]
        }
        return result
    }
    // Only white space that is kept becomes wide.
    const keepsSpaces = (style) => /pre(?!serve-breaks|-line)|break-spaces/.test(style.whiteSpaceCollapse ?? style.whiteSpace)
    const work = (frame, roots) => {
        const styles = new Map()
        const styleOf = (element) => {
            if (!styles.has(element)) {
                const style = getComputedStyle(element)
                styles.set(element, { wide: style.getPropertyValue(MARK).trim() === "full-width", spaces: keepsSpaces(style) })
            }
            return styles.get(element)
        }
        const seen = (frame.scratch.widened ??= new WeakSet())
        for (const root of roots) {
            const walker = frame.document.createTreeWalker(root, 4 | 8)
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (seen.has(node) || !node.parentElement) continue
                seen.add(node)
                const { wide, spaces } = styleOf(node.parentElement)
                if (!wide) continue
                const { data } = node
                const text = widened(data, spaces)
                if (text === data) continue
                node.data = text
                cfi.given.set(node, data)
                frame.scratch.widens = true
            }
        }
    }
    const isAsked = (frame) => {
        const says = (rules) => [...rules].some((rule) => rule.style?.getPropertyValue(MARK).trim() === "full-width" || (rule.cssRules && says(rule.cssRules)) || (rule.styleSheet && says(rule.styleSheet.cssRules)))
        for (const sheet of frame.document.styleSheets) { try { if (says(sheet.cssRules)) return true } catch { /* one that did not come */ } }
        return Boolean(frame.document.querySelector(`[style*="${MARK}"]`))
    }
    frames.onArrival((frame) => {
        frame.scratch.mayWiden = isAsked(frame)
        if (frame.scratch.mayWiden) work(frame, frame.scratch.roots ?? [frame.body])
    })
    segments.onShow((frame) => { if (frame.scratch.mayWiden) work(frame, frame.scratch.roots) })

    // The book's own letters in a text taken from the page; pieces: [node, from, to] it was taken from, in order.
    const restored = (text, pieces) => {
        if (!pieces.some(([node]) => cfi.given.has(node))) return text
        const letters = []
        for (const [node, from, to] of pieces) {
            const given = cfi.given.get(node) ?? node.data
            for (let index = from; index < to; index++) if (NARROW.has(node.data.charCodeAt(index))) letters.push(given[index])
        }
        let at = 0
        return text.replace(/[^]/g, (letter) => (NARROW.has(letter.charCodeAt(0)) ? letters[at++] ?? letter : letter))
    }
    const isIn = (nodes) => nodes.some((node) => tree.isText(node) && cfi.given.has(node))
    return { isIn, restored }
})
