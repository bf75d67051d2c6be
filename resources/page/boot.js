// resources/page/boot.js: makes the one global `zo`, in the isolated world. Modules are joined behind it in the
// order of ui/navigator/scripts.py; a module takes the earlier ones it names and returns its few functions, frozen.
// Timers never fire in this world while book scripts are off: wait by frame, by observer, or in Python.
// A page may be loaded before it is known what it will show: its modules then wait until `begin` says so.
const zo = (() => {
    const modules = {}
    const waiting = []
    let start = globalThis.zoStart ?? null
    const make = (name, build) => { modules[name] = Object.freeze(build(modules) ?? {}) }
    const define = (name, build) => { start || name === "bridge" ? make(name, build) : waiting.push([name, build]) }
    const begin = (given) => {
        if (start) return
        start = given
        for (const [name, build] of waiting.splice(0)) make(name, build)
    }
    // The way in for Python: runJavaScript gives back only plain values, so answers come by bridge.post.
    const call = (name, method, argument) => { modules[name][method](argument) }
    const announce = () => { if (!start) modules.bridge.post("waiting") }
    return Object.freeze({ announce, begin, define, call, get start() { return start ?? {} } })
})()
