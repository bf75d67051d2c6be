"""Checks by test id, and what came of them. A check drives the real program and says where it falls short."""

from __future__ import annotations

import importlib
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.w3c.bench import Bench

MODULES = ("cnt", "css", "lay", "mol", "nav", "ocf", "pkg", "pss", "pub", "scr", "sec")
HOW = ("dom", "pixels", "picture looked at", "ui", "interaction", "network watch")


class Fails(Exception):
    """The test fails; the words say what was seen."""


class NotJudged(Exception):
    """The test does not apply, or cannot be judged here; the words say why."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one test."""

    passed: bool | None  # None: not judged
    how: str
    reason: str = ""  # of what is not True; else a note
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Check:
    run: Callable[[Bench], None]
    how: str
    note: str = ""  # what a reader of the report should know although the test passes


CHECKS: dict[str, Check] = {}


def judges(*tests: str, how: str, note: str = "") -> Callable[[Callable[[Bench], None]], Callable[[Bench], None]]:
    """The function judges these tests: it returns where they pass and raises `Fails` or `NotJudged` where not.

    `how` is one or more of HOW, with a comma between. "picture looked at" says that a person's eye has also been there,
    for what no measure tells. `note` goes to the report.
    """
    assert all(part in HOW for part in how.split(", ")), how

    def register(check: Callable[[Bench], None]) -> Callable[[Bench], None]:
        for test in tests:
            assert test not in CHECKS, f"{test} is judged twice"
            CHECKS[test] = Check(check, how, note)
        return check

    return register


def must(truth: object, seen: str) -> None:
    """Fail the test unless something is so; `seen` says what is there instead."""
    if not truth:
        raise Fails(seen)


def all_checks() -> dict[str, Check]:
    """Every check, by test id."""
    for module in MODULES:
        importlib.import_module(f"tests.conformance.w3c.{module}")
    return dict(sorted(CHECKS.items()))


def verdicts(folder: Path, wanted: Iterable[str] = ()) -> Iterator[tuple[str, Verdict]]:
    """Judge the tests in a folder of EPUBs, one after the other. A check that breaks is a failed test, never a passed one."""
    checks = all_checks()
    for test in sorted(wanted or (path.stem for path in folder.glob("*.epub"))):
        check = checks.get(test)
        if check is None:
            yield test, Verdict(None, "", "no check is written for it")
            continue
        start = time.monotonic()
        passed, reason = judged(check, Bench(folder, test))
        yield test, Verdict(passed, check.how, reason or check.note, time.monotonic() - start)


def judged(check: Check, bench: Bench) -> tuple[bool | None, str]:
    """Run one check. What it opened is closed whatever happens."""
    with closing(bench):
        try:
            check.run(bench)
        except NotJudged as reason:
            return None, str(reason)
        except Fails as seen:
            return False, str(seen)
        except Exception as error:  # reported with its place: the report must not stop at one broken check
            last = traceback.extract_tb(error.__traceback__)[-1]
            return False, f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {str(error)[:200]}"
    return True, ""
