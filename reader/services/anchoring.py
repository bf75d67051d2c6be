"""Where an annotation is in the present text: kept, moved or lost. Knows nothing of where annotations are stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from reader.publication.annotation import Annotation
from reader.publication.locator import Locator

Status = Literal["kept", "moved", "lost"]
SURE_POINT = 0.5  # score of a place that is believed although no words tell that it is right
SHARE_ONLY = 0.2  # score of a place of which only the share of the whole is known


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation with the place and extent it has in the present text; a lost one with those it was made with."""

    annotation: Annotation
    status: Status
    score: float = 1.0  # 0..1, 1 where all words and all that stood around them are there


class Finder(Protocol):
    """Finds annotations in one rendition."""

    def find(self, annotation: Annotation) -> Anchored:
        """The annotation with its present place; lost rather than at other words than it was made at."""
        ...


def is_point(annotation: Annotation) -> bool:
    """Whether an annotation is about a place: its words are only what it is known by."""
    return annotation.extent is None and annotation.kind != "highlight"


def lost(annotation: Annotation) -> Anchored:
    """One that was not found."""
    return Anchored(annotation, "lost", 0.0)


def at(annotation: Annotation, place: Locator, score: float) -> Anchored:
    """A point where it is now: kept where it was."""
    same = place == replace(annotation.place, quote=place.quote)
    return Anchored(replace(annotation, place=place, extent=None), "kept" if same else "moved", score)
