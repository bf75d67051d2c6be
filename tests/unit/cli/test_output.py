"""What the command line prints arrives as it was meant, whatever the system's own encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys


def test_results_are_utf8_where_the_system_has_a_code_page() -> None:
    """As on Windows, whose pipes are cp1252 in Western Europe: search answers in the article's eleven languages."""
    command = [sys.executable, "-m", "reader", "search", "信頼", "--json"]
    answer = subprocess.run(command, env=os.environ | {"PYTHONIOENCODING": "cp1252"}, capture_output=True, check=True)
    assert json.loads(answer.stdout.decode("utf-8"))["query"] == "信頼"
