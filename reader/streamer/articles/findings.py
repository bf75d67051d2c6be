"""What `check` has to say: one finding a line, with file, line and block."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong (error) or looks wrong (warning)."""

    path: Path
    line: int  # from 1
    severity: Severity
    message: str
    block: str = ""  # id of the block it is about


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in the order of files and lines, and the files that were read."""

    findings: tuple[Finding, ...]
    files: tuple[Path, ...]
    written: tuple[Path, ...] = ()  # files that `--write-ids` changed

    @property
    def errors(self) -> int:
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        return len(self.findings) - self.errors

    @property
    def summary(self) -> str:
        """ "0 errors, 2 warnings in 12 files"."""
        found = f"{counted(self.errors, 'error')}, {counted(self.warnings, 'warning')}"
        return f"{found} in {counted(len(self.files), 'file')}"


def error(path: Path, line: int, message: str, block: str = "") -> Finding:
    return Finding(path, line, "error", message, block)


def warning(path: Path, line: int, message: str, block: str = "") -> Finding:
    return Finding(path, line, "warning", message, block)


def counted(number: int, noun: str) -> str:
    """ "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
