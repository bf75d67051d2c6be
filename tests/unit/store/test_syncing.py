"""Machines that share a folder: whatever the order, they end alike, and nothing that was written is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import CannotWrite, NotFound
from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.services.syncing import Syncing
from reader.store.annotations import Annotations
from reader.store.connection import open_database
from reader.store.permissions import Permissions
from reader.store.places import Places
from reader.store.soundness import is_sound
from reader.store.stamps import next_stamp
from reader.store.syncing import exchanging, folder
from reader.store.syncing.folder import NAME
from reader.store.syncing.merging import merged
from reader.store.syncing.records import Field, line_of, record_of
from reader.store.versions import Versions

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "store"


class Machine:
    """One of several, with a clock of its own."""

    def __init__(self, name: str, root: Path, shared: Path, source: Path | None = None) -> None:
        self.name, self.path, self.shared = name, root / name / "library.sqlite", shared
        self.now = 0  # seconds
        if source is not None:
            self.path.parent.mkdir(parents=True)
            shutil.copy(source, self.path)
        self.database = open_database(self.path)
        self.annotations = Annotations(self.database, self.clock)
        self.places = Places(self.database, self.clock)
        self.sync = Syncing(self.database, shared)
        self.sync.begin()
        self._give_name()

    def _give_name(self) -> None:
        exchanging.own_name(self.database)
        device = uuid.uuid5(uuid.NAMESPACE_URL, self.name).hex
        self.database.write("UPDATE device SET id = ?, stamp = ''", (device,))

    def clock(self) -> str:
        self.now += 1
        return f"20{26 + self.now // 1_000_000:02}-01-{1 + self.now // 3600 % 28:02}T00:{self.now // 60 % 60:02}:{self.now % 60:02}.000Z"

    def restart(self) -> None:
        self.database.close()
        self.__dict__.update(database=open_database(self.path))
        self.annotations = Annotations(self.database, self.clock)
        self.places = Places(self.database, self.clock)
        self.sync = Syncing(self.database, self.shared)

    def make(self, text: str = "", **fields) -> Annotation:
        one = Annotation(str(uuid.uuid4()), "guide", PLACE, "en", kind="highlight", extent=SPAN, text=text, **fields)
        self.annotations.add(one)
        return one

    def state(self) -> dict[str, object]:
        """Everything that machines must agree on."""
        annotations = {
            row["id"]: {name: row[name] for name in row.keys() if name not in ("number", "modified", "stamps")}  # noqa: SIM118
            for row in self.database.rows("SELECT * FROM annotations")
        }
        places = {row["publication"]: tuple(row)[1:] for row in self.database.rows(PLACES)}
        versions = {tuple(row) for row in self.database.rows("SELECT * FROM annotation_versions")}
        unknown = {tuple(row) for row in self.database.rows("SELECT * FROM sync_unknown")}
        return {"annotations": annotations, "places": places, "versions": versions, "unknown": unknown}


PLACES = (
    "SELECT publication, language, href, block, fraction, progression, cfi, quote, spine, total,"
    " coalesce(nullif(stamp, ''), modified || '/0') FROM places"
)
PLACE = Locator("text.xhtml", "b-1", 0.25, None, 0.5, Quote("كلمات words", "before ", " after"))
SPAN = Extent(3, "b-2", 7)


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def machines(tmp_path, shared):
    made = [Machine(name, tmp_path, shared) for name in ("one", "two", "three")]
    yield made
    for machine in made:
        machine.database.close()


def settle(machines) -> None:
    """Exchange until nobody has anything new; then they must agree."""
    for _ in range(6):
        reports = [machine.sync.exchange() for machine in machines]
        if not any(report.changed or report.told for report in reports):
            break
    else:
        raise AssertionError("they never come to rest")
    states = [machine.state() for machine in machines]
    assert states[0] == states[1] == states[-1]


def change_files(shared) -> list[Path]:
    return sorted((shared / NAME).iterdir())


def test_an_annotation_arrives_whole_and_goes_back_changed(machines):
    one, two, three = machines
    made = one.make("a note", colour="pink", style="underline", tags=("x", "重要"))
    one.sync.exchange()
    report = two.sync.exchange()
    assert report.annotations == (made.id,)
    assert replace(two.annotations.find(made.id), modified="") == replace(one.annotations.find(made.id), modified="")
    two.annotations.change(made.id, text="a better note")
    settle(machines)
    assert three.annotations.find(made.id).text == "a better note"


def test_changes_of_different_fields_on_two_machines_are_both_kept(machines):
    one, two, three = machines
    made = one.make("a note")
    settle(machines)
    one.annotations.change(made.id, colour="green")
    two.annotations.change(made.id, tags=("t",))
    three.annotations.move(replace(made, place=Locator("text.xhtml", "b-9"), extent=None))
    settle(machines)
    found = one.annotations.find(made.id)
    assert (found.colour, found.tags, found.place.block, found.extent) == ("green", ("t",), "b-9", None)
    assert Versions(one.database).of(made.id) == ()


def test_of_two_texts_written_at_once_the_later_holds_and_the_other_is_kept(machines):
    one, two, three = machines
    made = one.make("a note")
    settle(machines)
    one.annotations.change(made.id, text="what one wrote")
    two.now += 1000
    two.annotations.change(made.id, text="what two wrote")
    assert sum(machine.sync.exchange().kept for machine in (one, two, three)) >= 1
    settle(machines)
    for machine in machines:
        assert machine.annotations.find(made.id).text == "what two wrote"
        (version,) = Versions(machine.database).of(made.id)
        assert (version.field, version.value) == ("text", "what one wrote")
        assert Versions(machine.database).annotations() == {made.id}


def test_a_text_that_gave_way_is_put_back_and_the_other_one_kept(machines):
    one, two, _ = machines
    made = one.make("a note", tags=("a",))
    settle(machines)
    one.annotations.change(made.id, text="what one wrote", tags=("a", "one"))
    two.now += 1000
    two.annotations.change(made.id, text="what two wrote", tags=("a", "two"))
    settle(machines)
    versions = Versions(one.database)
    texts = {version.field: version for version in versions.all()}
    assert versions.present(texts["text"]) == "what two wrote"
    assert versions.present(texts["tags"]) == ["a", "two"]
    for version in texts.values():
        versions.put_back(version, one.clock)
    settle(machines)
    for machine in machines:
        found = machine.annotations.find(made.id)
        assert (found.text, found.tags) == ("what one wrote", ("a", "one"))
        assert {version.field: version.value for version in Versions(machine.database).all()} == {
            "text": "what two wrote",
            "tags": ["a", "two"],
        }
    with pytest.raises(NotFound):
        versions.put_back(replace(texts["text"], annotation="nobody"))


def test_texts_written_one_after_the_other_leave_no_versions(machines):
    one, two, three = machines
    made = one.make("0")
    for number, machine in enumerate((one, two, three, one, one, three, two, two), 1):
        machine.sync.exchange()
        machine.now = max(other.now for other in machines) + 1
        machine.annotations.change(made.id, text=str(number))
        machine.sync.exchange()
    settle(machines)
    assert one.annotations.find(made.id).text == "8"
    assert Versions(one.database).of(made.id) == ()


def test_a_removal_travels_and_so_does_its_undoing(machines):
    one, two, _ = machines
    made = one.make()
    settle(machines)
    two.annotations.remove(made.id)
    settle(machines)
    assert one.annotations.all("guide") == ()
    one.annotations.restore(made.id)
    settle(machines)
    assert len(two.annotations.all("guide")) == 1


def test_what_is_changed_on_one_machine_after_another_removed_it_is_there_again(machines):
    one, two, _ = machines
    made = one.make("words")
    settle(machines)
    one.annotations.remove(made.id)
    two.now += 1000
    two.annotations.change(made.id, text="more words")
    settle(machines)
    assert [machine.annotations.all("guide")[0].text for machine in machines] == ["more words"] * 3


@pytest.mark.parametrize("known", [False, True], ids=["first exchange", "later"])
def test_what_is_changed_here_after_it_was_removed_here_is_there_again_everywhere(machines, known):
    one = machines[0]
    made = one.make("words")
    if known:
        settle(machines)
    one.annotations.remove(made.id)
    one.annotations.change(made.id, text="more words")
    settle(machines)
    assert [machine.annotations.all("guide")[0].text for machine in machines] == ["more words"] * 3


def test_what_was_changed_before_another_removed_it_stays_removed_with_its_words(machines):
    one, two, _ = machines
    made = one.make("words")
    settle(machines)
    two.annotations.change(made.id, text="more words")
    one.now += 1000
    one.annotations.remove(made.id)
    settle(machines)
    assert two.annotations.all("guide") == ()
    one.annotations.restore(made.id)
    assert one.annotations.all("guide")[0].text == "more words"


def test_the_latest_place_holds_and_a_forgotten_one_stays_forgotten(machines):
    one, two, three = machines
    one.places.remember("guide", Locator("text.xhtml", "b-1"), "en", 0.1)
    two.now += 1000
    two.places.remember("guide", Locator("text.xhtml", "b-7"), "ar", 0.7)
    two.places.remember("other", PLACE, "ja", 0.2)
    settle(machines)
    assert (one.places.last("guide").block, one.places.language("guide")) == ("b-7", "ar")
    assert three.places.all_progress() == {"guide": 0.7, "other": 0.2}
    assert three.places.last("other") == PLACE
    one.places.forget("other")
    settle(machines)
    assert two.places.all_progress() == {"guide": 0.7}
    three.places.clear_history()
    settle(machines)
    assert [machine.places.all_progress() for machine in machines] == [{}] * 3
    two.places.remember("guide", PLACE, "en", 0.3)
    settle(machines)
    assert one.places.all_progress() == {"guide": 0.3}


def test_a_cleared_history_leaves_no_names_in_the_own_file(machines, shared, monkeypatch):
    one = machines[0]
    one.places.remember("a secret book", PLACE, "en")
    one.sync.exchange()
    one.places.clear_history()
    monkeypatch.setattr(exchanging, "_SLACK", 0)
    one.sync.exchange()
    for number in range(8):
        one.places.remember("guide", Locator("text.xhtml", f"b-{number}"), "en")
        one.sync.exchange()
    assert b"secret" not in b"".join(path.read_bytes() for path in change_files(shared))


def test_a_second_exchange_does_and_writes_nothing(machines, shared):
    for machine in machines:
        machine.make("words")
        machine.places.remember("guide", PLACE, "en")
    settle(machines)
    before = [(path.name, path.read_bytes(), path.stat().st_mtime_ns) for path in change_files(shared)]
    for machine in machines:
        report = machine.sync.exchange()
        assert (report.changed, report.told, report.kept, report.damaged, report.left) == (False, 0, 0, (), ())
    assert [(path.name, path.read_bytes(), path.stat().st_mtime_ns) for path in change_files(shared)] == before


def test_clocks_that_are_years_apart_still_agree_and_the_next_change_is_the_later(machines):
    one, two, three = machines
    made = one.make("now")
    one.now += 40 * 1_000_000  # about forty years ahead
    one.annotations.change(made.id, text="in the future")
    settle(machines)
    two.annotations.change(made.id, text="after that")  # two's clock never left the present
    settle(machines)
    assert [machine.annotations.find(made.id).text for machine in machines] == ["after that"] * 3
    assert Versions(three.database).of(made.id) == ()


@pytest.mark.parametrize(
    "name", ["{}.sync-conflict-20261122-101010-ABCDEFG.jsonl", "{} (conflicted copy 2026-11-22 101010).jsonl"]
)
def test_copies_that_a_program_made_of_a_conflict_are_read_too(machines, shared, name):
    one, two, _ = machines
    made = one.make("words")
    one.sync.exchange()
    (own,) = change_files(shared)
    own.rename(own.with_name(name.format(own.stem)))
    assert two.sync.exchange().machines == 1
    assert two.annotations.find(made.id).text == "words"
    settle(machines)


def test_a_folder_that_was_emptied_is_filled_again(machines, shared):
    made = [machine.make(machine.name) for machine in machines]
    settle(machines)
    for path in change_files(shared):
        path.unlink()
    machines[1].sync.exchange()
    fresh = Machine("fresh", machines[0].path.parents[1], shared)
    fresh.sync.exchange()
    assert {one.id for one in fresh.annotations.all("guide")} == {one.id for one in made}
    fresh.database.close()


def test_a_line_torn_by_a_crash_is_told_again(machines, shared):
    one, two, _ = machines
    one.make("first")
    one.sync.exchange()
    made = one.make("second")
    one.sync.exchange()
    (own,) = change_files(shared)
    own.write_bytes(own.read_bytes()[:-20])
    assert two.sync.exchange().damaged == ()  # it is being written, for all that two knows
    assert two.annotations.find(made.id) is None
    assert one.sync.exchange().told == 1
    assert two.sync.exchange().damaged == ((own.name, 1),)
    assert two.annotations.find(made.id).text == "second"
    settle(machines)


def test_the_own_file_is_written_anew_when_it_is_full_of_old_lines(machines, shared, monkeypatch):
    monkeypatch.setattr(exchanging, "_SLACK", 10)
    one, two, _ = machines
    made = one.make()
    for number in range(40):
        one.annotations.change(made.id, text=f"text {number}")
        one.sync.exchange()
    (own,) = change_files(shared)
    assert len(own.read_bytes().splitlines()) < 20
    two.sync.exchange()
    assert two.annotations.find(made.id).text == "text 39"


def test_fields_and_kinds_of_newer_versions_are_passed_on(machines, shared):
    one, two, three = machines
    made = one.make("words")
    stamp = "2027-01-01T00:00:00.000Z/abc"
    lines = [
        {"kind": "annotation", "id": made.id, "fields": {"drawing": [stamp, {"path": "M0 0"}], "text": [stamp, "new"]}},
        {"kind": "shelf", "id": "s-1", "fields": {"title": [stamp, "Mine"], "order": [stamp, [3, 1, 2]]}},
    ]
    newer = shared / NAME / "abc.jsonl"
    newer.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    one.sync.exchange()
    newer.unlink()  # that machine is gone
    settle(machines)
    told = "".join(path.read_text(encoding="utf-8") for path in change_files(shared))
    assert '"M0 0"' in told
    assert '"shelf"' in told
    assert three.annotations.find(made.id).text == "new"
    rows = three.database.rows("SELECT kind, id, field, value FROM sync_unknown ORDER BY kind, field")
    assert [tuple(row) for row in rows] == [
        ("annotation", made.id, "drawing", '{"path":"M0 0"}'),
        ("shelf", "s-1", "order", "[3,1,2]"),
        ("shelf", "s-1", "title", '"Mine"'),
    ]
    assert two.sync.exchange().told == 0


def test_parts_of_an_annotation_that_come_before_the_rest_wait_for_it(machines, shared):
    one, two, _ = machines
    made = one.make("words")
    one.sync.exchange()
    (own,) = change_files(shared)
    record = record_of(own.read_bytes().strip())
    whole = dict(record.fields)
    late = {name: whole.pop(name) for name in ("made", "place")}
    own.write_bytes(line_of(replace(record, fields=whole)))
    two.sync.exchange()
    assert two.annotations.find(made.id) is None
    own.write_bytes(line_of(replace(record, fields=late)))
    two.sync.exchange()
    assert replace(two.annotations.find(made.id), modified="") == replace(one.annotations.find(made.id), modified="")
    assert two.database.rows("SELECT count(*) FROM sync_unknown")[0][0] == 0


HOSTILE = [
    b"",
    b"\0" * 5000,
    b"{" * 20_000,
    b"[" * 100_000 + b"\n",
    b'{"kind":"annotation","id":"x","fields":{"text":["' + b"9" * 2_000_000 + b'"]}}\n',
    b'{"kind":"annotation","id":"x","fields":{"text":["2026-11-22T10:00:00.000Z/../../etc","a"]}}\n',
    b'{"kind":"annotation","id":"x","fields":{"text":["9999-12-31T23:59:59.999Z/ab","a"]}}\n',
    b'{"kind":"place","id":"guide","fields":{"place":["2026-11-22T10:00:00.000Z/ab",{"href":1}]}}\n',
    b'{"kind":"place","id":"guide","fields":{"place":["2026-11-22T10:00:00.000Z/ab",NaN]}}\n',
    b'{"kind":"place","id":"","fields":{"place":["2026-11-22T10:00:00.000Z/ab",{"href":"a","fraction":0}]}}\n',
    b'{"kind":"place","id":"a\\u0000b","fields":{"place":["2026-11-22T10:00:00.000Z/ab",null]}}\n',
    b'{"kind":"annotation","id":"\\ud800","fields":{"text":["2026-11-22T10:00:00.000Z/ab","\\ud800"]}}\n',
    b'{"kind":"version","id":"x","fields":{"value":["2026-11-22T10:00:00.000Z/ab",1]}}\n',
    b'{"kind":"version","id":"x text 2026","fields":{"value":["2026-11-22T10:00:00.000Z/ab",{"a":1e400}]}}\n',
    b"\xff\xfe\n",
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_what_somebody_put_into_the_folder_changes_nothing_that_is_ours(machines, shared, data):
    one, two, _ = machines
    made = one.make("words")
    one.places.remember("guide", PLACE, "en")
    settle(machines)
    (shared / NAME / "hostile.jsonl").write_bytes(data)
    for _ in range(2):
        settle(machines)
    assert two.annotations.find(made.id).text == "words"
    assert two.places.last("guide") == PLACE
    assert two.annotations.all() == (two.annotations.find(made.id),)
    assert all(is_sound(machine.path) for machine in machines)


def test_links_pipes_and_folders_are_no_change_files(machines, shared, tmp_path):
    made = machines[0].make("words")
    place = shared / NAME
    (place / "folder.jsonl").mkdir()
    (place / "link.jsonl").symlink_to("/dev/zero")
    if hasattr(os, "mkfifo"):
        os.mkfifo(place / "pipe.jsonl")
    settle(machines)
    assert machines[2].annotations.find(made.id) is not None


def test_too_much_is_said_and_bounded(machines, shared, monkeypatch):
    monkeypatch.setattr("reader.store.syncing.folder.LARGEST_FILE", 3000)
    monkeypatch.setattr("reader.store.syncing.folder.MOST_FILES", 3)
    monkeypatch.setattr(exchanging, "MOST_UNKNOWN", 5)
    one = machines[0]
    place = shared / NAME
    line = '{{"kind":"later","id":"{}","fields":{{"a":["2026-11-22T10:00:00.000Z/ab",{}]}}}}\n'
    (place / "a.jsonl").write_text("".join(line.format(number, number) for number in range(100)), encoding="utf-8")
    for name in "bcdef":
        (place / f"{name}.jsonl").write_text("", encoding="utf-8")
    report = one.sync.exchange()
    assert report.left[0] == "a.jsonl"
    assert len(report.left) == 3
    assert one.database.rows("SELECT count(*) FROM sync_unknown")[0][0] == 5


def test_damaged_lines_are_passed_over_and_counted(machines, shared):
    one, two, _ = machines
    made = [one.make(str(number)) for number in range(20)]
    one.sync.exchange()
    (own,) = change_files(shared)
    lines = own.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3][:50] + b"\n"
    lines[7] = b"\xa5" * 100 + b"\n"
    own.write_bytes(b"".join(lines))
    report = two.sync.exchange()
    assert report.damaged == ((own.name, 2),)
    assert len(two.annotations.all("guide")) == 18
    assert one.sync.exchange().told == 2  # what its own file no longer tells, it tells again
    two.sync.exchange()
    assert {found.id for found in two.annotations.all("guide")} == {found.id for found in made}


def test_a_folder_that_is_not_there_is_said_and_nothing_is_made_in_its_place(machines, shared):
    shutil.rmtree(shared / NAME)
    with pytest.raises(NotFound):
        machines[0].sync.exchange()
    shared.rmdir()
    with pytest.raises(NotFound):
        machines[0].sync.exchange()
    with pytest.raises(CannotWrite):
        machines[0].sync.begin()
    assert not shared.exists()


def test_what_can_be_read_is_taken_in_where_nothing_can_be_written(disk, tmp_path):
    one, two = Machine("one", tmp_path, disk.folder), Machine("two", tmp_path, disk.folder)
    made = one.make("words")
    one.sync.exchange()
    two.make("others")
    disk.read_only()
    with pytest.raises(CannotWrite):
        two.sync.exchange()
    assert two.annotations.find(made.id).text == "words"
    disk.writable()
    assert two.sync.exchange().told == 1
    for machine in (one, two):
        machine.database.close()


def test_a_full_disk_leaves_the_own_file_readable(disk, tmp_path):
    one, two = Machine("one", tmp_path, disk.folder), Machine("two", tmp_path, disk.folder)
    made = [one.make("x" * 500)]
    one.sync.exchange()
    disk.fill(leaving=4096)
    made += [one.make("x" * 500) for _ in range(60)]
    with pytest.raises(CannotWrite):
        one.sync.exchange()
    two.sync.exchange()
    assert two.annotations.find(made[0].id) is not None
    disk.free()
    one.sync.exchange()
    two.sync.exchange()
    assert {found.id for found in two.annotations.all()} == {found.id for found in made}
    for machine in (one, two):
        machine.database.close()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_bookmarks_of_earlier_versions_travel_and_the_same_library_on_two_machines_makes_no_doubles(
    tmp_path, shared, version
):
    source = FIXTURES / f"filled-{version:04}.sqlite"
    machines = [Machine(name, tmp_path, shared, source) for name in ("one", "two")]
    fresh = Machine("fresh", tmp_path, shared)
    settle([*machines, fresh])
    assert len(fresh.annotations.all()) == 57
    assert machines[0].database.rows("SELECT count(*) FROM annotation_versions")[0][0] == 0
    for machine in (*machines, fresh):
        machine.database.close()


def test_a_library_copied_to_another_machine_gets_a_name_of_its_own(machines, monkeypatch):
    one = machines[0]
    name = exchanging.own_name(one.database)
    assert exchanging.own_name(one.database) == name
    monkeypatch.setattr(exchanging, "_machine", lambda: "another")
    other = exchanging.own_name(one.database)
    assert other != name
    assert exchanging.own_name(one.database) == other


def test_two_machines_with_one_name_still_agree_and_lose_no_words(machines):
    one, two, _ = machines
    made = one.make("words")
    settle(machines)
    name = one.database.rows("SELECT id, stamp FROM device")[0]
    two.database.write("UPDATE device SET id = ?, stamp = ?", tuple(name))
    two.now = one.now
    one.annotations.change(made.id, text="what one wrote")
    two.annotations.change(made.id, text="what two wrote")
    settle(machines)
    texts = {one.annotations.find(made.id).text, *(found.value for found in Versions(one.database).of(made.id))}
    assert texts >= {"what one wrote", "what two wrote"}


def test_answers_about_scripts_stay_on_their_machine(machines):
    Permissions(machines[0].database).decide("book", True)
    settle(machines)
    assert Permissions(machines[1].database).known() == ()


@pytest.mark.parametrize("seed", range(40))
def test_the_order_of_two_values_makes_no_difference(seed):
    chance = random.Random(seed)

    def value() -> Field:
        stamp = f"2026-01-01T00:00:0{chance.randrange(4)}.000Z/{chance.choice('abc')}"
        seen = {
            chance.choice("abc"): f"2026-01-01T00:00:0{chance.randrange(4)}.000Z" for _ in range(chance.randrange(3))
        }
        return Field(stamp, chance.choice(["", "x", "y"]), seen)

    one, other = value(), value()
    for name in ("text", "colour"):
        here, there = merged(name, one, other), merged(name, other, one)
        if (one.stamp, one.value) != (other.stamp, other.value):
            assert here == there
        assert here[0].value == there[0].value


def test_a_change_made_meanwhile_by_the_window_is_not_lost(machines, monkeypatch):
    one, two, _ = machines
    made = one.make("words")
    settle(machines)
    two.annotations.change(made.id, text="from two")
    two.sync.exchange()
    real, changed = exchanging.told_by, []

    def slow(file):
        if not changed:
            with open_database(one.path) as window:
                Annotations(window, one.clock).change(made.id, colour="blue")
            changed.append(True)
        return real(file)

    monkeypatch.setattr(exchanging, "told_by", slow)
    one.sync.exchange()
    monkeypatch.undo()
    assert changed
    settle(machines)
    found = two.annotations.find(made.id)
    assert (found.text, found.colour) == ("from two", "blue")


def test_stamps_go_on_after_the_latest_that_was_seen(machines):
    one, two, _ = machines
    one.now += 500_000
    one.make()
    one.sync.exchange()
    two.sync.exchange()
    latest = max(json.loads(row[0])["text"] for row in one.database.rows("SELECT stamps FROM annotations"))
    assert two.database.transaction(lambda connection: next_stamp(connection, two.clock)) > latest


def parsed_lines(machine, monkeypatch) -> int:
    """How many lines an exchange looks at."""
    seen = []
    real = folder.record_of
    monkeypatch.setattr(folder, "record_of", lambda line: seen.append(line) or real(line))
    machine.sync.exchange()
    monkeypatch.undo()
    return len(seen)


def test_only_what_is_new_is_read_and_looked_at(machines, shared, monkeypatch):
    one, two, _ = machines
    made = [one.make(str(number)) for number in range(30)]
    settle(machines)
    assert parsed_lines(two, monkeypatch) == 0
    one.annotations.change(made[3].id, text="changed")
    one.sync.exchange()
    assert parsed_lines(two, monkeypatch) == 1
    assert two.annotations.find(made[3].id).text == "changed"
    (own, *_) = change_files(shared)
    own.write_bytes(own.read_bytes().replace(b'"en"', b'"fr"', 1))  # not what it was: nothing of it is taken for known
    assert parsed_lines(two, monkeypatch) >= 31


def test_a_new_stick_gets_everything(machines, shared, tmp_path):
    one = machines[0]
    made = [one.make(str(number)) for number in range(5)]
    settle(machines)
    stick = tmp_path / "stick"
    stick.mkdir()
    sync = Syncing(one.database, stick)
    sync.begin()
    assert sync.exchange().told == len(made)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_own_file_is_for_its_owner_only(machines, shared):
    machines[0].make()
    machines[0].sync.exchange()
    (own,) = change_files(shared)
    assert own.stat().st_mode & 0o777 == 0o600


def test_windows_that_exchange_at_once_write_whole_lines(tmp_path, shared, processes):
    one = Machine("one", tmp_path, shared)
    one.make("first")
    one.sync.exchange()
    script = """
import uuid
from pathlib import Path
from reader.publication.annotation import Annotation
from reader.publication.locator import Locator
from reader.services.syncing import Syncing
from reader.store.annotations import Annotations
from reader.store.connection import open_database
with open_database(Path(sys.argv[1])) as database:
    for _ in range(8):
        Annotations(database).add(Annotation(str(uuid.uuid4()), "guide", Locator("text.xhtml"), "en", text="x" * 3000))
        Syncing(database, Path(sys.argv[2])).exchange()
"""
    processes(script, [[str(one.path), str(shared)]] * 3)
    two = Machine("two", tmp_path, shared)
    assert two.sync.exchange().damaged == ()
    assert len(two.annotations.all()) == 25
    assert len(change_files(shared)) == 1
    for machine in (one, two):
        machine.database.close()
