"""Draw the page alone, without a window or a display: as a picture, as text, or as what is visible."""

from __future__ import annotations

import argparse
import re

from reader.cli.context import Context
from reader.preferences import THEMES

WRITES_CACHE = False  # `render` writes nothing to the data directory


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", help="EPUB, article id, .md file or content folder")
    parser.add_argument("--lang", metavar="TAG", help="language of the text: a tag or the switcher's label")
    parser.add_argument("--at", metavar="PLACE", help="#id, file#id, 42%%, spine:N or epubcfi(...)")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1280, 900), help="1280x900, in pixels")
    parser.add_argument("--theme", metavar="NAME", choices=THEMES, default="light", help=", ".join(THEMES))
    parser.add_argument(
        "--layout",
        choices=("paginated", "scrolled"),
        help="default: articles scrolled, books as they wish, else paginated",
    )
    parser.add_argument("--tag", metavar="TAG", help="fold the sections without this tag")
    parser.add_argument("--press", metavar="KEYS", default="", help='keys to press, "PgDown,PgDown"')
    parser.add_argument("--wait", metavar="SECONDS", type=float, default=0.0, help="wait longer before drawing")
    parser.add_argument("--allow-scripts", action="store_true", help="run the book's own scripts, without a network")
    parser.add_argument("--window", action="store_true", help="with the window's chrome")
    parser.add_argument("--format", choices=("png", "text", "json"), default="png")
    parser.add_argument("--output", metavar="FILE|-", required=True, help="where to; - is stdout")


def run(options: argparse.Namespace, context: Context) -> int:
    from reader.ui.sandbox import SandboxProbe

    probe = SandboxProbe()  # answers while the book is opened
    from reader.ui.features import leave_sources_unread

    leave_sources_unread()
    from reader.ui.rendering import render  # Qt is imported only here

    return render(options, context, probe)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT, like 1280x900")
    width, height = int(found[1]), int(found[2])
    if not (100 <= width <= 8192 and 100 <= height <= 8192):
        raise argparse.ArgumentTypeError(f"{text!r}: each side must be from 100 to 8192")
    return width, height
