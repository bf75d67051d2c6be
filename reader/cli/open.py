"""Open books in the window."""

from __future__ import annotations

import argparse

from reader.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("books", nargs="*", metavar="BOOK", help="EPUB, article id, .md file, content folder or link")
    parser.add_argument("--lang", metavar="TAG", help="language of the text: a tag or the switcher's label")
    parser.add_argument("--at", metavar="PLACE", help="#id, file#id, 42%%, spine:N or epubcfi(...)")
    parser.add_argument("--new-window", action="store_true", help="do not hand over to a running window")
    parser.add_argument("--safe-graphics", action="store_true", help="paint in software")


def run(options: argparse.Namespace, context: Context) -> int:
    import gc

    gc.disable()  # until the first page is shown: a start makes much and drops little, and every look costs time
    from reader.ui.sandbox import SandboxProbe

    probe = SandboxProbe()  # answers while Qt is imported
    from reader.ui.features import leave_sources_unread

    leave_sources_unread()
    from reader.ui.launch import run_window  # Qt is imported only here

    return run_window(
        context,
        probe,
        books=options.books,
        language=options.lang,
        at=options.at,
        new_window=options.new_window,
        safe_graphics=options.safe_graphics,
    )
