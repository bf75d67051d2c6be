"""Three machines, each with a copy of the folder that something carries to and fro: edits, exchanges, clocks that jump
and crashes in any order. In the end they agree, a further exchange changes nothing, and no word is lost.
"""

from __future__ import annotations

import shutil
import tempfile
import uuid
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator
from reader.services.syncing import Syncing
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.places import Places
from reader.store.soundness import is_sound
from reader.store.syncing import exchanging
from reader.store.syncing.folder import NAME
from reader.store.versions import Versions

WHO = st.integers(0, 2)
WHICH = st.integers(0, 5)
PUBLICATIONS = st.sampled_from(["guide", "urn:isbn:1#ab"])
TABLES = {
    "annotations": "SELECT id, kind, publication, language, name, text, tags, colour, style, href, block, start,"
    " end_offset, deleted IS NULL FROM annotations",
    "places": "SELECT publication, language, block, total, stamp FROM places",
    "versions": "SELECT * FROM annotation_versions",
    "unknown": "SELECT * FROM sync_unknown",
}


class Machine:
    """One machine with its own clock and its own copy of the folder."""

    def __init__(self, root: Path, number: int) -> None:
        self.path, self.folder, self.now = root / f"{number}.sqlite", root / f"folder-{number}", 1_000_000
        self.folder.mkdir()
        self.open()
        self.sync.begin()

    def open(self) -> None:
        self.database = open_database(self.path)
        self.annotations, self.places = Annotations(self.database, self.clock), Places(self.database, self.clock)
        self.sync = Syncing(self.database, self.folder)

    def clock(self) -> str:
        self.now += 1
        days, rest = divmod(self.now, 86_400_000)
        seconds, thousandths = divmod(rest, 1000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
        return f"{2000 + days // 360:04}-{days % 360 // 30 + 1:02}-{days % 30 + 1:02}T{clock}Z"

    @property
    def files(self) -> Path:
        return self.folder / NAME

    @property
    def own(self) -> Path:
        return self.files / f"{exchanging.own_name(self.database)}.jsonl"

    def state(self) -> dict[str, set[tuple[object, ...]]]:
        return {name: {tuple(row) for row in self.database.rows(select)} for name, select in TABLES.items()}


class Machines(RuleBasedStateMachine):
    """`kept` are the words that somebody wrote and nobody who saw them replaced."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.machines = [Machine(self.root, number) for number in range(3)]
        self.kept: dict[str, set[str]] = {}
        self.made: list[str] = []
        self.words = 0

    def word(self) -> str:
        self.words += 1
        return f"words {self.words}"

    @initialize()
    def something_to_begin_with(self) -> None:
        self.make(0, "guide")
        self.all_around()

    @rule(who=WHO, publication=PUBLICATIONS)
    def make(self, who: int, publication: str) -> None:
        place = Locator("text.xhtml", f"b-{self.words}", 0.5, progression=0.25)
        one = Annotation(str(uuid.uuid4()), publication, place, "en", kind="highlight", extent=Extent(1, None, 5))
        self.machines[who].annotations.add(one)
        self.made.append(one.id)
        self.kept[one.id] = set()
        self.write(who, len(self.made) - 1)

    def _one(self, who: int, which: int) -> Annotation | None:
        if not self.made:
            return None
        return self.machines[who].annotations.find(self.made[-1 - which % len(self.made)])

    @rule(who=WHO, which=WHICH)
    def write(self, who: int, which: int) -> None:
        if one := self._one(who, which):
            word = self.word()
            self.machines[who].annotations.change(one.id, text=word)
            self.kept[one.id] = self.kept[one.id] - {one.text} | {word}

    @rule(who=WHO, which=WHICH, colour=st.sampled_from(["green", "pink", "blue"]))
    def colour(self, who: int, which: int, colour: str) -> None:
        if one := self._one(who, which):
            self.machines[who].annotations.change(one.id, colour=colour)

    @rule(who=WHO, which=WHICH)
    def tag(self, who: int, which: int) -> None:
        if one := self._one(who, which):
            self.machines[who].annotations.change(one.id, tags=(*one.tags[-1:], self.word()))

    @rule(who=WHO, which=WHICH)
    def remove(self, who: int, which: int) -> None:
        if one := self._one(who, which):
            self.machines[who].annotations.remove(one.id)

    @rule(who=WHO, which=WHICH)
    def bring_back(self, who: int, which: int) -> None:
        if one := self._one(who, which):
            self.machines[who].annotations.restore(one.id)

    @rule(who=WHO, publication=PUBLICATIONS, total=st.floats(0, 1))
    def read_on(self, who: int, publication: str, total: float) -> None:
        place = Locator("text.xhtml", f"b-{self.word()}", progression=total)
        self.machines[who].places.remember(publication, place, "en", total)

    @rule(who=WHO, publication=PUBLICATIONS)
    def forget(self, who: int, publication: str) -> None:
        self.machines[who].places.forget(publication)

    @rule(who=WHO)
    def clear_history(self, who: int) -> None:
        self.machines[who].places.clear_history()

    @rule(who=WHO, seconds=st.integers(-500_000_000, 500_000_000))
    def clock_jumps(self, who: int, seconds: int) -> None:
        machine = self.machines[who]
        machine.now = min(max(machine.now + seconds * 1000, 0), 6000 * 360 * 86_400_000)

    @rule(who=WHO)
    def exchange(self, who: int) -> None:
        self.machines[who].sync.exchange()

    @rule(one=WHO, other=WHO)
    def carry(self, one: int, other: int) -> None:
        """Files that their machines have written go from one folder to another, as they are just now."""
        if one != other:
            own = self.machines[other].own.name
            for path in self.machines[one].files.iterdir():
                if path.name != own:
                    shutil.copy(path, self.machines[other].files)

    @rule(one=WHO, other=WHO, part=st.floats(0, 1))
    def carry_a_part(self, one: int, other: int, part: float) -> None:
        """The carrier is killed half-way."""
        own = self.machines[one].own
        if one != other and own.exists():
            data = own.read_bytes()
            (self.machines[other].files / own.name).write_bytes(data[: int(len(data) * part)])

    @rule(who=WHO, lost=st.integers(1, 2000))
    def crash(self, who: int, lost: int) -> None:
        """The machine loses its power: the end of its file never reached the disk."""
        machine = self.machines[who]
        own = machine.own
        if own.exists():
            data = own.read_bytes()
            own.write_bytes(data[: max(0, len(data) - lost)])
        machine.database.close()
        machine.open()

    @rule(who=WHO)
    def folder_is_emptied(self, who: int) -> None:
        for path in self.machines[who].files.iterdir():
            path.unlink()

    @rule(one=WHO, other=WHO)
    def conflict_copy(self, one: int, other: int) -> None:
        own = self.machines[one].own
        if own.exists():
            shutil.copy(own, self.machines[other].files / f"{own.stem}.sync-conflict-1.jsonl")

    def all_around(self) -> bool:
        """Everybody exchanges and everything is carried; whether anything was new."""
        reports = [machine.sync.exchange() for machine in self.machines]
        for one in range(3):
            for other in range(3):
                self.carry(one, other)
        return any(report.changed or report.told or report.kept for report in reports)

    @invariant()
    def no_library_is_damaged(self) -> None:
        assert all(machine.database.recovery is None for machine in self.machines)

    def teardown(self) -> None:
        try:
            for _ in range(12):
                news = self.all_around()  # what is carried at the end of one round is taken in by the next
                if not (self.all_around() or news):
                    break
            else:
                raise AssertionError("they never come to rest")
            states = [machine.state() for machine in self.machines]
            for name in TABLES:
                found = [state[name] for state in states]
                assert found[0] == found[1] == found[2], [one - set.intersection(*found) for one in found]
            for machine in self.machines:
                for name, words in self.kept.items():
                    one = machine.annotations.find(name)
                    assert one is not None
                    found = {
                        one.text,
                        *(version.value for version in Versions(machine.database).of(name) if version.field == "text"),
                    }
                    assert words <= found, f"{words - found} lost of {name}"
                assert is_sound(machine.path)
            before = {path: path.read_bytes() for machine in self.machines for path in machine.files.iterdir()}
            assert not self.all_around()
            assert {path: path.read_bytes() for machine in self.machines for path in machine.files.iterdir()} == before
            assert [machine.state() for machine in self.machines] == states
        finally:
            for machine in self.machines:
                machine.database.close()
            shutil.rmtree(self.root)


CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large]


def run(examples: int, steps: int) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Machines,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=CHECKS
        ),
    )


def test_three_machines_in_random_order_agree_and_lose_nothing() -> None:
    run(12, 25)


@pytest.mark.long
def test_three_machines_in_random_order_agree_and_lose_nothing_many_times() -> None:
    run(300, 50)
