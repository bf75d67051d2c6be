// resources/page/book/reading_system.js: `navigator.epubReadingSystem`, in the world of the book's own scripts and in
// every frame, before any of them runs. Whoever asks for a feature or a version we do not know gets undefined or false.
// Source: EPUB 3.3, appendix I; EPUB Reading Systems 3.3, section 5.2.
(name, version) => {
    if (!globalThis.navigator || "epubReadingSystem" in navigator) return
    const features = Object.assign(Object.create(null), {
        "dom-manipulation": true,
        "layout-changes": true,
        "touch-events": "ontouchstart" in window,
        "mouse-events": true,
        "keyboard-events": true,
        "spine-scripting": true,
    })
    // The specification gives features no versions of their own but "1.0".
    const hasFeature = (feature, wanted = undefined) => {
        const known = features[`${feature}`]
        if (known === undefined) return undefined
        return known && (wanted === undefined || wanted === null || `${wanted}` === "" || `${wanted}` === "1.0")
    }
    const system = Object.freeze({ name, version, hasFeature: Object.freeze(hasFeature) })
    Object.defineProperty(Navigator.prototype, "epubReadingSystem", { get: () => system, enumerable: true, configurable: false })
}
