"""An editor with a seed: changes texts as people do, and knows where each letter went.

Letters have numbers. What is put in new has none (-1); a copy of words that stay where they are has theirs plus COPY.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from reader.anchors.words import words_of

COPY = 100_000_000
_SENTENCE = re.compile(r"[^.!?。！？؟]*[.!?。！？؟]+[\"'”’»)]*\s*|[^.!?。！？؟]+$")


@dataclass
class Text:
    """One block: its letters and their numbers."""

    id: str
    section: int
    text: str
    numbers: list[int]
    tag: str = "p"

    def cut(self, start: int, end: int) -> tuple[str, list[int]]:
        return self.text[start:end], self.numbers[start:end]

    def put(self, start: int, end: int, text: str, numbers: list[int] | None = None) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        self.numbers[start:end] = [-1] * len(text) if numbers is None else numbers


@dataclass
class Rates:
    """How often each thing happens."""

    change: float = 0.03  # of words
    insert: float = 0.015
    delete: float = 0.015
    rewrite: float = 0.04  # of sentences
    add: float = 0.03
    drop: float = 0.03
    shift: float = 0.01
    copy: float = 0.01
    remove: float = 0.05  # of blocks
    new: float = 0.05
    move: float = 0.05
    merge: float = 0.03
    split: float = 0.03
    reorder: int = 2  # sections swapped


@dataclass
class Editor:
    blocks: list[Text]
    seed: int
    rates: Rates = field(default_factory=Rates)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.vocabulary = sorted({w.text for b in self.blocks for w in words_of(b.text) if w.weight})
        self.dense = (
            sum(len(w.text) == 1 and w.weight > 1 for b in self.blocks for w in words_of(b.text))
            > sum(len(b.text) for b in self.blocks) // 3
        )

    def words(self, count: int) -> str:
        chosen = [self.random.choice(self.vocabulary) for _ in range(count)]
        return "".join(chosen) if self.dense else " ".join(chosen)

    def sentence(self) -> str:
        text = self.words(self.random.randint(5, 16))
        return text[:1].upper() + text[1:] + ("。" if self.dense else ". ")

    def edit(self) -> list[Text]:
        rates = self.rates
        for block in self.blocks:
            self._sentences(block)
            self._words(block)
        self._copies()
        self._structure()
        sections = sorted({b.section for b in self.blocks})
        for _ in range(rates.reorder if len(sections) > 3 else 0):
            one, other = self.random.sample(sections, 2)
            order = {s: s for s in sections}
            order[one], order[other] = other, one
            groups = [[b for b in self.blocks if b.section == order[s]] for s in sections]
            self.blocks = [b for g in groups for b in g]
            for s, g in zip(sections, groups, strict=True):
                for b in g:
                    b.section = s
        self.blocks = [b for b in self.blocks if b.text.strip()]
        return self.blocks

    def _words(self, block: Text) -> None:
        for word in reversed(words_of(block.text)):
            chance = self.random.random()
            rates = self.rates
            space = "" if self.dense else " "
            if chance < rates.change:
                block.put(word.start, word.end, self.words(1))
            elif chance < rates.change + rates.insert:
                block.put(word.start, word.start, self.words(self.random.randint(1, 3)) + space)
            elif chance < rates.change + rates.insert + rates.delete:
                end = word.end + (block.text[word.end : word.end + 1] == " ")
                block.put(word.start, end, "")

    def _sentences(self, block: Text) -> None:
        for found in reversed(list(_SENTENCE.finditer(block.text))):
            chance, rates = self.random.random(), self.rates
            if block.tag != "p" and len(block.text) < 40:
                continue
            for name, rate in (
                ("rewrite", rates.rewrite),
                ("add", rates.add),
                ("drop", rates.drop),
                ("shift", rates.shift),
            ):
                if chance < rate:
                    if name == "rewrite":
                        block.put(found.start(), found.end(), self.sentence())
                    elif name == "add":
                        block.put(found.start(), found.start(), self.sentence())
                    elif name == "drop":
                        block.put(found.start(), found.end(), "")
                    else:
                        text, numbers = block.cut(found.start(), found.end())
                        block.put(found.start(), found.end(), "")
                        other = self.random.choice(self.blocks)
                        other.put(0, 0, text + ("" if self.dense else " "), numbers + ([] if self.dense else [-1]))
                    break
                chance -= rate

    def _copies(self) -> None:
        for block in list(self.blocks):
            if self.random.random() < self.rates.copy * 3:
                words = words_of(block.text)
                if len(words) < 4:
                    continue
                first = self.random.randrange(len(words) - 2)
                last = min(len(words) - 1, first + self.random.randint(1, 14))
                text, numbers = block.cut(words[first].start, words[last].end)
                other = self.random.choice([b for b in self.blocks if b is not block])
                at = self.random.choice([0, *(w.start for w in words_of(other.text))])
                copied = [n + COPY if 0 <= n < COPY else n for n in numbers]
                other.put(at, at, text + " ", [*copied, -1])

    def _structure(self) -> None:
        done: list[Text] = []
        moved: list[Text] = []
        rates = self.rates
        for block in self.blocks:
            chance = self.random.random()
            if chance < rates.remove:
                continue
            if (chance := chance - rates.remove) < rates.new:
                text = "".join(self.sentence() for _ in range(self.random.randint(1, 4)))
                done.append(Text("", block.section, text, [-1] * len(text)))
            elif (chance := chance - rates.new) < rates.move and block.tag == "p":
                moved.append(block)
                continue
            elif (chance := chance - rates.move) < rates.merge and done and done[-1].tag == block.tag == "p":
                last = done[-1]
                last.put(len(last.text), len(last.text), " " + block.text, [-1, *block.numbers])
                continue
            elif (chance := chance - rates.merge) < rates.split:
                cuts = [f.start() for f in _SENTENCE.finditer(block.text)][1:]
                if cuts:
                    at = self.random.choice(cuts)
                    done.append(Text(block.id, block.section, block.text[:at].rstrip(), []))
                    done[-1].numbers = block.numbers[: len(done[-1].text)]
                    block.put(0, at, "", [])
                    block.id = ""
            done.append(block)
        for block in moved:
            at = self.random.randrange(len(done) + 1)
            block.section = done[min(at, len(done) - 1)].section
            done.insert(at, block)
        self.blocks = done


@dataclass(frozen=True)
class Verdict:
    right: bool
    gone: bool  # most of the words are not there any more


def verdict(
    wanted: list[tuple[str, int]],
    found: list[tuple[str, int]] | None,
    alive: set[int],
    *,
    point: bool = False,
    beside: list[tuple[str, int]] | None = None,
) -> Verdict:
    """Whether the letters found are those wanted. `alive`: the numbers of all letters of the new text.

    Of all that was there before, seven tenths and nearly all at the ends have to be what was marked, and half of what
    there is of it has to be among them. A point is in its paragraph: half of its words are there, or the first.
    """
    letters = {n for c, n in wanted if c.isalnum()}
    there = letters & alive
    copies = {n + COPY for n in letters if n + COPY in alive}
    gone = len(there) < 0.5 * max(1, len(letters))
    if found is None:
        return Verdict(False, gone)
    # A word that was taken away and, by chance, put in again at the same place.
    if beside and "".join(c for c, _ in found) == "".join(c for c, _ in wanted):
        known = [n for c, n in beside if c.isalnum()]
        first, last = wanted[0][1], wanted[-1][1]
        if known and sum(first - 40 <= n <= last + 40 for n in known) >= 0.7 * len(known):
            return Verdict(True, gone)
    for allowed, got in (
        (there, [n for c, n in found if c.isalnum() and 0 <= n < COPY]),
        (copies if gone else set(), [n for c, n in found if c.isalnum() and n >= 0]),
    ):
        hits = [number for number, n in enumerate(got) if n in allowed]
        first = sorted(allowed)[: min(20, max(3, len(allowed) // 3))]
        if point and first and sum(n in got for n in first) > len(first) // 2:
            return Verdict(True, gone)
        if not hits or len({got[number] for number in hits}) < 0.5 * len(allowed):
            continue
        loose = hits[0] + len(got) - 1 - hits[-1]
        if point or (len(hits) >= 0.7 * len(got) and loose <= max(3, 0.1 * len(got))):
            return Verdict(True, gone)
    return Verdict(False, gone)
