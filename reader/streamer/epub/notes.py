"""What was found wrong in a book that could be read all the same."""

from __future__ import annotations

from reader.streamer.epub.limits import WARNINGS


class Notes:
    """Collects warnings in the order they were found, each once, and no more than anybody would read."""

    def __init__(self, first: tuple[str, ...] = ()) -> None:
        self._texts: dict[str, None] = dict.fromkeys(first)
        self._dropped = 0

    def warn(self, text: str) -> None:
        """Keep one English sentence without a full stop, in the form `where: what, what was done about it`."""
        if text in self._texts:
            return
        if len(self._texts) < WARNINGS:
            self._texts[text] = None
        else:
            self._dropped += 1

    @property
    def warnings(self) -> tuple[str, ...]:
        more = (f"{self._dropped} more warnings",) if self._dropped else ()
        return (*self._texts, *more)


def shown(name: str) -> str:
    """A name from a book, short and without characters that would do something to a terminal or a sentence."""
    clean = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name[:200])
    return clean if len(clean) <= 80 else f"{clean[:60]}…{clean[-15:]}"
