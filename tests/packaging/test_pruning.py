"""What of Qt, Python and the build machine goes into the bundle."""

from __future__ import annotations

import pytest
from pruning import is_wanted_data


@pytest.mark.parametrize("name", ["RECORD", "INSTALLER", "REQUESTED", "direct_url.json"])
def test_what_pip_writes_about_the_build_machine_stays_there(name: str) -> None:
    # RECORD holds the sums of scripts, whose first line is the path of the environment: no two places build alike.
    assert not is_wanted_data(f"markdown-3.11.3.dist-info/{name}")


@pytest.mark.parametrize(
    "path",
    [
        "markdown-3.11.3.dist-info/entry_points.txt",  # Markdown finds its extensions by it
        "markdown-3.11.3.dist-info/METADATA",
        "content/trust-before-intimacy/ar.md",
        "PySide6/Qt/resources/qtwebengine_resources.pak",
    ],
)
def test_what_the_program_reads_goes_along(path: str) -> None:
    assert is_wanted_data(path)
