"""packaging/icons.py: the icon at every size, for every system."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import icons
import pytest
from lxml import etree
from PIL import Image
from project import PACKAGING

GROUND = (0x24, 0x60, 0x5B, 255)  # the colour behind the shapes


def test_every_size_of_the_theme_is_a_picture_of_that_size(tmp_path: Path) -> None:
    icons.write_hicolor(tmp_path)
    for size in (16, 22, 24, 32, 48, 64, 96, 128, 256, 512):
        with Image.open(tmp_path / f"{size}x{size}" / "apps" / "org.zeroopposite.reader.png") as picture:
            assert (picture.size, picture.mode) == ((size, size), "RGBA")


def test_the_theme_also_gets_the_drawing_itself_and_one_that_takes_the_colour_of_the_text(tmp_path: Path) -> None:
    written = icons.write_hicolor(tmp_path)
    scalable = tmp_path / "scalable" / "apps" / "org.zeroopposite.reader.svg"
    symbolic = tmp_path / "symbolic" / "apps" / "org.zeroopposite.reader-symbolic.svg"
    assert {etree.parse(path).getroot().tag for path in (scalable, symbolic)} == {"{http://www.w3.org/2000/svg}svg"}
    assert "currentColor" in symbolic.read_text(encoding="utf-8")
    assert sorted(written) == sorted(path for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize("size", [16, 24, 32, 256])
def test_the_shapes_are_in_the_picture_and_its_corners_are_clear(size: int) -> None:
    picture = icons.drawn(size)
    colours = {colour for _count, colour in picture.getcolors(size * size) or []}
    assert GROUND in colours
    assert any(min(colour) > 240 for colour in colours), "the light half is missing"
    assert picture.getpixel((0, 0))[3] < 128


def test_an_edge_that_is_half_clear_keeps_its_full_colour() -> None:
    picture = icons.drawn(256)
    half = [colour for _count, colour in picture.getcolors(256 * 256) or [] if 100 < colour[3] < 156]
    assert half
    assert all(abs(colour[0] - GROUND[0]) < 4 and abs(colour[1] - GROUND[1]) < 4 for colour in half)


def test_small_sizes_are_drawn_to_the_edge_and_large_ones_have_a_margin() -> None:
    assert icons.drawn(24).getbbox() == (0, 0, 24, 24)
    assert icons.drawn(256).getbbox() == (12, 12, 244, 244)


def test_the_windows_icon_holds_each_size_as_it_is_drawn(tmp_path: Path) -> None:
    with Image.open(icons.write_ico(tmp_path / "new" / "reader.ico")) as icon:
        assert icon.info["sizes"] == {(size, size) for size in (16, 20, 24, 32, 40, 48, 64, 256)}
        for size in (16, 32, 256):
            assert icon.ico.getimage((size, size)).convert("RGBA").tobytes() == icons.drawn(size).tobytes()


def test_the_macos_icon_reaches_1024_pixels_and_keeps_apples_margin(tmp_path: Path) -> None:
    with Image.open(icons.write_icns(tmp_path / "reader.icns")) as icon:
        assert {(512, 512, 2), (512, 512, 1), (256, 256, 1), (128, 128, 1), (16, 16, 2)} <= set(icon.info["sizes"])
        largest = icon.icns.getimage((512, 512, 2))
        assert largest.size == (1024, 1024)
        assert largest.getbbox() == (100, 100, 924, 924)


def test_without_a_display_the_same_bytes_come_out_again(tmp_path: Path) -> None:
    """In a process of its own: no QGuiApplication of another test, no platform plug-in that helps."""
    code = "import sys, icons; from pathlib import Path; icons.write_ico(Path(sys.argv[1]))"
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    apart = tmp_path / "apart.ico"
    subprocess.run([sys.executable, "-c", code, str(apart)], env=environment, cwd=PACKAGING, check=True)
    assert apart.read_bytes() == icons.write_ico(tmp_path / "here.ico").read_bytes()


@pytest.mark.expects_warning("Cannot open file")
def test_a_drawing_that_qt_cannot_read_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "LARGE", tmp_path / "missing.svg")
    with pytest.raises(icons.BuildFailed):
        icons.drawn(48)
