// resources/page/appearance.js: theme and text size as custom properties on the root; the place is kept.
// In: set({properties: {"--paper": "#fff", ...}}).
zo.define("appearance", ({ location }) => {
    const set = ({ properties }) => {
        const { style } = document.documentElement
        for (const [name, value] of Object.entries(properties)) style.setProperty(name, value)
        location.restore()
    }
    return { set }
})
