"""`render` as a person calls it: a process of its own, no display, nothing left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from reader.ui.theme import tokens_for

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = "trust-before-intimacy"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QTWEBENGINE_CHROMIUM_FLAGS", "QT_QUICK_BACKEND")
Done = subprocess.CompletedProcess[bytes]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def render(tmp_path: Path, home: Path):
    """`render(*arguments)` runs the command without a display in an empty home; `extra` goes into its environment."""

    def run(*arguments: object, data: Path | None = None, **extra: str) -> Done:
        environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        environment |= {"HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **extra}
        environment["ZEROOPPOSITE_DATA"] = str(data or tmp_path / "data")
        command = [sys.executable, "-m", "reader", "render", *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False, timeout=120)

    return run


@pytest.fixture
def described(render):
    """What `--format json` says; anything but success fails."""

    def run(*arguments: object, **options: Any) -> dict[str, Any]:
        done = render(*arguments, "--format", "json", "--output", "-", **options)
        assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
        return json.loads(done.stdout)

    return run


def picture(done: Done) -> QImage:
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    image = QImage.fromData(done.stdout, "PNG")
    assert not image.isNull()
    return image


def colours(image: QImage) -> set[str]:
    steps = range(0, image.width(), 3), range(0, image.height(), 3)
    return {image.pixelColor(x, y).name() for x in steps[0] for y in steps[1]}


# The picture.


@pytest.mark.parametrize(("size", "wanted"), [(None, (1280, 900)), ("640x480", (640, 480)), ("333x1777", (333, 1777))])
def test_the_picture_has_exactly_the_size_asked_for(render, tmp_path: Path, size: str | None, wanted: tuple) -> None:
    options = ["--size", size] if size else []
    target = tmp_path / "page.png"
    done = render(ARTICLE, "--lang", "en", *options, "--output", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    image = QImage(str(target))
    assert (image.width(), image.height()) == wanted
    assert len(colours(image)) > 20, "there is text on it"


def test_a_screen_with_finer_pixels_changes_nothing(render) -> None:
    image = picture(render(ARTICLE, "--size", "500x400", "--output", "-", QT_SCALE_FACTOR="2"))
    assert (image.width(), image.height()) == (500, 400)


def test_two_runs_draw_the_same_picture(render) -> None:
    options = (ARTICLE, "--lang", "ja", "--at", "#consistency", "--output", "-")
    assert picture(render(*options)) == picture(render(*options))


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_a_theme_colours_the_page(render, theme: str) -> None:
    image = picture(render(ARTICLE, "--theme", theme, "--size", "600x400", "--output", "-"))
    paper = QColor(tokens_for(theme)["paper"])
    corners = {image.pixelColor(x, y).name() for x, y in ((2, 2), (2, 397), (300, 2))}
    assert corners == {paper.name()}


def test_the_window_can_be_drawn_around_the_page(render, tmp_path: Path) -> None:
    data = tmp_path / "fresh"
    page = picture(render(ARTICLE, "--size", "1100x700", "--output", "-", data=data))
    window = picture(render(ARTICLE, "--size", "1100x700", "--window", "--output", "-", data=data))
    assert (window.width(), window.height()) == (1100, 700)
    assert window != page
    assert not data.exists()


# What is visible.


def test_the_description_has_the_shape_that_was_promised(described) -> None:
    page = described(ARTICLE, "--lang", "ar", "--at", "#consistency")
    assert set(page) == {
        *("href", "locator", "language", "direction", "writing_mode", "layout", "pages", "page"),
        *("visible_blocks", "visible_text", "console", "blocked"),
    }
    assert page["href"] == f"{ARTICLE}.xhtml" == page["locator"]["href"]
    assert page["locator"]["type"] == "application/xhtml+xml"
    assert page["locator"]["locations"]["fragments"] == ["consistency"]
    assert 0 < page["locator"]["locations"]["progression"] < 1
    assert (page["language"], page["direction"], page["writing_mode"]) == ("ar", "rtl", "horizontal-tb")
    assert page["layout"] == "scrolled"
    assert 1 < page["page"] <= page["pages"]
    assert page["visible_blocks"][:2] == ["consistency", "consistency-1"]
    assert "\u00ad" not in page["visible_text"]
    assert (page["console"], page["blocked"]) == ([], [])


def test_the_text_is_what_is_visible(render, described) -> None:
    done = render(ARTICLE, "--lang", "de", "--at", "#self-care", "--format", "text", "--output", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    page = described(ARTICLE, "--lang", "de", "--at", "#self-care")
    assert done.stdout.decode() == page["visible_text"] + "\n"
    assert len(page["visible_text"].splitlines()) == len(page["visible_blocks"])


@pytest.mark.parametrize(
    ("place", "block"),
    [
        ("#self-care", "self-care"),
        (f"{ARTICLE}.xhtml#connection-2", "connection-2"),
        ("spine:0", ARTICLE),
        ("0%", ARTICLE),
        ("#remember-summary", "remember-summary"),
    ],
)
def test_a_place_is_at_the_top(described, place: str, block: str) -> None:
    assert described(ARTICLE, "--lang", "en", "--at", place)["visible_blocks"][0] == block


def test_the_last_block_can_be_at_the_top(described) -> None:
    last = described(ARTICLE, "--lang", "en", "--press", "End")["visible_blocks"][0]
    assert described(ARTICLE, "--lang", "ar", "--at", f"#{last}")["visible_blocks"] == [last]


def test_a_share_of_the_whole_is_a_place(described) -> None:
    page = described(ARTICLE, "--lang", "en", "--at", "42%")
    assert page["locator"]["locations"]["progression"] == pytest.approx(0.42, abs=0.002)


def test_a_place_in_a_folded_section_is_its_stub(described) -> None:
    page = described(ARTICLE, "--lang", "en", "--tag", "honesty", "--at", "#closeness-2")
    assert page["visible_blocks"][0] == "closeness"


def test_keys_are_pressed_one_after_the_other(described) -> None:
    start, once, twice, back, end = (
        described(ARTICLE, "--lang", "en", "--press", keys)["locator"]["locations"]["progression"]
        for keys in ("", "PgDown", "PgDown,Space", "PgDown, Space, PgUp, Shift+Space", "Ctrl+End")
    )
    assert start == back == 0 < once < twice < end == 1
    assert twice == pytest.approx(2 * once, abs=0.002)


def test_a_tag_folds_the_other_sections_to_their_summary(described) -> None:
    options = (ARTICLE, "--lang", "en", "--size", "900x6000")
    whole, filtered = described(*options), described(*options, "--tag", "honesty")
    assert set(filtered["visible_blocks"]) < set(whole["visible_blocks"])
    assert "boundaries" in filtered["visible_blocks"]
    assert "boundaries-1" not in filtered["visible_blocks"]
    assert "consistency-1" in filtered["visible_blocks"]
    assert "Say your limits clearly, and honour the ones you hear." in filtered["visible_text"]


@pytest.mark.parametrize(
    ("label", "tag"), [("AR", "ar"), ("ja", "ja"), ("CN", "zh-Hans"), ("ZH-HANS", "zh-Hans"), ("Pl", "pl")]
)
def test_a_language_is_named_by_tag_or_by_the_label_of_the_switcher(described, label: str, tag: str) -> None:
    assert described(ARTICLE, "--lang", label)["language"] == tag


def test_without_a_language_it_is_the_system_s(described) -> None:
    assert described(ARTICLE, LANGUAGE="fr_CA")["language"] == "fr"
    assert described(ARTICLE, LANGUAGE="zh_CN:en")["language"] == "zh-Hans"
    assert described(ARTICLE, LANGUAGE="nl")["language"] == "en"


def test_waiting_longer_changes_nothing_that_was_stable(described) -> None:
    assert described(ARTICLE, "--lang", "en", "--wait", "0.3") == described(ARTICLE, "--lang", "en")


# What it opens.


def test_a_file_a_folder_and_an_address_can_be_drawn(described, tmp_path: Path) -> None:
    folder = tmp_path / "über uns"
    folder.mkdir()
    (folder / "en.md").write_text("---\ntitle: Ours\n---\n\n## Part\n\nWords <b>here</b>.\n", encoding="utf-8")
    for source in (folder / "en.md", folder, (folder / "en.md").as_uri(), "über uns/en.md"):
        assert described(source, "--lang", "en")["visible_text"].splitlines() == ["Ours", "Part", "Words here."]


def test_a_page_with_something_bad_on_it_is_drawn_and_says_so(described, tmp_path: Path) -> None:
    article = tmp_path / "bad.md"
    article.write_text(
        "# Bad\n\nText.\n\n![gone](gone.png)\n\n![far](http://127.0.0.1:9/far.png)\n\n<script>alert(1)</script>\n\nEnd.\n",
        encoding="utf-8",
    )
    page = described(article)
    assert page["visible_text"].splitlines()[0] == "Bad"
    assert "End." in page["visible_text"]
    assert any("far.png" in line for line in page["console"] + page["blocked"])


# What it leaves.


def test_nothing_is_written_to_the_data_folder(render, tmp_path: Path, home: Path) -> None:
    fresh = tmp_path / "not" / "there"
    picture(render(ARTICLE, "--tag", "honesty", "--press", "PgDown", "--output", "-", data=fresh))
    assert not fresh.parent.exists()
    done = render("--data", fresh, ARTICLE, "--format", "text", "--output", "-", data=tmp_path / "other")
    assert done.returncode == 0
    assert not fresh.parent.exists()
    left = [path for path in home.rglob("*") if path.is_file() and ".cache/fontconfig" not in path.as_posix()]
    assert left == []


def test_saved_places_and_preferences_are_ignored_and_left_alone(render, described, tmp_path: Path) -> None:
    data = tmp_path / "used"
    data.mkdir()
    (data / "preferences.json").write_text('{"theme": "dark", "text_scale": 3.0, "language": "ar"}', encoding="utf-8")
    (data / "library.sqlite").write_bytes(b"not a database")
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in data.iterdir()}
    assert described(ARTICLE, "--lang", "en", data=data) == described(ARTICLE, "--lang", "en")
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in data.iterdir()} == before


# What goes wrong.

WRONG = {
    "no output": (2, [ARTICLE]),
    "a size that is none": (2, [ARTICLE, "--size", "big", "--output", "-"]),
    "a size beyond sense": (2, [ARTICLE, "--size", "99999x10", "--output", "-"]),
    "a theme that is none": (2, [ARTICLE, "--theme", "pink", "--output", "-"]),
    "a key that is none": (2, [ARTICLE, "--press", "PgDown,Foo", "--output", "-"]),
    "beyond the end": (2, [ARTICLE, "--at", "142%", "--output", "-"]),
    "a format that is none": (2, [ARTICLE, "--format", "pdf", "--output", "-"]),
    "no article": (3, ["no-such-article", "--output", "-"]),
    "no file": (3, ["./no/such/file.md", "--output", "-"]),
    "no language": (3, [ARTICLE, "--lang", "tlh", "--output", "-"]),
    "no place": (3, [ARTICLE, "--at", "#no-such-block", "--output", "-"]),
    "no resource": (3, [ARTICLE, "--at", "somewhere", "--output", "-"]),
    "no spine item": (3, [ARTICLE, "--at", "spine:7", "--output", "-"]),
    "no tag": (3, [ARTICLE, "--tag", "no-such-tag", "--output", "-"]),
    "a folder that is not there": (7, [ARTICLE, "--format", "text", "--output", "no/such/folder/page.txt"]),
    "a folder as the file": (7, [ARTICLE, "--output", "."]),
}


@pytest.mark.parametrize(("code", "arguments"), WRONG.values(), ids=WRONG)
def test_what_goes_wrong_has_its_exit_code_and_one_line(render, tmp_path: Path, code: int, arguments: list) -> None:
    done = render(*arguments)
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (code, b""), message
    assert message.startswith("zeroopposite-reader: ")
    assert message.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_a_file_that_is_no_text_is_damaged(render, tmp_path: Path) -> None:
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00\x01")
    done = render("bytes.md", "--output", "-")
    assert (done.returncode, done.stdout) == (4, b"")
    assert done.stderr.count(b"\n") == 1


def test_a_target_that_cannot_be_written_is_left_as_it_was(render, tmp_path: Path) -> None:
    target = tmp_path / "page.png"
    target.write_bytes(b"old")
    assert render(ARTICLE, "--at", "#nowhere", "--output", target).returncode == 3
    assert target.read_bytes() == b"old"
