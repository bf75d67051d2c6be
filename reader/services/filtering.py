"""The tag filter: which sections show whole, which fold to a stub."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from reader.publication.model import Rendition, Section


@dataclass(frozen=True, slots=True)
class TagFilter:
    """Tags chosen by the person; nothing chosen shows everything."""

    tags: frozenset[str] = frozenset()
    every: bool = False  # all of the tags rather than any of them
    opened: frozenset[str] = frozenset()  # sections unfolded one by one

    @property
    def active(self) -> bool:
        return bool(self.tags)

    def toggled(self, tag: str) -> TagFilter:
        """With the tag added or taken away; sections opened by hand fold again."""
        return replace(self, tags=self.tags ^ {tag}, opened=frozenset())

    def with_every(self, every: bool) -> TagFilter:
        return replace(self, every=every, opened=frozenset())

    def with_opened(self, section: str) -> TagFilter:
        return replace(self, opened=self.opened | {section})

    def matches(self, section: Section) -> bool:
        """Whether a section has the tags asked for. The lead, which carries the title, always does."""
        if not self.tags or section.level == 0:
            return True
        own = self.tags & set(section.tags)
        return own == self.tags if self.every else bool(own)

    def shows(self, section: Section) -> bool:
        """Whether a section's text is to be seen: it matches, or was opened by hand."""
        return self.matches(section) or section.id in self.opened

    def matching(self, rendition: Rendition) -> tuple[Section, ...]:
        return tuple(section for section in rendition.sections if self.matches(section))

    def folded(self, rendition: Rendition) -> tuple[Section, ...]:
        return tuple(section for section in rendition.sections if not self.shows(section))


def tag_counts(rendition: Rendition) -> dict[str, int]:
    """How many sections carry each tag, in the order of the article's own list, then of appearance."""
    counts = Counter(tag for section in rendition.sections for tag in section.tags)
    order = [tag for tag in rendition.metadata.subjects if tag in counts]
    order += [tag for tag in counts if tag not in order]
    return {tag: counts[tag] for tag in order}
