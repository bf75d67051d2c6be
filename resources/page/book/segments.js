// resources/page/book/segments.js: very long documents. Columns over megabytes of text take seconds, so only a window of
// the text is displayed: rules of style hide what comes before and after it, the DOM stays as published. The window
// slides before the person gets to its end; a spacer stands in for what was cut off the page on which it begins, so
// lines stay where they were. Page numbers of the whole are estimated by the length of text.
zo.define("segments", ({ columns, frames, spine, style, tree, view }) => {
    const LONG = 200000 // weight of a document that is shown through a window; a letter weighs one
    const UNIT = 6000 // what weighs more is cut into its children, where that can be
    const AHEAD = 36000
    const BEHIND = 9000
    const NEAR = 3 // pages from the end of the window at which it slides

    // -- what a document is cut into -----------------------------------------------------------------------------------
    const weigh = (element) => element.textContent.length + 30 * element.getElementsByTagName("*").length + (tree.isWhole(element) ? 1000 : 30)
    const FLOWS = new Set(["block", "flow-root", "list-item"])
    const isCuttable = (element) => {
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
    const mayBeLong = (item) => item.size > LONG
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
            rules.push(`${pathOf(seg, frame, first.parentElement)}::before { content: "" !important; display: block !important; float: none !important;
                position: static !important; margin: 0 !important; padding: 0 !important; border: 0 !important; break-inside: auto !important; visibility: hidden !important;
                inline-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
                block-size: ${seg.spacer / style.scale()}px !important; ${seg.counted ? `counter-set: ${seg.counted} !important` : ""} }`)
        }
        return rules.join("\n")
    }
    const show = (frame, a, b, spacer) => {
        const seg = of(frame)
        if (a !== seg.a) seg.counted = null
        if (a !== seg.a || b !== seg.b) {
            frame.scratch.roots = seg.units.slice(a, b + 1)
            tree.changed(frame)
        }
        Object.assign(seg, { a, b, spacer })
        seg.sheet.replaceSync(rulesOf(frame, seg))
        if (frame.scratch.columns) columns.measure(frame)
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
    const ahead = (seg) => Math.max(AHEAD, 12 * (seg.perPage ?? 0))
    const behind = (seg) => Math.max(BEHIND, 5 * (seg.perPage ?? 0))
    const endFrom = (seg, weight) => unitAt(seg, weight + ahead(seg))

    // -- where things stand --------------------------------------------------------------------------------------------
    // Everything laid on one line: the place in block direction, column after column.
    const depth = ({ flow, box }) => (flow.vertical ? box.width : box.height)
    const spot = (frame, rect) => {
        const state = frame.scratch.columns
        const { flow, box } = state
        const column = Math.floor((columns.start(frame, rect) + 0.5) / state.column)
        const block = !flow.vertical ? rect.top : flow.mode.endsWith("lr") ? rect.left : box.width - rect.right
        return column * depth(state) + block
    }
    const pageLength = (frame) => frame.scratch.columns.count * depth(frame.scratch.columns)
    const spotOf = (frame, index) => {
        const [box] = tree.rects(of(frame).units[index])
        return box ? spot(frame, box) : null
    }
    const pageAt = (frame, place) => Math.floor((place + 0.5) / pageLength(frame))
    // The first displayed unit of the window that begins at a place or after it.
    const unitFrom = (frame, place) => {
        const { a, b } = of(frame)
        let low = a
        let high = b
        while (low < high) {
            const middle = (low + high) >> 1
            let probe = middle
            let at = null
            while (probe < high && (at = spotOf(frame, probe)) === null) probe++
            if (at === null || at >= place) high = middle
            else low = probe + 1
        }
        while (low < b && spotOf(frame, low) === null) low++
        const at = spotOf(frame, low)
        return at !== null && at >= place ? low : null
    }
    // The pages that are whole: the first ones may lack what was cut off, the last what comes after.
    const edges = (frame) => {
        const seg = of(frame)
        const { pages } = frame.scratch.columns
        let low = 0
        if (seg.a > 0) {
            let first = seg.a
            while (first < seg.b && spotOf(frame, first) === null) first++
            const at = spotOf(frame, first) ?? 0
            low = seg.spacer === 0 ? 0 : Math.ceil((at - 0.5) / pageLength(frame))
        }
        seg.high = seg.b === seg.last ? pages - 1 : Math.max(0, pages - 2)
        seg.low = Math.min(Math.max(0, low), seg.high)
        if (seg.a === 0) seg.base = 0
    }
    const estimate = (frame) => {
        const seg = of(frame)
        seg.perPage ??= (seg.sums[seg.b + 1] - seg.sums[seg.a]) / Math.max(1, frame.scratch.columns.pages - 0.5)
        return Math.max(2, Math.ceil(seg.total / seg.perPage))
    }

    // -- sliding -------------------------------------------------------------------------------------------------------
    const apart = (one, other, length) => { const rest = (((one - other) % length) + length) % length; return rest > length / 2 ? rest - length : rest }
    // Shows [a..b] so that a unit stands `wanted` behind the beginning of some page; false where that cannot be had.
    // `best` collects what came nearest: breaks that avoid widows may keep a line from where it stood.
    const place = (frame, a, b, unit, wanted, guess, tries, best = {}) => {
        const length = pageLength(frame)
        let spacer = guess
        for (let turn = 0; turn < tries; turn++) {
            show(frame, a, b, spacer)
            const at = spotOf(frame, unit)
            if (at === null) return false
            const off = apart(at, wanted, length)
            if (Math.abs(off) < 0.6) return true
            if (!(Math.abs(off) >= Math.abs(best.off))) Object.assign(best, { off, window: [a, b, spacer] })
            if (a === 0) return false // the beginning of the text is the beginning of a page
            spacer = (spacer - off + 2 * length) % length
        }
        return false
    }
    const goOn = (frame, page, number) => {
        const seg = of(frame)
        seg.base = number - page
        seg.stuck = false
        edges(frame)
        columns.turn(frame, page)
    }
    const slideOn = (frame) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        const length = pageLength(frame)
        const page = state.page
        const number = seg.base + page
        const point = columns.firstPoint(frame, page)
        let first = unitFrom(frame, Math.max(seg.low, page - NEAR - 1) * length)
        const here = unitFrom(frame, page * length)
        if (first === null || (here !== null && first > here)) first = seg.a
        if (first === here && spotOf(frame, first) - page * length > 0.5) first = Math.max(seg.a, first - 1) // one that began earlier goes on here
        const at = spotOf(frame, first)
        const end = endFrom(seg, seg.sums[here ?? first])
        if (at === null || first === seg.a) {
            show(frame, seg.a, Math.max(seg.b + 1, end), seg.spacer)
            goOn(frame, page, number)
            return
        }
        seg.trail.push([seg.a, seg.spacer])
        const wanted = at - pageAt(frame, at) * length
        const margin = parseFloat(getComputedStyle(seg.units[first]).marginBlockStart) || 0
        const before = pageAt(frame, at)
        place(frame, first, Math.min(seg.last, Math.max(seg.b, end)), first, wanted, (wanted - margin + length) % length, 4)
        const moved = pageAt(frame, spotOf(frame, first)) - before
        goOn(frame, point.node === frame.body ? page + moved : columns.pageOfPoint(frame, point), number)
    }
    // `must`: the page is turned back in any case; it then ends where the present one begins, or a little after.
    const slideBack = (frame, must) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        const length = pageLength(frame)
        const page = state.page
        const number = seg.base + page
        const old = [seg.a, seg.b, seg.spacer]
        const point = columns.firstPoint(frame, page)
        const anchor = unitFrom(frame, page * length) ?? seg.a
        const at = spotOf(frame, anchor)
        const end = Math.max(anchor, unitAt(seg, seg.sums[anchor] + 5 * seg.perPage))
        const wanted = at === null ? 0 : at - pageAt(frame, at) * length
        const offset = at === null ? 0 : pageAt(frame, at) - page
        const begin = unitAt(seg, Math.max(0, seg.sums[seg.a] - 2 * behind(seg)))
        let found = false
        while (seg.trail.length && !found) {
            const [first, spacer] = seg.trail.pop()
            if (first < seg.a) found = place(frame, first, end, anchor, wanted, spacer, 1)
            if (first <= begin) break
        }
        const best = {}
        if (!(must && seg.stuck)) for (let more = 0; more < 3 && !found && begin - more >= 0; more++) found = place(frame, begin - more, end, anchor, wanted, 0, 3, best)
        if (found) { goOn(frame, pageAt(frame, spotOf(frame, anchor)) - offset, number); return true }
        seg.trail.length = 0
        if (best.off > 0) { // rather a line that was read at the end of the page before than one of that at the top of this
            const line = parseFloat(getComputedStyle(seg.units[anchor]).lineHeight) * style.scale() || length / 24
            place(frame, best.window[0], end, anchor, (wanted - line + length) % length, best.window[2], 2)
            best.window = [seg.a, seg.b, seg.spacer]
        }
        if (!must) { show(frame, ...old); goOn(frame, page, number); seg.stuck = best.window ?? [begin, end, 0]; return false }
        show(frame, ...(seg.stuck || best.window || [begin, end, 0]))
        seg.stuck = false
        const next = columns.pageOfPoint(frame, point)
        const starts = columns.firstPoint(frame, next)
        // What was read last is the first of its page by chance: turning back goes one further anyway.
        goOn(frame, starts.node === point.node && starts.offset === point.offset ? next : next + 1, number)
        return true
    }
    const prepare = (frame) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        if (frame.gone || !state) return
        if (seg.b < seg.last && state.page + NEAR > seg.high) slideOn(frame)
        else if (seg.a > 0 && !seg.stuck && state.page - NEAR < seg.low) slideBack(frame, false)
    }
    let scheduled = false
    const schedule = (frame) => {
        const seg = of(frame)
        const { page } = frame.scratch.columns
        const wants = (seg.b < seg.last && page + NEAR > seg.high) || (seg.a > 0 && !seg.stuck && page - NEAR < seg.low)
        if (scheduled || !wants) return
        scheduled = true
        requestAnimationFrame(() => requestAnimationFrame(() => { scheduled = false; view.inTurn(async () => prepare(frame)) }))
    }
    // One page on (1) or back (-1); false at the ends of the document.
    const turn = (frame, direction) => {
        const seg = of(frame)
        const state = frame.scratch.columns
        if (!seg) return columns.turn(frame, state.page + direction)
        if (direction > 0 && state.page + 1 > seg.high && seg.b < seg.last) slideOn(frame)
        if (direction < 0 && state.page - 1 < seg.low && seg.a > 0) slideBack(frame, true)
        const wanted = state.page + direction
        if (wanted < 0 || wanted < seg.low || !columns.turn(frame, wanted)) return false
        schedule(frame)
        return true
    }

    // -- jumping -------------------------------------------------------------------------------------------------------
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
    const stampOf = (frame) => `${JSON.stringify(frame.scratch.columns.box)} ${style.scale()}`
    // The page of a place, its surroundings shown; null for documents that are shown whole.
    const pageFor = (frame, wish, given) => {
        const seg = of(frame)
        if (!seg) return null
        const state = frame.scratch.columns
        const stamp = stampOf(frame)
        if (stamp !== seg.stamp) {
            seg.trail = []
            Object.assign(seg, { stamp, perPage: null, stuck: false })
            if (seg.a > 0) seg.far = true // its spacer is of another grid
        }
        const total = estimate(frame)
        let target = 0
        const asked = !given && !wish.end && !wish.begin ? wish.progression ?? 0 : 0
        if (wish.end) {
            if (seg.b < seg.last || seg.far) show(frame, unitAt(seg, seg.total - ahead(seg) / 2), seg.last, 0)
            const { pages } = state
            seg.base = Math.max(seg.a > 0 ? 1 : 0, total - pages)
        } else if (!given && asked * total < 1) {
            if (seg.a > 0) show(frame, 0, endFrom(seg, 0), 0)
        } else target = jump(frame, given ?? pointAt(seg, asked), given ? null : asked, total)
        Object.assign(seg, { far: false, stuck: false })
        edges(frame)
        schedule(frame)
        if (wish.end) return state.pages - 1
        return target
    }
    const jump = (frame, point, share, total) => {
        const seg = of(frame)
        const length = pageLength(frame)
        const unit = unitOf(seg, point.node)
        const page = () => columns.pageOfPoint(frame, point)
        edges(frame)
        if (!seg.far && unit >= seg.a && unit <= seg.b && page() >= seg.low && page() <= seg.high) return page()
        seg.trail = []
        const a = unitAt(seg, Math.max(0, seg.sums[unit] - behind(seg)))
        const b = Math.max(unit, endFrom(seg, seg.sums[unit]))
        show(frame, a, b, 0)
        if (a > 0) {
            const [box] = tree.boxesAt(frame, point)
            if (box) {
                // The line of the point becomes the first of its page: a line that would stand across goes there whole.
                const line = parseFloat(getComputedStyle(point.node.nodeType === 1 ? point.node : point.node.parentElement).lineHeight) * style.scale() || 0
                const lead = tree.isText(point.node) ? Math.max(0, (line - box.height) / 2) : 0
                show(frame, a, b, (((1 - (spot(frame, box) - lead)) % length) + 2 * length - 2) % length)
            }
        }
        edges(frame)
        const target = page()
        const near = share ?? (seg.sums[unit] / seg.total)
        seg.base = a === 0 ? 0 : Math.max(1, Math.min(total - 2, Math.floor(near * total + 1e-6)) - target)
        return target
    }
    // Which page of the whole is in view, from 0, and of how many.
    const counts = (frame) => {
        const seg = of(frame)
        const { page, pages } = frame.scratch.columns
        if (!seg) return { page, pages }
        const now = seg.base + page
        return { page: now, pages: seg.b === seg.last ? seg.base + pages : Math.max(estimate(frame), now + 2) }
    }

    frames.onArrival((frame) => {
        const { element, item } = frame
        const long = !spine.isFixed(item) && (mayBeLong(item) || frame.document.documentElement.textContent.length > LONG)
        if (long) {
            const seg = cut(frame)
            const most = seg.units.length < 2 ? 1 : Math.max(...seg.units.map((_, index) => seg.sums[index + 1] - seg.sums[index])) / seg.total
            if (seg.total > LONG && most < 0.5) {
                seg.sheet = new frame.window.CSSStyleSheet()
                frame.document.adoptedStyleSheets.push(seg.sheet)
                frame.scratch.units = seg
                if (document.documentElement.dataset.layout === "paged") {
                    frame.scratch.segments = Object.assign(seg, { a: -1, b: -1, spacer: 0, low: 0, high: 0, base: 0, perPage: null, trail: [], stamp: "" })
                    show(frame, 0, endFrom(seg, 0), 0)
                }
            }
        }
        element.style.display = ""
    })
    return { counts, pageFor, turn }
})
