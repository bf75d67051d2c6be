"""The W3C's tests for reading systems: what passes must go on passing, and what begins to pass must be reported.

The tests are judged in two processes of their own: what a book does to the engine stays there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
REPORTED: dict[str, bool | None] = json.loads((HERE / "report.json").read_text(encoding="utf-8"))["tests"]
LIMIT = 400  # seconds for half of the tests; they take about 60


@pytest.fixture(scope="module")
def found(shared_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What comes of each test now."""
    folder = tmp_path_factory.mktemp("w3c")
    names = sorted(path.stem for path in (shared_corpus / "w3c").glob("*.epub"))
    running = []
    for part in range(2):
        log = (folder / f"{part}.log").open("w+")
        command = [sys.executable, str(HERE / "report.py"), "--verdicts", str(folder / f"{part}.json"), *names[part::2]]
        running.append((subprocess.Popen(command, stdout=log, stderr=log), log))
    result: dict[str, dict[str, Any]] = {}
    for part, (process, log) in enumerate(running):
        with log:
            code = process.wait(LIMIT)
            log.seek(0)
            assert code == 0, log.read()[-2000:]
        result |= json.loads((folder / f"{part}.json").read_text(encoding="utf-8"))
    return result


def test_the_report_speaks_of_every_test_in_the_corpus(shared_corpus: Path) -> None:
    assert sorted(REPORTED) == sorted(path.stem for path in (shared_corpus / "w3c").glob("*.epub"))


@pytest.mark.parametrize("test", sorted(REPORTED))
def test_the_result_is_the_reported_one(found: dict[str, dict[str, Any]], test: str) -> None:
    now, reported = found[test]["passed"], REPORTED[test]
    assert not (reported is True and now is not True), f"passed before; now: {found[test]['reason']}"
    assert now == reported, "the report says otherwise: write it anew, `python tests/conformance/report.py`"
