"""Target `python`: a wheel and an sdist, for those who install programs with pipx or pip.

pyproject.toml says what goes in; hatchling, pinned in requirements/package.txt, builds both without fetching anything.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from project import DIST, NAME, ROOT, BuildFailed, source_date, version
from translations import compile_all


def build(*, quick: bool = False) -> list[Path]:
    """Make both; `quick` changes nothing. Raises BuildFailed with what hatchling said.

    The same commit gives the same bytes: hatchling sorts, evens out modes and takes SOURCE_DATE_EPOCH for every time.
    """
    compile_all()  # no build of an sdist elsewhere has Qt's tools
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(DIST), "--target", "sdist"]
    fixed = os.environ | {"SOURCE_DATE_EPOCH": str(source_date())}
    answer = subprocess.run(
        [*command, "--target", "wheel"], cwd=ROOT, env=fixed, capture_output=True, text=True, check=False
    )
    if answer.returncode:
        raise BuildFailed(f"hatchling failed:\n{answer.stdout}{answer.stderr}")
    stem = f"{NAME.replace('-', '_')}-{version()}"  # as PEP 625 and the wheel format spell it
    return [DIST / f"{stem}.tar.gz", DIST / f"{stem}-py3-none-any.whl"]
