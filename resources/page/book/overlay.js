// resources/page/book/overlay.js: carries out the steps of reading aloud: turns to the words, draws them (spoken.js)
// and plays the sound, in an element of ours outside of the book's documents. Python decides what comes next.
// In: start({activeClass, playbackClass, rate}), locate({token, spine, ids, following}), perform(step), pace, pause,
// resume, setRate, stop, untapped. Out: "narration" {kind: located | finished | failed | text | tapped, ...}.
zo.define("overlay", ({ bridge, frames, pointer, spoken, tree, view }) => {
    const audio = document.createElement("audio")
    audio.id = "zo-voice"
    audio.preload = "auto"
    document.body.append(audio)
    const EARLY = 0.012 // seconds: the way to Python and back is as long
    const say = (kind, data = {}) => bridge.post("narration", { kind, ...data })
    let active = false
    let paused = false
    let rate = 1
    let step = null // being carried out: { serial, action, spine, href, fragment, whole, src, start, end, continues, along }
    let media = null // the book's own element that plays
    let next = null // where the words go on beyond the view
    let clock = null // of words without a recording: { begun, spent, length } in milliseconds

    const finish = (serial) => {
        if (!step || step.serial !== serial || step.over) return
        step.over = true
        say("finished", { serial })
    }
    const fail = (why) => {
        if (!step || step.over) return
        step.over = true
        say("failed", { serial: step.serial, why })
    }

    // -- the clock of a step: by frames while the page is seen, by the sound's own events else ------------------------------
    const progress = () => {
        if (!step) return 0
        if (clock) return (clock.spent + (paused ? 0 : performance.now() - clock.begun)) / clock.length
        const end = Math.min(step.end ?? Infinity, audio.duration || Infinity)
        return step.action === "clip" && Number.isFinite(end) ? (audio.currentTime - step.start) / Math.max(0.001, end - step.start) : 0
    }
    const check = () => {
        if (!step || step.over || paused) return
        if (step.action === "clip" && step.playing && !audio.seeking && step.end !== null && audio.currentTime >= step.end - EARLY * rate) { finish(step.serial); return }
        if (next && progress() >= next.share) {
            const point = next
            next = null
            spoken.turn(point).then(() => { next = spoken.border() })
        }
    }
    let watching = false
    const watch = () => {
        if (watching) return
        watching = true
        const tick = () => {
            if (!active || paused) { watching = false; return }
            check()
            requestAnimationFrame(tick)
        }
        requestAnimationFrame(tick)
    }
    audio.addEventListener("timeupdate", check)
    audio.addEventListener("ended", () => { if (step?.action === "clip" && step.playing) finish(step.serial) })
    audio.addEventListener("error", () => { if (step?.action === "clip" && audio.getAttribute("src")) fail(audio.error?.message ?? "") })

    // -- playing -------------------------------------------------------------------------------------------------------
    const known = () => new Promise((done) => {
        if (audio.readyState >= 1 || audio.error) { done(); return }
        for (const name of ["loadedmetadata", "error", "emptied"]) audio.addEventListener(name, done, { once: true })
    })
    const run = (element) => element.play().catch((error) => { if (error.name !== "AbortError") fail(String(error)) })
    const playClip = async (wanted) => {
        if (audio.getAttribute("src") !== wanted.src) {
            audio.defaultPlaybackRate = rate
            audio.src = wanted.src
        }
        audio.playbackRate = rate
        await known()
        if (step !== wanted || wanted.over) return
        if (wanted.start >= audio.duration - 0.01) { finish(wanted.serial); return } // `play` would begin at the beginning
        // A sound that stands where it shall begin is not sought anew: one that runs on over a page turn.
        if (audio.ended || Math.abs(audio.currentTime - wanted.start) > 0.06) audio.currentTime = wanted.start
        wanted.playing = true
        if (!paused) run(audio)
    }
    // Sound and film of the book that are read as words are: while reading aloud goes on nothing else plays them, and
    // what is not being read stands at its beginning. Source: EPUB RS 3.3, section 9.3.2 (embedded audio and video).
    const taken = new Map() // element -> whether it had controls
    const rewind = (element) => {
        element.pause()
        element.currentTime = 0
    }
    const onPlay = ({ target }) => { if (target !== media) rewind(target) }
    const take = (doc, ids) => {
        for (const element of taken.keys()) if (!element.ownerDocument.defaultView) taken.delete(element)
        for (const id of ids) {
            const element = doc?.getElementById(id)
            if (!element?.matches("audio, video") || taken.has(element)) continue
            taken.set(element, element.controls)
            element.controls = false
            rewind(element)
            element.addEventListener("play", onPlay)
        }
    }
    const giveBack = () => {
        for (const [element, controls] of taken) {
            element.removeEventListener("play", onPlay)
            element.controls = controls
        }
        taken.clear()
    }
    const playElement = (element) => {
        media = element
        element.playbackRate = rate
        element.currentTime = 0
        if (!paused) run(element)
    }
    const letGo = () => {
        if (media) rewind(media)
        media = null
    }
    const perform = async (wanted) => {
        const runsOn = wanted.continues && step?.action === "clip"
        letGo()
        if (!runsOn) audio.pause()
        next = clock = null
        paused = false
        step = { ...wanted }
        const mine = step
        if (runsOn) mine.playing = true
        watch()
        if (!(await spoken.show(mine)) || step !== mine) return
        const { element } = spoken.current()
        take(element?.ownerDocument ?? spoken.shownFrame(mine.spine)?.document, mine.media ?? [])
        if (mine.action === "speak") say("text", { serial: mine.serial, text: spoken.words(), language: spoken.language() })
        else {
            const plays = element?.matches?.("audio, video")
            if (plays && (mine.along || mine.action === "element")) {
                playElement(element)
                if (mine.action === "element") {
                    for (const name of ["ended", "error"]) element.addEventListener(name, () => finish(mine.serial), { once: true })
                    if (element.error) finish(mine.serial)
                }
            } else if (mine.action === "element") finish(mine.serial)
            if (mine.action === "clip" && !runsOn) playClip(mine)
        }
        next = spoken.border()
        watch()
    }
    // A voice or the silent pace needs about so many seconds for the words: the page is turned by that.
    const pace = ({ serial, seconds }) => { if (step?.serial === serial) clock = { begun: performance.now(), spent: 0, length: Math.max(1, seconds * 1000) } }
    const pause = () => {
        if (paused) return
        paused = true
        if (clock) clock.spent += performance.now() - clock.begun
        audio.pause()
        media?.pause()
    }
    const resume = () => {
        paused = false
        if (clock) clock.begun = performance.now()
        if (step?.action === "clip" && step.playing && !step.over) run(audio)
        if (media) run(media)
        watch()
    }
    const setRate = (wanted) => {
        rate = wanted.rate
        audio.defaultPlaybackRate = audio.playbackRate = rate
        if (media) media.playbackRate = rate
    }
    const start = (wishes) => {
        active = true
        setRate(wishes)
        spoken.start(wishes)
    }
    const stop = () => {
        active = false
        step = next = clock = null
        letGo()
        giveBack()
        audio.pause()
        if (audio.getAttribute("src")) { audio.removeAttribute("src"); audio.load() }
        spoken.stop()
    }

    // -- where to begin ------------------------------------------------------------------------------------------------
    // The ids that stand at the top line or below it, and those of what reaches into the view from above.
    const locate = async ({ token, spine, ids, following }) => {
        await view.whenIdle()
        const here = view.here()
        const answer = { token, spine: here.spine, from: [], around: [], kept: false }
        if (following && spoken.isInView()) answer.kept = true
        else if (here.spine === spine) {
            const frame = spoken.shownFrame(spine)
            const point = frame ? view.pointIn(frame, here) : null
            if (point) Object.assign(answer, around(frame, point, ids))
        }
        say("located", answer)
    }
    const around = (frame, point, ids) => {
        const FOLLOWS = 4
        const elements = ids.map((id) => frame.document.getElementById(id)).filter(Boolean)
            .sort((one, other) => (one.compareDocumentPosition(other) & FOLLOWS ? -1 : 1))
        const result = { from: [], around: [] }
        for (const element of elements) {
            if (element !== point.node && element.contains(point.node)) {
                const range = frame.document.createRange()
                range.setStart(element, 0)
                range.setEnd(point.node, Math.min(point.offset ?? 0, tree.isText(point.node) ? point.node.length : 0))
                if (/\S/.test(range.toString())) result.around.unshift(element.id)
                else result.from.push(element.id)
            } else if (element === point.node || point.node.compareDocumentPosition(element) & FOLLOWS) result.from.push(element.id)
        }
        result.from.length = Math.min(result.from.length, 50)
        return result
    }

    // -- a tap reads from there ----------------------------------------------------------------------------------------
    const onClick = (event, frame) => {
        if (!active || event.button !== 0 || event.defaultPrevented || String(frame.window.getSelection())) return
        if (event.target.closest?.("a[href], a[*|href], area, button, input, select, textarea, label, summary, audio, video, iframe, object, embed, [role=button]")) return
        const ids = []
        for (let element = event.target; element?.getAttribute; element = element.parentElement) {
            const id = element.getAttribute("id")
            if (id) ids.push(id)
        }
        if (!ids.length) return
        event.preventDefault()
        event.stopImmediatePropagation()
        const box = frame.element.getBoundingClientRect()
        say("tapped", { spine: frame.index, ids, x: event.clientX * (box.width / Math.max(1, frame.element.offsetWidth)) + box.left })
    }
    // Nothing is read there: the tap is what it is at other times.
    const untapped = ({ x }) => { if (document.documentElement.dataset.layout === "paged") pointer.turnAt(x) }
    frames.onArrival((frame) => { frame.window.addEventListener("click", (event) => onClick(event, frame), true) })
    return { locate, pace, pause, perform, resume, setRate, start, stop, untapped }
})
