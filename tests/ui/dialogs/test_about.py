"""About: versions, licences, the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.dialogs.about import AboutDialog, licence_of

LOG = Path("/home/x/state/reader.log")


@pytest.fixture
def about(qtbot) -> AboutDialog:
    dialog = AboutDialog("1.2.3", {"Qt": "6.12.0", "EbookLib": "0.20", "Unknown": "1"}, LOG, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_names_version_licence_components_and_privacy(about):
    assert "1.2.3" in about.version.text()
    assert "AGPL-3.0-or-later" in about.licence.text()
    assert "No network" in about.privacy.text()
    assert "6.12.0" in about.components.toPlainText()


@pytest.mark.parametrize(
    ("component", "licence"),
    [
        ("Qt", "LGPL-3.0-only"),
        ("Qt WebEngine (Chromium)", "LGPL-3.0-only, BSD-3-Clause"),
        ("PyYAML", "MIT"),
        ("Pillow", "MIT-CMU"),
        ("pillow-jxl-plugin", "GPL-3.0-or-later, BSD-3-Clause"),
        ("FFmpeg", "LGPL-2.1-or-later"),
        ("System", ""),
    ],
)
def test_a_component_is_known_by_how_its_name_begins(component, licence):
    assert licence_of(component) == licence


def test_details_can_be_copied(about, qtbot):
    with qtbot.waitSignal(about.copy_requested) as asked:
        about.copy.click()
    assert asked.args == [f"ZeroOpposite Reader 1.2.3\nQt 6.12.0\nEbookLib 0.20\nUnknown 1\n{LOG}"]
    assert about.copy.text() == "Copied"


def test_the_log_can_be_shown(about, qtbot):
    with qtbot.waitSignal(about.show_log_requested):
        about.show_log.click()


def test_links_to_texts_that_are_not_there_are_hidden(about):
    assert not about.read_licence.isVisible()
    assert not about.read_notices.isVisible()


@pytest.mark.parametrize("name", ["licence", "notices"])
def test_a_text_that_is_there_can_be_asked_for(qtbot, name):
    dialog = AboutDialog("1", {}, LOG, None, **{f"has_{name}": True})
    qtbot.addWidget(dialog)
    dialog.show()
    link = getattr(dialog, f"read_{name}")
    assert link.isVisible()
    with qtbot.waitSignal(getattr(dialog, f"{name}_requested")):
        link.click()
