"""What the person's own programs get from us: the address, and none of our libraries."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.ui.outside import LIBRARIES, open_outside

PAGE = QUrl("https://small-press.example/")


@pytest.fixture
def inherited(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The search path for libraries at the moment another program is started."""
    seen: list[str | None] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: seen.append(os.environ.get(LIBRARIES)) or True)
    monkeypatch.setenv(LIBRARIES, "/ours")
    monkeypatch.delenv(f"{LIBRARIES}_ORIG", raising=False)
    return seen


@pytest.mark.parametrize("before", [None, "/theirs"])
def test_a_frozen_program_keeps_its_libraries_to_itself(
    inherited: list, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    if before:
        monkeypatch.setenv(f"{LIBRARIES}_ORIG", before)
    assert open_outside(PAGE)
    assert inherited == [before]
    assert os.environ[LIBRARIES] == "/ours", "QtWebEngineProcess needs them"


def test_from_source_the_variable_is_the_persons_own(inherited: list) -> None:
    assert open_outside(PAGE)
    assert inherited == ["/ours"]


def test_a_failure_is_handed_on_and_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv(LIBRARIES, "/ours")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    assert not open_outside(PAGE)
    assert os.environ[LIBRARIES] == "/ours"
