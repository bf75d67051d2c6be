"""`annotations export` and `annotations import`: files, stdout, exit codes."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.store.annotations import Annotations
from reader.store.connection import open_database

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "notes"
ARTICLE, BLOCK = "trust-before-intimacy", "boundaries-2"
TIMES = {"created": "2026-01-01T10:00:00.000Z", "modified": "2026-01-01T10:00:00.000Z"}
NOTES = (
    Annotation("11111111-1111-4111-8111-111111111111", ARTICLE, Locator("text", block=BLOCK, quote=Quote("Some words")), "en",
               **TIMES, kind="highlight", extent=Extent(0, BLOCK, 10), text="=1+1", tags=("a",)),
    Annotation("22222222-2222-4222-8222-222222222222", "urn:x:1#00ff", Locator("OPS/one.xhtml", cfi="/4/2/1:0"), "en",
               **TIMES, name="Here"),
)  # fmt: skip

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        code = main([str(one) for one in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


@pytest.fixture
def kept(data_dir: Path) -> None:
    with open_database(data_dir / "library.sqlite") as database:
        Annotations(database).add(*NOTES)


def stored(data_dir: Path) -> tuple[Annotation, ...]:
    with open_database(data_dir / "library.sqlite") as database:
        return Annotations(database).all()


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    target, folder = tmp_path / "harbour-year.epub", FIXTURES / "harbour-year"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(
            (path for path in folder.rglob("*") if path.is_file()), key=lambda path: path.name != "mimetype"
        ):
            archive.write(path, path.relative_to(folder).as_posix())
    return target


@pytest.mark.usefixtures("kept")
def test_everything_goes_to_stdout_as_json_by_default(run: Run) -> None:
    code, out, _ = run("annotations", "export")
    assert code == 0
    assert [one["key"] for one in json.loads(out)["publications"]] == [ARTICLE, "urn:x:1#00ff"]


@pytest.mark.usefixtures("kept")
def test_of_one_book_only_its_own(run: Run) -> None:
    _, out, _ = run("annotations", "export", ARTICLE, "--format", "md", "--second", "de")
    assert out.startswith("# ")
    assert "> Some words\n" in out
    assert "> \\[de\\] " in out
    assert "Here" not in out


@pytest.mark.usefixtures("kept")
def test_a_table_has_a_byte_order_mark_in_a_file_and_none_in_a_pipe(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("annotations", "export", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert (rows[0]["quote"], rows[0]["text"]) == ("Some words", "'=1+1")
    run("annotations", "export", "--output", tmp_path / "notes.csv")
    assert (tmp_path / "notes.csv").read_bytes() == "\ufeff".encode() + out.encode()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("name", ["n.json", "n.md", "n.html", "n.csv"])
def test_the_format_follows_the_name_of_the_file(run: Run, tmp_path: Path, name: str) -> None:
    code, out, _ = run("annotations", "export", "--output", tmp_path / name)
    assert (code, out) == (0, f"{tmp_path / name}\n")
    assert (tmp_path / name).read_bytes()


@pytest.mark.usefixtures("kept")
def test_what_is_there_is_not_replaced_without_force(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "notes.md"
    target.write_text("mine", encoding="utf-8")
    assert run("annotations", "export", "--output", target)[0] == 7
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("annotations", "export", "--output", target, "--force")[0] == 0


@pytest.mark.usefixtures("kept")
def test_w3c_annotations_of_all_books_go_into_a_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    code, out, _ = run("annotations", "export", "--format", "w3c", "--output", folder)
    assert code == 0
    assert len(out.splitlines()) == 2
    assert all(zipfile.is_zipfile(path) for path in folder.iterdir())


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("export", "--format", "w3c"), 2),
        (("export", "--format", "w3c-json"), 2),
        (("export", ARTICLE, "another"), 2),
        (("export", "no-such-article"), 3),
        (("export", ARTICLE, "--second", "xx"), 3),
        (("import",), 2),
        (("import", "no-such-file.json"), 3),
        (("import", __file__), 4),
        (("scribble",), 2),
    ],
)
def test_what_is_wrong_is_said_in_one_line(run: Run, arguments: tuple[str, ...], code: int) -> None:
    found, out, err = run("annotations", *arguments)
    assert (found, out) == (code, "")
    assert err.count("\n") == 1


def test_export_without_a_library_is_empty_and_makes_none(run: Run, data_dir: Path) -> None:
    code, out, _ = run("annotations", "export")
    assert (code, json.loads(out)["publications"]) == (0, [])
    assert not (data_dir / "library.sqlite").exists()


@pytest.mark.usefixtures("kept")
def test_an_export_comes_back_in_an_empty_library(run: Run, tmp_path: Path, data_dir: Path) -> None:
    run("annotations", "export", "--output", tmp_path / "all.json")
    before = stored(data_dir)
    other = tmp_path / "other"
    code, out, err = run("--data", other, "annotations", "import", tmp_path / "all.json")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == ["imported", "imported"]
    assert "2 imported" in err
    assert stored(other) == before
    _, out, _ = run("--data", other, "annotations", "import", tmp_path / "all.json")
    assert [line.split("\t")[0] for line in out.splitlines()] == ["there already", "there already"]


REAL = [
    ("highlights.calibre_highlights", 6, 0),
    ("bookmarks.calibre-bookmarks", 1, 0),
    ("library.calibre_annotation_collection", 7, 0),
    ("calibre_bookmarks.txt", 7, 0),
    ("foliate-2.json", 3, 0),
    ("metadata.epub.lua", 4, 1),
    ("metadata-2021.epub.lua", 3, 0),
    ("thorium-3.annotation", 2, 0),
]


@pytest.mark.parametrize(("name", "imported", "lost"), REAL)
def test_files_of_other_readers_come_in_once(run: Run, harbour: Path, data_dir: Path, name, imported, lost) -> None:
    code, out, err = run("annotations", "import", FIXTURES / "files" / name, harbour, "--dry-run")
    assert code == 0
    assert f"{imported} would be imported" in err
    assert not (data_dir / "library.sqlite").exists()
    _, out, err = run("annotations", "import", FIXTURES / "files" / name, harbour)
    assert f"{imported} imported" in err
    assert (f"{lost} not found in the text" in err) == bool(lost)
    assert len(stored(data_dir)) == imported + lost
    _, out, _ = run("annotations", "import", FIXTURES / "files" / name, harbour)
    assert {line.split("\t")[0] for line in out.splitlines()} <= {
        "there already",
        "skipped (a reading position, not a note)",
    }
    assert len(stored(data_dir)) == imported + lost


def test_a_book_that_carries_notes_needs_no_library(run: Run, harbour: Path, data_dir: Path) -> None:
    with zipfile.ZipFile(harbour, "a") as archive:
        archive.write(FIXTURES / "files" / "calibre_bookmarks.txt", "META-INF/calibre_bookmarks.txt")
    _, _, err = run("annotations", "import", harbour)
    assert "7 imported" in err
    assert len(stored(data_dir)) == 7


@pytest.mark.parametrize("trouble", ["gone", "damaged"])
@pytest.mark.parametrize("named", ["key", "link", "path", "identifier", "digest"])
def test_the_notes_of_a_book_whose_file_is_gone_are_exported(run: Run, harbour: Path, named: str, trouble: str) -> None:
    run("import", harbour)
    run("annotations", "import", FIXTURES / "files" / "foliate-2.json", harbour)
    _, whole, _ = run("annotations", "export", harbour)
    key = json.loads(whole)["publications"][0]["key"]
    harbour.unlink()
    if trouble == "damaged":
        harbour.write_bytes(b"PK, once")
    identifier, _, digest = key.rpartition("#")
    names = {"key": key, "link": f"zeroopposite:{identifier}%23{digest}", "path": harbour, "identifier": identifier,
             "digest": digest[:8]}  # fmt: skip
    code, out, err = run("annotations", "export", names[named])
    assert (code, err) == (0, "")
    (publication,) = json.loads(out)["publications"]
    assert (publication["key"], publication["title"]) == (key, "A Year at the Harbour")
    assert len(publication["annotations"]) == 3


@pytest.mark.usefixtures("kept")
def test_notes_of_a_book_that_never_was_in_the_library_are_exported_by_its_id(run: Run) -> None:
    for name in ("urn:x:1#00ff", "urn:x:1", "zeroopposite:urn:x:1%2300ff"):
        code, out, _ = run("annotations", "export", name)
        assert code == 0, name
        assert [one["key"] for one in json.loads(out)["publications"]] == ["urn:x:1#00ff"]


def test_a_book_that_is_gone_and_has_no_notes_is_not_found(run: Run, harbour: Path) -> None:
    run("import", harbour)
    harbour.unlink()
    code, out, err = run("annotations", "export", harbour)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("kept")
def test_an_export_never_takes_the_place_of_the_library(run: Run, data_dir: Path) -> None:
    before = stored(data_dir)
    code, out, err = run("annotations", "export", "--output", data_dir / "library.sqlite", "--force")
    assert (code, out, err.count("\n")) == (7, "", 1)
    assert stored(data_dir) == before


@pytest.mark.usefixtures("kept")
@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no such device here")
def test_an_export_to_a_device_leaves_it_a_device(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").symlink_to("/dev/null")
    assert run("annotations", "export", "--output", tmp_path / "nothing")[0] == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("arguments", [("import", ""), ("export", "")])
def test_an_empty_argument_names_nothing(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run("annotations", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_a_note_can_do_nothing_to_a_terminal(run: Run, harbour: Path, tmp_path: Path) -> None:
    bookmark = {"value": "epubcfi(/6/2!/4/2)", "label": "one\u202etwo\u009b31mthree\u001b[31m\tfour\nfive"}
    source = tmp_path / "foliate.json"
    source.write_text(json.dumps({"annotations": [], "bookmarks": [bookmark]}), encoding="utf-8")
    _, out, _ = run("annotations", "import", source, harbour)
    assert out.rstrip("\n").split("\t")[-1] == "onetwo\ufffd31mthree[31m four five"
