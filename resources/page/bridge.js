// resources/page/bridge.js: the only module that knows Qt. Out: every message of the page, in order.
zo.define("bridge", () => {
    let remote = null
    const waiting = []
    const post = (name, data = {}) => { remote ? remote.post(name, data) : waiting.push([name, data]) }
    const channel = new QWebChannel(qt.webChannelTransport, (channel) => {
        remote = channel.objects.bridge
        for (const [name, data] of waiting.splice(0)) remote.post(name, data)
    })
    // Where a page is loaded again, an answer may come that the document before it had asked for.
    const answer = channel.handleResponse
    channel.handleResponse = (message) => { if (channel.execCallbacks[message.id]) answer(message) }
    return { post }
})
