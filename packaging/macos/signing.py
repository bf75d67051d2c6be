"""Signing an .app: each piece of code by itself, the innermost first, since a signature seals what lies inside.

(`codesign --deep` would give the entitlements of one piece to all.) Everything runs under the hardened runtime, also
when it is signed without an identity, so that a test of such a build is a test of a real one.
Source: Apple, technical note TN3127 and "Creating distribution-signed code for macOS".
"""

from __future__ import annotations

import plistlib
import subprocess
from pathlib import Path

from project import PACKAGING, BuildFailed

ADHOC = "-"  # codesign's word for: without an identity

# Entitlements: what the hardened runtime is to allow. (No comments in those files: codesign stumbles over them.)
# The engine's process compiles scripts while it runs; it gets the four that Qt 6.12 itself ships for it, in
# QtWebEngineProcess.app/Contents/Resources/QtWebEngineProcess.entitlements. Compare them when Qt is updated.
ENGINE, FOR_ENGINE = "QtWebEngineProcess.app", PACKAGING / "macos" / "entitlements.plist"
# The program needs none, unless it is signed without an identity: then its libraries belong to no team, and the
# hardened runtime would load none of them.
FOR_ADHOC = PACKAGING / "macos" / "adhoc.plist"

BUNDLES = {".app", ".bundle", ".framework", ".plugin", ".xpc"}
MACHO = {  # the first four bytes of code, for one kind of processor and for several
    *(b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xfe\xed\xfa\xce"),
    *(b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf"),
}


def sign(app: Path, identity: str) -> None:
    """Sign everything in `app`, then `app`, and check the result. Raises BuildFailed."""
    for code in inside_out(app):
        run(*command(code, app, identity))
    run("codesign", "--verify", "--deep", "--strict", "--verbose=2", str(app))


def inside_out(app: Path) -> list[Path]:
    """What has to be signed, in this order. The main executable of a bundle is signed with the bundle."""
    paths = [path for path in app.rglob("*") if not path.is_symlink()]
    bundles = [app, *(path for path in paths if path.is_dir() and path.suffix in BUNDLES)]
    mains = {main_executable(bundle) for bundle in bundles}
    files = [path for path in paths if path.is_file() and is_macho(path) and path not in mains]
    return sorted([*files, *bundles], key=lambda path: (-len(path.parts), path))


def command(code: Path, app: Path, identity: str) -> list[str]:
    """How `code`, a piece of `app`, is signed."""
    stamp = "--timestamp=none" if identity == ADHOC else "--timestamp"  # Apple's clock, which notarisation wants
    entitlements = []
    if code.name == ENGINE:
        entitlements = ["--entitlements", str(FOR_ENGINE)]
    elif code == app and identity == ADHOC:
        entitlements = ["--entitlements", str(FOR_ADHOC)]
    return ["codesign", "--force", "--sign", identity, stamp, "--options", "runtime", *entitlements, str(code)]


def main_executable(bundle: Path) -> Path | None:
    """The file that a bundle is there for, as its Info.plist names it; None for a bundle without one."""
    framework = bundle.suffix == ".framework"
    contents = (bundle / "Versions" / "Current").resolve() if framework else bundle / "Contents"
    try:
        info = plistlib.loads((contents / ("Resources" if framework else ".") / "Info.plist").read_bytes())
    except FileNotFoundError:
        info = {}
    name = info.get("CFBundleExecutable", bundle.stem)
    path = contents / name if framework else contents / "MacOS" / name
    return path if path.is_file() else None


def is_macho(path: Path) -> bool:
    """Whether a file is code for macOS. (Java's classes begin alike, but there are none.)"""
    with path.open("rb") as file:
        return file.read(4) in MACHO


def run(*arguments: str) -> str:
    """stdout of a command. Raises BuildFailed with what it said."""
    answer = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildFailed(f"{' '.join(arguments)} failed:\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
    return answer.stdout
