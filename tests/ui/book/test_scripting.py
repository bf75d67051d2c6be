"""Scripts of a book: off unless allowed; when allowed, in a world, a profile and an origin of their own."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl, SignalInstance
from PySide6.QtWebEngineCore import QWebEnginePage

from reader.ui.navigator.book import scripting_watch
from reader.ui.navigator.book.scripting import ScriptedBook
from reader.ui.navigator.book.scripting_head import NAME, with_reading_system
from reader.ui.navigator.content import SCRIPTED_POLICY, Answer, Reply, host_of
from reader.ui.navigator.surface import Surface
from tests.ui.book import on_page

if TYPE_CHECKING:
    from tests.ui.conftest import Stage

BOOK = 0  # the world of the book's own scripts
CHAPTER = "document.querySelector('.zo-shown iframe').contentWindow"
NAVIGATION = pytest.mark.expects_warning(r"^navigation refused: ", r"^blocked: ", r"^not served: ")
BROKEN = pytest.mark.expects_warning(r"scripts broke the page", r"the page's process ended", r"is ended: ")
TEXT = "<p id='text'>Readable text.</p>"


def script(source: str, body: str = TEXT) -> dict[str, str | bytes]:
    return {"one.xhtml": f"{body}<script>//<![CDATA[\n{source}\n//]]></script>"}


def asked(stage: Stage, method: str, answer: SignalInstance) -> Any:
    """A page that a script makes load anew may lose a question: None."""
    loop, got = QEventLoop(), []
    answer.connect(lambda data: (got.append(data), loop.quit()))
    stage.page.send("document", method)
    QTimer.singleShot(1000, loop, loop.quit)
    loop.exec()
    return got[0] if got else None


def text_of(stage: Stage) -> str:
    for _ in range(30):
        if asked(stage, "settle", stage.page.stable) and (
            state := asked(stage, "describe", stage.page.state_described)
        ):
            return str(state["text"])
    raise AssertionError("the page does not come to rest")


def wait_for(stage: Stage, expression: str, expected: object = True) -> None:
    """Ask the book's world until it says so; each question takes a turn through the page's process."""
    for _ in range(400):
        answer = stage.run(f"(() => {{ try {{ return {expression} }} catch (e) {{ return String(e) }} }})()", BOOK)
        if answer == expected:
            return
        asked(stage, "settle", stage.page.stable)
    raise AssertionError(f"{expression} is {answer!r}, not {expected!r}")


def wait_for_text(stage: Stage, expected: str) -> None:
    for _ in range(200):
        if expected in text_of(stage):
            return
    raise AssertionError(f"{expected!r} is not in {text_of(stage)!r}")


# -- off ---------------------------------------------------------------------------------------------------------------


def test_without_permission_nothing_runs_and_it_is_said_once_that_there_are_scripts(
    open_book: Callable[..., Stage],
) -> None:
    said: list[dict[str, Any]] = []
    stage = open_book(
        {
            "one.xhtml": f"{TEXT}<script>document.getElementById('text').textContent = 'ran'</script>",
            "two.xhtml": "<p onclick='go()'>Two</p>",
        }
    )
    stage.page.scripts_found.connect(said.append)
    stage.navigator.open({})
    with stage.heard(stage.page.ready):
        pass
    assert text_of(stage) == "Readable text."
    stage.press("Right")
    stage.settle()
    assert len(said) == 1


def test_a_book_without_scripts_is_not_said_to_have_some(open_book: Callable[..., Stage]) -> None:
    said: list[dict[str, Any]] = []
    stage = open_book({"one.xhtml": TEXT})
    stage.page.scripts_found.connect(said.append)
    stage.navigator.open({})
    with stage.heard(stage.page.ready):
        pass
    stage.settle()
    assert said == []


# -- on ----------------------------------------------------------------------------------------------------------------

ASK = "navigator.epubReadingSystem && navigator.epubReadingSystem.name + typeof RTCPeerConnection"
FRAMES = {
    "file": ("<iframe src='inner.xhtml'></iframe>", ""),
    "svg": ("<iframe src='inner.svg'></iframe>", ""),
    "srcdoc": (
        "<p/>",
        f"f = document.createElement('iframe'); f.srcdoc = '<script>parent.postMessage({ASK}, \"*\")<\\/script>'",
    ),
    "data": (
        "<p/>",
        "f = document.createElement('iframe');"
        f"f.src = 'data:text/html,' + encodeURIComponent('<script>parent.postMessage({ASK}, \"*\")<\\/script>')",
    ),
    "blob": (
        "<p/>",
        "f = document.createElement('iframe'); f.src = URL.createObjectURL("
        f"new Blob(['<script>parent.postMessage({ASK}, \"*\")<\\/script>'], {{type: 'text/html'}}))",
    ),
}


@pytest.mark.parametrize("kind", FRAMES)
def test_the_reading_system_says_its_name_in_every_kind_of_frame_and_none_has_webrtc(
    open_book: Callable[..., Stage], kind: str
) -> None:
    body, source = FRAMES[kind]
    listen = "window.said = ''; addEventListener('message', (event) => { said = event.data });"
    stage = open_book(
        {
            "one.xhtml": f"{TEXT}<script>//<![CDATA[\n{listen}\n//]]></script>{body}<script>//<![CDATA[\n"
            f"let f; {source}; if (f) document.body.append(f)\n//]]></script>",
            "inner.xhtml": f"<script>parent.postMessage({ASK.replace('&&', '&amp;&amp;')}, '*')</script>",
            "inner.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>"
            f"parent.postMessage({ASK.replace('&&', '&amp;&amp;')}, '*')</script></svg>",
        },
        spine=("one.xhtml",),
        scripts=True,
    )
    wait_for(stage, f"{CHAPTER}.said", f"{NAME}undefined")


def test_features_are_answered_true_or_false_and_unknown_ones_not_at_all(open_book: Callable[..., Stage]) -> None:
    stage = open_book(script("window.system = navigator.epubReadingSystem"), scripts=True)

    def said(call: str) -> Any:
        return json.loads(stage.run(f"JSON.stringify([{CHAPTER}.system.{call}].map(String))", BOOK))[0]

    for feature in ("dom-manipulation", "layout-changes", "mouse-events", "keyboard-events", "spine-scripting"):
        assert said(f"hasFeature('{feature}')") == "true"
        assert said(f"hasFeature('{feature}', '1.0')") == "true"
        assert said(f"hasFeature('{feature}', '9.9')") == "false"
    assert said("hasFeature('touch-events')") in {"true", "false"}
    for unknown in ("toString", "__proto__", "rendering", ""):
        assert said(f"hasFeature('{unknown}')") == "undefined"
    assert said("version") not in {"", "undefined"}


def test_a_script_cannot_change_what_the_reading_system_says(open_book: Callable[..., Stage]) -> None:
    source = """
    const system = navigator.epubReadingSystem
    try { system.name = 'x' } catch {}
    try { system.hasFeature = () => 'x' } catch {}
    try { navigator.epubReadingSystem = {} } catch {}
    try { delete Navigator.prototype.epubReadingSystem } catch {}
    window.same = navigator.epubReadingSystem === system && system.name + system.hasFeature('mouse-events')"""
    stage = open_book(script(source), scripts=True)
    wait_for(stage, f"{CHAPTER}.same", f"{NAME}true")


def test_the_books_scripts_see_nothing_of_ours(open_book: Callable[..., Stage]) -> None:
    stage = open_book(script("window.ran = true"), scripts=True)
    wait_for(stage, f"{CHAPTER}.ran")
    names = "['zo', 'zoStart', 'zoArrived', 'qt', 'QWebChannel', 'zoModules']"
    for window in ("window", CHAPTER):
        assert stage.run(f"{names}.filter((name) => name in {window}).join()", BOOK) == ""
        assert (
            stage.run(
                f"Object.keys({window}).filter((name) => /^zo|^qt/i.test(name) && name !== 'zoCollect').join()", BOOK
            )
            == ""
        )
    assert stage.run("typeof zo.call") == "function", "our own world is there all the same"


def test_what_scripts_write_is_text_of_the_page(open_book: Callable[..., Stage]) -> None:
    source = """
    addEventListener('load', () => { document.getElementById('text').textContent = 'At load.' })
    window.later = () => { const p = document.createElement('p'); p.textContent = 'Later.'; document.body.append(p) }"""
    stage = open_book(script(source), scripts=True)
    assert text_of(stage) == "At load."
    stage.run(f"{CHAPTER}.later(); 0", BOOK)
    wait_for_text(stage, "At load.\nLater.")


def test_timers_fetches_and_workers_of_the_book_work_within_it(open_book: Callable[..., Stage]) -> None:
    source = """
    window.got = ''
    setTimeout(async () => {
        got += (await (await fetch('data.txt')).text()).trim()
        const worker = new Worker('worker.js')
        worker.onmessage = (event) => { got += event.data }
    }, 1)"""
    files = {
        **script(source),
        "data.txt": "data",
        "worker.js": "postMessage(typeof RTCPeerConnection + typeof XMLHttpRequest)",
    }
    stage = open_book(files, scripts=True)
    wait_for(stage, f"{CHAPTER}.got", "dataundefinedfunction")


# -- the book stays in view --------------------------------------------------------------------------------------------

LEAD_AWAY = {
    "http": "location.href = 'http://127.0.0.1:9/'",
    "file": "location.href = 'file:///etc/passwd'",
    "data": "location.href = 'data:text/html,gone'",
    "data at once": "location.replace('data:text/html,gone')",
    "blob": "location.href = URL.createObjectURL(new Blob(['gone'], {type: 'text/html'}))",
    "blank": "location.href = 'about:blank'",
    "other book": "location.href = 'book://b00/gone.xhtml'",
    "top": "top.location = 'http://127.0.0.1:9/'",
    "top data": "top.location = 'data:text/html,gone'",
    "top own": "top.location = location.href",
    "open": "window.open('http://127.0.0.1:9/'); open('one.xhtml', '_top'); open('data:text/html,gone', '_parent')",
    "form": "const f = document.createElement('form'); f.action = 'http://127.0.0.1:9/'; document.body.append(f); f.submit()",
    "own form": "const f = document.createElement('form'); f.action = 'one.xhtml'; document.body.append(f); f.submit()",
    "refresh": "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0; url=data:text/html,gone'; document.head.append(m)",
    "not in the book": "location.href = 'absent.xhtml'",
}


@NAVIGATION
@BROKEN
@pytest.mark.parametrize("when", ["at once", "later"])
@pytest.mark.parametrize("way", LEAD_AWAY)
def test_a_script_cannot_lead_the_chapter_away(open_book: Callable[..., Stage], way: str, when: str) -> None:
    if way == "refresh" and when == "at once":
        pytest.skip("a refresh is never at once")
    source = f"try {{ {LEAD_AWAY[way]} }} catch (error) {{ console.log(String(error)) }}"
    later = f"window.go = () => setTimeout(() => {{ {source} }})"
    stage = open_book(script(source if when == "at once" else later), scripts=True)
    if when == "later":
        wait_for(stage, f"typeof {CHAPTER}.go", "function")
        stage.run(f"{CHAPTER}.go(); 0", BOOK)
    url = stage.page.url()
    for _ in range(4):
        text_of(stage)
    wait_for_text(stage, "Readable text.")
    assert stage.page.url() == url


@NAVIGATION
def test_a_script_may_turn_to_another_chapter(open_book: Callable[..., Stage]) -> None:
    stage = open_book(
        {
            **script("window.go = () => { location.href = new URL('two.xhtml#there', document.URL) }"),
            "two.xhtml": "<p id='there'>Chapter two.</p>",
        },
        scripts=True,
    )
    wait_for(stage, f"typeof {CHAPTER}.go", "function")
    stage.run(f"{CHAPTER}.go(); 0", BOOK)
    wait_for_text(stage, "Chapter two.")
    stage.press("Left")
    wait_for_text(stage, "Readable text.")


@NAVIGATION
@BROKEN
@pytest.mark.parametrize(
    "source",
    [
        "location.reload()",
        "location.href = 'data:text/html,gone'",
        "parent.document.documentElement.remove()",
        "top.document.body.replaceChildren('gone')",
    ],
)
def test_a_script_that_does_not_let_go_is_stopped_and_the_book_shown(
    open_book: Callable[..., Stage], source: str
) -> None:
    stage = open_book(script(f"try {{ {source} }} catch {{}}"), scripts=True)
    for _ in range(4):
        text_of(stage)
    wait_for_text(stage, "Readable text.")


@NAVIGATION
@BROKEN
def test_how_long_a_page_takes_to_load_does_not_count_as_rest(
    open_book: Callable[..., Stage], monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = itertools.count(0, 4)  # seconds: a machine so busy that this much passes between two looks at the clock
    monkeypatch.setattr(scripting_watch, "time", SimpleNamespace(monotonic=lambda: float(next(moments))))
    stage = open_book(script("location.reload()"), scripts=True)
    for _ in range(4):
        text_of(stage)
    wait_for_text(stage, "Readable text.")
    assert stage.navigator._quiet, "its scripts were stopped"


@NAVIGATION
def test_a_person_may_turn_by_the_books_own_button_as_often_as_they_like(open_book: Callable[..., Stage]) -> None:
    button = "<p><button id='go' onclick='location.href = \"{}.xhtml\"'>{}</button></p>"
    files = {"one.xhtml": button.format("two", "First"), "two.xhtml": button.format("one", "Second")}
    stage = open_book(files, scripts=True)
    for turn in range(7):
        wait_for_text(stage, ("First", "Second")[turn % 2])
        with stage.heard(stage.page.ready):
            on_page.click(stage, "#go")
    assert not stage.navigator._quiet


@NAVIGATION
def test_a_page_that_has_gone_elsewhere_is_not_asked_for_its_selection(open_book: Callable[..., Stage]) -> None:
    button = "<p><button id='go' onclick='location.href = \"{}.xhtml\"'>{}</button></p>"
    files = {"one.xhtml": button.format("two", "First"), "two.xhtml": button.format("one", "Second")}
    stage = open_book(files, scripts=True)
    often = QTimer()
    often.timeout.connect(lambda: stage.page.send("selection", "clear"))
    often.start(1)
    for turn in range(4):  # the engine's complaint would be in the log
        wait_for_text(stage, ("First", "Second")[turn % 2])
        with stage.heard(stage.page.ready):
            on_page.click(stage, "#go")
    often.stop()


@BROKEN
@pytest.mark.parametrize(
    "source",
    [
        "for (;;) ;",
        "const all = []; for (;;) all.push(new Uint8Array(1 << 26).fill(1))",
        "setTimeout(() => { for (;;) ; }, 50)",
    ],
)
def test_a_script_without_an_end_is_ended_and_the_book_shown(
    open_book: Callable[..., Stage], monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setattr(scripting_watch, "BEAT", 250)
    stage = open_book(script("window.begin = () => { " + source + " }"), scripts=True)
    with stage.heard(stage.navigator.scripts_stopped):
        stage.page.runJavaScript(f"{CHAPTER}.begin()", BOOK)
    with stage.heard(stage.page.ready):
        pass
    assert text_of(stage) == "Readable text."


# -- what is asked of the person, or not -------------------------------------------------------------------------------


def test_three_alerts_are_shown_and_the_rest_answered_unseen(open_book: Callable[..., Stage]) -> None:
    told: list[str] = []
    source = (
        "window.ask = () => { for (let i = 0; i < 50; i++) alert(i); return String(confirm('c')) + prompt('p', 'x') }"
    )
    stage = open_book(script(source), scripts=True)
    stage.page.tell = told.append
    wait_for(stage, f"{CHAPTER}.ask()", "falsenull")
    assert told == ["0", "1", "2"]


def test_answers_of_dialogs_reach_the_script(open_book: Callable[..., Stage]) -> None:
    stage = open_book(script("window.ask = () => String(confirm('c')) + prompt('p', 'x')"), scripts=True)
    stage.page.confirm = lambda text: text == "c"
    stage.page.prompt = lambda text, default: text + default
    wait_for(stage, f"{CHAPTER}.ask()", "truepx")


ASKED = {
    "place": "new Promise((y, n) => navigator.geolocation.getCurrentPosition(() => y('granted'), () => y('no')))",
    "camera": "navigator.mediaDevices.getUserMedia({audio: true, video: true}).then(() => 'granted')",
    "screen": "navigator.mediaDevices.getDisplayMedia().then(() => 'granted')",
    "clipboard": "navigator.clipboard.readText().then(() => 'granted')",
    "clipboard write": "navigator.clipboard.writeText('x').then(() => 'granted')",
    "notifications": "Notification.requestPermission()",
    "full screen": "document.documentElement.requestFullscreen().then(() => 'granted')",
    "pointer": "document.documentElement.requestPointerLock().then(() => 'granted')",
    "midi": "navigator.requestMIDIAccess().then(() => 'granted')",
    "fonts": "queryLocalFonts().then(() => 'granted')",
    "files": "showOpenFilePicker().then(() => 'granted')",
    "protocol": "Promise.resolve(navigator.registerProtocolHandler('web+x', location.origin + '/%s')).then(() => 'no')",
    "service worker": "navigator.serviceWorker.register('worker.js').then(() => 'granted')",
}


@pytest.mark.expects_warning(r"^(Screen|Window) capturing is not available")
@pytest.mark.parametrize("what", ASKED)
def test_nothing_is_granted(open_book: Callable[..., Stage], what: str) -> None:
    source = f"""
    window.answer = ''
    window.ask = () => {{ try {{ {ASKED[what]}.then((said) => {{ answer = said }}, () => {{ answer = 'no' }}) }} catch {{ answer = 'no' }} }}"""
    stage = open_book({**script(source), "worker.js": ""}, scripts=True)
    wait_for(stage, f"typeof {CHAPTER}.ask", "function")
    stage.run(f"{CHAPTER}.ask(); 0", BOOK)
    wait_for(stage, f"{CHAPTER}.answer !== '' && {CHAPTER}.answer !== 'granted'")


@pytest.mark.expects_warning(r"^download refused: ")
def test_nothing_is_downloaded(open_book: Callable[..., Stage], tmp_path: Path) -> None:
    source = "const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.exe'; a.click()"
    stage = open_book(script(f"{source}; window.ran = true"), scripts=True)
    wait_for(stage, f"{CHAPTER}.ran")
    stage.settle()
    assert text_of(stage) == "Readable text."
    assert not list(tmp_path.rglob("x.exe"))


# -- origins and storage -----------------------------------------------------------------------------------------------


def test_books_whose_names_begin_alike_have_origins_of_their_own() -> None:
    long = "urn:isbn:" + "9" * 60
    assert host_of(long + "1") != host_of(long + "2")


def test_two_books_see_nothing_of_what_the_other_stores(open_book: Callable[..., Stage]) -> None:
    source = "window.seen = Object.keys(localStorage).join(); localStorage.setItem('mine', '1')"
    for number in range(2):
        stage = open_book({**script(source), f"{number}.txt": "x"}, scripts=True)
        wait_for(stage, f"{CHAPTER}.seen", "")


class Kept(QObject):
    """A page on a surface whose book keeps what it stores."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.surface = Surface(self, ScriptedBook("a book", folder))

    @property
    def host(self) -> str:
        return host_of("a book")

    def answer(self, _path: str, _query: str, reply: Reply) -> None:
        reply(Answer("text/html", b"<p>Text</p>", SCRIPTED_POLICY))

    def run(self, source: str) -> str:
        answers: list[str] = []
        loop = QEventLoop()
        page = self.surface.page
        page.loadFinished.connect(
            lambda _: page.runJavaScript(source, BOOK, lambda value: (answers.append(value), loop.quit()))
        )
        self.surface.serve(self)
        page.load(QUrl(f"book://{self.host}/"))
        loop.exec()
        return answers[0]


def test_what_an_allowed_book_stores_is_there_the_next_time_until_it_is_forgotten(qapp: object, tmp_path: Path) -> None:
    import shiboken6

    folder = tmp_path / "profiles" / "abc"
    seen = []
    for _ in range(2):
        kept = Kept(folder)
        seen.append(
            kept.run("const was = localStorage.getItem('mine'); localStorage.setItem('mine', 'kept'); String(was)")
        )
        shiboken6.delete(kept.surface.page)
        shiboken6.delete(kept)
    assert seen == ["null", "kept"]
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_surface_takes_another_page_for_a_book_that_may_run_scripts(qapp: object) -> None:
    surface = Surface()
    pages: list[QWebEnginePage] = []
    surface.page_changed.connect(pages.append)
    quiet = surface.page
    assert not surface.use(None)
    assert surface.use(ScriptedBook("a book"))
    assert pages == [surface.page]
    assert surface.page is not quiet
    assert surface.page.settings().testAttribute(surface.page.settings().WebAttribute.JavascriptEnabled)
    assert surface.use(None)
    assert not surface.page.settings().testAttribute(surface.page.settings().WebAttribute.JavascriptEnabled)
    surface.page.renderProcessTerminated.connect(lambda *_: None)
    surface.close()


# -- what is put into documents ----------------------------------------------------------------------------------------

ROOTS = [
    b"<html><head/></html>",
    b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <svg> --><!DOCTYPE html>\n<html a='>' b=\"/>\"><head/></html>",
    b"<!DOCTYPE html PUBLIC 'a>b' \"c\" [<!ENTITY x 'y'>]><html:html xmlns:html='http://www.w3.org/1999/xhtml'>x</html:html>",
    b"<svg viewBox='0 0 1 1'\n>x</svg>",
]


@pytest.mark.parametrize("data", ROOTS)
def test_ours_is_the_first_child_of_the_root(data: bytes) -> None:
    changed = with_reading_system("application/xhtml+xml;charset=utf-8", data)
    before, _, rest = changed.partition(b"<script")
    after = rest.partition(b"</script>")[2]
    assert before + after == data
    assert before.rstrip().endswith(b">")
    assert b"<h" in before or b"<svg" in before


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"no markup", b"<!-- <html> never ends", b"<html a='"])
def test_what_has_no_root_to_stand_in_is_left(data: bytes) -> None:
    assert with_reading_system("image/svg+xml", data) == data


def test_other_files_are_left() -> None:
    assert with_reading_system("text/plain", b"<html></html>") == b"<html></html>"
