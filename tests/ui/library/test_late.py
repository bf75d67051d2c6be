"""The library is imported when it is first opened: a start is not made longer by it."""

from __future__ import annotations

import ast
from pathlib import Path

UI = Path(__file__).resolve().parents[3] / "reader" / "ui"
LATE = ("reader.ui.library", "reader.ui.controllers.library")


def imported_at_once(path: Path) -> set[str]:
    """What a module imports when it is imported itself: not in functions, not for type checkers."""
    found: set[str] = set()
    waiting: list[ast.AST] = list(ast.parse(path.read_text(encoding="utf-8")).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ClassDef) or (
            isinstance(node, ast.If | ast.Try) and "TYPE_CHECKING" not in ast.unparse(node).split("\n")[0]
        ):
            waiting += node.body
    return found


def test_nothing_else_imports_the_library_before_it_is_wanted():
    own = [path for path in UI.rglob("*.py") if path.parent.name == "library" or path.name.startswith("library")]
    assert len(own) > 10
    for path in set(UI.rglob("*.py")) - set(own):
        early = {name for name in imported_at_once(path) if name.startswith(LATE)}
        assert not early, f"{path.name} imports {early} at once"
