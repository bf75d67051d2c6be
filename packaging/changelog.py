"""What CHANGELOG.md says of each version, in the forms that installers want it. It is written in one place only.

    python packaging/changelog.py v0.1.0    exit code 1, and why, unless the source may be released under this tag

CHANGELOG.md has a heading for each version, the newest first: `## 0.1.0 (2026-11-22)`, or `## 0.2.0 (unreleased)`
while it is being made. Under it stand list entries or paragraphs.
"""

from __future__ import annotations

import datetime
import re
import sys
import textwrap
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from email.utils import format_datetime
from pathlib import Path

from project import DIST, NAME, PUBLISHER, ROOT, TITLE, BuildFailed, source_time, version

CHANGELOG = ROOT / "CHANGELOG.md"
COLLECTION = ROOT / "content" / "collection.toml"

_HEADING = re.compile(r"^## +(?P<version>\S+) +\((?P<date>[^)]+)\) *$")
_ENTRY = re.compile(r"[-*] +")
_DEBIAN_WIDTH = 79  # columns; Debian's checker complains from 81 on


@dataclass(frozen=True, slots=True)
class Release:
    """One version. `date` is None while it is not released; an entry is one paragraph without mark-up."""

    version: str
    date: datetime.date | None
    entries: tuple[str, ...]

    @property
    def day(self) -> datetime.date:
        """When it was released, or, while it is not, the date of the source."""
        return self.date or source_time().date()


def build(*, quick: bool = False) -> list[Path]:
    """Target `release-notes`: what this version brings, as Markdown; `quick` changes nothing. Raises BuildFailed."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-release-notes.md"
    target.write_text(release_notes(), encoding="utf-8")
    return [target]


def releases(text: str | None = None) -> list[Release]:
    """All versions of CHANGELOG.md (or of `text`), the newest first.

    Raises BuildFailed for a heading of another form, a version named twice and one that has no entries.
    """
    found: dict[str, Release] = {}
    for heading, body in _sections(_changelog() if text is None else text):
        match = _HEADING.match(heading)
        if not match:
            raise BuildFailed(
                f"CHANGELOG.md: {heading!r} is not like '## 0.1.0 (2026-11-22)' or '## 0.1.0 (unreleased)'."
            )
        release = Release(match["version"], _date(match["date"], heading), tuple(_paragraphs(body)))
        if release.version in found or not release.entries:
            raise BuildFailed(f"CHANGELOG.md: {heading!r} stands there twice, or has no entries.")
        found[release.version] = release
    return list(found.values())


def this_release() -> Release:
    """The version that is being built. Raises BuildFailed when CHANGELOG.md does not have it."""
    for release in releases():
        if release.version == version():
            return release
    raise BuildFailed(
        f"CHANGELOG.md has no heading for {version()}: add '## {version()} (unreleased)' and what is new."
    )


def check_tag(tag: str) -> None:
    """Raise BuildFailed unless `tag` is that of the version in the source, and CHANGELOG.md says when it came out."""
    if tag != f"v{version()}":
        raise BuildFailed(f"The tag {tag} is not v{version()}, the version in reader/__init__.py.")
    if this_release().date is None:
        raise BuildFailed(f"CHANGELOG.md calls {version()} unreleased: put the day there, then tag that commit.")


def release_notes() -> str:
    """The section of this version as it was written, under a title."""
    wanted = this_release()
    bodies = {match["version"]: body for heading, body in _sections(_changelog()) if (match := _HEADING.match(heading))}
    return f"# {TITLE} {wanted.version}\n\n{bodies[wanted.version].strip()}\n"


def debian_changelog() -> str:
    """All versions in the format of debian/changelog (deb-changelog(5)). Raises BuildFailed."""
    this_release()
    return "\n".join(_debian_entry(release) for release in releases())


def metainfo_releases() -> ET.Element:
    """The `<releases>` of AppStream's metainfo; a version that is not released is a `development` one.

    Raises BuildFailed. Source: AppStream specification, "Release information".
    """
    this_release()
    root = ET.Element("releases")
    for release in releases():
        kind = "stable" if release.date else "development"
        element = ET.SubElement(root, "release", version=release.version, date=release.day.isoformat(), type=kind)
        entries = ET.SubElement(ET.SubElement(element, "description"), "ul")
        for entry in release.entries:
            ET.SubElement(entries, "li").text = entry
    return root


def maintainer() -> str:
    """Name and mail address, as packages name who makes them.

    The address is the publisher's in content/collection.toml. While that is empty none is made up: `.invalid` is
    reserved for names that can never exist (RFC 2606, section 2).
    """
    with COLLECTION.open("rb") as file:
        contact = str(tomllib.load(file).get("contact", "")).strip()
    return f"{PUBLISHER} <{contact or f'{NAME}@{PUBLISHER.lower()}.invalid'}>"


def _changelog() -> str:
    return CHANGELOG.read_text(encoding="utf-8")


def _sections(text: str) -> list[tuple[str, str]]:
    """(heading line, what stands below it), without what precedes the first."""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)[1:]
    return [(part.partition("\n")[0].rstrip(), part.partition("\n")[2]) for part in parts]


def _paragraphs(body: str) -> list[str]:
    """Entries and paragraphs, each on one line; the mark-up for code, emphasis and links is dropped."""
    found: list[list[str]] = []
    open_paragraph = False
    for line in body.splitlines():
        stripped = line.strip()
        if not stripped:
            open_paragraph = False
        elif open_paragraph and not _ENTRY.match(stripped):
            found[-1].append(stripped)
        else:
            found.append([_ENTRY.sub("", stripped, count=1)])
            open_paragraph = True
    return [_plain(" ".join(lines)) for lines in found]


def _plain(text: str) -> str:
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"`([^`]+)`|\*\*([^*]+)\*\*", lambda match: match[1] or match[2], text)


def _date(words: str, heading: str) -> datetime.date | None:
    if words == "unreleased":
        return None
    try:
        return datetime.date.fromisoformat(words)
    except ValueError as error:
        raise BuildFailed(
            f"CHANGELOG.md: {heading!r} has neither a date (2026-11-22) nor the word unreleased."
        ) from error


def _debian_entry(release: Release) -> str:
    midnight = datetime.datetime.combine(release.day, datetime.time(), datetime.UTC)
    stamp = midnight if release.date else source_time()
    lines = [f"{NAME} ({release.version}) unstable; urgency=medium", ""]
    for entry in release.entries:
        lines += textwrap.wrap(
            entry,
            _DEBIAN_WIDTH,
            initial_indent="  * ",
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join([*lines, "", f" -- {maintainer()}  {format_datetime(stamp)}", ""])


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        check_tag(arguments[0])
    except BuildFailed as failure:
        print(f"changelog.py: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
