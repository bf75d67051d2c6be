// resources/page/links.js: a link is a wish, followed by the program. Out: "link-activated" {href}.
zo.define("links", ({ bridge }) => {
    const XLINK = "http://www.w3.org/1999/xlink" // links in drawings
    addEventListener("click", (event) => {
        const link = event.target.closest?.("a, area")
        const href = link?.getAttribute("href") ?? link?.getAttributeNS(XLINK, "href") ?? null
        if (href === null) return
        event.preventDefault()
        bridge.post("link-activated", { href })
    })
    return {}
})
