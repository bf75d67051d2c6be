"""The desktop entry: valid, in eleven languages, and of one mind with the program and the icon."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import icons
import pytest
from linux.integration import desktop_entry, write_share
from project import APPLICATION_ID, NAME, ROOT, SCHEME, TITLE, BuildFailed, languages

# As systems name them, beside English, which has no mark.
LOCALES = [{"zh-Hans": "zh_CN"}.get(tag, tag) for tag in languages() if tag != "en"]


@pytest.fixture(scope="module")
def entry() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=", strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read_string(desktop_entry(NAME))
    return parser


@pytest.mark.parametrize("executable", [NAME, "/opt/reader/bin/zeroopposite-reader"])
def test_it_is_valid(executable: str, tmp_path: Path) -> None:
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-utils is not installed")
    path = tmp_path / f"{APPLICATION_ID}.desktop"
    path.write_text(desktop_entry(executable), encoding="utf-8")
    answer = subprocess.run(["desktop-file-validate", "--warn-kde", path], capture_output=True, text=True)
    assert (answer.returncode, answer.stdout) == (0, "")


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_what_is_read_is_written_in_eleven_languages(key: str, entry: configparser.ConfigParser) -> None:
    section = entry["Desktop Entry"]
    texts = [section[key], *(section[f"{key}[{locale}]"] for locale in LOCALES)]
    assert len(set(texts)) == len(texts) == 11
    if key == "Keywords":
        assert {text.count(";") for text in texts} == {9}
        assert all(text.endswith(";") for text in texts)


def test_its_actions_are_written_in_eleven_languages(entry: configparser.ConfigParser) -> None:
    for action in entry["Desktop Entry"]["Actions"].strip(";").split(";"):
        section = entry[f"Desktop Action {action}"]
        assert all(section[f"Name[{locale}]"] for locale in LOCALES)


def test_the_name_of_the_product_is_the_same_everywhere(entry: configparser.ConfigParser) -> None:
    names = [key for key in entry["Desktop Entry"] if key.startswith("Name")]
    assert names == ["Name"]
    assert entry["Desktop Entry"]["Name"] == TITLE


def test_the_window_belongs_to_it(entry: configparser.ConfigParser) -> None:
    """X11's class of the window is the application's name (Qt 6.12, seen with xprop); Wayland asks for the entry's."""
    launch = (ROOT / "reader" / "ui" / "launch.py").read_text(encoding="utf-8")
    said = dict(re.findall(r'application\.set(\w+)\("([^"]+)"\)', launch))
    assert entry["Desktop Entry"]["StartupWMClass"] == said["ApplicationName"]
    assert said["DesktopFileName"] == APPLICATION_ID


def test_books_and_links_are_handed_to_it_and_markdown_stays_with_editors(entry: configparser.ConfigParser) -> None:
    section = entry["Desktop Entry"]
    assert section["MimeType"] == f"application/epub+zip;x-scheme-handler/{SCHEME};"
    assert section["Exec"] == f"{NAME} %U"
    assert section["Terminal"] == "false"


def test_every_line_that_starts_it_starts_the_executable_that_was_given() -> None:
    text = desktop_entry("/opt/reader/bin/zeroopposite-reader")
    started = re.findall(r"^(?:Try)?Exec=(\S+)", text, re.MULTILINE)
    assert started == ["/opt/reader/bin/zeroopposite-reader"] * 3


@pytest.mark.parametrize("executable", ["/home/an na/reader", "", 'a"b', "reader %f", "$HOME/reader", "leser\n"])
def test_an_executable_that_would_have_to_be_quoted_stops_the_build(executable: str) -> None:
    with pytest.raises(BuildFailed):
        desktop_entry(executable)


def test_share_holds_what_every_system_looks_for_and_the_icon_that_the_entry_names(tmp_path: Path) -> None:
    written = write_share(tmp_path, executable=NAME)
    expected = {
        f"applications/{APPLICATION_ID}.desktop",
        f"metainfo/{APPLICATION_ID}.metainfo.xml",
        f"man/man1/{NAME}.1.gz",
        f"bash-completion/completions/{NAME}",
        f"fish/vendor_completions.d/{NAME}.fish",
        f"zsh/site-functions/_{NAME}",
        f"icons/hicolor/scalable/apps/{APPLICATION_ID}.svg",
        f"icons/hicolor/symbolic/apps/{APPLICATION_ID}-symbolic.svg",
        *(f"icons/hicolor/{size}x{size}/apps/{APPLICATION_ID}.png" for size in icons.HICOLOR_SIZES),
    }
    assert {str(path.relative_to(tmp_path)) for path in written} == expected
    assert {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()} == expected
    assert f"Icon={APPLICATION_ID}\n" in desktop_entry(NAME)


def test_share_is_the_same_again_but_for_the_folder_that_debians_zsh_reads(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    first = write_share(one, executable=NAME)
    second = write_share(other, executable=NAME, zsh="vendor-completions")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert (other / "zsh" / "vendor-completions" / f"_{NAME}").exists()
    assert not (other / "zsh" / "site-functions").exists()
