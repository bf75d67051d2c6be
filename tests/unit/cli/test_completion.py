"""`zeroopposite-reader completion`: what the script knows. Whether shells understand it: tests/packaging."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import completion, main

READER = [sys.executable, "-m", "reader"]


def options_of(command: str) -> set[str]:
    """The long options of one command, as its own help names them."""
    answer = subprocess.run([*READER, command, "--help"], capture_output=True, text=True, check=True)
    return set(re.findall(r"--[a-z-]+", answer.stdout))


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_the_command_prints_a_script_that_names_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["completion", shell]) == 0
    printed = capsys.readouterr()
    assert all(command in printed.out for command in main.COMMANDS)
    assert printed.err == ""
    assert printed.out.endswith("\n")


@pytest.mark.parametrize("arguments", [["completion"], ["completion", "cmd.exe"]])
def test_without_a_shell_it_knows_it_asks_for_one(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(arguments) == 2
    assert "completion" in capsys.readouterr().err


def test_the_tree_has_the_options_that_the_commands_really_take() -> None:
    tree = completion.command_tree()
    commands = next(action for action in tree._actions if action.choices).choices
    assert list(commands) == list(main.COMMANDS)
    for name in ("open", "render", "export"):
        known = {option for action in commands[name]._actions for option in action.option_strings}
        assert {option for option in known if option.startswith("--")} == options_of(name)


def test_options_of_open_stand_without_its_name_because_it_is_the_default() -> None:
    known = {option for action in completion.command_tree()._actions for option in action.option_strings}
    assert options_of("open") <= known


def test_the_words_are_the_same_each_time_and_hold_no_command_for_the_shell() -> None:
    for shell in completion.SHELLS:
        assert completion.script(shell) == completion.script(shell)
    offered = completion.script("bash")
    assert "trust-before-intimacy" in offered
    assert "zh-Hans" in offered
    assert "@ARTICLES@" not in offered


def test_articles_from_elsewhere_are_left_out_as_their_ids_could_be_commands(data_dir: Path) -> None:
    own = data_dir / "content" / "evil"
    own.mkdir(parents=True)
    (own / "en.md").write_text("---\nid: $(touch evil)\nlanguage: en\ntitle: T\n---\n\n## A\n\nText.\n")
    assert "evil" in subprocess.run([*READER, "list"], capture_output=True, text=True, check=True).stdout
    printed = subprocess.run([*READER, "completion", "bash"], capture_output=True, text=True, check=True).stdout
    assert "evil" not in printed


def test_no_other_command_pays_for_it() -> None:
    code = (
        "import sys; from reader.cli.main import main; main(['list']); print('shtab' in sys.modules, file=sys.stderr)"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stderr.strip() == "False"
