// resources/page/book/formulas.js: what MathML 3 has and the engine, which knows MathML Core, has not: fences, enclosures,
// letters of another kind, tables with aligned columns and lines. A formula is one leaf of the text (tree.js), so no
// place, word or step of a CFI outside of it changes. Sources: MathML 3, chapter 3; EPUB RS 3.3, section 6.1.2 (MathML).
zo.define("formulas", ({ frames }) => {
    const MATHML = "http://www.w3.org/1998/Math/MathML"
    const make = (doc, name, text = "", attributes = {}) => {
        const element = doc.createElementNS(MATHML, name)
        if (text) element.textContent = text
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
        return element
    }
    // (a, b, c): the elements with the fences around them and the separators between; of these the last one is repeated.
    const fence = (doc, fenced) => {
        const signs = [...(fenced.getAttribute("separators") ?? ",").replace(/\s+/g, "")]
        const row = make(doc, "mrow")
        const sign = (text, form) => { if (text) row.append(make(doc, "mo", text, { fence: "true", form, stretchy: "true" })) }
        sign((fenced.getAttribute("open") ?? "(").trim(), "prefix")
        ;[...fenced.children].forEach((child, index) => {
            if (index && signs.length) row.append(make(doc, "mo", signs[Math.min(index, signs.length) - 1], { separator: "true" }))
            row.append(child)
        })
        sign((fenced.getAttribute("close") ?? ")").trim(), "postfix")
        fenced.replaceChildren(row)
    }
    const enclose = (doc, element) => {
        if (!/(^|\s)radical(\s|$)/.test(element.getAttribute("notation") ?? "")) return
        const root = make(doc, "msqrt")
        root.append(...element.childNodes)
        element.replaceChildren(root)
    }
    // One beside the other, with a slash between.
    const bevel = (doc, fraction) => {
        const [above, below] = fraction.children
        if (fraction.getAttribute("bevelled") !== "true" || !below) return
        const row = make(doc, "mrow")
        row.append(above, make(doc, "mo", "/"), below)
        fraction.replaceWith(row)
    }
    // First capital, first small letter, first digit; and those that Unicode had before, in other places.
    const LETTERS = {
        "double-struck": [0x1d538, 0x1d552, 0x1d7d8, { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" }],
        script: [0x1d49c, 0x1d4b6, 0, { B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ", e: "ℯ", g: "ℊ", o: "ℴ" }],
        "bold-script": [0x1d4d0, 0x1d4ea, 0, {}],
        fraktur: [0x1d504, 0x1d51e, 0, { C: "ℭ", H: "ℌ", I: "ℑ", R: "ℜ", Z: "ℨ" }],
        "bold-fraktur": [0x1d56c, 0x1d586, 0, {}],
    }
    const inLetters = (text, [capitals, small, digits, others]) => text.replace(/[A-Za-z0-9]/g, (sign) => {
        if (others[sign]) return others[sign]
        const [first, base] = sign <= "9" ? ["0", digits] : sign <= "Z" ? ["A", capitals] : ["a", small]
        return base ? String.fromCodePoint(base + sign.charCodeAt(0) - first.charCodeAt(0)) : sign
    })
    const vary = (token) => {
        const letters = LETTERS[token.closest("[mathvariant]")?.getAttribute("mathvariant")]
        if (letters && !token.children.length) token.textContent = inLetters(token.textContent, letters)
    }
    // Lists of words, one a column or row; the last one is repeated. What a row or a cell says itself comes first.
    const listed = (element, name) => (element.getAttribute(name) ?? "").trim().split(/\s+/).filter(Boolean)
    const at = (list, index) => list[Math.min(index, list.length - 1)]
    const rule = (table) => {
        const [aligned, columns, lines] = ["columnalign", "columnlines", "rowlines"].map((name) => listed(table, name))
        const rows = [...table.children].filter((row) => row.localName === "mtr" || row.localName === "mlabeledtr")
        rows.forEach((row, y) => {
            const own = listed(row, "columnalign")
            const cells = [...row.children].filter((cell) => cell.localName === "mtd").slice(row.localName === "mlabeledtr" ? 1 : 0)
            cells.forEach((cell, x) => {
                const wish = at(listed(cell, "columnalign"), 0) ?? at(own, x) ?? at(aligned, x)
                if (/^(left|right|center)$/.test(wish ?? "")) cell.style.textAlign ||= `-webkit-${wish}` // what is inside are blocks
                const [across, below] = [x < cells.length - 1 && at(columns, x), y < rows.length - 1 && at(lines, y)]
                if (across === "solid" || across === "dashed") cell.style.borderRight ||= `1px ${across}`
                if (below === "solid" || below === "dashed") cell.style.borderBottom ||= `1px ${below}`
            })
        })
    }
    frames.onArrival(({ document: doc }) => {
        const all = (name) => [...doc.getElementsByTagNameNS(MATHML, name)]
        if (!doc.getElementsByTagNameNS(MATHML, "math").length) return
        if (zo.start.scripts && doc.scripts.length) return // they may set formulas by themselves (MathJax)
        for (const fenced of all("mfenced")) fence(doc, fenced)
        for (const enclosed of all("menclose")) enclose(doc, enclosed)
        for (const fraction of all("mfrac")) bevel(doc, fraction)
        for (const table of all("mtable")) rule(table)
        for (const words of all("ms")) if (!words.children.length) words.textContent = (words.getAttribute("lquote") ?? '"') + words.textContent.trim() + (words.getAttribute("rquote") ?? '"')
        if (doc.querySelector("[mathvariant]")) for (const name of ["mi", "mn", "mtext"]) for (const token of all(name)) vary(token)
    })
    return {}
})
