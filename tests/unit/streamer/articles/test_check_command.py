"""The command `check`: its lines, its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.main import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = main(["check", *arguments])
    captured = capsys.readouterr()
    return code, captured.out.splitlines(), captured.err


def test_sound_content_gives_the_summary_alone_and_zero(content: Path, capsys):
    assert run(capsys, str(content)) == (0, ["0 errors, 0 warnings in 7 files"], "")


def test_warnings_alone_do_not_fail(content: Path, capsys, edit, monkeypatch):
    edit("collection.toml", 'contact = "post@small-press.example"', 'contact = ""')
    monkeypatch.chdir(content.parent)
    assert run(capsys, "content") == (
        0,
        [
            "content/collection.toml:5: warning: contact is empty: Contact us opens the mail without an addressee",
            "0 errors, 1 warning in 7 files",
        ],
        "",
    )


def test_an_error_is_one_line_with_file_line_and_block_and_gives_four(content: Path, capsys, edit, monkeypatch):
    edit("kind-words/en.md", "[listening](#listening)", "[listening](#hearing)")
    monkeypatch.chdir(content)
    code, lines, _ = run(capsys, ".")
    assert code == 4
    assert lines == [
        "kind-words/en.md:15: error: dead link: no block has the id 'hearing' (thanks-why)",
        "1 error, 0 warnings in 7 files",
    ]


def test_a_file_elsewhere_is_named_in_full(content: Path, capsys, edit, monkeypatch, tmp_path: Path):
    edit("kind-words/en.md", "[listening](#listening)", "[listening](#hearing)")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run(capsys, str(content))[1][0].startswith(f"{content}/kind-words/en.md:15: error:")


def test_a_path_that_is_not_there_gives_three(capsys, tmp_path: Path):
    code, lines, error = run(capsys, str(tmp_path / "nothing"))
    assert (code, lines) == (3, [])
    assert "nothing" in error


def test_without_a_path_it_is_a_mistake_of_use(capsys):
    assert run(capsys)[0] == 2


def test_writing_ids_says_on_stderr_which_files_were_written(content: Path, capsys):
    code, lines, error = run(capsys, str(content), "--write-ids")
    assert (code, lines) == (0, ["0 errors, 0 warnings in 7 files"])
    assert error == "ids written into en.md, de.md, ar.md\n"
    assert run(capsys, "--write-ids", str(content)) == (0, ["0 errors, 0 warnings in 7 files"], "")
