// resources/page/boot.js: makes the one global `zo`, in the isolated world. Modules are joined behind it in the
// order of ui/navigator/scripts.py; a module takes the earlier ones it names and returns its few functions, frozen.
// Timers never fire in this world while book scripts are off: wait by frame, by observer, or in Python.
const zo = (() => {
    const modules = {}
    const define = (name, make) => { modules[name] = Object.freeze(make(modules) ?? {}) }
    // The way in for Python: runJavaScript gives back only plain values, so answers come by bridge.post.
    const call = (name, method, argument) => { modules[name][method](argument) }
    return Object.freeze({ define, call, start: globalThis.zoStart ?? {} })
})()
