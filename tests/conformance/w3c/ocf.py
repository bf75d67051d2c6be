"""The container: obfuscated fonts, what is ignored, addresses, archives that are in error."""

from __future__ import annotations

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.chrome import contents
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import ask, box, colourful, picture, share, spines, walk
from tests.ui.conftest import Stage


def _fonts(stage: Stage) -> list[str]:
    """What became of the document's own fonts."""
    return list(ask(stage, "[...frames[0].contentDocument.fonts].map((face) => face.status)"))


@judges("ocf-font_obfuscation", how="pixels, picture looked at")
def an_obfuscated_font_is_used(bench: Bench) -> None:
    stage = bench.open()
    must(_fonts(stage) == ["loaded"], f"the font is {_fonts(stage)}")
    must(_drawn_with_it(stage), "the line looks the same without the font")


@judges("ocf-font_obfuscation_bis", how="pixels, picture looked at")
def a_font_of_another_book_is_not_used(bench: Bench) -> None:
    stage = bench.open()
    must("loaded" not in _fonts(stage), "the font is loaded")
    must(not _drawn_with_it(stage), "the line is drawn with the font")


def _drawn_with_it(stage: Stage) -> bool:
    """Whether the lines that ask for the document's own fonts look different without them."""
    before = picture(stage, box(stage, "body"))
    count = ask(stage, _WITHOUT)
    must(count > 0, "no line asks for the font")
    stage.settle()
    return before != picture(stage, box(stage, "body"))


_WITHOUT = """(() => { const doc = frames[0].contentDocument
    const own = [...doc.fonts].map((face) => face.family.replaceAll('"', ""))
    const asking = [...doc.body.querySelectorAll("*")].filter((one) => own.some((name) => getComputedStyle(one).fontFamily.includes(name)))
    for (const one of asking) one.style.fontFamily = getComputedStyle(one).fontFamily.replaceAll(own[0], "no such font")
    return asking.length })()"""


@judges("ocf-metainf-manifest", how="dom, ui")
def only_the_packages_page_is_there(bench: Bench) -> None:
    states = walk(bench.open())
    must(len(states) == 1 and "only this page" in states[0]["text"], f"{len(states)} pages")
    bench.close_pages()
    must(len(contents(bench.window())) <= 1, f"the contents are {contents(bench._programs[-1])}")


@judges("ocf-url_link-path-absolute", how="pixels, picture looked at")
def a_leading_slash_is_the_containers_root(bench: Bench) -> None:
    stage = bench.open()
    must(share(picture(stage, box(stage, "img")), colourful) > 0.2, "the photograph is not there")


@judges("ocf-url_manifest", "ocf-url_relative", how="dom")
def the_page_in_an_odd_folder_opens(bench: Bench) -> None:
    states = walk(bench.open())
    must("Test passes if this page opens." in states[0]["text"], f"the page says {states[0]['text'][:60]!r}")
    must(spines(states) == [0], "there are more pages")


@judges("ocf-zip-comp", "ocf-zip-mult", how="ui")
def an_archive_in_error_is_refused(bench: Bench) -> None:
    code, told = bench.command("inspect", str(bench.path()))
    must(code == 4, f"exit code {code}")
    must("Traceback" not in told and len(told.strip()) > 20, f"it says {told[:100]!r}")
    program = bench.window(source=str(bench.folder / "cnt-xhtml-support.epub"))
    program.open_source(str(bench.path()))
    shown = program.window.message
    must(shown.isVisible(), "the window says nothing")
    must("cnt-xhtml-support" in program.session.reading.publication.source, "what was open is gone")
