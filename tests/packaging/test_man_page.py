"""zeroopposite-reader(1): complete, compared with the parsers themselves, and free of mistakes in its mark-up."""

from __future__ import annotations

import argparse
import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from linux.integration import man_page, write_share
from project import NAME, version

from reader.cli.completion import command_tree
from reader.errors import ReaderError

PAGE = man_page().replace("\\-", "-")
COMMANDS: dict[str, argparse.ArgumentParser] = next(
    action for action in command_tree()._actions if isinstance(action, argparse._SubParsersAction)
).choices


def section(title: str, macro: str = "SH") -> str:
    """What stands below a heading, up to the next one of the same rank or higher."""
    found = re.search(rf"^\.{macro} {re.escape(title)}\n(.*?)(?=^\.SH |^\.{macro} |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title}"
    return found[1]


def options_in(text: str) -> set[str]:
    """The options that have an entry of their own: a line in bold right after .TP."""
    tags = re.findall(r"^\.TP\n\.(?:B|BI|BR) (.*)$", text, re.MULTILINE)
    return {option for tag in tags for option in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", tag)}


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


GLOBAL = set.intersection(*(options_of(parser) for parser in COMMANDS.values()))


def test_it_has_the_sections_that_readers_expect_in_the_usual_order() -> None:
    assert re.findall(r"^\.SH (.+)$", PAGE, re.MULTILINE) == [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "COMMANDS",
        "OPTIONS",
        "EXIT STATUS",
        "ENVIRONMENT",
        "FILES",
        "EXAMPLES",
    ]


def test_it_describes_each_command_and_no_other() -> None:
    assert re.findall(r"^\.SS (.+)$", section("COMMANDS"), re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_it_describes_each_option_of_a_command_and_no_other(command: str) -> None:
    assert options_in(section(command, "SS")) == options_of(COMMANDS[command]) - GLOBAL


def test_it_describes_the_options_that_every_command_has() -> None:
    assert options_in(section("OPTIONS")) == GLOBAL >= {"--data", "--verbose", "--version", "--help", "-h"}


@pytest.mark.parametrize("command", COMMANDS)
def test_it_names_the_values_that_an_option_may_have(command: str) -> None:
    text = section(command, "SS")
    for action in COMMANDS[command]._actions:
        for choice in action.choices or ():
            assert re.search(rf"\b{choice}\b", text), f"{command}: {choice}"


@pytest.mark.parametrize("command", COMMANDS)
def test_its_synopsis_shows_each_command_with_all_it_takes(command: str) -> None:
    lines = re.findall(rf"^\.SY {NAME}\n(.*?)^\.YS", section("SYNOPSIS"), re.MULTILINE | re.DOTALL)
    shown = next(line for line in lines if re.match(rf"\.(B|RB) (\[ )?{command}\b", line))
    assert set(re.findall(r"--[a-z-]+", shown)) == options_of(COMMANDS[command]) - GLOBAL
    for action in COMMANDS[command]._get_positional_actions():
        assert f"{action.metavar}" in shown


def test_it_explains_every_exit_status_that_the_program_has() -> None:
    def codes(error: type[ReaderError]) -> set[int]:
        return {error.exit_code}.union(*map(codes, error.__subclasses__()))

    assert {int(code) for code in re.findall(r"^\.TP\n\.B (\d)$", section("EXIT STATUS"), re.MULTILINE)} == {
        0,
        *codes(ReaderError),
        2,
    }


def test_it_is_packed_without_the_time_of_packing(tmp_path: Path) -> None:
    write_share(tmp_path, executable=NAME)
    packed = (tmp_path / "man" / "man1" / f"{NAME}.1.gz").read_bytes()
    assert gzip.decompress(packed).decode() == man_page()
    assert packed[4:8] == bytes(4)  # RFC 1952: MTIME, 0 is none


def test_its_version_and_date_are_filled_in() -> None:
    heading = re.search(r"^\.TH .*$", PAGE, re.MULTILINE)[0]
    assert re.fullmatch(rf'\.TH ZEROOPPOSITE-READER 1 \d{{4}}-\d\d-\d\d "[^"]*{version()}" "User Commands"', heading)
    assert "@" not in PAGE


@pytest.mark.parametrize(
    "checker",
    [
        ["mandoc", "-T", "lint", "-W", "style"],
        ["groff", "-man", "-ww", "-T", "utf8", "-z"],
        ["man", "--warnings", "-E", "UTF-8", "-Tutf8", "-Z", "-l"],
    ],
    ids=["mandoc", "groff", "man"],
)
def test_its_mark_up_is_sound(checker: list[str], tmp_path: Path) -> None:
    if not shutil.which(checker[0]):
        pytest.skip(f"{checker[0]} is not installed")
    path = tmp_path / f"{NAME}.1"
    path.write_text(man_page(), encoding="utf-8")
    environment = os.environ | {"LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}  # as lintian calls man
    answer = subprocess.run([*checker, str(path)], capture_output=True, text=True, env=environment)
    complaints = answer.stderr + (answer.stdout if checker[0] == "mandoc" else "")
    assert (answer.returncode, complaints) == (0, "")
