"""What Windows shows of a program in its properties and in the task manager: the resource VERSIONINFO."""

from __future__ import annotations

import re
from pathlib import Path

from project import LICENCE, PUBLISHER, TITLE, BuildFailed, version

# PyInstaller reads this file with `eval`. Language 0 and code page 1200 (Unicode): the same in every language.
TEMPLATE = """\
VSVersionInfo(
    ffi=FixedFileInfo(filevers={number}, prodvers={number}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
    kids=[
        StringFileInfo([StringTable("000004B0", [{strings}])]),
        VarFileInfo([VarStruct("Translation", [0, 1200])]),
    ],
)
"""


def write_version_info(target: Path, program: str) -> Path:
    """Write the version file of one program and return its path. `program` is the project's NAME or TITLE.

    For `EXE(version=...)` of a PyInstaller spec. Source: Windows' VERSIONINFO resource, its StringFileInfo names.
    """
    facts = {
        "CompanyName": PUBLISHER,
        "FileDescription": TITLE if program == TITLE else f"{TITLE} (command)",  # the task manager's name for it
        "FileVersion": version(),
        "InternalName": program,
        "LegalCopyright": LICENCE,
        "OriginalFilename": f"{program}.exe",
        "ProductName": TITLE,
        "ProductVersion": version(),
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in facts.items())
    target.write_text(TEMPLATE.format(number=version_number(version()), strings=strings), encoding="utf-8")
    return target


def version_number(text: str) -> tuple[int, int, int, int]:
    """The four numbers Windows knows of a version: 1.2.3 and its candidate 1.2.3rc1 are both (1, 2, 3, 0).

    Raises BuildFailed for what does not begin with three numbers.
    """
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", text)
    if not found:
        raise BuildFailed(f"Version {text!r} does not begin with three numbers, as Windows wants it.")
    return (int(found[1]), int(found[2]), int(found[3]), 0)
