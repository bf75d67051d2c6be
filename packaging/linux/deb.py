"""Target `deb`: one package for Debian and Ubuntu, the same bytes for the same commit.

The program lies in /usr/lib/zeroopposite-reader as it was frozen. Libraries that Debian has stay Debian's, which mends
them; what the package needs is found by dpkg-shlibdeps in the files themselves.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import freeze
from changelog import debian_changelog, maintainer
from linux.integration import write_share
from linux.tree import HOME, OPTIONAL, put_program, settle
from project import BUILD, DIST, FROZEN, NAME, SUMMARY, BuildFailed, source_date, version
from pruning import CARRIED

HERE = Path(__file__).resolve().parent
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}  # the machine's name -> Debian's
SCRIPTS = ("postinst", "postrm")
# Arabic, Japanese, Chinese letters; the browser; the voice that reads aloud.
RECOMMENDED = ("fonts-noto-core", "fonts-noto-cjk", "xdg-utils", "libspeechd2", "speech-dispatcher")
DESCRIPTION = """\
 A desktop reader for EPUB books, and for an article about building trust,
 written in English, Italian, French, German, Polish, Portuguese, Russian,
 Arabic, Japanese, Chinese and Spanish: switching the language keeps the
 paragraph at the top of the window. Tags filter it, bookmarks and the place
 are kept, and search works in one language or in all.
 .
 EPUB 2 and 3 open page by page or scrolled, with fixed layouts, notes,
 formulas, sound and film, and are read aloud where they bring a recording.
 The article can be taken to an e-reader as EPUB: one language, two side by
 side, or all in one book. The reader makes no network connections, needs no
 account, and runs no scripts of books unless it is allowed for a book."""


def build(*, quick: bool = False) -> list[Path]:
    """dist/zeroopposite-reader_<version>_<architecture>.deb; `quick` packs it with zstd instead of xz.

    Raises BuildFailed where dpkg is missing or says no.
    """
    if not shutil.which("dpkg-shlibdeps"):
        raise BuildFailed("A .deb needs dpkg-dev: build it on Debian or Ubuntu, with python3 dev.py package deb.")
    freeze.build(quick=quick)
    return [pack(FROZEN, BUILD / "deb", ["-Zzstd", "-z10"] if quick else ["-Zxz", "-z9"])]


def pack(program: Path, work: Path, packing: list[str]) -> Path:
    """Make the package in dist/ from the frozen folder `program`; what lies in between goes to `work`, made anew."""
    shutil.rmtree(work, ignore_errors=True)
    root = work / NAME
    lay_out(root, program)
    write_control(root)
    settle(root)
    DIST.mkdir(parents=True, exist_ok=True)
    target = DIST / f"{NAME}_{version()}_{architecture()}.deb"
    target.unlink(missing_ok=True)
    _run(["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(target)])
    return target


def architecture() -> str:
    """Debian's name of this machine's kind. Raises BuildFailed where Qt's web engine has no wheels."""
    try:
        return ARCHITECTURES[platform.machine()]
    except KeyError:
        raise BuildFailed(f"There is no Qt web engine for {platform.machine()}.") from None


def lay_out(root: Path, program: Path) -> None:
    """Everything that is installed, below `root` as below /, with the frozen folder `program`."""
    put_program(root, program)
    for library in (root / HOME).glob("_internal/lib*.so*"):
        if CARRIED.match(library.name) and not library.name.startswith("libpython"):
            library.unlink()  # Debian has it, under the same name in every release that is supported
    for library in (root / HOME).rglob("*.so*"):
        if not library.is_symlink():
            library.chmod(0o644)  # nobody runs a library (Debian Policy 8.1)
    write_share(root / "usr/share", executable=NAME, zsh="vendor-completions")
    _copy(HERE / "apparmor-profile", root / "etc/apparmor.d" / NAME)
    documents = root / "usr/share/doc" / NAME
    _write(documents / "copyright", (HERE / "debian/copyright").read_text(encoding="utf-8"))
    (documents / "changelog.gz").write_bytes(gzip.compress(debian_changelog().encode(), 9, mtime=0))
    _copy(HERE / "debian/lintian-overrides", root / "usr/share/lintian/overrides" / NAME)


def write_control(root: Path) -> None:
    """DEBIAN/: what dpkg must know. Source: Debian Policy 4.7, chapters 5 to 7."""
    control = root / "DEBIAN"
    control.mkdir()
    for script in SCRIPTS:
        _copy(HERE / "debian" / script, control / script, mode=0o755)
    _copy(HERE / "debian/triggers", control / "triggers")
    _write(control / "conffiles", f"/etc/apparmor.d/{NAME}\n")
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and control not in path.parents]
    installed = [path for path in files if not path.is_symlink()]
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in installed)
    _write(control / "md5sums", "".join(line for line in sums if "  etc/" not in line))
    fields = {
        "Package": NAME,
        "Version": version(),
        "Architecture": architecture(),
        "Maintainer": maintainer(),
        "Installed-Size": str(sum(-(-path.stat().st_size // 1024) for path in installed)),
        "Depends": dependencies(root),
        "Recommends": ", ".join(RECOMMENDED),
        "Section": "text",
        "Priority": "optional",
        "Description": f"{SUMMARY[0].lower()}{SUMMARY[1:]}\n{DESCRIPTION}",
    }
    _write(control / "control", "".join(f"{name}: {value}\n" for name, value in fields.items()))


def dependencies(root: Path) -> str:
    """The packages, with the versions, whose libraries the files below `root` are linked with."""
    stage = root.parent / "shlibdeps"
    _write(stage / "debian/control", f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
    files = [path for path in sorted((root / HOME).rglob("*")) if path.is_file() and not path.is_symlink()]
    binaries = [path for path in files if _is_elf(path) and path.name not in OPTIONAL]
    own = sorted({path.parent for path in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{folder}" for folder in own)]
    answer = _run([*command, *(f"-e{path}" for path in binaries)], cwd=stage)
    found = re.search(r"^shlibs:Depends=(.+)$", answer, re.MULTILINE)
    if not found:
        raise BuildFailed("dpkg-shlibdeps found no dependencies, which cannot be.")
    return found[1]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _copy(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _run(command: Iterable[str], cwd: Path | None = None) -> str:
    """What the command printed. Raises BuildFailed with what it complained of."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(source_date()), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(list(command), cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildFailed(f"{next(iter(command))} failed:\n{done.stderr[-3000:]}")
    return done.stdout
