// resources/page/caret.js: the caret (carets.js) in an article. In: set({on}). Out: "caret-changed" {on}.
zo.define("caret", ({ blocks, bridge, carets, highlights, location }) => {
    const { root } = blocks
    const EDGE = 36 // CSS pixels between the caret and the edge of the view
    const layer = document.createElement("div")
    layer.className = "zo-layer"
    document.body.append(layer)
    const textsOf = (element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const found = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) if (/\S/.test(node.data)) found.push(node)
        return found
    }
    // The first letter of a text whose line is in view, null where none is.
    const letterIn = (node) => {
        const topOf = (index) => carets.boxAt(node, index)?.top ?? -Infinity
        let low = 0
        let high = node.length
        while (low < high) {
            const middle = (low + high) >> 1
            if (topOf(middle) >= 0) high = middle
            else low = middle + 1
        }
        return low < node.length ? low : null
    }
    const first = () => {
        const list = blocks.all().filter(({ element }) => !element.classList.contains("zo-stub"))
        const from = list.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0)
        for (const { element } of list.slice(Math.max(0, from))) {
            for (const node of textsOf(element)) {
                const offset = letterIn(node)
                if (offset !== null) return { win: window, node, offset: offset || Math.max(0, node.data.search(/\S/)) }
            }
        }
        return null
    }
    const isOurs = (node) => Boolean(node && document.querySelector("main").contains(node) && node !== document.querySelector("main"))
    // The window with a selection that ends in view: the caret takes it up.
    const selected = () => {
        const { focusNode, focusOffset } = getSelection()
        const box = isOurs(focusNode) ? carets.boxAt(focusNode, focusOffset) : null
        return box && box.top >= 0 && box.bottom <= root.clientHeight ? window : null
    }
    const inside = (_, { left, top, right, bottom }) => ({ left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY })
    const follow = (_, { top, bottom }) => {
        if (top < EDGE) location.scrollBy(top - EDGE)
        else if (bottom > root.clientHeight - EDGE) location.scrollBy(bottom - root.clientHeight + EDGE)
    }
    const edge = (sense, select) => {
        const texts = textsOf(document.querySelector("main")).filter((node) => !node.parentElement.closest(".zo-stub, .zo-folded"))
        const node = texts.at(sense > 0 ? -1 : 0)
        if (node) caret.put({ win: window, node, offset: sense > 0 ? node.data.trimEnd().length : node.data.search(/\S/) }, select)
    }
    // A screen on, the caret as far down in the view as it was.
    const screen = (direction, box, select) => {
        const before = root.scrollTop
        location.scrollScreens(direction)
        const far = Math.abs(root.scrollTop - before) < 1
        const y = far ? (direction > 0 ? root.clientHeight - EDGE : EDGE) : Math.min(root.clientHeight - EDGE, Math.max(EDGE, (box.top + box.bottom) / 2))
        const found = document.caretRangeFromPoint(box.left, y)
        if (found && isOurs(found.startContainer)) caret.put({ win: window, node: found.startContainer, offset: found.startOffset }, select)
        else caret.draw()
    }
    const press = (_, node, offset, box) => {
        const link = (node.nodeType === 1 ? node : node.parentElement).closest("a[href]")
        if (link) { link.click(); return true }
        const found = box && (highlights.at(box.left + 1, (box.top + box.bottom) / 2) ?? highlights.at(box.left - 1, (box.top + box.bottom) / 2))
        if (found) highlights.activate({ id: found.item.id }, found.box)
        return Boolean(found)
    }
    const caret = carets.make({ across: () => null, along: () => null, beyond: () => {}, edge, first, follow, inside, layer: () => layer, press, screen, selected })
    caret.listen(window)
    // Another language: the text that the caret stood in is gone.
    const anew = () => { if (caret.isOn() && !isOurs(caret.point()?.node)) caret.begin() }
    new ResizeObserver(() => { if (caret.isOn()) requestAnimationFrame(caret.draw) }).observe(document.querySelector("main"))
    return { anew, set: caret.set }
})
