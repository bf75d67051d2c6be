"""What the command line prints arrives as it was meant, whatever the system's own encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def test_results_are_utf8_where_the_system_has_a_code_page() -> None:
    """As on Windows, whose pipes are cp1252 in Western Europe: search answers in the article's eleven languages."""
    command = [sys.executable, "-m", "reader", "search", "信頼", "--json"]
    answer = subprocess.run(command, env=os.environ | {"PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True)
    assert json.loads(answer.stdout.decode("utf-8"))["query"] == "信頼"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("arguments", [("list",), ("annotations", "export"), ("search", "trust")])
def test_a_result_that_finds_no_room_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "reader", *arguments]
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (said.returncode, said.stderr.count(b"\n")) == (7, 1)


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("arguments", ["list", "annotations export"])
def test_nobody_has_to_want_the_result(arguments: str) -> None:
    said = subprocess.run(f'"{sys.executable}" -m reader {arguments} >&-', shell=True, capture_output=True, check=False)
    assert (said.returncode, said.stderr) == (0, b"")
