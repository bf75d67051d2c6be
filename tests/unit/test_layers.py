"""Who may import whom: downwards only, and no Qt below `ui`. Reads the imports, runs nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "reader"
PLAIN = {"errors", "paths", "preferences", "publication", "__init__"}
# A layer and what it may import besides itself and plain data.
ALLOWED = {
    "publication": {"errors"},
    "anchors": PLAIN,
    "streamer": PLAIN | {"anchors"},
    "search": PLAIN | {"anchors"},
    "store": PLAIN | {"anchors"},
    "export": PLAIN | {"anchors"},
    "services": PLAIN | {"anchors", "streamer", "search", "store", "export"},
    "cli": PLAIN | {"anchors", "streamer", "search", "store", "export", "services"},
    "ui": PLAIN | {"anchors", "streamer", "search", "store", "export", "services", "cli"},
    "errors": set(),
    "paths": set(),
    "preferences": set(),
    "__init__": set(),
    "__main__": {"cli"},
}
# The one thing of `cli` that `ui` gets: the context that `cli/main.py` built and hands over.
UI_FROM_CLI = {"reader.cli.context"}
EXPORT_ONLY = {"ebooklib"}  # AGPL, kept in one place


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Names imported, and whether inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module
            if node.module == "reader":
                for alias in node.names:
                    yield f"reader.{alias.name}", id(node) in inside
            else:
                yield node.module, id(node) in inside


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    layer = layer_of(path)
    for name, in_function in imports(path):
        parts = name.split(".")
        if parts[0] == "reader" and len(parts) > 1:
            target = parts[1]
            if target == layer or target.startswith("__"):
                continue
            if layer == "cli" and target == "ui":
                assert in_function, f"{path}: {name} must be imported inside the function"
                continue
            assert target in ALLOWED[layer], f"{path}: {layer} may not import {name}"
            if layer == "ui" and target == "cli":
                assert name in UI_FROM_CLI, f"{path}: {name}"
        if parts[0] == "PySide6" or parts[0] == "shiboken6":
            assert layer == "ui", f"{path}: Qt is for ui only"
        if parts[0] in EXPORT_ONLY:
            assert layer == "export", f"{path}: {name} is imported in export only"


def test_every_layer_is_known() -> None:
    assert {layer_of(path) for path in modules()} <= set(ALLOWED)


def test_data_folders_are_no_packages() -> None:
    root = PACKAGE.parent
    found = [p for name in ("content", "resources", "packaging") for p in (root / name).rglob("__init__.py")]
    assert found == []
