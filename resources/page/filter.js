// resources/page/filter.js: folds the sections that do not match the tag filter to a one-line stub each.
// In: set({sections: [{id, summary, number, hint}]}), the folded ones. Out: "section-opened" {section}.
zo.define("filter", ({ blocks, bridge, location }) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("main > section.zo-folded > :not(.zo-stub) { display: none !important }")
    document.adoptedStyleSheets.push(sheet)

    const stubFor = ({ id, summary, number, hint }) => {
        const stub = document.createElement("button")
        stub.className = "zo-stub"
        stub.type = "button"
        stub.title = hint
        stub.setAttribute("aria-expanded", "false")
        if (number) stub.append(Object.assign(document.createElement("b"), { textContent: number }))
        stub.append(Object.assign(document.createElement("span"), { textContent: summary }))
        stub.addEventListener("click", () => bridge.post("section-opened", { section: id }))
        return stub
    }
    const apply = ({ sections }) => {
        const folded = new Map(sections.map((section) => [section.id, section]))
        for (const section of document.querySelectorAll("main > section")) {
            section.querySelector(":scope > .zo-stub")?.remove()
            const wanted = folded.get(section.dataset.section)
            section.classList.toggle("zo-folded", Boolean(wanted))
            if (wanted) section.prepend(stubFor(wanted))
        }
        blocks.changed()
    }
    const set = (message) => { apply(message); location.restore() }
    return { apply, set }
})
