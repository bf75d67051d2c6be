"""The list of shortcuts and its search."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from reader.ui.dialogs.shortcuts import ShortcutsDialog

GROUPS = [
    ("Reading", [("Next screen", "Space, PgDown"), ("Größerer Text", "Ctrl++"), ("العلامة", "Ctrl+B")]),
    ("Program", [("Preferences", "Ctrl+,"), ("Full screen", "F11")]),
]


@pytest.fixture
def shortcuts(qtbot) -> ShortcutsDialog:
    dialog = ShortcutsDialog(GROUPS, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def caps(dialog: ShortcutsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel, "Key") if label.isVisible()]


def test_each_key_has_a_cap_of_its_own(shortcuts):
    assert caps(shortcuts) == ["Space", "PgDown", "Ctrl++", "Ctrl+B", "Ctrl+,", "F11"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("screen", ["Space", "PgDown", "F11"]),
        ("screen full", ["F11"]),
        ("grosser", ["Ctrl++"]),
        ("ctrl+,", ["Ctrl+,"]),
        ("  ", ["Space", "PgDown", "Ctrl++", "Ctrl+B", "Ctrl+,", "F11"]),
        ("nowhere", []),
    ],
)
def test_the_search_narrows_by_action_and_key(shortcuts, query, found):
    shortcuts.search.setText(query)
    assert caps(shortcuts) == found
    assert shortcuts.nothing.isVisible() == (not found)


def test_a_group_without_a_hit_disappears_with_its_title(shortcuts):
    shortcuts.search.setText("f11")
    assert [group.isVisible() for group in shortcuts.groups] == [False, True]
    shortcuts.search.clear()
    assert all(group.isVisible() for group in shortcuts.groups)


def test_narrowing_does_not_change_the_size(shortcuts):
    before = shortcuts.size()
    shortcuts.search.setText("nowhere")
    assert shortcuts.size() == before
