// resources/page/book/no_webrtc.js: takes WebRTC and other ways around requests from the world of the book's scripts.
// Neither interceptor nor policy sees them. A frame that a script has just made, and uses before this runs there, is
// the matter of the engine's own flags (ui/navigator/profile.py).
() => {
    const names = Object.getOwnPropertyNames(globalThis).filter((name) => /^(webkit)?RTC|^WebTransport|^WebSocketStream$/.test(name))
    for (const name of names) {
        delete globalThis[name]
        if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false })
    }
}
