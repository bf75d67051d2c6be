"""Target `rpm`: a package for Fedora, openSUSE and their kin, from the frozen folder, made by rpmbuild.

rpmbuild packs a tree that is ready; reader.rpm.spec says how. Debian has rpmbuild too (package `rpm`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import freeze
from changelog import maintainer, releases
from linux.tree import HOME, LICENCE_FILE, OPTIONAL, lay_out
from project import BUILD, DIST, FROZEN, LICENCE, NAME, PACKAGING, PUBLISHER, SUMMARY, BuildFailed, source_date, version

SPEC = PACKAGING / "linux" / "reader.rpm.spec"
ARCHITECTURE = "x86_64"
ELF = b"\x7fELF"


def build(*, quick: bool = False) -> list[Path]:
    """Write dist/<name>-<version>-1.x86_64.rpm; `quick` compresses less. Raises BuildFailed."""
    if not shutil.which("rpmbuild"):
        raise BuildFailed("There is no rpmbuild here: install the package rpm (Debian) or rpm-build (Fedora).")
    freeze.build(quick=quick)
    work = BUILD / "rpm"
    shutil.rmtree(work, ignore_errors=True)
    return [pack(FROZEN, work, "w3T0.zstdio" if quick else "w19T0.zstdio")]


def pack(program: Path, work: Path, payload: str) -> Path:
    """Make the package from the frozen folder `program`, by way of `work`; `payload` is rpm's word for a compression.

    Threads (T0) change nothing in the bytes: zstd cuts the work in the same places whatever their number.
    """
    tree = lay_out(work / "tree", program)
    requires = sorted(required(tree / HOME))
    macros = {
        "reader_version": version(),
        "reader_summary": SUMMARY,
        "reader_licence": LICENCE,
        "reader_publisher": PUBLISHER,
        "reader_maintainer": maintainer(),
        "reader_tree": tree,
        "reader_requires": _written(work / "requires", (f"Requires: {one}" for one in requires)),
        "reader_files": _written(work / "files", files(tree)),
        "reader_changelog": _written(work / "changelog", [changes()]),
        "reader_payload": payload,
        "_topdir": work,
        "_rpmdir": DIST,
        "_rpmfilename": "%{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
    }
    DIST.mkdir(exist_ok=True)
    defines = [word for name, value in macros.items() for word in ("--define", f"{name} {value}")]
    _run(["rpmbuild", "-bb", "--target", ARCHITECTURE, *defines, str(SPEC)], "rpmbuild failed")
    return DIST / f"{NAME}-{version()}-1.{ARCHITECTURE}.rpm"


def required(folder: Path) -> set[str]:
    """What the programs and libraries below `folder` need and do not bring along, as rpm's capabilities.

    rpm's own tool reads them, so they are spelled as the distributions' packages spell what they provide, with the
    versions of the symbols: `libc.so.6(GLIBC_2.34)(64bit)`. Raises BuildFailed.
    """
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    paths = [path for path in found if path.name not in OPTIONAL and _is_elf(path)]
    home = subprocess.run(["rpm", "--eval", "%{_rpmconfigdir}"], capture_output=True, text=True, check=True)
    listed = "".join(f"{path}\n" for path in sorted(paths))
    answer = _run([f"{home.stdout.strip()}/elfdeps", "--requires"], "rpm's elfdeps failed", listed)
    brought = {path.name for path in folder.rglob("*")}
    return {one for one in answer.split() if one.partition("(")[0] not in brought}


def files(tree: Path) -> list[str]:
    """Lines for the section %files: the program's folder as a whole, and each file in the folders of the system."""
    single = sorted(path for path in tree.rglob("*") if not path.is_dir() and not path.is_relative_to(tree / HOME))
    lines = ["%defattr(-,root,root,-)", f"/{HOME}"]
    for path in single:
        place = path.relative_to(tree)
        kind = "%license " if place == LICENCE_FILE else ""
        lines.append(f'{kind}"/{place}"')
    return lines


def changes() -> str:
    """CHANGELOG.md as rpm has it. Source: the RPM reference manual, "Spec file format", %changelog."""
    blocks = []
    for release in releases():
        heading = f"* {release.day:%a %b %d %Y} {maintainer()} - {release.version}-1"
        entries = (f"- {entry.replace('%', '%%')}" for entry in release.entries)
        blocks.append("\n".join([heading, *entries]))
    return "\n\n".join(blocks)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def _written(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def _run(command: list[str], failure: str, text: str = "") -> str:
    """stdout of the command. Raises BuildFailed with `failure` and the end of what it said."""
    fixed = os.environ | {"SOURCE_DATE_EPOCH": str(source_date()), "LC_ALL": "C.UTF-8"}
    answer = subprocess.run(command, input=text, env=fixed, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildFailed("\n".join([f"{failure}:", *f"{answer.stdout}{answer.stderr}".splitlines()[-20:]]))
    return answer.stdout
