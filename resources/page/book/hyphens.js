// resources/page/book/hyphens.js: `hyphens: auto`, which the engine knows no patterns for. The program is asked where
// words may be divided; soft hyphens are put there, and cfi.own tells all others that they are ours.
// Out: "hyphens-wanted" {token, language, words}. In: take({token, breaks}), an array of offsets for each word.
zo.define("hyphens", ({ bridge, cfi, frames, segments, tree, view }) => {
    const SHY = "\u00AD"
    const WORDS = 20000 // of one request
    const WORD = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]{4,59}(?![\p{L}\p{M}])/gu
    const NO_WORD = /[\p{N}@/\\_\u00AD]|\.\p{L}|[\uD800-\uDFFF]/u // addresses, numbers, what the author has divided
    const NEVER = "pre, code, kbd, samp, tt, var, nav, h1, h2, h3, h4, h5, h6, [contenteditable], textarea"
    const known = new Map() // language: word: offsets
    const pending = new Map() // token: { language, words, done }
    let tokens = 0
    const wished = () => Boolean(view.wishes().hyphenate)

    const languageOf = (element, cache) => {
        if (!element) return ""
        if (!cache.has(element)) {
            const own = element.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang") ?? element.getAttribute("lang")
            cache.set(element, own ?? languageOf(element.parentElement, cache))
        }
        return cache.get(element)
    }
    const hyphenates = (element, cache) => {
        if (!cache.has(element)) {
            const { hyphens } = getComputedStyle(element)
            cache.set(element, hyphens === "auto" || (wished() && hyphens !== "none" && !element.closest(NEVER)))
        }
        return cache.get(element)
    }
    // Word by word: what stands between white space is looked at as a whole.
    const wordsOf = (text) => {
        const found = []
        for (const part of text.matchAll(/\S+/g)) {
            if (part[0].length < 5 || NO_WORD.test(part[0])) continue
            for (const word of part[0].matchAll(WORD)) found.push({ word: word[0], at: part.index + word.index })
        }
        return found
    }
    // [{ node, language }] of texts below some elements that may be divided and have not been looked at.
    const textsIn = (frame, roots) => {
        const seen = (frame.scratch.hyphened ??= new WeakSet())
        const languages = (frame.scratch.languages ??= new Map())
        const styles = new Map()
        const found = []
        for (const root of roots) {
            const walker = frame.document.createTreeWalker(root, 4)
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (node.length < 5 || seen.has(node) || !node.parentElement || cfi.given.has(node)) continue
                seen.add(node)
                if (!hyphenates(node.parentElement, styles)) continue
                const language = languageOf(node.parentElement, languages)
                if (language) found.push({ node, language })
            }
        }
        return found
    }
    // The ends of a selection that stands in a text: its new words would throw it out.
    const selectionIn = (node) => {
        const { anchorNode, anchorOffset, focusNode, focusOffset } = node.ownerDocument.getSelection() ?? {}
        return anchorNode === node || focusNode === node ? [[anchorNode, anchorOffset], [focusNode, focusOffset]] : null
    }
    const divide = (node, words) => {
        const marks = []
        const pieces = []
        let done = 0
        for (const { word, at } of wordsOf(node.data)) {
            for (const place of words.get(word) ?? []) {
                marks.push(at + place)
                pieces.push(node.data.slice(done, at + place))
                done = at + place
            }
        }
        if (!marks.length) return false
        const text = [...pieces, node.data.slice(done)].join(SHY)
        const selected = selectionIn(node)
        node.data = text
        cfi.own.set(node, marks)
        if (selected) node.ownerDocument.getSelection().setBaseAndExtent(...selected.flatMap(([own, at]) => [own, own === node ? cfi.shown(node, at) : at]))
        return true
    }
    const later = [] // modules that hold points of texts, which a change of them moves
    const onChange = (work) => { later.push(work) }
    const ask = (language, words) => new Promise((done) => {
        const token = ++tokens
        pending.set(token, { language, words, done })
        bridge.post("hyphens-wanted", { token, language, words })
    })
    const take = ({ token, breaks }) => {
        const asked = pending.get(token)
        if (!asked) return
        pending.delete(token)
        const words = known.get(asked.language)
        asked.words.forEach((word, index) => words.set(word, breaks[index] ?? []))
        asked.done()
    }
    // Divides the words below some elements; resolves with whether any text has changed.
    const work = async (frame, roots) => {
        const texts = textsIn(frame, roots)
        if (!texts.length) return false
        const lacking = new Map()
        for (const { node, language } of texts) {
            if (!known.has(language)) known.set(language, new Map())
            const words = known.get(language)
            if (!lacking.has(language)) lacking.set(language, new Set())
            for (const { word } of wordsOf(node.data)) if (!words.has(word)) lacking.get(language).add(word)
        }
        const changes = await Promise.all([...lacking].map(async ([language, words]) => {
            if (words.size) await ask(language, [...words].slice(0, WORDS))
            if (frame.gone) return false
            return texts.filter((one) => one.language === language && one.node.isConnected && divide(one.node, known.get(language))).length > 0
        }))
        const changed = changes.includes(true)
        if (changed && !frame.gone) for (const told of later) told(frame)
        return changed
    }
    // Whether anything in a document may ask for hyphens: most do not, and cost nothing.
    const isAsked = (frame) => {
        if (wished()) return true
        const says = (rules) => [...rules].some((rule) => rule.style?.hyphens === "auto" || (rule.cssRules && says(rule.cssRules)) || (rule.styleSheet && says(rule.styleSheet.cssRules)))
        for (const sheet of frame.document.styleSheets) { try { if (says(sheet.cssRules)) return true } catch { /* one that did not come */ } }
        return Boolean(frame.document.querySelector("[style*=hyphens]"))
    }
    const working = new Set() // what is not done yet
    const during = (promise) => { working.add(promise); return promise.finally(() => working.delete(promise)) }
    const touched = (frame) => { if (!frame.gone) view.layout()?.touched(frame) }
    const frames3 = () => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))) })
    // Before the document is shown where that is quick, else after, the place held.
    const begin = async (frame) => {
        if (!isAsked(frame)) return
        frame.scratch.hyphenates = true
        let shown = false
        const done = during(work(frame, frame.scratch.roots ?? [frame.body])).then((changed) => { if (changed && shown) touched(frame); follow(frame) })
        await Promise.race([done, frames3()])
        shown = true
    }
    // Of a long document the surroundings of what is displayed are done in advance.
    const follow = (frame) => {
        const seg = segments.of(frame)
        if (!seg || frame.gone || !frame.scratch.hyphenates) return
        const around = seg.b - seg.a + 1
        during(work(frame, seg.units.slice(seg.a, seg.b + 1))).then((changed) => {
            if (changed) touched(frame)
            work(frame, [...seg.units.slice(Math.max(0, seg.a - around), seg.a), ...seg.units.slice(seg.b + 1, seg.b + 1 + around)])
        })
    }
    frames.onArrival(begin)
    segments.onShow(follow)
    const rest = () => Promise.all(working)
    return { onChange, rest, take }
})
