"""packaging/notices.py: one file for a person, with every component, every text once, and the source's whereabouts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("license_expression", reason="python3 dev.py package installs what freezing needs")
pytest.importorskip("packageurl")

import notices
from licences.component import Component
from licences.parts import collected, standard_text
from notices import FILE, text_of, write
from project import FROZEN, NAME, ROOT, BuildFailed, version

MIT = "Anybody may do anything,\nas long as this sentence stays.\n"
QT = Component(
    name="Qt",
    version="6.12.0",
    licence="LGPL-3.0-only",
    purl="pkg:generic/qt@6.12.0",
    copyright=("Copyright The Qt Company",),
    texts=("The words of the LGPL.\n",),
    files=("_internal/PySide6/Qt/lib/libQt6Core.so.6",),
)
PART = Component(name="zlib", version="1.3", licence="Zlib", purl="", texts=(MIT,), inside="Qt")
SIX = Component(name="six", version="1.17.0", licence="MIT", purl="pkg:pypi/six@1.17.0", texts=(MIT,))
FOUND = [QT, PART, SIX]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_each_component_is_in_the_contents_and_among_the_entries() -> None:
    text = text_of(FOUND)
    contents, entries = text.split("What is carried along\n=")
    for number, component in enumerate(FOUND, 1):
        assert re.search(
            rf"^ *{number} +{component.name} {component.version} +{component.licence}$", contents, re.MULTILINE
        )
        assert f"\n{number}. {component.label}\n" in entries
    assert "Part of: Qt" in entries


def test_a_text_that_several_share_stands_there_once_and_names_them() -> None:
    other_layout = Component(name="other", version="1", licence="MIT", purl="", texts=(MIT.replace(",\n", ", "),))
    text = text_of([*FOUND, other_layout])
    assert flat(text).count("Anybody may do anything") == 1
    assert "[2] zlib, six, other\n" in text


def test_the_words_of_a_text_are_kept_to_the_letter() -> None:
    assert MIT in text_of(FOUND)


def test_it_says_where_the_program_s_own_source_is() -> None:
    assert f"zeroopposite_reader-{version()}.tar.gz" in text_of(FOUND)


def test_it_says_how_another_qt_is_put_in_and_where_its_source_is() -> None:
    text = flat(text_of(FOUND))
    assert "_internal/PySide6/Qt/lib has Qt" in text
    assert "The Qt Company publishes the source of Qt 6.12.0" in text


def test_it_says_which_versions_the_lists_were_taken_from() -> None:
    chromium = Component(name="Chromium", version="140.0", licence="BSD-3-Clause", purl="", inside="Qt", texts=(MIT,))
    text = flat(text_of([*FOUND, chromium]))
    assert "the program has Qt 6.12.0 with Chromium 140.0" in text
    assert f"documentation of Qt {collected()['taken_from']['Qt']}" in text


def test_others_under_the_lgpl_are_named_with_where_they_are() -> None:
    iconv = Component(name="libiconv", version="", licence="LGPL-2.1-or-later", purl="", inside="Qt", texts=(MIT,))
    assert "under a version of the LGPL: libiconv (in Qt)" in flat(text_of([*FOUND, iconv]))


def test_texts_that_others_only_refer_to_are_added() -> None:
    pointer = Component(
        name="a", version="1", licence="X", purl="", texts=("See /usr/share/common-licenses/LGPL-2.\n",)
    )
    assert standard_text("LGPL-2").strip("\n") in text_of([pointer])
    assert "[2] named by other texts" in text_of([pointer])


def test_a_short_name_of_a_commit_is_enough() -> None:
    part = Component(
        name="tables", version="c29724782854bb5a319f4a1940d0828a58ace3f9", licence="MIT", purl="", texts=(MIT,)
    )
    assert "tables c29724782854 " in text_of([part])


def test_lines_are_short_except_in_the_texts() -> None:
    head = text_of(FOUND).split("\nTexts\n=")[0]
    assert max(map(len, head.splitlines())) <= notices.WIDTH


def test_the_bundle_gets_the_notices_and_our_own_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "components", lambda frozen: FOUND)
    made = write(tmp_path / NAME)
    assert [path.relative_to(tmp_path / NAME).as_posix() for path in made] == [
        f"_internal/licences/{FILE}",
        "_internal/licences/LICENSE",
    ]
    assert made[1].read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_a_mac_s_application_gets_them_among_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "components", lambda frozen: FOUND)
    contents = tmp_path / "Reader.app" / "Contents"
    for folder in ("Frameworks", "Resources"):
        (contents / folder).mkdir(parents=True)
    write(tmp_path / NAME)
    write(tmp_path / NAME)
    assert (contents / "Frameworks" / "licences").is_symlink()
    assert (contents / "Frameworks" / "licences" / FILE).is_file()


def test_without_a_bundle_there_are_no_notices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "FROZEN", tmp_path / "nothing")
    monkeypatch.setattr(notices, "BUILD", tmp_path)
    with pytest.raises(BuildFailed):
        notices.build()
    assert not (tmp_path / "notices").exists()


@pytest.mark.skipif(not (FROZEN / NAME).is_file(), reason="python3 dev.py package frozen makes the bundle")
def test_the_real_notices_are_complete_and_the_same_each_time() -> None:
    pytest.importorskip("PyInstaller")
    text = text_of(notices.components(FROZEN))
    assert text == text_of(notices.components(FROZEN))
    referred = {
        int(number) for line in re.findall(r"^Texts: .*$", text, re.MULTILINE) for number in re.findall(r"\d+", line)
    }
    given = {int(number) for number in re.findall(r"^=+\n\[(\d+)\]", text, re.MULTILINE)}
    assert referred <= given
    assert given == set(range(1, len(given) + 1))
    assert str(ROOT) not in text
