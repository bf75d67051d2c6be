// resources/page/book/focus.js: the focus moves inside what is shown, and the page follows it: whole pages, never the
// part of one that the engine scrolls to for a link of the next page.
zo.define("focus", ({ columns, frames, paged }) => {
    const inColumns = (frame) => frame.scratch.columns && paged.current()?.frames.includes(frame) && paged.current().unit.kind === "flow" && frame.item.flow !== "scrolled-doc"
    frames.onArrival((frame) => {
        const { window: win, document: doc } = frame
        doc.addEventListener("focusin", ({ target }) => {
            if (!inColumns(frame) || target === doc.body || target === doc.documentElement) return
            const turned = columns.turn(frame, columns.pageOfPoint(frame, { node: target, offset: 0 }))
            columns.snap(frame)
            if (turned) paged.hold("relocated")
        })
        win.addEventListener("scroll", () => { if (inColumns(frame)) columns.snap(frame) }, { passive: true })
    })
    return {}
})
