// resources/page/book/document.js: begins, comes to rest, and says what is in view. Out: "ready" once the first place
// stands on the screen, "stable" when asked and nothing moves any more, "state" with what is visible.
zo.define("document", ({ bridge, cfi, decorations, frames, hyphens, tree, view }) => {
    const rest = (count, then) => requestAnimationFrame(() => (count > 1 ? rest(count - 1, then) : then()))
    const shown = () => (view.layout()?.visible() ?? []).map(({ frame }) => frame)
    const pictures = (doc) => Promise.all([...(doc.images ?? [])].filter((image) => image.loading !== "lazy" && image.getClientRects().length).map((image) => image.decode().catch(() => null)))
    const settle = ({ token = 0 } = {}) => {
        view.whenIdle().then(hyphens.rest)
            .then(() => Promise.all(shown().map((frame) => Promise.all([frame.document.fonts?.ready, pictures(frame.document)]))))
            .then(() => rest(2, () => view.whenIdle().then(() => rest(2, () => bridge.post("stable", { token })))))
    }
    const words = (piece) => {
        if (!tree.isText(piece.leaf)) return tree.said(piece.leaf)
        const own = cfi.own.get(piece.leaf)
        const text = cfi.textOf(piece.leaf).slice(piece.from, piece.to ?? undefined)
        return own ? text.replaceAll("\u00AD", "") : text
    }
    // White space or a line break between two leaves of a block.
    const gap = (before, leaf) => {
        const walker = leaf.ownerDocument.createTreeWalker(leaf.ownerDocument, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
        walker.currentNode = before
        if (!tree.isText(before)) while (!walker.nextSibling() && walker.parentNode());
        else walker.nextNode()
        for (let node = walker.currentNode; node && node !== leaf; node = walker.nextNode()) {
            if (node.nodeType === 3 ? !/\S/.test(node.data) : node.localName === "br") return " "
        }
        return ""
    }
    const describe = () => {
        const blocks = []
        const lines = []
        let last = null
        let before = null
        for (const { frame, pieces } of view.layout()?.visible() ?? []) {
            for (const piece of pieces) {
                if (!tree.isSeen(piece.leaf)) continue
                const block = tree.blockOf(piece.leaf, frame)
                const text = words(piece).replace(/[\t\n\f\r ]+/g, " ")
                if (block !== last) {
                    last = block
                    blocks.push({ id: block.getAttribute("id"), spine: frame.index, cfi: cfi.stepsTo(block) })
                    lines.push("")
                } else if (before) lines[lines.length - 1] += gap(before, piece.leaf)
                before = piece.leaf
                lines[lines.length - 1] += text
            }
        }
        const frame = shown()[0]
        const html = frame?.document.documentElement
        const body = frame?.body
        const bodyStyle = body ? getComputedStyle(body) : null
        bridge.post("state", {
            ...view.message(),
            language: html?.getAttribute("xml:lang") || html?.getAttribute("lang") || body?.getAttribute("xml:lang") || body?.lang || "",
            direction: bodyStyle?.direction ?? "ltr",
            writingMode: bodyStyle?.writingMode ?? "horizontal-tb",
            layout: document.documentElement.dataset.layout === "stack" || view.layout()?.isScrolling?.() ? "scrolled" : "paginated",
            visible: blocks,
            text: lines.map((line) => line.replaceAll("\u00AD", "").replace(/ {2,}/g, " ").trim()).filter(Boolean).join("\n"),
        })
    }
    const begin = async () => {
        decorations.declare(zo.start.groups)
        await view.goTo(zo.start.place ?? { spine: 0 }, "shown")
        bridge.post("ready", {})
    }
    begin()
    return { describe, settle }
})
