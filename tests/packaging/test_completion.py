"""The completion scripts in the shells themselves: a word, Tab, Enter, and what the command then gets."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import completion

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal as POSIX systems have it")

# What is typed before Tab, and the arguments it becomes.
CASES = {
    "exp": ["export"],
    "trust": ["trust-before-intimacy"],
    "my\\ b": ["my book.md"],
    'open "my b': ["open", "my book.md"],
    "open my\\ dir/in": ["open", "my dir/inner.md"],
    "--data my\\ d": ["--data", "my dir"],
    "render --output my\\ dir/in": ["render", "--output", "my dir/inner.md"],
    "open it": ["open", "it's.md"],
    "open first.md my\\ o": ["open", "first.md", "my other.epub"],
    "--la": ["--lang"],
    "--lang zh": ["--lang", "zh-Hans"],
    "--verbose exp": ["--verbose", "export"],
    "export --edition bi": ["export", "--edition", "bilingual"],
    "export --all --ou": ["export", "--all", "--output"],
    "export --lang en --lang zh": ["export", "--lang", "en", "--lang", "zh-Hans"],
    "render x.md --theme se": ["render", "x.md", "--theme", "sepia"],
    "render --output pl": ["render", "--output", "plain.txt"],
    "check pl": ["check", "plain.txt"],
    "list --tag sexu": ["list", "--tag", "sexualintimacy"],
    "search word trust": ["search", "word", "trust-before-intimacy"],
    "completion f": ["completion", "fish"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the person is: books with difficult names, and a file that is none."""
    here = tmp_path / "here"
    (here / "my dir").mkdir(parents=True)
    for name in ("my book.md", "my other.epub", "it's.md", "plain.txt", "my dir/inner.md", "first.md"):
        (here / name).touch()
    return here


def shell_or_skip(shell: str) -> str:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"there is no {shell} here")
    return path


def typed(shell: list[str], line: str, folder: Path, environment: dict[str, str]) -> list[str]:
    """Type `line`, Tab and Enter into a shell on a terminal of its own, and return the arguments that arrive."""
    import pty

    ours, theirs = pty.openpty()
    started = {**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", **environment}
    with subprocess.Popen(
        shell, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=started, start_new_session=True
    ):
        os.close(theirs)
        os.write(ours, f"zeroopposite-reader {line}\t\nexit\n".encode())
        output = b""
        with contextlib.suppress(OSError):  # Linux's way to say that the shell has gone
            while read := os.read(ours, 65536):
                output += read
    os.close(ours)
    arguments = re.findall(r"\{\{(.*?)\}\}", output.decode(errors="replace"))
    return [argument.rstrip("/") for argument in arguments]  # zsh takes the slash away at Enter


# Stands for the program: says what it was called with. What is typed is echoed, and never looks like that.
PROGRAM = "zeroopposite-reader() { printf '{''{%s}''}' \"$@\"; }\n"


@pytest.mark.parametrize("line", CASES)
def test_bash_completes(line: str, folder: Path, tmp_path: Path) -> None:
    bash, start = shell_or_skip("bash"), tmp_path / "bashrc"
    start.write_text(PROGRAM + completion.script("bash"), encoding="utf-8")
    assert typed([bash, "--noprofile", "--rcfile", str(start), "-i"], line, folder, {}) == CASES[line]


@pytest.mark.parametrize("line", CASES)
def test_zsh_completes(line: str, folder: Path, tmp_path: Path) -> None:
    zsh, functions = shell_or_skip("zsh"), tmp_path / "functions"
    functions.mkdir()
    (functions / "_zeroopposite-reader").write_text(completion.script("zsh"), encoding="utf-8")
    start = f"fpath=({functions} $fpath); autoload -U compinit; compinit -u -D\n"
    (tmp_path / ".zshrc").write_text(PROGRAM + start, encoding="utf-8")
    assert typed([zsh, "-i"], line, folder, {"ZDOTDIR": str(tmp_path)}) == CASES[line]


@pytest.mark.parametrize("line", CASES)
def test_fish_completes(line: str, folder: Path, tmp_path: Path) -> None:
    """Fish says itself what it would offer."""
    fish, script = shell_or_skip("fish"), tmp_path / "reader.fish"
    script.write_text(completion.script("fish"), encoding="utf-8")
    code = 'source $argv[1]; complete -C "zeroopposite-reader $argv[2]"'
    answer = subprocess.run(
        [fish, "--no-config", "-c", code, "--", str(script), line],
        cwd=folder,
        env=os.environ | {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    offered = [row.split("\t")[0].rstrip("/") for row in answer.stdout.splitlines()]
    assert set(offered) == {CASES[line][-1]}


def test_bash_offers_no_file_that_is_no_book(folder: Path) -> None:
    bash = shell_or_skip("bash")
    ask = 'COMP_WORDS=(zeroopposite-reader open ""); COMP_CWORD=2; _shtab_zeroopposite_reader; printf "%s\\n" "${COMPREPLY[@]}"'
    code = completion.script("bash") + "\ncomplete -p zeroopposite-reader >/dev/null || exit 1\n" + ask
    answer = subprocess.run([bash, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    offered = set(answer.stdout.splitlines())
    assert offered == {"trust-before-intimacy", "my book.md", "my other.epub", "it's.md", "my dir", "first.md"}
