"""Any program of the same person can speak to the window: what is no request of a second start does nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from reader.ui import single_instance
from reader.ui.instance_name import instance_name
from reader.ui.single_instance import SingleInstance


@pytest.fixture
def heard(qapp: QCoreApplication, tmp_path: Path):
    """What the window was asked, and how to ask it."""
    instance, requests = SingleInstance(tmp_path), []
    instance.asked.connect(requests.append)
    instance.listen()
    yield requests, tmp_path
    instance.close()


def say(data: Path, words: bytes) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(instance_name(data))
    assert socket.waitForConnected(5000)
    socket.write(words)
    deadline = QDeadlineTimer(10_000)
    while socket.state() == QLocalSocket.LocalSocketState.ConnectedState and not socket.bytesAvailable():
        QCoreApplication.processEvents()
        socket.waitForReadyRead(10)
        assert not deadline.hasExpired(), "neither answered nor sent away"
    return socket


def test_a_request_is_heard(heard) -> None:
    requests, data = heard
    request = {"books": ["a.epub"], "language": None, "at": "#b"}
    say(data, json.dumps(request).encode() + b"\n")
    assert requests == [request]


@pytest.mark.expects_warning("a second start said something that is no request")
@pytest.mark.parametrize(
    "words",
    [
        b"\xff\n",
        b"[" * 100_000 + b"\n",
        b'{"books": {"0": "a"}}\n',
        b'{"books": [["a"]]}\n',
        b'{"books": ["a"], "language": 3}\n',
        b'{"at": {}}\n',
        b"3\n",
    ],
)
def test_what_is_no_request_is_not_heard(heard, words: bytes) -> None:
    requests, data = heard
    say(data, words)
    assert requests == []


def test_who_sends_without_end_is_sent_away(heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "LONGEST", 4096)
    requests, data = heard
    socket = say(data, b"x" * 100_000)
    assert socket.state() != QLocalSocket.LocalSocketState.ConnectedState
    assert requests == []
