// resources/page/carets.js: a caret for reading and selecting by keyboard. It is the focus of the window's selection,
// moved by the engine, which knows lines, words and directions; drawn by us, because texts that cannot be edited show none.
// What differs between articles and books (what is in view, where the next text is) comes as `place`:
//   first() -> {win, node, offset} of the first line in view, or null; selected() -> the window whose selection ends in
//   view, or null; layer(win) -> element to draw in, and
//   inside(win, box) -> the box in its coordinates, null where it is out of view; follow(win, box, point): bring it into
//   view; screen(direction, box, select): a screen on or back; edge(sense, select): to the first or last word; beyond(direction, select): past the end of a text;
//   press(win, node, offset, box): Enter, true where that means something; along(win, box): how far along its line a box
//   lies; across(win, before, now, goal, point): the point of another column's line that is as far along, or null.
zo.define("carets", ({ bridge, gestures }) => {
    const THICK = 2 // CSS pixels
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        .zo-caret { position: absolute; z-index: 3; pointer-events: none; border-radius: 1px; background: var(--accent, #2c6e69); animation: zo-blink 1.1s steps(1) 9 }
        @keyframes zo-blink { 0% { opacity: 1 } 60% { opacity: 0 } }
        @media (prefers-reduced-motion: reduce) { .zo-caret { animation: none !important } }
        @media print { .zo-caret { display: none } }`)
    document.adoptedStyleSheets.push(sheet)
    const isText = (node) => node.nodeType === 3 || node.nodeType === 4
    const styleAt = (node) => getComputedStyle(node.nodeType === 1 ? node : node.parentElement)
    const isVertical = (style) => !style.writingMode.startsWith("horizontal")

    // -- where it stands -----------------------------------------------------------------------------------------------
    // A box without width at one end of another.
    const edge = ({ left, top, right, bottom }, style, atEnd) => {
        if (isVertical(style)) { const y = atEnd ? bottom : top; return { left, right, top: y, bottom: y, vertical: true } }
        const x = atEnd === (style.direction === "rtl") ? left : right
        return { left: x, right: x, top, bottom, vertical: false }
    }
    const rangeOf = (node, start, end) => {
        const range = node.ownerDocument.createRange()
        range.setStart(node, start)
        range.setEnd(node, end)
        return range
    }
    // `lineEnd`: of the two places that one point has where a line breaks, the one before the break.
    const boxAt = (node, offset, lineEnd = false) => {
        const style = styleAt(node)
        const vertical = isVertical(style)
        if (isText(node)) {
            const own = [...rangeOf(node, offset, offset).getClientRects()].find(({ width, height }) => width || height)
            const before = offset ? [...rangeOf(node, offset - 1, offset).getClientRects()].at(-1) : null
            if (own && !(lineEnd && before && (before.width || before.height) && (vertical ? Math.abs(before.left - own.left) : Math.abs(before.top - own.top)) > 2)) {
                return { left: own.left, top: own.top, right: vertical ? own.right : own.left, bottom: vertical ? own.top : own.bottom, vertical }
            }
            if (before) return edge(before, style, true)
            const after = offset < node.length ? rangeOf(node, offset, offset + 1).getClientRects()[0] : null
            if (after) return edge(after, style, false)
            return null
        }
        const [child, last] = [node.childNodes[offset], node.childNodes[offset - 1]]
        const boxes = (one) => (one ? [...(isText(one) ? rangeOf(one, 0, one.length) : one).getClientRects()] : [])
        if (boxes(child).length) return edge(boxes(child)[0], style, false)
        if (boxes(last).length) return edge(boxes(last).at(-1), style, true)
        const [box] = node.getClientRects()
        return box ? edge(vertical ? { ...box.toJSON(), left: box.right - Math.min(box.width, 24) } : { ...box.toJSON(), bottom: box.top + Math.min(box.height, 32) }, style, false) : null
    }

    // -- what keys do --------------------------------------------------------------------------------------------------
    const MAC = /Mac/.test(navigator.platform)
    // [direction, granularity] as Selection.modify takes them; left and right are those of the screen.
    const stepOf = ({ key, ctrlKey, altKey, metaKey }, style) => {
        if (metaKey || (altKey && !MAC)) return null
        const words = MAC ? altKey : ctrlKey
        const piece = words ? "word" : "character"
        const line = words ? "paragraph" : "line"
        const vertical = isVertical(style)
        const fromLeft = style.writingMode.endsWith("lr")
        const arrows = vertical ? {
            ArrowUp: ["backward", piece], ArrowDown: ["forward", piece],
            ArrowLeft: [fromLeft ? "backward" : "forward", line], ArrowRight: [fromLeft ? "forward" : "backward", line],
        } : { ArrowLeft: ["left", piece], ArrowRight: ["right", piece], ArrowUp: ["backward", line], ArrowDown: ["forward", line] }
        if (key === "Home") return ["backward", ctrlKey ? "documentboundary" : "lineboundary"]
        if (key === "End") return ["forward", ctrlKey ? "documentboundary" : "lineboundary"]
        return arrows[key] ?? null
    }
    // Whether a step leads on in the text (1) or back (-1).
    const senseOf = ([direction], style) => {
        if (direction === "forward") return 1
        if (direction === "backward") return -1
        return (direction === "right") === (style.direction !== "rtl") ? 1 : -1
    }

    const make = (place) => {
        let on = false
        let win = null // the window whose selection has the caret
        let lineEnd = false
        let goal = null // how far along its line the caret wants to be when it changes columns
        let blinking = null // its animation, also when that has come to rest
        const element = document.createElement("div")
        element.className = "zo-caret"
        element.setAttribute("aria-hidden", "true")
        const point = () => {
            const selection = win?.getSelection?.()
            const node = selection?.focusNode
            return node?.isConnected && node !== node.ownerDocument.body && node !== node.ownerDocument.documentElement ? { node, offset: selection.focusOffset } : null
        }
        const box = () => { const here = point(); return here ? boxAt(here.node, here.offset, lineEnd) : null }
        const draw = () => {
            if (!on) { element.remove(); return }
            const own = box()
            const inside = own && place.inside(win, own)
            if (!inside) { element.remove(); return }
            const { left, top, right, bottom } = inside
            const vertical = own.vertical
            Object.assign(element.style, vertical
                ? { left: `${left}px`, top: `${Math.round(top - THICK / 2)}px`, width: `${right - left}px`, height: `${THICK}px` }
                : { left: `${Math.round(left - THICK / 2)}px`, top: `${top}px`, width: `${THICK}px`, height: `${bottom - top}px` })
            const layer = place.layer(win)
            if (element.parentElement !== layer) layer.append(element)
            blinking = element.getAnimations()[0] ?? blinking
            if (blinking) { blinking.currentTime = 0; blinking.play() } // seen at once where it has moved to
        }
        const settle = () => {
            draw()
            const own = box()
            if (own) place.follow(win, own, point())
        }
        // Puts the caret somewhere, or the end of what is selected.
        const put = (target, select = false, show = settle) => {
            if (!target) return
            const selection = target.win.getSelection()
            if (select && target.win === win && selection.rangeCount) selection.extend(target.node, target.offset)
            else {
                if (win && win !== target.win) win.getSelection()?.removeAllRanges()
                selection.collapse(target.node, target.offset)
            }
            win = target.win
            lineEnd = false
            show()
        }
        // At the first line in view; nowhere where no text is.
        const begin = () => {
            const target = place.first()
            if (target) { put(target, false, draw); return }
            win?.getSelection?.()?.removeAllRanges()
            win = null
            draw()
        }
        const set = ({ on: wanted }) => {
            if (on === Boolean(wanted)) return
            on = Boolean(wanted)
            if (on) {
                const marked = place.selected()
                if (marked) { win = marked; draw() } else begin()
            } else {
                draw()
                win?.getSelection?.()?.removeAllRanges()
                win = null
            }
            bridge.post("caret-changed", { on })
        }
        const inlineOf = ({ left, top, vertical }) => (vertical ? top : left)
        const move = (step, select) => {
            const selection = win.getSelection()
            const style = styleAt(selection.focusNode)
            if (step[1] === "documentboundary") { goal = null; place.edge(senseOf(step, style), select); return } // the engine would leave the text
            const { focusNode, focusOffset } = selection
            const before = box()
            selection.modify(select ? "extend" : "move", ...step)
            const after = win.getSelection()
            lineEnd = step[0] === "forward" && step[1] === "lineboundary"
            if (after.focusNode === focusNode && after.focusOffset === focusOffset) {
                if (step[1] !== "lineboundary") place.beyond(senseOf(step, style), select)
                draw()
                return
            }
            if (step[1] !== "line") goal = null
            else if (before) {
                goal ??= place.along ? place.along(win, before) : null
                const now = box()
                const wanted = now && goal !== null ? place.across(win, before, now, goal, point()) : null
                if (wanted) { if (select) after.extend(wanted.node, wanted.offset); else after.collapse(wanted.node, wanted.offset) }
            }
            settle()
        }
        // True where the key was the caret's.
        const key = (event) => {
            if (!on || event.defaultPrevented) return false
            if (event.target.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])")) return false
            const { key: name, shiftKey, ctrlKey, altKey, metaKey } = event
            if (name === "Escape") { set({ on: false }); return true }
            const onButton = Boolean(event.target.closest?.("button, summary, a[href]"))
            if (name === "Enter" && !ctrlKey && !altKey && !metaKey && !onButton) {
                const here = point()
                if (here && !win.getSelection().isCollapsed) { gestures.ask(win); return true } // what can be done with it
                return Boolean(here && place.press(win, here.node, here.offset, box()))
            }
            if (!point()) {
                if (!/^(Arrow|Page|Home|End)/.test(name) || ctrlKey || altKey || metaKey) return false
                begin()
                return point() !== null || name === "Home" || name === "End" // a page of pictures is turned as ever
            }
            if ((name === "PageDown" || name === "PageUp") && !ctrlKey && !altKey && !metaKey) {
                goal = null
                place.screen(name === "PageDown" ? 1 : -1, box(), shiftKey)
                return true
            }
            const step = stepOf(event, styleAt(point().node))
            if (!step) return false
            move(step, shiftKey)
            return true
        }
        const listen = (where, hasText = true) => {
            where.addEventListener("keydown", (event) => {
                if (!key(event)) return
                event.preventDefault()
                event.stopImmediatePropagation()
            }, true)
            if (!hasText) return
            let scheduled = false
            where.document.addEventListener("selectionchange", () => {
                if (!on || scheduled) return
                scheduled = true
                requestAnimationFrame(() => {
                    scheduled = false
                    if (!on) return
                    const selection = where.getSelection()
                    if (where !== win && selection.rangeCount && selection.focusNode) { win?.getSelection?.()?.removeAllRanges(); win = where } // by mouse, elsewhere
                    if (where === win) draw()
                })
            })
        }
        return { begin, box, draw, isOn: () => on, listen, move, point, put, set, window: () => win }
    }
    return { boxAt, make }
})
