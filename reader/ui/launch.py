"""Starting the window. Chromium first: while its processes start, the rest of the program is imported. Only where the
page that was left is there as a picture, the window with that comes before it (first_window.py).

Only what the engine needs is imported at the top; a person waits for every module here.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer, QUrl

from reader import __version__
from reader.errors import ReaderError
from reader.ui.engine import prepare_engine
from reader.ui.file_open import ReaderApplication
from reader.ui.instance_name import may_run
from reader.ui.logs import log_bugs, log_to_file, route_qt_messages
from reader.ui.navigator.addresses import container_url, page_url
from reader.ui.navigator.content import SHELL, host_of
from reader.ui.refusal import is_stderr_read, show_refusal
from reader.ui.sandbox import SandboxProbe, is_root, is_sandbox_off

if TYPE_CHECKING:
    from reader.cli.context import Context
    from reader.paths import UserPaths
    from reader.ui.application import Application
    from reader.ui.first_window import FirstWindow
    from reader.ui.navigator.surface import Surface
    from reader.ui.single_instance import SingleInstance

log = logging.getLogger(__name__)
MEANWHILE = (
    "reader.ui.single_instance",
    "reader.store.places",
    "reader.streamer.open",
    "reader.services.annotating",
    "reader.ui.navigator.controller",
    "reader.ui.application",
)
MEANWHILE_FOR_BOOKS = (  # articles need none of it
    "reader.streamer.epub.open",
    "reader.services.progress",
    "reader.ui.navigator.book.controller",
    "reader.streamer.epub.adapting.adapter",
)
SCREENSHOT = "ZEROOPPOSITE_SCREENSHOT"  # a file: save a picture of the window at rest there, and quit


def run_window(context: Context, probe: SandboxProbe, **wishes: Any) -> int:
    """Open the window and stay until it is closed. `wishes` are those of `_run`.

    Raises ReaderError for what is asked for and is not there, and where books could not be locked in; a box shows it
    first where no terminal would.
    """
    is_read = is_stderr_read()
    try:
        return _run(context, probe, **wishes)
    except ReaderError as error:
        if not is_read:
            show_refusal(error)
        raise


def _run(
    context: Context,
    probe: SandboxProbe,
    *,
    books: list[str],
    language: str | None,
    at: str | None,
    new_window: bool,
    safe_graphics: bool,
) -> int:
    # A path is the caller's: it means nothing in another process's working directory.
    sources = [str(Path(book).absolute()) if Path(book).exists() else book for book in map(context.wanted, books)]
    expected = _check(context, sources, language, at) if sources or language or at else _left_open(context)
    prepare_engine(safe_graphics=safe_graphics)
    alone = new_window or SCREENSHOT in os.environ
    route_qt_messages()
    log_to_file(context.folders.log)
    log_bugs()
    request = {"books": sources, "language": language, "at": at}
    stored = _stored(context)
    application, first = None, None
    as_left = not (language or at or alone) and sources in ([], [stored.get("publication")])
    # A running window gets what is asked for, and a picture is shown, before the engine is imported.
    asked = not alone and (may_run(context.folders.data) or (as_left and may_have_picture(context.folders)))
    if asked:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # the engine comes after it
        application = make_application()
        if _instance(context).hand_over(request):
            return 0
        first = _first_window(context, stored, application) if as_left else None
    book = None if expected else _book(sources[0] if sources else stored.get("publication"))
    application, surface = _begin_page(application, probe, expected, book)
    _import_meanwhile(application, book)
    try:
        instance = _instance(context)
        if not (alone or asked) and instance.hand_over(request):
            surface.close()
            return 0
        from reader.ui.application import Application

        program = Application(context, application, surface, first=first)
        program.start(sources[0] if sources else None, language, at)
    except Exception:
        surface.close()
        raise
    if not alone:
        instance.asked.connect(program.on_second_start)
        QTimer.singleShot(0, instance.listen)
    _take_screenshot(program, application)
    code = application.exec()
    program.close()
    instance.close()
    return code


def _begin_page(
    application: ReaderApplication | None, probe: SandboxProbe, expected: QUrl | None, book: Path | None
) -> tuple[ReaderApplication, Surface]:
    """Import the engine, start it, and ask for the page that will be shown. Raises what the probe has found."""
    from reader.ui.navigator.scheme import register_scheme
    from reader.ui.navigator.scripts import BOOK_MODULES
    from reader.ui.navigator.surface import Surface

    if is_sandbox_off():
        log.info("the Chromium sandbox is off: %s", "running as root" if is_root() else "the environment says so")
    register_scheme()
    application = application or make_application()
    probe.check()
    surface = Surface()
    if book and (page := _book_page(book, surface)):
        surface.page.begin(page, BOOK_MODULES)
    else:
        surface.page.begin(expected)
    return application, surface


def _import_meanwhile(application: ReaderApplication, book: Path | None) -> None:
    """Import the rest of the program. Loading goes back and forth between the engine's threads and this one: it gets
    its turn after every import."""
    for module in (*MEANWHILE, *(MEANWHILE_FOR_BOOKS if book else ())):
        import_module(module)
        application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _take_screenshot(program: Application, application: ReaderApplication) -> None:
    """Where the environment asks for one."""
    if target := os.environ.get(SCREENSHOT):
        from reader.ui.screenshot import save_when_stable

        program.first_page_shown.connect(
            lambda: save_when_stable(program.page, program.window, Path(target), application)
        )


def _instance(context: Context) -> SingleInstance:
    from reader.ui.single_instance import SingleInstance

    return SingleInstance(context.folders.data)


def _first_window(context: Context, stored: dict[str, Any], application: ReaderApplication) -> FirstWindow | None:
    """The window with the page that was left, where there is a picture of just that page."""
    from reader.ui.page_picture import key_of, load
    from reader.ui.theme import system_is_dark

    image = load(context.folders, key_of(context.folders, stored, dark=system_is_dark()))
    if image is None or stored.get("start_picture") is False:
        return None
    from reader.ui.first_window import FirstWindow

    return FirstWindow(stored, image, application)


def may_have_picture(folders: UserPaths) -> bool:
    """Whether a look at the picture of the last page is worth the time."""
    return (folders.cache / "last-page.png").is_file()


def _left_open(context: Context) -> QUrl | None:
    """The page of what was open last, as far as can be told without opening it; a wrong guess only costs time."""
    stored = _stored(context)
    try:
        article, language = stored["publication"], stored["language"]
        is_id = article.isascii() and not {*"/\\"} & {*article}  # else the path of a book or an article
        return page_url(article, language, f"{article}.xhtml") if is_id else None
    except (KeyError, TypeError, AttributeError):
        return None


def _stored(context: Context) -> dict[str, Any]:
    """The preferences as they lie on the disk; nothing at a first start, or of a damaged file."""
    try:
        stored = json.loads(context.folders.preferences.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}  # `preferences_file.load` sees to it
    return stored if isinstance(stored, dict) else {}


def _book(source: object) -> Path | None:
    """The EPUB that will be opened, as far as can be told quickly."""
    from reader.streamer.open import find_epub

    try:
        return find_epub(source) if isinstance(source, str) and source else None
    except (ReaderError, OSError, ValueError):
        return None  # what is wrong with it is told when it is opened


def _book_page(book: Path, surface: Surface) -> QUrl | None:
    """The page a book is shown in. For that its container is opened, a matter of milliseconds."""
    from reader.streamer.epub.container import open_container
    from reader.streamer.epub.notes import Notes

    try:
        container = open_container(book, Notes())
    except ReaderError:
        return None  # told when it is opened
    container.close()
    return QUrl(container_url(host_of(container.digest, surface.salt), SHELL))


def _check(context: Context, sources: list[str], language: str | None, at: str | None) -> QUrl | None:
    """The page asked for. Raises for what is not there, before anything is started or shown.

    Books are opened while the engine starts: before that their origin is not known, and lxml would hold the engine up.
    """
    from reader.anchors.place import parse_place
    from reader.cli.context import preferred_language
    from reader.streamer.open import find_article, find_epub

    located = [context.located(source) for source in sources]
    articles = [None if find_epub(source) else find_article(source, context.catalog) for source in located]
    if articles and articles[0] is not None:
        publication = context.catalog.publication(articles[0])
        rendition = publication.rendition(preferred_language(publication, language))
        place = parse_place(at, rendition) if at else rendition.start
        return page_url(publication.id, rendition.language, place.href)
    return None


def make_application() -> ReaderApplication:
    """The QApplication with the program's names and style."""
    application = ReaderApplication([sys.argv[0]])
    application.setApplicationName("ZeroOpposite Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.zeroopposite.reader")
    application.setStyle("Fusion")
    return application
