"""Target `frozen`: the program, its Python and what of Qt it uses, in one folder."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from project import BUILD, FROZEN, PACKAGING, ROOT, BuildFailed, source_date
from translations import compile_all

# Of the standard library, by way of modules that are never called. The hook that goes with multiprocessing would
# besides import it at every start.
NEVER_CALLED = ["asyncio", "doctest", "ftplib", "multiprocessing", "pdb", "pydoc", "unittest", "xmlrpc"]
LOCK = ROOT / "requirements" / "run.txt"


def build(*, quick: bool = False) -> list[Path]:
    """Freeze the program; `quick` makes no difference here. Raises BuildFailed with the end of PyInstaller's log."""
    _freeze()  # once for all targets of one call
    return [FROZEN]


@cache
def _freeze() -> None:
    shutil.rmtree(FROZEN, ignore_errors=True)
    BUILD.mkdir(exist_ok=True)
    compile_all()
    # PyInstaller's order of modules follows string hashes, and files get its clock's time.
    fixed = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(source_date())}
    command = [sys.executable, "-P", "-m", "PyInstaller", str(PACKAGING / "reader.spec"), "--noconfirm", "--clean"]
    folders = ["--distpath", str(FROZEN.parent), "--workpath", str(BUILD / "pyinstaller")]
    log = BUILD / "freeze.log"
    with log.open("wb") as file:
        code = subprocess.call([*command, *folders], cwd=ROOT, env=os.environ | fixed, stdout=file, stderr=file)
    if code:
        end = log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:]
        raise BuildFailed("\n".join(["PyInstaller failed, as the end of build/freeze.log shows:", *end]))
    if sys.platform.startswith("linux"):
        _tidy(FROZEN / "_internal")
    import notices  # late: needs the libraries of package.txt, which the tests of the installers do without

    notices.write(FROZEN)


def _tidy(folder: Path) -> None:
    """Take from Python and its extensions what only the building machine has a use for. Qt's own come without it.

    Symbols for debuggers are 23 MB of 28 MB; the folder of the building machine's libraries would be searched at run
    time, whoever owns it there.
    """
    mine = [path for path in sorted(folder.rglob("*.so*")) if path.is_file() and not path.is_symlink()]
    for path in mine:
        if "PySide6" in path.parts:
            continue
        subprocess.run(["strip", "--strip-unneeded", path], check=True)
        if "lib-dynload" in path.parts or path.name.startswith("libpython"):
            subprocess.run(["patchelf", "--remove-rpath", path], check=True)


def program_data() -> list[tuple[str, str]]:
    """(source file, folder in the bundle) of what the program reads at run time; reader/paths.py looks for it there."""
    return [(str(path), str(path.parent.relative_to(ROOT))) for path in _program_files()]


def _program_files() -> Iterator[Path]:
    yield from sorted((ROOT / "reader" / "store" / "migrations").glob("*.sql"))
    for folder in ("content", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".ts":
                yield path


def unwanted_modules() -> list[str]:
    """Modules of what is installed for building and testing only, and those that nobody calls.

    Libraries import some of it if it is there (lxml takes BeautifulSoup along): without this list the bundle would
    depend on what else the environment holds.
    """
    wanted = set(re.findall(r"^([\w.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    wanted = {_normalised(name) for name in wanted}
    modules = importlib.metadata.packages_distributions()
    others = {module for module, owners in modules.items() if not wanted & set(map(_normalised, owners))}
    return sorted(others.union(NEVER_CALLED))


def _normalised(distribution: str) -> str:
    """A distribution's name as PyPA's name normalisation has it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()
