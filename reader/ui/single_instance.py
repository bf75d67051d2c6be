"""A second start hands its book to the window that is open already."""

from __future__ import annotations

import json
import logging
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.ui.instance_name import instance_name

log = logging.getLogger(__name__)
PATIENCE = 800  # ms
LONGEST = 1 << 20  # bytes of a request: some thousand paths


class SingleInstance(QObject):
    """One server for each data folder and user."""

    asked = Signal(dict)  # what a second start was called with

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = instance_name(data)
        self._server: QLocalServer | None = None

    def hand_over(self, request: dict[str, Any]) -> bool:
        """Give the request to a running window; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE):
            return False
        socket.write(json.dumps(request).encode() + b"\n")
        socket.waitForBytesWritten(PATIENCE)
        answered = socket.waitForReadyRead(PATIENCE) and bytes(socket.readAll().data()) == b"ok\n"
        socket.disconnectFromServer()
        return answered

    def listen(self) -> None:
        """Be the one that others hand over to."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left by a killed process
            if not server.listen(self._name):
                log.warning("no single instance: %s", server.errorString())
                return
        server.newConnection.connect(self._on_connection)
        self._server = server
        log.debug("listening as %s", self._name)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()

    def _on_connection(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(LONGEST)  # whoever sends without end waits, and is sent away
            socket.readyRead.connect(partial(self._on_ready, socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST:
                socket.abort()
            return
        try:
            request = json.loads(bytes(socket.readLine().data()))
        except (ValueError, RecursionError):
            log.warning("a second start said something that is no request")
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        if isinstance(request, dict) and _is_request(request):
            log.debug("asked: %s", json.dumps(request))
            self.asked.emit(request)


def _is_request(request: dict[str, Any]) -> bool:
    """Whether it has the form of a second start's; any program of the same person can say something here."""
    books = request.get("books") or []
    texts = (request.get("language"), request.get("at"))
    return (
        isinstance(books, list)
        and all(isinstance(one, str) for one in books)
        and all(one is None or isinstance(one, str) for one in texts)
    )
