// resources/page/book/frame.js: runs in every frame below the shell and tells it of a document of the spine.
(() => {
    if (window === top || window.parent !== top) return
    try { top.zoArrived?.(window) } catch { /* a frame of another origin is none of ours */ }
})()
