"""`zeroopposite-reader`: reads the command line, hands over to a module a sub-command, turns errors into exit codes."""

from __future__ import annotations

import argparse
import contextlib
import errno
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from reader import __version__, paths
from reader.cli.context import Context
from reader.errors import CannotWrite, ReaderError, UsageError

PROGRAM = paths.APPLICATION
# Sub-command -> its module; imported only when called, so that starting the window pays for none of them.
COMMANDS = {
    "open": "open",
    "list": "list",
    "import": "import_",
    "inspect": "inspect",
    "render": "render",
    "search": "search",
    "index": "index",
    "export": "export",
    "annotations": "annotations",
    "check": "check",
    "backup": "backup",
    "restore": "restore",
    "completion": "completion",
}
HELP = {
    "open": "open books in the window (the default)",
    "list": "list the library and the articles",
    "import": "add books to the library",
    "inspect": "say what a book is made of",
    "render": "draw a page without a window",
    "search": "search the texts",
    "index": "make the library quick to search; the window does so by itself",
    "export": "write articles as EPUB",
    "annotations": "write notes to a file, or take in those of another reader",
    "check": "check a content folder or an EPUB",
    "backup": "write library and preferences into one file",
    "restore": "put library and preferences back",
    "completion": "print what a shell needs to complete commands",
}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
GLOBAL_VALUES = {"--data"}


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line; argparse would print the whole usage first."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (DESIGN: 0 fine, 1 bug, 2 usage, 3 not found, 4 damaged ...)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        code = _run(arguments)
        _flush()
        return code
    except ReaderError as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output went away; nothing is left to say
        return 0
    except OSError as error:
        if error.errno not in _NO_ROOM or error.filename is not None:
            raise
        _give_up_stdout()
        failed = CannotWrite("stdout", error.strerror or str(error))
        print(f"{PROGRAM}: {failed}", file=sys.stderr)
        return failed.exit_code
    finally:
        _tell_recoveries()


def _tell_recoveries() -> None:
    """A library that was found damaged and put right: the person is told, whatever the command was about."""
    recovery = sys.modules.get("reader.store.recovery")  # imported by who needs it
    for one in recovery.happened if recovery and not sys.stderr.closed else ():
        found = f"the copy {one.restored_from} was restored" if one.restored_from else "a new one was begun"
        more = f", with {one.salvaged} entries that could still be read" if one.salvaged else ""
        if one.complete:
            found, more = "everything in it was put back from its redo log", ""
        print(f"{PROGRAM}: the library was damaged and is kept as {one.set_aside}; {found}{more}", file=sys.stderr)
    if recovery:
        recovery.happened.clear()


def _flush() -> None:
    """What is printed is written before the exit code is known: the disk that takes it may be full."""
    if not sys.stdout.closed:
        sys.stdout.flush()


def _give_up_stdout() -> None:
    """Python would try again at its end what could not be written, and fail with another exit code."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _speak_utf8() -> None:
    """Eleven languages go into files and pipes: Windows would give those a code page, which lacks most letters."""
    if sys.stdout is None:  # closed before the start: then nobody wants the result
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # as long as the program
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding != "utf-8":
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


def _run(arguments: list[str]) -> int:
    name, rest = _split(arguments)
    about = "Read one article in eleven languages, and any EPUB, offline."
    parser = OneLineParser(prog=PROGRAM, description=about, add_help=False)
    add_globals(parser)
    if name is None:
        parser.add_argument("-h", "--help", action="store_true")
        parser.parse_args(rest)
        print(_overview())
        return 0
    module = importlib.import_module(f"reader.cli.{COMMANDS[name]}")
    command = OneLineParser(prog=f"{PROGRAM} {name}", description=(module.__doc__ or "").split("\n", 1)[0])
    add_globals(command)
    module.add_arguments(command)
    options = command.parse_intermixed_args(rest)
    logging.basicConfig(
        level=logging.DEBUG if options.verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s"
    )
    context = Context(paths.user_paths(options.data), writable=getattr(module, "WRITES_CACHE", True))
    return int(module.run(options, context))


def _split(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The sub-command and everything else. Without one it is `open`; None means help for the whole."""
    index = 0
    while index < len(arguments):
        word = arguments[index]
        if word in GLOBAL_VALUES:
            index += 2
        elif word in COMMANDS:
            return word, arguments[:index] + arguments[index + 1 :]
        elif word in {"-h", "--help"}:
            return None, arguments
        elif word == "--version":
            print(f"{PROGRAM} {__version__}")
            raise SystemExit(0)
        elif word in {"--verbose"} or word.startswith("--data="):
            index += 1
        else:
            break
    return "open", arguments


def add_globals(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", metavar="DIR", help="keep library, notes and preferences in this folder")
    parser.add_argument("--verbose", action="store_true", help="say more on stderr")
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")


def _overview() -> str:
    width = max(map(len, HELP))
    rows = "\n".join(f"  {name.ljust(width)}  {text}" for name, text in HELP.items())
    return (
        f"usage: {PROGRAM} [--data DIR] [--verbose] [--version] [COMMAND] [...]\n\n"
        f"Read one article in eleven languages, and any EPUB, offline; keep places and bookmarks; export as EPUB.\n\n"
        f"commands:\n{rows}\n\n{PROGRAM} COMMAND --help tells more about one."
    )
