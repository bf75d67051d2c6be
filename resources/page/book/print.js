// resources/page/book/print.js: makes a page ready for the printer; `zoPrinted` says when it is. A text stands in the
// page itself, where the engine breaks it into sheets. What has a size of its own comes in frames: each is scaled to
// one sheet. In: zo.start {properties, sheets: [{url, viewport}], room: {width, height}}, in CSS pixels.
zo.define("print", ({ fixed, style }) => {
    const { room, sheets } = zo.start
    const TEXT = `
        @layer zo-defaults {
            html { font-size: 11.5pt }
            body { margin: 0 }
            p, li { orphans: 2; widows: 2 }
            h1, h2, h3, h4, h5, h6 { break-after: avoid }
            figure, tr { break-inside: avoid }
            audio { display: none }
        }
        html, body { overflow: visible !important }
        img, body svg, video { max-width: 100% !important; max-height: ${room.height - 40}px !important; object-fit: contain }
        img, body svg, video, object { break-inside: avoid }`
    const SHEETS = `
        html, body { height: auto; overflow: visible; background: #fff }
        #zo-stage { display: none }
        .zo-sheet { position: relative; contain: strict; width: ${room.width}px; height: ${room.height}px; break-after: page }
        .zo-sheet:last-child { break-after: auto }
        .zo-sheet > iframe { position: absolute; border: 0; background: #fff; color-scheme: light }`
    const adopt = (rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(rules)
        document.adoptedStyleSheets.push(sheet)
    }
    // A font is asked for when something is laid out in it.
    const fonts = async (doc) => { doc.documentElement.getBoundingClientRect(); await doc.fonts?.ready }

    const lay = async ({ url, viewport }) => {
        const sheet = document.createElement("div")
        sheet.className = "zo-sheet"
        const element = document.createElement("iframe")
        const loaded = new Promise((done) => element.addEventListener("load", done, { once: true }))
        element.src = url
        sheet.append(element)
        document.body.append(sheet)
        await loaded
        const doc = element.contentDocument
        if (!doc) return // refused or not there: the sheet stays empty
        const layout = new element.contentWindow.CSSStyleSheet()
        doc.adoptedStyleSheets.push(layout)
        const frame = { document: doc, element, item: { viewport }, scratch: { layout } }
        const shown = fixed.lay(frame, room)
        element.style.left = `${(room.width - shown.width) / 2}px`
        element.style.top = `${(room.height - shown.height) / 2}px`
        await fonts(doc)
    }
    const flow = async () => {
        adopt(style.text({ item: {} }) + TEXT)
        // On paper nothing is a way to another place of the book, and a PDF would name an address that is none.
        for (const link of document.querySelectorAll("a, area")) {
            if (!/^(https?|mailto):/i.test(link.href?.animVal ?? link.href ?? "")) {
                link.removeAttribute("href")
                link.removeAttributeNS("http://www.w3.org/1999/xlink", "href")
            }
        }
        await fonts(document)
    }
    const all = async () => {
        adopt(SHEETS)
        for (const one of sheets) await lay(one)
    }
    globalThis.zoPrinted = ""
    const done = sheets.length ? all() : flow()
    done.then(() => { globalThis.zoPrinted = "ready" }, (error) => { globalThis.zoPrinted = `failed: ${error}` })
})
