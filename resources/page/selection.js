// resources/page/selection.js: what is selected or pointed at. Out: "menu-requested" {block, selected, href, x, y}.
zo.define("selection", ({ blocks, bridge }) => {
    addEventListener("contextmenu", (event) => {
        event.preventDefault()
        bridge.post("menu-requested", {
            block: blocks.at(event.clientY + blocks.root.scrollTop)?.id ?? "",
            selected: String(getSelection()).length > 0,
            href: event.target.closest?.("a[href]")?.getAttribute("href") ?? "",
            x: event.clientX,
            y: event.clientY,
        })
    })
    return {}
})
