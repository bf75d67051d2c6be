// resources/page/book/view.js: what the layouts (paged.js, stack.js) have in common: the place held, the order of
// moves, the box pages are drawn in, and what is told of it. A place: {spine, cfi, block, progression 0..1}.
// Out: "relocated" for the person's own moves, "shown" for a place restored; both {spine, cfi, block, progression,
// page, pages, atEnd, words, before, until}: the first words there and what stands before them; where a page ends, or null.
zo.define("view", ({ bridge, cfi, frames, spine, style, tree }) => {
    const layouts = {}
    const join = (name, layout) => { layouts[name] = layout }
    let current = null // the layout in use
    let held = { spine: 0, cfi: null, block: null, progression: 0 }
    const told = [] // modules that want to know where we are
    const onPlace = (work) => { told.push(work) }

    // -- the box of a page ---------------------------------------------------------------------------------------------
    let wishes = { layout: "auto", columns: "auto", ...zo.start.wishes }
    const MEASURE = 640 // CSS pixels of a line at the normal size
    const box = () => {
        const width = document.documentElement.clientWidth
        const height = innerHeight
        const measure = MEASURE * Math.max(1, style.scale())
        const side = Math.round(Math.min(72, Math.max(20, width * 0.05)))
        const edge = Math.round(Math.min(56, Math.max(16, height * 0.055)))
        const gap = 2 * side
        const room = width - 2 * side
        const two = wishes.columns === 2 || (wishes.columns === "auto" && room >= 1.3 * measure + gap && width > height)
        const columns = wishes.columns === 1 || !two ? 1 : 2
        const used = Math.round(Math.min(room, columns * measure + (columns - 1) * gap))
        return { width: used - (columns === 2 ? used % 2 : 0), height: height - 2 * edge, columns, gap,
            left: Math.round((width - used) / 2), top: edge, outer: { width, height } }
    }

    // -- places --------------------------------------------------------------------------------------------------------
    const idOf = (node) => {
        for (let one = tree.isText(node) ? node.parentElement : node; one; one = one.parentElement) {
            const id = one.getAttribute("id")
            if (id) return id
        }
        return null
    }
    const placeOf = (frame, point, progression) => ({
        spine: frame.index, cfi: cfi.pathTo(point.node, point.offset), block: idOf(point.node), progression,
        point, frame,
    })
    // The point of a place in a document, or null where only the progression is left.
    const pointIn = (frame, place) => {
        if (place.point && place.frame === frame && place.point.node.isConnected) return place.point
        if (place.cfi) { const found = cfi.find(frame.document, place.cfi); if (found) return found }
        if (place.block) {
            const element = frame.document.getElementById(place.block) ?? frame.document.getElementsByName?.(place.block)[0]
            if (element) return { node: element, offset: 0 }
        }
        return null
    }
    const AROUND = 32 // characters before and after words that go along
    // The words of the book before (-1) or after (1) a point, paragraphs apart by a space, without what stands over letters.
    const around = (frame, { node, offset }, direction) => {
        const walker = frame.document.createTreeWalker(frame.body, 4 | 8)
        walker.currentNode = node
        const own = cfi.publishedText(node)
        const at = cfi.published(node, offset)
        let found = direction < 0 ? own.slice(Math.max(0, at - 500), at) : own.slice(at, at + 500)
        let block = tree.blockOf(node, frame)
        for (let steps = 0; steps < 500 && found.replace(/\s+/g, " ").length < 2 * AROUND; steps++) {
            const next = direction < 0 ? walker.previousNode() : walker.nextNode()
            if (!next) break
            if (!next.parentElement?.getClientRects().length || tree.inRuby(next) || /^(script|style)$/i.test(next.parentElement.localName)) continue
            const text = cfi.publishedText(next)
            const part = direction < 0 ? text.slice(-500) : text.slice(0, 500)
            const other = tree.blockOf(next, frame)
            const gap = other === block ? "" : " "
            found = direction < 0 ? part + gap + found : found + gap + part
            block = other
        }
        const letters = [...found.replace(/\s+/g, " ")]
        return (direction < 0 ? letters.slice(-AROUND) : letters.slice(0, AROUND)).join("")
    }
    const WORDS = 90 // characters: what a list of bookmarks shows of a place
    // {words, before}: what a point is known again by in another edition; a line for each paragraph.
    const wordsAt = ({ frame, point }) => {
        if (!point?.node.isConnected) return { words: "", before: "" }
        const leaves = tree.leaves(frame)
        const walker = frame.document.createTreeWalker(frame.root, 4)
        walker.currentNode = point.node
        let first = tree.isText(point.node) ? point.node : walker.nextNode()
        while (first && !/\S/.test(first.data)) first = walker.nextNode()
        const low = leaves.indexOf(first) // comparing positions takes as long as a document has siblings
        let text = ""
        for (let index = low; index >= 0 && index < leaves.length && text.length < WORDS; index++) {
            const leaf = leaves[index]
            if (!tree.isText(leaf) || tree.inRuby(leaf) || !leaf.parentElement?.getClientRects().length) continue
            const part = leaf === point.node ? cfi.textOf(leaf).slice(point.offset) : cfi.textOf(leaf)
            const joined = index > low && tree.blockOf(leaf, frame) !== tree.blockOf(leaves[index - 1], frame) ? "\n" : ""
            text += joined + (cfi.own.has(leaf) ? part.replaceAll("\u00AD", "") : part).slice(0, 4 * WORDS).replace(/\s+/g, " ")
        }
        const at = first && { node: first, offset: first === point.node ? point.offset : 0 }
        return { words: text.trim().slice(0, WORDS), before: at ? around(frame, at, -1) : "" }
    }
    // Where a page ends, so that a bookmark anywhere on it can be known as one of this page; asked of documents that
    // have any. In: setMarked({items: [{spine}]}).
    let marked = new Set()
    const setMarked = ({ items = [] }) => { marked = new Set(items.map((item) => item.spine)) }
    setMarked((zo.start.groups ?? []).find(({ group }) => group === "bookmarks") ?? {})
    const until = () => {
        if (!marked.has(held.spine)) return null
        const { frame, pieces } = held.frame && current === layouts.paged ? current.visible().find((one) => one.frame === held.frame) ?? {} : {}
        const last = frame && pieces.at(-1)
        return last ? cfi.pathTo(last.leaf, last.to ?? 0) : null
    }
    let scheduled = null
    const message = () => {
        const { spine: index, cfi: path, block, progression } = held
        return { spine: index, cfi: path, block, progression, ...current.counts(), ...wordsAt(held), until: until() }
    }
    const tell = (kind) => {
        const first = scheduled === null
        if (scheduled !== "relocated") scheduled = kind
        if (first) requestAnimationFrame(() => {
            const name = scheduled
            scheduled = null
            bridge.post(name, message())
            for (const work of told) work(held)
        })
    }
    // The point of a place in the document that is there now: the one it was found in may have left with its layout.
    const found = (place) => {
        if (place.frame && !place.frame.gone) return place
        const frame = frames.all().find((one) => one.index === place.spine && one.scratch)
        const point = frame ? pointIn(frame, { ...place, point: null }) : null
        return { ...place, point: point ?? undefined, frame: point ? frame : undefined }
    }
    const hold = (place, kind) => { held = found(place); tell(kind) }
    const here = () => held

    // -- moves, one after the other ------------------------------------------------------------------------------------
    let queue = Promise.resolve()
    let moving = 0
    const idle = [] // called when the last move is done
    const inTurn = (work) => {
        moving += 1
        queue = queue.then(work).catch((error) => { console.error(`Uncaught ${error?.stack ?? error}`) }).then(() => {
            moving -= 1
            if (!moving) for (const done of idle.splice(0)) done()
        })
        return queue
    }
    const whenIdle = () => (moving ? new Promise((done) => { idle.push(done) }) : Promise.resolve())
    const wanted = (index) => {
        const item = spine.items[index]
        if (item.layout === "roll") return "stack"
        if (wishes.layout !== "auto") return wishes.layout === "scrolled" ? "stack" : "paged"
        return item.flow === "scrolled-continuous" && !spine.isFixed(item) ? "stack" : "paged" // flow means nothing for fixed pages
    }
    const use = async (place) => {
        const name = wanted(place.spine)
        if (current !== layouts[name]) {
            current?.leave()
            current = layouts[name]
            document.documentElement.dataset.layout = name
            current.enter()
        }
    }
    // From one layout to the other, where a book mixes them: at an item's beginning or, coming back, at its end.
    const handOver = async (index, atEnd) => {
        const target = { spine: index, cfi: null, block: null, progression: atEnd ? 1 : 0, begin: !atEnd, end: atEnd }
        await use(target)
        await current.show(target, "relocated")
    }
    const goTo = (place, kind = "relocated") => inTurn(async () => {
        const target = { cfi: null, block: null, progression: 0, ...place }
        await use(target)
        await current.show(target, kind)
    })
    const next = () => inTurn(() => current?.next())
    const previous = () => inTurn(() => current?.previous())
    // Sideways is the next page; where each document scrolls by itself, it is the next document.
    const aside = (step) => inTurn(() => (current?.aside ? current.aside(step) : step > 0 ? current?.next() : current?.previous()))
    const line = (count) => inTurn(() => current?.line(count))
    const edge = (end) => inTurn(async () => {
        const linear = spine.items.map((item, index) => (item.linear ? index : -1)).filter((index) => index >= 0)
        const target = { spine: end ? linear.at(-1) : linear[0], cfi: null, block: null, progression: end ? 1 : 0, end }
        await use(target)
        await current.show(target, "relocated")
    })
    const restore = () => inTurn(async () => { await use(held); await current.restore() })
    const set = (message) => {
        wishes = { ...wishes, ...message }
        restore()
    }
    let resizing = false
    addEventListener("resize", () => {
        if (resizing) return
        resizing = true
        requestAnimationFrame(() => { resizing = false; if (current) restore() })
    })
    style.onChange(() => { if (current) restore() })
    const layout = () => current
    return { around, aside, box, edge, goTo, handOver, here, hold, idOf, inTurn, join, layout, line, message, next, onPlace, placeOf, pointIn, previous, restore, set, setMarked, tell, use, wanted, whenIdle, wordsAt, wishes: () => wishes }
})
