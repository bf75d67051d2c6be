"""Libraries that come from the system the program is frozen on: whose they are says dpkg."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sysconfig
from functools import cache
from pathlib import Path

from licences.component import Component
from packageurl import PackageURL
from project import BuildFailed

# Source package -> SPDX. Debian's short names in copyright files are not SPDX's, and say nothing about one library.
LICENCES = {
    "bzip2": "bzip2-1.0.6",
    "libffi": "MIT",
    "libxcb": "X11",
    "libxkbcommon": "MIT",
    "openssl": "Apache-2.0",
    "sqlite3": "blessing",
    "xcb-util": "X11",
    "xcb-util-cursor": "X11",
    "xcb-util-image": "X11",
    "xcb-util-keysyms": "X11",
    "xcb-util-renderutil": "X11",
    "xcb-util-wm": "X11",
    "xz-utils": "LicenseRef-Public-Domain",
    "zlib": "Zlib",
}
DOCUMENTS = Path("/usr/share/doc")
FORMAT = "${Package}\t${Version}\t${source:Package}\t${source:Version}\t${Architecture}\t${Homepage}"


@cache
def component(library: str) -> Component:
    """The package of a library by its file name (libffi.so.8). Raises BuildFailed where dpkg does not know it."""
    package = _owner(library)
    answer = _run("dpkg-query", "--show", f"--showformat={FORMAT}", package).split("\t")
    name, version, source, source_version, architecture, homepage = answer
    text = (DOCUMENTS / name / "copyright").read_text(encoding="utf-8")
    system = platform.freedesktop_os_release().get("ID", "debian")
    return Component(
        name=name,
        version=version,
        licence=LICENCES.get(source, f"LicenseRef-{system.capitalize()}-{source}"),
        purl=PackageURL(
            "deb", system, name, version, {"arch": architecture, "upstream": f"{source}@{source_version}"}
        ).to_string(),
        homepage=homepage,
        copyright=tuple(_holders(text)),
        texts=(text,),
    )


def _owner(library: str) -> str:
    """`package:architecture`."""
    if not shutil.which("dpkg"):
        raise BuildFailed(
            f"{library} comes from this system, and only dpkg can say what it is: freeze on Debian or Ubuntu, "
            "or leave it out in packaging/pruning.py."
        )
    folder = f"/{sysconfig.get_config_var('MULTIARCH') or ''}"
    for base in ("/usr/lib", "/lib"):
        if not (path := Path(f"{base}{folder}/{library}")).exists():
            continue
        real = path.resolve()
        for candidate in dict.fromkeys([path, real, Path("/lib", *real.parts[3:]), Path("/usr", *path.parts[1:])]):
            answer = subprocess.run(["dpkg", "-S", str(candidate)], capture_output=True, text=True, check=False)
            if not answer.returncode:
                return answer.stdout.split(": ", 1)[0].split(",")[0]
    raise BuildFailed(f"{library} is in the bundle, and no package, wheel or Python on this machine has it.")


def _holders(text: str) -> list[str]:
    """The copyright lines of a copyright file, old or machine-readable."""
    found = []
    for paragraph in re.split(r"\n\s*\n", text):
        if re.search(r"^Files: *debian/\*", paragraph, re.MULTILINE):
            continue
        field = re.search(r"^Copyright:[ \t]*((?:.*\n?)(?:[ \t]+.*\n?)*)", paragraph, re.MULTILINE)
        lines = field[1].splitlines() if field else re.findall(r"^\s*(Copyright .*\d{4}.*)$", paragraph, re.MULTILINE)
        found += [" ".join(line.split()) for line in lines if line.strip(" .\t")]
    found = [line if re.search(r"copyright|©|\(c\)", line, re.IGNORECASE) else f"Copyright {line}" for line in found]
    return list(dict.fromkeys(found))


def _run(*command: str) -> str:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
