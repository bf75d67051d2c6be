"""What Qt, Chromium, Python and a few wheels are made of: parts.json (made by collect.py) and extra.toml (by hand)."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from licences.component import Component

HERE = Path(__file__).resolve().parent


@cache
def collected() -> dict[str, Any]:
    """The whole of parts.json; its shape is written down by collect.py."""
    with (HERE / "parts.json").open(encoding="utf-8") as file:
        answer: dict[str, Any] = json.load(file)
    return answer


@cache
def _entries() -> dict[str, dict[str, Any]]:
    """Id -> part, those of extra.toml with their texts in place."""
    texts = collected()["texts"]
    found = {part["id"]: part | {"texts": [texts[digest] for digest in part["texts"]]} for part in collected()["parts"]}
    extra = tomllib.loads((HERE / "extra.toml").read_text(encoding="utf-8"))
    for part in extra["part"]:
        words = [part["text"].lstrip("\n")] if "text" in part else []
        words += found[part["text_of"]]["texts"] if "text_of" in part else []
        words += [texts[collected()["python"][part["python"]]]] if "python" in part else []
        words += [standard_text(name) for name in part.get("standard", ())]
        found[part["id"]] = {"version": "", "copyright": [], "homepage": ""} | part | {"texts": words}
    return found


def part(identifier: str) -> Component:
    """One part by its id in parts.json or extra.toml."""
    entry = _entries()[identifier]
    return Component(
        name=entry["name"],
        version=entry["version"],
        licence=entry["licence"],
        purl="",
        homepage=entry["homepage"],
        copyright=tuple(entry["copyright"]),
        texts=tuple(entry["texts"]),
        inside=entry["inside"],
    )


def parts_in(paths: Collection[str], *, leaving_out: Collection[str] = ()) -> Iterator[Component]:
    """The parts that a bundle with these files carries, without those of the ids `leaving_out`."""
    for identifier, entry in _entries().items():
        if identifier in leaving_out:
            continue
        needed = re.compile(entry["needs"])
        if any(needed.search(path) for path in paths):
            yield part(identifier)


def standard_text(name: str) -> str:
    """A licence by Debian's name of it: GPL-3, LGPL-2.1, Apache-2.0 ..."""
    text: str = collected()["texts"][collected()["standard"][name]]
    return text


def standard_texts() -> dict[str, str]:
    return {name: standard_text(name) for name in collected()["standard"]}


def record_of(name: str) -> str:
    """Debian's record of the copyright of each source folder of Qt or Chromium, headed by what it is."""
    source = collected()["taken_from"]
    release = (
        f"Qt {source['Qt']}" if name == "Qt" else f"Qt WebEngine {source['Qt']} with Chromium {source['Chromium']}"
    )
    heading = (
        f"Copyright of the sources of {release}, folder by folder, as Debian records it.\n"
        "Folders are named, too, of which nothing is carried along: tests, examples, other systems.\n\n"
    )
    text: str = collected()["texts"][collected()["records"][name]]
    return heading + text


def python_text() -> str:
    """What Python's documentation calls "Licenses and Acknowledgements for Incorporated Software"."""
    texts = collected()["texts"]
    sections = (f"{title}\n{'-' * len(title)}\n\n{texts[key]}" for title, key in collected()["python"].items())
    return "Software incorporated in Python\n\n" + "\n\n".join(sections)
