// resources/page/bridge.js: the only module that knows Qt. Out: every message of the page, in order.
zo.define("bridge", () => {
    let remote = null
    const waiting = []
    const post = (name, data = {}) => { remote ? remote.post(name, data) : waiting.push([name, data]) }
    new QWebChannel(qt.webChannelTransport, (channel) => {
        remote = channel.objects.bridge
        for (const [name, data] of waiting.splice(0)) remote.post(name, data)
    })
    return { post }
})
