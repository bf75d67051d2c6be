"""The last few documents as they were adapted: a page asks for its own more than once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from reader.publication.resource import Resource
from reader.streamer.epub.limits import MIB

BYTES = 8 * MIB  # together: one huge chapter, or the neighbours of the page being read


class Recent:
    """Keeps resources, the ones used last, up to a number of bytes. Threads may use it at the same time."""

    def __init__(self, limit: int = BYTES) -> None:
        self._kept: OrderedDict[Hashable, Resource] = OrderedDict()
        self._limit, self._size = limit, 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Resource | None:
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Hashable, resource: Resource) -> None:
        """Keep one, and let go of the oldest where they are too much together."""
        with self._lock:
            if len(resource.data) > self._limit or key in self._kept:
                return
            self._kept[key] = resource
            self._size += len(resource.data)
            while self._size > self._limit:
                _, oldest = self._kept.popitem(last=False)
                self._size -= len(oldest.data)
