"""What every installer must agree on: names, version, dates, languages. Each fact is read from its one place."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
DIST = ROOT / "dist"  # what a person gets
BUILD = ROOT / "build"  # what lies in between; may be deleted at any time
FROZEN = BUILD / "frozen" / "zeroopposite-reader"  # PyInstaller's one folder (on macOS the .app beside it)

NAME = "zeroopposite-reader"  # command, distribution, package
TITLE = "ZeroOpposite Reader"
APPLICATION_ID = "org.zeroopposite.reader"
PUBLISHER = "ZeroOpposite"
SCHEME = "zeroopposite"  # links into the reader: zeroopposite:...
LICENCE = "AGPL-3.0-or-later"  # SPDX
SUMMARY = "Read EPUB books, and an article in eleven languages, offline"


class BuildFailed(Exception):
    """What went wrong and what to do next, as a sentence for the terminal."""


@cache
def version() -> str:
    """As `reader/__init__.py` has it: the only place where it is written."""
    text = (ROOT / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        raise BuildFailed("reader/__init__.py has no __version__ line.")
    return found[1]


@cache
def languages() -> tuple[str, ...]:
    """BCP 47 tags in the order of the language switcher."""
    with (ROOT / "content" / "collection.toml").open("rb") as file:
        return tuple(tomllib.load(file)["languages"])


@cache
def source_date() -> int:
    """Seconds since 1970 that stand for "now" in every file: $SOURCE_DATE_EPOCH, else the commit's own date.

    Source: the reproducible builds project's SOURCE_DATE_EPOCH specification. Raises BuildFailed.
    """
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    command = ["git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildFailed("This is no git checkout, so the build has no date: set SOURCE_DATE_EPOCH (seconds).")
    return int(answer.stdout)


def source_time() -> datetime:
    """`source_date`, in UTC."""
    return datetime.fromtimestamp(source_date(), UTC)
