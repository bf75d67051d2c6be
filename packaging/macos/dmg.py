"""Target `dmg`: the signed .app in a disk image, beside a link to the folder where it belongs. Runs on macOS only.

What the environment may say:
    MACOS_SIGN_IDENTITY    name of a "Developer ID Application" certificate in the keychain; without it the program is
                           signed without an identity, and macOS asks before it opens a downloaded one
    MACOS_NOTARY_KEY, MACOS_NOTARY_KEY_ID, MACOS_NOTARY_ISSUER
                           path, id and issuer of an App Store Connect key: the image is sent to Apple, and their answer
                           fastened to it, so that macOS opens it without a question, also without a network
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import freeze
from macos.signing import ADHOC, run, sign
from project import BUILD, DIST, FROZEN, NAME, TITLE, BuildFailed, version

IDENTITY = "MACOS_SIGN_IDENTITY"
NOTARY = ("MACOS_NOTARY_KEY", "MACOS_NOTARY_KEY_ID", "MACOS_NOTARY_ISSUER")
APP = FROZEN.parent / f"{TITLE}.app"
ATTEMPTS = 3  # at making the image: "Resource busy" while the system still looks through the folder


def build(*, quick: bool = False) -> list[Path]:
    """Write dist/<name>-<version>-macos-<processor>.dmg; `quick` compresses less. Raises BuildFailed."""
    if sys.platform != "darwin":
        raise BuildFailed("A .dmg is made by tools of macOS: run this there, or use .github/workflows/macos.yml.")
    identity, notary = credentials(os.environ)
    freeze.build(quick=quick)
    sign(APP, identity)
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    make_image(stage(APP, BUILD / "dmg"), target, compression="ULFO" if quick else "ULMO")
    if identity != ADHOC:
        run("codesign", "--force", "--sign", identity, "--timestamp", str(target))
    if notary:
        notarise(target, notary)
    return [target]


def credentials(environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """The identity to sign with, and notarytool's options, empty where nothing is to be sent. Raises BuildFailed."""
    identity = environment.get(IDENTITY) or ADHOC
    values = [environment.get(name, "") for name in NOTARY]
    if not any(values):
        return identity, []
    if not all(values) or identity == ADHOC:
        raise BuildFailed(f"Apple is sent what all of {', '.join(NOTARY)} and {IDENTITY} are set for; some are not.")
    key, key_id, issuer = values
    return identity, ["--key", key, "--key-id", key_id, "--issuer", issuer]


def stage(app: Path, folder: Path) -> Path:
    """Make `folder` what a person sees in the opened image, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    return folder


def make_image(folder: Path, target: Path, *, compression: str) -> None:
    """Pack `folder`; `compression` is hdiutil's word: ULFO is quick, ULMO small. Raises BuildFailed."""
    options = ["-volname", TITLE, "-srcfolder", str(folder), "-fs", "HFS+", "-format", compression, "-ov"]
    for attempt in range(1, ATTEMPTS + 1):
        try:
            run("hdiutil", "create", *options, str(target))
        except BuildFailed:
            if attempt == ATTEMPTS:
                raise
        else:
            return


def notarise(image: Path, options: list[str]) -> None:
    """Let Apple look at the image and fasten their answer to it. Raises BuildFailed with their log."""
    submit = run("xcrun", "notarytool", "submit", str(image), *options, "--wait", "--output-format", "json")
    answer = json.loads(submit)
    if answer["status"] != "Accepted":
        raise BuildFailed(
            f"Apple's notary service says {answer['status']}:\n"
            + run("xcrun", "notarytool", "log", answer["id"], *options)
        )
    run("xcrun", "stapler", "staple", str(image))
    run("xcrun", "stapler", "validate", str(image))
