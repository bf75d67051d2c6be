// resources/page/book/fixed.js: a page with a size of its own, scaled as a whole. Sizes come from the document: the
// viewport of an XHTML page, the viewBox of a drawing, a picture's own. Source: EPUB 3.3, section 8.2.2.6; EPUB RS 3.3.
zo.define("fixed", ({ frames, spine, style }) => {
    const NUMBER = /^\s*([+-]?\d*\.?\d+)/
    // The first of several viewports counts, and in it the first of each key; units and stray signs are forgiven.
    const viewport = (text) => {
        const found = {}
        for (const part of (text ?? "").split(/[,;\s]+(?=[a-z-]+\s*[=:])|[,;]/i)) {
            const [key, value] = part.split(/[=:]/).map((one) => one.trim())
            const name = key?.toLowerCase()
            if (value === undefined || name in found) continue
            const number = NUMBER.exec(value)
            if (number && Number(number[1]) > 0) found[name] = Number(number[1])
            else if (name === "width" || name === "height") found[name] = null // device-width: the person's window
        }
        return found
    }
    const picture = (doc) => {
        const images = doc.images ?? []
        return images.length === 1 && doc.body && !doc.body.textContent.trim() ? images[0] : null
    }
    // {width, height} in CSS pixels, or null where the document does not say.
    const sizeOf = (frame) => {
        const doc = frame.document
        const root = doc.documentElement
        if (root.localName === "svg") {
            const box = root.viewBox?.baseVal
            const PERCENT = 2 // SVGLength.SVG_LENGTHTYPE_PERCENTAGE
            const [width, height] = ["width", "height"].map((name) => root.hasAttribute(name) && root[name].baseVal.unitType !== PERCENT ? root[name].baseVal.value : 0)
            if (box?.width && box.height) return { width: box.width, height: box.height }
            if (width && height) return { width, height }
            return null
        }
        const image = picture(doc)
        if (root.classList.contains("zo-picture") && image?.naturalWidth) return { width: image.naturalWidth, height: image.naturalHeight }
        const meta = [...doc.querySelectorAll("meta[name]")].find((one) => one.getAttribute("name").trim().toLowerCase() === "viewport")
        const said = viewport(meta?.getAttribute("content"))
        if (said.width && said.height) return { width: said.width, height: said.height }
        const packaged = viewport(frame.item.viewport)
        if (packaged.width && packaged.height) return { width: packaged.width, height: packaged.height }
        if (said.width) return { width: said.width, height: said.width * 4 / 3 }
        if (said.height) return { width: said.height * 3 / 4, height: said.height }
        if (image?.naturalWidth) return { width: image.naturalWidth, height: image.naturalHeight }
        return null
    }
    // A drawing's viewBox is the page, whatever width and height it asks for beside that.
    const RULES = `html { overflow: hidden !important } svg:root { width: 100% !important; height: 100% !important; overflow: hidden !important } .zo-picture, .zo-picture body { margin: 0 !important; padding: 0 !important; height: 100% }
        .zo-picture img { display: block; width: 100%; height: 100%; object-fit: contain }`
    // Fits the page into `room` {width, height} and returns {width, height, scale} as shown.
    const lay = (frame, room, zoom = 1) => {
        style.lay(frame, RULES)
        const size = sizeOf(frame) ?? { width: room.width, height: room.height }
        const scale = Math.min(room.width / size.width, room.height / size.height) * zoom
        frame.scratch.fixed = { ...size, scale }
        frame.scratch.layouts = (frame.scratch.layouts ?? 0) + 1
        const { style: own } = frame.element
        own.width = `${size.width}px`
        own.height = `${size.height}px`
        own.transformOrigin = "0 0"
        own.transform = `scale(${scale})`
        return { width: size.width * scale, height: size.height * scale, scale }
    }
    // A page as large as its picture is not laid out before that is there.
    frames.onArrival(async (frame) => {
        if (spine.isFixed(frame.item) && !sizeOf(frame)) await picture(frame.document)?.decode().catch(() => null)
    })
    return { lay, picture, sizeOf, viewport }
})
