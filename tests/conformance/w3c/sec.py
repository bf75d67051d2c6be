"""Security: nothing is fetched that nobody agreed to."""

from __future__ import annotations

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import ask, text, walk

_LOADED = """frames.flatMap((one) => { const doc = one.contentDocument, list = []
    for (const image of doc.images) if (image.naturalWidth && /^https?:/.test(image.src)) list.push(image.src)
    for (const media of doc.querySelectorAll("audio, video")) if (media.readyState) list.push(media.currentSrc)
    for (const frame of doc.querySelectorAll("iframe")) {
        let inner = null
        try { inner = frame.contentDocument?.body?.innerText ?? "" } catch { inner = frame.src }
        if (inner) list.push(frame.src)
    }
    return list })"""


@judges("sec-untrusted-consent_network", how="network watch, dom, picture looked at")
def nothing_remote_is_loaded(bench: Bench) -> None:
    for scripts in (False, True):
        stage = bench.open(scripts=scripts)
        walk(stage)
        loaded = ask(stage, _LOADED)
        must(not loaded, f"loaded: {loaded}")
        must("not fetched" in text(stage) or "remote script is" in text(stage), f"it says {text(stage)[-80:]!r}")
        reds = ask(
            stage,
            "[...frames[0].contentDocument.querySelectorAll('*')].filter((one) => getComputedStyle(one).color === 'rgb(255, 0, 0)').length",
        )
        must(not reds, "the remote style sheet applies")
        seen = stage.run(
            "performance.getEntriesByType('resource').filter((one) => /^https?:/.test(one.name) && one.transferSize).length"
        )
        must(not seen, f"{seen} remote resources came")
        bench.close_pages()
