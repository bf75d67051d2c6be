// resources/page/book/segments.js: very long documents. To lay out megabytes of text takes seconds, so only a window of
// it is displayed: rules of style hide what comes before and after, the DOM stays as published. slides.js moves the
// window page by page, scrolls.js along the scroll bar.
zo.define("segments", ({ frames, spine, style, tree }) => {
    const LONG = 200000 // weight of a document that is shown through a window; a letter weighs one
    const FIRST = 36000 // what is displayed first
    const UNIT = 6000 // what weighs more is cut into its children, where that can be

    // -- what a document is cut into -----------------------------------------------------------------------------------
    const weigh = (element) => element.textContent.length + 30 * element.getElementsByTagName("*").length + (tree.isWhole(element) ? 1000 : 30)
    const FLOWS = new Set(["block", "flow-root", "list-item"])
    const TABLES = new Set(["table", "table-row-group"])
    const isCuttable = (element) => {
        if (TABLES.has(getComputedStyle(element).display)) return element.childElementCount > 1 || (element.firstElementChild && isCuttable(element.firstElementChild))
        for (let node = element.firstChild; node; node = node.nextSibling) if (tree.isText(node) && /\S/.test(node.data)) return false
        const own = getComputedStyle(element)
        if (!FLOWS.has(own.display) || own.float !== "none" || own.position === "absolute" || own.position === "fixed") return false
        if (element.localName !== "body" && (own.columnCount !== "auto" || own.columnWidth !== "auto")) return false
        let inline = 0
        let block = 0
        for (let child = element.firstElementChild; child && inline + block < 8; child = child.nextElementSibling) {
            const { display } = getComputedStyle(child)
            if (/^(inline|ruby|contents)/.test(display)) inline++
            else if (display !== "none") block++
        }
        return block > inline
    }
    // {units, sums, indexes}: elements in reading order, the weight before each and of all, and for those that were cut
    // and their children the number among the siblings.
    const cut = (frame) => {
        const units = []
        const sums = [0]
        const indexes = new Map()
        const visit = (element, weight) => {
            if (weight <= UNIT || tree.isWhole(element) || !isCuttable(element)) {
                units.push(element)
                sums.push(sums.at(-1) + weight)
                return
            }
            let index = 0
            for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
                indexes.set(child, ++index)
                visit(child, weigh(child))
            }
        }
        indexes.set(frame.body, [...(frame.body.parentElement?.children ?? [])].indexOf(frame.body) + 1)
        visit(frame.body, weigh(frame.body))
        return { units, sums, indexes, last: units.length - 1, total: sums.at(-1) }
    }
    const of = (frame) => frame.scratch?.segments ?? null

    // -- the window as rules -------------------------------------------------------------------------------------------
    const pathOf = (seg, frame, element) => {
        const steps = []
        for (let one = element; one && one !== frame.document.documentElement; one = one.parentElement) steps.unshift(` > :nth-child(${seg.indexes.get(one)})`)
        return `:root:not(#zo-none)${steps.join("")}`
    }
    // The number of an item of a list, hidden ones counted. Source: HTML, section 4.4.8.
    const ordinal = (item) => {
        const list = item.parentElement
        const items = [...list.children].filter((one) => one.localName === "li")
        const step = list.hasAttribute("reversed") ? -1 : 1
        let number = parseInt(list.getAttribute("start"), 10)
        if (Number.isNaN(number)) number = step < 0 ? items.length : 1
        for (const one of items) {
            const given = parseInt(one.getAttribute("value"), 10)
            if (!Number.isNaN(given)) number = given
            if (one === item) return number
            number += step
        }
        return number
    }
    // What the book's own counters have come to where the window begins: every rule that moves one, in reading order.
    const counters = (frame, seg, first) => {
        seg.counting ??= countingRules(frame)
        if (!seg.counting.length) return ""
        const moves = []
        for (const { selector, kind, list } of seg.counting) {
            let found = []
            try { found = frame.document.querySelectorAll(selector) } catch { continue } // pseudo-elements are not found
            for (const element of found) {
                if (!(element.compareDocumentPosition(first) & 4) || element === first) break
                moves.push({ element, kind, list })
            }
        }
        moves.sort((one, other) => one.element === other.element ? one.kind - other.kind : one.element.compareDocumentPosition(other.element) & 4 ? -1 : 1)
        const values = new Map()
        for (const { kind, list } of moves) for (const [name, number] of list) values.set(name, kind === 1 ? (values.get(name) ?? 0) + number : number)
        return [...values].map(([name, value]) => `${name} ${value}`).join(" ")
    }
    const countingRules = (frame) => {
        const found = []
        const read = (text, normal) => [...text.matchAll(/([^\s\d][^\s]*)(?:\s+(-?\d+))?/g)].map(([, name, number]) => [name, Number(number ?? normal)]).filter(([name]) => name !== "none" && name !== "list-item")
        const walk = (rules) => {
            for (const rule of rules) {
                if (rule.selectorText && rule.style) {
                    const kinds = [rule.style.counterReset, rule.style.counterIncrement, rule.style.counterSet]
                    kinds.forEach((text, kind) => {
                        const list = text ? read(text, kind === 1 ? 1 : 0) : []
                        if (list.length) found.push({ selector: rule.selectorText, kind, list })
                    })
                }
                if (rule.cssRules) walk(rule.cssRules)
                if (rule.styleSheet) walk(rule.styleSheet.cssRules)
            }
        }
        for (const sheet of frame.document.styleSheets) { try { walk(sheet.cssRules) } catch { /* one that did not come */ } }
        return found
    }
    const SPACE = `content: "" !important; display: block !important; float: none !important; position: static !important; margin: 0 !important;
        padding: 0 !important; border: 0 !important; break-inside: auto !important; visibility: hidden !important; inline-size: auto !important;
        min-block-size: 0 !important; max-block-size: none !important;`
    // Where a spacer can stand: in what holds a table, not in the table.
    const flowAround = (unit) => {
        let holder = unit.parentElement
        while (TABLES.has(getComputedStyle(holder).display)) holder = holder.parentElement
        return holder
    }
    const rulesOf = (frame, seg) => {
        const rules = []
        const first = seg.units[seg.a]
        for (let one = first; one !== frame.body && seg.a > 0; one = one.parentElement) {
            const parent = pathOf(seg, frame, one.parentElement)
            const index = seg.indexes.get(one)
            if (index > 1) rules.push(`${parent} > :nth-child(-n+${index - 1}) { display: none !important }`)
            if (one.localName === "li") rules.push(`${parent} > :nth-child(${index}) { counter-set: list-item ${ordinal(one)} !important }`)
            if (one !== first) rules.push(`${parent} > :nth-child(${index}) { list-style: none !important }`)
        }
        for (let one = seg.units[seg.b]; one !== frame.body && seg.b < seg.last; one = one.parentElement) {
            rules.push(`${pathOf(seg, frame, one.parentElement)} > :nth-child(n+${seg.indexes.get(one) + 1}) { display: none !important }`)
        }
        if (seg.a > 0) {
            seg.counted ??= counters(frame, seg, first)
            rules.push(`${pathOf(seg, frame, flowAround(first))}::before { ${SPACE} block-size: ${seg.spacer / style.scale()}px !important;
                ${seg.counted ? `counter-set: ${seg.counted} !important` : ""} }`)
        }
        if (seg.b < seg.last && seg.after > 0) rules.push(`${pathOf(seg, frame, flowAround(seg.units[seg.b]))}::after { ${SPACE} block-size: ${seg.after / style.scale()}px !important }`)
        for (const { unit, rule } of seg.pins) if (unit >= seg.a && unit <= seg.b) rules.push(rule) // pins.js
        return rules.join("\n")
    }
    const told = [] // modules that prepare what is displayed
    const onShow = (work) => { told.push(work) }
    // Shows the units from a to b, with that much room before and after them.
    const show = (frame, a, b, spacer = 0, after = 0) => {
        const seg = of(frame)
        if (a !== seg.a) seg.counted = null
        const moved = a !== seg.a || b !== seg.b
        if (moved) {
            frame.scratch.roots = seg.units.slice(a, b + 1)
            tree.changed(frame)
        }
        frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1
        Object.assign(seg, { a, b, spacer: a > 0 ? spacer : 0, after })
        seg.sheet.replaceSync(rulesOf(frame, seg))
        if (moved) for (const work of told) work(frame)
    }
    // The first unit before which there is at least that much text.
    const unitAt = (seg, weight) => {
        let low = 0
        let high = seg.last
        while (low < high) {
            const middle = (low + high + 1) >> 1
            if (seg.sums[middle] <= weight) low = middle
            else high = middle - 1
        }
        return low
    }
    const unitOf = (seg, node) => {
        let low = 0
        let high = seg.last
        while (low < high) {
            const middle = (low + high) >> 1
            const unit = seg.units[middle]
            const how = unit.compareDocumentPosition(node)
            if (unit === node || how & 16 || how & 8 || how & 2) high = middle // is it, has it, is in it, or follows it
            else low = middle + 1
        }
        return low
    }
    const pointAt = (seg, share) => {
        const weight = share * seg.total
        const unit = unitAt(seg, Math.min(weight, seg.total - 1))
        const element = seg.units[unit]
        let rest = Math.floor(((weight - seg.sums[unit]) / Math.max(1, seg.sums[unit + 1] - seg.sums[unit])) * element.textContent.length)
        const walker = element.ownerDocument.createTreeWalker(element, 4)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (rest < node.length && /\S/.test(node.data)) return { node, offset: rest }
            rest = Math.max(0, rest - node.length)
        }
        return { node: element, offset: 0 }
    }
    frames.onArrival((frame) => {
        const { element, item } = frame
        if (!spine.isFixed(item) && (item.size > LONG || frame.document.documentElement.textContent.length > LONG)) {
            const seg = cut(frame)
            const most = Math.max(...seg.units.map((_, index) => seg.sums[index + 1] - seg.sums[index]))
            if (seg.total > LONG && most < seg.total / 2) { // else there is nothing to cut: one text of megabytes
                frame.scratch.segments = Object.assign(seg, { a: -1, b: -1, pins: [], sheet: new frame.window.CSSStyleSheet() })
                frame.document.adoptedStyleSheets.push(seg.sheet)
                show(frame, 0, unitAt(seg, FIRST))
            }
        }
        element.style.display = ""
    })
    return { of, onShow, pointAt, show, unitAt, unitOf }
})
