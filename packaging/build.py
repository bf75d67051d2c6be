#!/usr/bin/env python3
"""From a checkout to a finished installer.

    python3 packaging/build.py TARGET... [--quick]     or, the same: python3 dev.py package TARGET... [--quick]

`--quick` compresses less: for trials and the tests, not for a release. What a person gets lands in dist/, each file
named on stdout; what lies in between lands in build/. packaging/README.md tells what each module here is for.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"  # made by dev.py

# Target -> the module whose `build(quick)` returns the files it made, and what it is.
TARGETS = {
    "frozen": ("freeze", "the program in one folder, as every installer carries it (PyInstaller)"),
    "deb": ("linux.deb", "Debian and Ubuntu"),
    "tar": ("linux.tarball", "any Linux: a relocatable tar.xz with an install script for one user"),
    "rpm": ("linux.rpm", "Fedora and openSUSE; needs rpmbuild"),
    "appimage": ("linux.appimage", "any Linux, one file; needs mksquashfs and the AppImage runtime"),
    "nsis": ("windows.nsis", "Windows, for one user; needs makensis"),
    "dmg": ("macos.dmg", "macOS; runs on macOS only"),
    "python": ("wheel", "wheel and sdist, for pipx"),
    "notices": ("notices", "licences of everything that is carried along"),
    "sbom": ("sbom", "the list of everything that is carried along (CycloneDX)"),
    "release-notes": ("changelog", "what CHANGELOG.md says of this version"),
}


def main(arguments: Sequence[str]) -> int:
    if not arguments:
        _parser().print_help()
        return 0
    options = _parser().parse_args(arguments)
    if Path(sys.prefix).resolve() != ENVIRONMENT.resolve() and not os.environ.get("ZEROOPPOSITE_PACKAGE_HERE"):
        # Set up what the targets need first; dev.py then starts this file in that environment.
        return subprocess.call([sys.executable, str(ROOT / "dev.py"), "package", *arguments])
    from project import BuildFailed

    try:
        for target in options.targets:
            for path in import_module(TARGETS[target][0]).build(quick=options.quick):
                print(path.relative_to(ROOT), flush=True)
    except BuildFailed as failure:
        print(f"build.py: {failure}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    width = max(map(len, TARGETS))
    rows = "\n".join(f"  {name.ljust(width)}  {what}" for name, (_module, what) in TARGETS.items())
    parser = argparse.ArgumentParser(
        prog="build.py",
        description=(__doc__ or "").split("\n", 1)[0],
        epilog=f"targets:\n{rows}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("targets", nargs="+", metavar="TARGET", choices=TARGETS, help="what to make; see below")
    parser.add_argument("--quick", action="store_true", help="compress less")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
