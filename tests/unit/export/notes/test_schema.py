"""The JSON of our own is what its schema says: both are checked against one another."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import paths
from reader.export.notes import json as own
from reader.export.notes.model import Book, Entry, Second
from reader.publication.annotation import COLOURS, KINDS, STYLES
from tests.unit.export.notes.test_round_trip import ABOUT, ANNOTATIONS, HIGHLIGHT

SCHEMA = json.loads((paths.resources() / "schemas" / "annotations.schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float)}


def faults(value: Any, schema: dict[str, Any], where: str = "") -> list[str]:
    """What of a value is not as a schema says: as much of JSON Schema as this one uses."""
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where)
    found = []
    if "type" in schema and (not isinstance(value, TYPES[schema["type"]]) or isinstance(value, bool)):
        return [f"{where} is no {schema['type']}"]
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        found.append(f"{where} is {value!r}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{where} does not match")
    if (
        not schema.get("minimum", float("-inf"))
        <= (value if isinstance(value, int | float) else 0)
        <= schema.get("maximum", float("inf"))
    ):
        found.append(f"{where} is out of bounds")
    if isinstance(value, dict):
        known = schema.get("properties", {})
        found += [f"{where}/{name} is missing" for name in schema.get("required", ()) if name not in value]
        for name, member in value.items():
            found += faults(member, known[name], f"{where}/{name}") if name in known else [f"{where}/{name} is unknown"]
    if isinstance(value, list):
        found += [
            fault for number, one in enumerate(value) for fault in faults(one, schema["items"], f"{where}/{number}")
        ]
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(ANNOTATIONS, max_size=3))
def test_what_is_written_is_what_the_schema_says(annotations) -> None:
    entries = tuple(Entry(one, "Heading", "zeroopposite:x", Second("de", "Worte")) for one in annotations)
    assert faults(json.loads(own.write([Book(ABOUT, entries, "en")])), SCHEMA) == []


def test_the_schema_knows_every_kind_style_and_colour() -> None:
    properties = SCHEMA["$defs"]["annotation"]["properties"]
    assert [tuple(properties[name]["enum"]) for name in ("kind", "style", "colour")] == [KINDS, STYLES, COLOURS]


@pytest.mark.parametrize(
    ("name", "value"), [("kind", "scribble"), ("created", "yesterday"), ("place", {"href": "a"}), ("more", 1)]
)
def test_the_check_finds_faults(name: str, value: object) -> None:
    data = json.loads(own.write([Book(ABOUT, (Entry(HIGHLIGHT),), "en")]))
    data["publications"][0]["annotations"][0][name] = value
    assert len(faults(data, SCHEMA)) == 1
