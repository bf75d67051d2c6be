"""A few kills of everything that writes; `tests/bench/durability.py` makes hundreds."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("killing", Path(__file__).with_name("killing.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
killing = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(killing)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    spec = importlib.util.spec_from_file_location("books", Path(__file__).with_name("books.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("books")
    for number in range(20):
        module.write_book(folder / f"{number:03}.epub", identifier=f"urn:test:{number}")
    return folder


@pytest.mark.parametrize("kills", [2, pytest.param(30, marks=pytest.mark.long)])
@pytest.mark.parametrize("job", list(killing.JOBS))
def test_what_was_confirmed_is_there_after_a_kill(tmp_path, books, job, kills, record_property):
    chance = random.Random()  # another moment in each run; what matters is said when it fails
    confirmed = sum(killing.run_kill(job, tmp_path / "data", chance, books) for _ in range(kills))
    record_property("confirmed", confirmed)
    assert confirmed >= kills
