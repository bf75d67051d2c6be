// resources/page/book/frame.js: runs in every frame below the shell and tells it of a document of the spine. A document
// further down that has an origin of its own (inner_frames.py) says its words, which nobody could read otherwise.
(() => {
    if (window === top) return
    if (window.parent === top) {
        // Of another origin: a script has put it in the place of its own document, which wants to know where it went.
        try { top.zoArrived?.(window) } catch { top.postMessage({ zoAddress: location.href }, "*") }
        return
    }
    try { if (top.document) return } catch { /* out of reach: it tells by itself */ }
    const LONGEST = 20000
    const seen = (one) => one.getClientRects().length > 0
    const words = () => (document.body?.innerText ?? [...document.querySelectorAll("text")].filter(seen).map((one) => one.textContent).join(" ")).slice(0, LONGEST)
    let told = null
    const tell = () => { if (told !== (told = words())) top.postMessage({ zoWords: told }, "*") }
    let waiting = false
    const soon = () => {
        if (waiting) return
        waiting = true
        requestAnimationFrame(() => { waiting = false; tell() })
    }
    tell()
    addEventListener("load", soon)
    new MutationObserver(soon).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
})()
