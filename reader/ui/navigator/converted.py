"""Sound that the engine cannot play (AAC) is answered with the WAV made of it, as soon as that is there."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QObject

from reader.errors import ReaderError, ResourceMissing
from reader.streamer.epub.adapting.iso_media import HEAD, needs_conversion
from reader.ui.navigator.content import Answer, Reply

if TYPE_CHECKING:
    from reader.ui.navigator.sound import SoundConverter

log = logging.getLogger(__name__)


class ConvertedSounds(QObject):
    """Stands between a content and the engine for streams; its converter is made with the first that needs it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._converter: SoundConverter | None = None
        self._lacking: dict[str, bool] = {}  # by key: whether it needs to be converted
        self._undecodable: set[str] = set()

    def answer(self, key: str, answer: Answer, reply: Reply) -> None:
        """Hand on what the engine plays, now or later. `key` names the content for good: book and resource."""
        stream = answer.stream
        if isinstance(stream, bytes) or not self._needs(key, answer.media_type, stream):
            reply(answer)
            return

        def done(converted: Path | None) -> None:
            if converted is None:
                self._undecodable.add(key)
                reply(ResourceMissing(key))
                return
            try:
                reply(Answer("audio/wav", converted.open("rb"), answer.policy))
            except OSError as error:
                log.warning("a converted sound is gone: %s", error)
                reply(ResourceMissing(key))

        if self._converter is None:
            from reader.ui.navigator.sound import SoundConverter

            self._converter = SoundConverter(parent=self)
        self._converter.convert(key, stream, done)

    def close(self) -> None:
        """Stop what is being converted and remove what was."""
        if self._converter is not None:
            self._converter.close()

    def _needs(self, key: str, media_type: str, stream: BinaryIO) -> bool:
        if key not in self._lacking:
            try:
                self._lacking[key] = needs_conversion(media_type, _head(stream))
                stream.seek(0)
            except (ReaderError, OSError) as error:
                log.warning("a sound cannot be read: %s", error)
                return False
        return self._lacking[key] and key not in self._undecodable


def _head(stream: BinaryIO) -> bytes:
    """A raw stream gives less at a time than it is asked for."""
    parts, size = [], 0
    while size < HEAD and (part := stream.read(HEAD - size)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
