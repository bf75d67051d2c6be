"""Covers: found in a book, made small once, and none where there is none."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reader.services import covers
from reader.services.covers import BOX, CoverCache, article_cover, scaled
from reader.streamer.epub.adapting.pictures import UnreadablePicture
from tests.unit.services.small_books import write_book, write_locked_book

COVER = '<item id="c" href="cover.png" media-type="image/png" properties="cover-image"/>'
SHOWN = '<item id="c" href="pics/cover.png" media-type="image/png"/>'


def picture(size: tuple[int, int] = (600, 900), mode: str = "RGB", kind: str = "PNG", colour: object = None) -> bytes:
    written = BytesIO()
    Image.new(mode, size, colour or (200, 30, 30)).save(written, kind)  # type: ignore[arg-type]
    return written.getvalue()


def opened(data: bytes | None) -> Image.Image:
    assert data is not None
    return Image.open(BytesIO(data))


@pytest.fixture
def cache(tmp_path: Path) -> CoverCache:
    return CoverCache(tmp_path / "cache" / "covers")


def test_a_cover_is_a_small_picture_of_the_same_shape(cache: CoverCache, tmp_path: Path) -> None:
    book = write_book(tmp_path / "one.epub", manifest=COVER, files={"cover.png": picture((1200, 1800))})
    cover = opened(cache.cover("key", book))
    assert (cover.format, cover.size) == ("JPEG", BOX)
    assert cover.getpixel((10, 10))[0] > 180  # type: ignore[index]


def test_it_is_made_once(cache: CoverCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = write_book(tmp_path / "one.epub", manifest=COVER, files={"cover.png": picture()})
    plain = write_book(tmp_path / "two.epub")
    first = cache.cover("key", book)
    assert cache.cover("plain", plain) is None

    def never(*_arguments: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(covers, "book_cover", never)
    assert cache.cover("key", book) == first
    assert cache.cover("plain", plain) is None
    book.unlink()
    assert cache.cover("key", book) == first, "the file may be gone"


def test_a_file_that_is_not_there_may_come_back(cache: CoverCache, tmp_path: Path) -> None:
    book = tmp_path / "one.epub"
    assert cache.cover("key", book) is None
    write_book(book, manifest=COVER, files={"cover.png": picture()})
    assert cache.cover("key", book)


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    book = write_book(tmp_path / "one.epub", manifest=COVER, files={"cover.png": picture()})
    assert CoverCache(tmp_path / "file" / "covers").cover("key", book)


@pytest.mark.parametrize(
    "body",
    [
        '<div><img alt="Cover" src="pics/cover.png"/></div>',
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><image width='6' "
        "height='9' xlink:href='pics/cover.png'/></svg>",
    ],
)
def test_where_the_package_names_none_the_picture_on_the_first_page_is_it(
    cache: CoverCache, tmp_path: Path, body: str
) -> None:
    book = write_book(tmp_path / "one.epub", manifest=SHOWN, files={"pics/cover.png": picture()}, body=body)
    assert cache.cover("key", book)


@pytest.mark.parametrize(
    "body",
    [
        f'<p>{"A text with a picture. " * 30}</p><img src="pics/cover.png"/>',
        '<img src="pics/cover.png"/><img src="pics/other.png"/>',
        '<img src="https://example.org/cover.png"/>',
        '<img src="../../../etc/passwd"/>',
    ],
)
def test_a_picture_in_a_text_or_from_elsewhere_is_none(cache: CoverCache, tmp_path: Path, body: str) -> None:
    book = write_book(tmp_path / "one.epub", manifest=SHOWN, files={"pics/cover.png": picture()}, body=body)
    assert cache.cover("key", book) is None


def test_a_locked_or_damaged_book_has_none(cache: CoverCache, tmp_path: Path) -> None:
    assert cache.cover("locked", write_locked_book(tmp_path / "locked.epub")) is None
    (tmp_path / "damaged.epub").write_bytes(b"PK\3\4 and no more")
    assert cache.cover("damaged", tmp_path / "damaged.epub") is None
    broken = write_book(tmp_path / "broken.epub", manifest=COVER, files={"cover.png": picture()[:300]})
    assert cache.cover("broken", broken) is None


def test_transparent_parts_are_white() -> None:
    made = opened(scaled(picture(mode="RGBA", colour=(0, 0, 0, 0))))
    assert made.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("mode", "kind", "colour"),
    [("CMYK", "JPEG", (0, 0, 0, 0)), ("L", "PNG", 255), ("1", "PNG", 1), ("I;16", "PNG", 65535), ("P", "GIF", 0)],
)
def test_every_kind_of_picture_becomes_one_of_red_green_and_blue(mode: str, kind: str, colour: object) -> None:
    made = opened(scaled(picture(mode=mode, kind=kind, colour=colour)))
    assert made.mode == "RGB"
    if mode != "P":
        assert min(made.getpixel((5, 5))) > 250  # type: ignore[arg-type, type-var]


def test_a_small_picture_is_not_made_larger() -> None:
    assert opened(scaled(picture((40, 60)))).size == (40, 60)


def test_a_picture_lying_on_its_side_is_turned_as_it_says() -> None:
    written, exif = BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (300, 200)).save(written, "JPEG", exif=exif)
    assert opened(scaled(written.getvalue())).size == (200, 300)


def test_a_picture_that_asks_for_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(covers, "PIXELS", 1000)
    with pytest.raises(UnreadablePicture, match="too many"):
        scaled(picture((100, 100)))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"%!PS-Adobe-3.0 EPSF-3.0", b"<svg/>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePicture):
        scaled(data)


def test_an_article_has_the_cover_of_its_language_or_another(cache: CoverCache, tmp_path: Path) -> None:
    folder = tmp_path / "guide" / "covers"
    assert article_cover(tmp_path / "guide", "en") is None
    folder.mkdir(parents=True)
    for name in ("en", "de", "de+en"):
        (folder / f"{name}.jpg").write_bytes(picture(kind="JPEG"))
    assert article_cover(tmp_path / "guide", "en") == folder / "en.jpg"
    assert article_cover(tmp_path / "guide", "ja") == folder / "de.jpg"
    assert cache.cover("guide", tmp_path / "guide", "article", "en")
