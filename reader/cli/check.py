"""Check a content folder, an article's folder, one Markdown file or an EPUB."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.context import Context
from reader.errors import NotFound, ProtectedPublication, UsageError
from reader.streamer.articles.check import check
from reader.streamer.articles.findings import Finding, Report, counted
from reader.streamer.articles.write_ids import write_ids
from reader.streamer.open import find_epub, local_path

FOUND_ERRORS = 4  # DESIGN.md section 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", help="content folder, article folder, .md file or EPUB")
    parser.add_argument(
        "--write-ids", action="store_true", help="write the ids that the author left out into every language's file"
    )


def run(options: argparse.Namespace, context: Context) -> int:
    path = local_path(options.path)
    if not path.exists():
        raise NotFound("file", options.path)
    if book := find_epub(options.path):
        if options.write_ids:
            raise UsageError("books are never written to; leave --write-ids out")
        return check_book(book)
    report = write_ids(path, context.catalog) if options.write_ids else check(path, context.catalog)
    for line in report_lines(report):
        print(line)
    if report.written:
        print(f"ids written into {', '.join(path.name for path in report.written)}", file=sys.stderr)
    return FOUND_ERRORS if report.errors else 0


def check_book(path: Path) -> int:
    """Print what is wrong with an EPUB. Raises ProtectedPublication after that where its text is locked."""
    from reader.streamer.epub.check import check_epub

    report = check_epub(path)
    for finding in report.findings:
        where = f"{_shown(path)}: {finding.href}" if finding.href else _shown(path)
        print(f"{where}: {finding.severity}: {finding.message}")
    print(f"{counted(report.errors, 'error')}, {counted(report.warnings, 'warning')}")
    if report.protection:
        raise ProtectedPublication(str(path), report.protection)
    return FOUND_ERRORS if report.errors else 0


def report_lines(report: Report) -> list[str]:
    """One line a finding, then the summary."""
    return [*(_line(finding) for finding in report.findings), report.summary]


def _line(finding: Finding) -> str:
    block = f" ({finding.block})" if finding.block else ""
    return f"{_shown(finding.path)}:{finding.line}: {finding.severity}: {finding.message}{block}"


def _shown(path: Path) -> str:
    """The path as a person would type it here."""
    here = Path.cwd()
    path = path.absolute()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
