"""The navigation document and the program's own contents panel."""

from __future__ import annotations

from tests.conformance.w3c.bench import Bench
from tests.conformance.w3c.chrome import choose_entry, contents
from tests.conformance.w3c.judging import judges, must
from tests.conformance.w3c.page import spines, text, walk


@judges("nav-activation", how="interaction")
def an_entry_leads_to_its_target(bench: Bench) -> None:
    program = bench.window()
    rows = contents(program)
    must(len(rows) == 2, f"the contents are {rows}")
    must("navigation link leads here" in choose_entry(program, 1)["text"], "the second entry leads elsewhere")
    must("reach the linked content" in choose_entry(program, 0)["text"], "the first entry leads elsewhere")


@judges("nav-non-text_img", "nav-non-text_img_title", how="ui")
def a_picture_is_called_by_its_alternative_text(bench: Bench) -> None:
    program = bench.window()
    rows = contents(program)
    must(rows == ["Start page", "Description of the Abbey of Sénanque"], f"the contents are {rows}")
    must("more detailed description" in choose_entry(program, 1)["text"], "the second entry leads elsewhere")


@judges("nav-spine_in-spine-hidden-toc-css", how="ui, dom")
def what_css_hides_is_in_the_contents_all_the_same(bench: Bench) -> None:
    rows = contents(bench.window())
    must(rows == ["The first link", "The second link"], f"the contents are {rows}")
    bench.close_windows()
    stage = bench.open()
    must("The first link" in text(stage), "the page does not show the first link")
    must("The second link" not in text(stage), "the page shows what is hidden")


@judges("nav-spine_not-in-spine", how="ui, interaction")
def contents_are_there_without_being_a_page(bench: Bench) -> None:
    program = bench.window()
    must(len(contents(program)) == 2, f"the contents are {contents(program)}")
    must("Hello" in choose_entry(program, 1)["text"], "the second entry leads elsewhere")
    bench.close_windows()
    states = walk(bench.open())
    must(spines(states) == [0, 1] and len(states) == 2, "the navigation document is one of the pages")
