"""packaging/smoke.py passes a program that works and names what is wrong with one that does not."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import smoke
from PIL import Image
from project import languages, version

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are shell scripts")

# Answers as the program does, each answer from a file beside it.
FAKE = f"""#!{sys.executable}
import shutil, sys
from pathlib import Path
here, words = Path(__file__).parent, sys.argv[3:]
output = words[words.index("--output") + 1] if "--output" in words else "-"
book = next((Path(word).stem for word in words if word.endswith(".epub") and word != output), "")
kind = "render-json" if "json" in words else words[0].strip("-")
answer = here / (book + "-" + kind if book else kind)
if not answer.exists():
    sys.exit("there is no such answer")
if output == "-":
    sys.stdout.buffer.write(answer.read_bytes())
else:
    shutil.copy(answer, output)
"""
PAGE = {"direction": "rtl", "console": [], "blocked": [], "visible_blocks": ["a-1"], "visible_text": "في البداية"}
HITS = {"query": "البداية", "hits": [{}]}


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A program that gives the right answers."""
    folder = tmp_path / "fake"
    folder.mkdir()
    (folder / "version").write_text(f"zeroopposite-reader {version()}\n")
    (folder / "list").write_text(json.dumps([{"id": "one", "languages": languages()}]))
    (folder / "render-json").write_text(json.dumps(PAGE))
    (folder / "search").write_text(json.dumps(HITS))
    (folder / "small-inspect").write_text(json.dumps({"metadata": {"title": "Smoke"}, "readingOrder": [{}]}))
    for name, pages in (("small", 3), ("whole", 4)):
        page = PAGE | {"pages": pages, "reading_aloud": {"href": "text.xhtml", "fragment": "p5"}}
        (folder / f"{name}-render-json").write_text(json.dumps(page))
    (folder / "small-search").write_text(json.dumps(HITS))
    picture = Image.radial_gradient("L").resize(smoke.SIZE).convert("RGB")
    picture.paste((250, 0, 0), (0, 0, 20, 20))
    picture.paste((0, 0, 250), (20, 0, 40, 20))
    picture.save(folder / "small-render", "PNG")
    Image.radial_gradient("L").resize(smoke.SIZE).convert("RGB").save(folder / "render", "PNG")
    with zipfile.ZipFile(folder / "export", "w") as book:
        book.writestr("mimetype", "application/epub+zip")
    program = folder / "program"
    program.write_text(FAKE)
    program.chmod(0o755)
    return program


def change(file: str, **values: object) -> Callable[[Path], object]:
    def apply(folder: Path) -> None:
        answer = json.loads((folder / file).read_text())
        (answer[0] if isinstance(answer, list) else answer).update(values)
        (folder / file).write_text(json.dumps(answer))

    return apply


@posix
def test_a_program_that_answers_rightly_passes(fake, capsys):
    assert smoke.main([str(fake)]) == 0
    assert capsys.readouterr().out.count("ok ") == 11


WRONG: list[tuple[str, Callable[[Path], object]]] = [
    ("version", lambda folder: (folder / "version").write_text("zeroopposite-reader 0.0.0\n")),
    ("list", lambda folder: (folder / "list").write_text("[]")),
    ("list", change("list", languages=["en"])),
    ("picture", lambda folder: Image.new("RGB", smoke.SIZE, "white").save(folder / "render", "PNG")),
    ("picture", lambda folder: Image.radial_gradient("L").convert("RGB").save(folder / "render", "PNG")),
    ("picture", lambda folder: (folder / "render").write_text("no picture")),
    ("inspect", change("small-inspect", metadata={"title": "Another"})),
    ("jpeg_xl", lambda folder: (folder / "small-render").write_bytes((folder / "render").read_bytes())),
    ("hyphens", change("small-render-json", pages=4)),
    ("read_aloud", change("small-render-json", reading_aloud=None)),
    ("book_search", change("small-search", hits=[])),
    ("page", change("render-json", direction="ltr")),
    ("page", change("render-json", console=["TypeError: x is undefined"])),
    ("page", change("render-json", visible_blocks=[])),
    ("page", lambda folder: (folder / "render-json").unlink()),
    ("search", change("search", hits=[])),
    ("export", lambda folder: (folder / "export").write_bytes(b"PK")),
]


@posix
@pytest.mark.parametrize(("check", "spoil"), WRONG)
def test_a_wrong_answer_fails_its_check(fake, capsys, check, spoil):
    spoil(fake.parent)
    assert smoke.main([str(fake)]) == 1
    failed = [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("FAILED")]
    assert failed[0] == check


@posix
def test_a_window_without_a_picture_fails(fake, capsys):
    (fake.parent / "data").write_text("")  # the fake takes its first word for a command and prints nothing
    window = fake.parent / "window"
    window.write_text("#!/bin/sh\n")
    window.chmod(0o755)
    assert smoke.main([str(fake), "--window", str(window)]) == 1
    assert "without a picture" in capsys.readouterr().out


@posix
def test_a_program_that_hangs_fails_and_what_it_said_is_shown(fake, capsys, monkeypatch):
    monkeypatch.setattr(smoke, "PATIENCE", 1)
    window = fake.parent / "window"
    window.write_text("#!/bin/sh\necho a dialog is open >&2\nexec sleep 60\n")
    window.chmod(0o755)
    assert smoke.main([str(fake), "--window", str(window)]) == 1
    assert "within 1 s: a dialog is open" in capsys.readouterr().out


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_are_counted_as_pillow_counts_them(tmp_path, mode):
    picture = Image.effect_noise((90, 60), 40).convert(mode)
    picture.paste(Image.linear_gradient("L").resize((90, 20)).convert(mode))
    picture.save(tmp_path / "page.png")
    assert smoke.colours_of(tmp_path / "page.png") == len(picture.getcolors(90 * 60))


@posix
def test_this_checkout_passes(tmp_path, capsys):
    program = tmp_path / "zeroopposite-reader"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -P -m reader "$@"\n')
    program.chmod(0o755)
    assert smoke.main([str(program), "--window", str(program)]) == 0, capsys.readouterr().out
