"""What was done to annotations in this session, so that it can be undone and done again."""

from __future__ import annotations

import time
from typing import ClassVar

from reader.publication.annotation import Annotation

# One annotation before and after: without a before it was made, without an after removed.
Change = tuple[Annotation | None, Annotation | None]
Step = tuple[Change, ...]  # what is undone together


class ChangeHistory:
    """Steps that were done and steps that were undone. It holds values only; whoever owns it does the work."""

    LIMIT: ClassVar[int] = 500

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.changed_at = 0.0  # time.monotonic() of the last step

    @property
    def last(self) -> Step | None:
        """What `undo` is about."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Step | None:
        """What `redo` is about."""
        return self._undone[-1] if self._undone else None

    def note(self, *changes: Change, merge: bool = False) -> Step:
        """Something was done; what was undone before is gone. `merge`: it goes on with the step before, if that was
        about the same annotation.
        """
        step: Step = changes
        if merge and self._done and (whole := _joined(self._done[-1], step)):
            self._done[-1] = step = whole
        else:
            self._done.append(step)
            del self._done[: -self.LIMIT]
        self._undone.clear()
        self.changed_at = time.monotonic()
        return step

    def undone(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The step undone last was done again."""
        self._done.append(self._undone.pop())


def _joined(first: Step, second: Step) -> Step | None:
    """Two steps about one annotation as one; None where they are not."""
    if len(first) != 1 or len(second) != 1:
        return None
    (before, between), (then, after) = first[0], second[0]
    if between is None or then is None or after is None or between.id != then.id:
        return None
    return ((before, after),)
