"""From a URL in a book to a path in its container.

A path is the decoded form, `OPS/chapter 1.xhtml`; it never begins with a slash and has no step up. Source: EPUB 3.3,
section 4.2.5 (URLs in the OCF abstract container): the container has a root from which `..` cannot lead out and to
which a leading slash leads, whatever its depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_IGNORED = re.compile(r"[\t\n\r]")  # the URL Standard takes them out anywhere
_PLAIN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?:/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)*")
_DOT = re.compile(r"%2e", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads: a path in the container with a fragment, or, with `remote`, a whole URL elsewhere."""

    path: str
    fragment: str = ""
    remote: bool = False
    leaked: bool = False  # it tried to leave the container and was kept at its root


def resolve(base: str, url: str) -> Target:
    """Where `url` leads, written in the file `base`. Raises nothing: any text is some URL."""
    if _PLAIN.fullmatch(url):  # nearly all that books write
        return Target(f"{base[: base.rfind('/') + 1]}{url}")
    url = _IGNORED.sub("", url.strip(" \f\v\0"))
    if _SCHEME.match(url) or url.startswith(("//", "\\\\")):
        return Target(url, remote=True)
    url, _, fragment = url.partition("#")
    url = url.partition("?")[0]
    fragment = _decoded(fragment)
    if not url:
        return Target(base, fragment)
    steps = [] if url.startswith("/") else base.split("/")[:-1]
    leaked = False
    parts = url.split("/")
    for index, part in enumerate(parts):
        plain = _DOT.sub(".", part)
        if plain == "..":
            leaked = leaked or not steps
            steps = steps[:-1]
        elif plain not in {"", "."}:
            decoded = _decoded(part)
            steps.append(part if "/" in decoded else decoded)  # an escaped slash is no step
        elif index == len(parts) - 1:
            steps.append("")
    return Target("/".join(steps), fragment, leaked=leaked)


def to_url(path: str) -> str:
    """A path as a URL relative to the container's root."""
    return quote(path, safe="/!$&'()*+,;=@~")


def is_safe(name: str) -> bool:
    """Whether an entry's name can be a path: no root, no drive, no step up or in place, no NUL."""
    parts = name.split("/")
    return not (
        name.startswith(("/", "\\")) or "\0" in name or re.match("[A-Za-z]:", name) or {"", ".", ".."} & {*parts}
    )


def _decoded(text: str) -> str:
    """Percent signs resolved where they spell UTF-8; else left as they are."""
    if "%" not in text:
        return text
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return text
