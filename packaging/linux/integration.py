"""What a desktop, a terminal and a software centre read about the program: everything that goes below share/.

Every Linux installer carries the same files, so they are written here and nowhere else. There is no MIME file:
freedesktop.org's shared-mime-info knows EPUB, and a scheme of links needs none.
"""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import icons
from changelog import metainfo_releases
from project import APPLICATION_ID, NAME, ROOT, BuildFailed, source_time, version

HERE = Path(__file__).resolve().parent
COMPLETIONS = {"bash": f"bash-completion/completions/{NAME}", "fish": f"fish/vendor_completions.d/{NAME}.fish"}


def write_share(folder: Path, *, executable: str, zsh: str = "site-functions") -> list[Path]:
    """Write everything below `folder`, which becomes a prefix's share/, and return the files.

    `executable` is what the desktop starts: a name in PATH, or a path. `zsh` is the folder in share/zsh/ in which a
    distribution's zsh looks for what packages bring: Debian's for "vendor-completions", others for "site-functions".
    The same source gives the same bytes. Raises BuildFailed.
    """
    texts = {
        f"applications/{APPLICATION_ID}.desktop": desktop_entry(executable),
        f"metainfo/{APPLICATION_ID}.metainfo.xml": metainfo(),
        **{place: completion(shell) for shell, place in COMPLETIONS.items()},
        f"zsh/{zsh}/_{NAME}": completion("zsh"),
    }
    files = [_written(folder / place, text.encode()) for place, text in texts.items()]
    manual = gzip.compress(man_page().encode(), 9, mtime=0)  # as `gzip -9n`: no time, no name
    files.append(_written(folder / "man" / "man1" / f"{NAME}.1.gz", manual))
    return [*files, *icons.write_hicolor(folder / "icons" / "hicolor")]


def desktop_entry(executable: str) -> str:
    """The desktop entry that starts `executable`. Raises BuildFailed for what would have to be quoted in it."""
    if not re.fullmatch(r"[\w./+-]+", executable, re.ASCII):
        raise BuildFailed(f"{executable!r} has letters that a desktop entry cannot hold as they are.")
    text = _read(f"{APPLICATION_ID}.desktop")
    return re.sub(rf"^((?:Try)?Exec=){NAME}", rf"\g<1>{executable}", text, flags=re.MULTILINE)


def metainfo() -> str:
    """AppStream's metainfo, with the releases as CHANGELOG.md tells them."""
    releases = metainfo_releases()
    ET.indent(releases, level=1)
    text = _read(f"{APPLICATION_ID}.metainfo.xml")
    return text.replace("<releases/>", ET.tostring(releases, encoding="unicode"))


def man_page() -> str:
    """The manual page of this version."""
    text = _read(f"{NAME}.1")
    return text.replace("@VERSION@", version()).replace("@DATE@", source_time().date().isoformat())


def completion(shell: str) -> str:
    """What `zeroopposite-reader completion` prints; the command is run, so that it is just that."""
    command = [sys.executable, "-m", "reader", "completion", shell]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if answer.returncode:
        raise BuildFailed(f"There is no completion for {shell}: {answer.stderr.strip()}")
    return answer.stdout


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
