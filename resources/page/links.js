// resources/page/links.js: a link is a wish, followed by the program. Out: "link-activated" {href}.
zo.define("links", ({ bridge }) => {
    addEventListener("click", (event) => {
        const link = event.target.closest?.("a[href]")
        if (!link) return
        event.preventDefault()
        bridge.post("link-activated", { href: link.getAttribute("href") })
    })
    return {}
})
