"""reader/paths.py: where the licences lie, in a frozen program and in a checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A frozen program's folder."""
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    return tmp_path


def test_a_checkout_has_its_own_licence_and_no_notices() -> None:
    assert paths.licence() == Path(paths.__file__).parents[1] / "LICENSE"
    assert paths.notices() is None


def test_a_frozen_program_has_both_in_one_folder(frozen: Path) -> None:
    (frozen / "licences").mkdir()
    for name in ("LICENSE", "THIRD-PARTY-NOTICES.txt"):
        (frozen / "licences" / name).touch()
    assert paths.licence() == frozen / "licences" / "LICENSE"
    assert paths.notices() == frozen / "licences" / "THIRD-PARTY-NOTICES.txt"


def test_what_is_not_there_is_not_offered(frozen: Path) -> None:
    assert paths.licence() is None
    assert paths.notices() is None
