"""What every test gets: a data folder of its own, Qt without a display, and failure on an unexpected warning.

Nothing here imports PySide6: tests/unit runs where there is no Qt.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

ROOT = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform != "win32" and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses to start its sandbox as root


@pytest.fixture(autouse=True)
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps what this test makes; the person's own data is out of reach. Not made beforehand."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ZEROOPPOSITE_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `shared` beside the checkout: sample books and the programs to compare with."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def shared_corpus(shared: Path) -> Path:
    """The sample EPUBs in ../shared/epub-corpus."""
    folder = shared / "epub-corpus"
    if not folder.is_dir():
        pytest.skip("../shared/epub-corpus is not beside this checkout")
    return folder


def _expected(item: pytest.Item) -> list[str]:
    return [pattern for mark in item.iter_markers("expects_warning") for pattern in mark.args]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """pytest-qt fails a test on Qt's warnings by itself; let it know the expected ones."""
    for item in items:
        if patterns := _expected(item):
            item.add_marker(pytest.mark.qt_log_ignore(*patterns))


@pytest.fixture(autouse=True)
def _no_unexpected_log_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test, unless it is marked `expects_warning("regular expression")`."""
    yield
    expected = _expected(request.node)
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
        and not any(re.search(pattern, record.getMessage()) for pattern in expected)
    ]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """pytest-qt stops listening before windows and pages are taken down, where Qt complains most."""
    qt = sys.modules.get("PySide6.QtCore")
    if qt is None:
        return (yield)
    expected = [*_expected(item), *item.config.getini("qt_log_ignore")]
    quiet = (qt.QtMsgType.QtDebugMsg, qt.QtMsgType.QtInfoMsg)
    unexpected: list[str] = []

    def listen(kind: object, _context: object, message: str) -> None:
        if kind not in quiet and not any(re.search(pattern, message) for pattern in expected):
            unexpected.append(message)

    previous = qt.qInstallMessageHandler(listen)
    try:
        outcome = yield
    finally:
        qt.qInstallMessageHandler(previous)
    if unexpected:
        pytest.fail("unexpected from Qt while the test was taken down:\n" + "\n".join(unexpected), pytrace=False)
    return outcome
