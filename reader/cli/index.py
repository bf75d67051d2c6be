"""Bring the index of all texts up to date; the window runs it in a process of its own, at low priority."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from contextlib import suppress

from reader import paths
from reader.cli.context import Context
from reader.services.indexing import Indexer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--progress", action="store_true", help="print done, total and title as it goes, by tabs")
    parser.add_argument("--attached", action="store_true", help="end when standard input does")


def run(options: argparse.Namespace, context: Context) -> int:
    _give_way()
    if options.attached and sys.stdin is not None:
        threading.Thread(target=_end_with_input, daemon=True).start()

    def tell(done: int, total: int, title: str) -> None:
        if options.progress:
            print(done, total, " ".join(title.split()), sep="\t", flush=True)

    report = Indexer(context.folders, context.catalog).run(tell)
    for path, reason in report.failed:
        print(f"{paths.APPLICATION}: not searched: {path}: {reason}", file=sys.stderr)
    if not options.progress:
        print(f"{report.read} read, {report.forgotten} forgotten")
    return 0


def _give_way() -> None:
    """Whatever the person does comes first."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetPriorityClass.argtypes = (ctypes.c_void_p, ctypes.c_uint)
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), 0x4000)  # BELOW_NORMAL_PRIORITY_CLASS
        return
    with suppress(OSError):
        os.nice(10)


def _end_with_input() -> None:
    """Who started us is gone: so are we, at once. What was not committed is read the next time."""
    with suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 1024):  # not through a buffer: its lock would hold up the end
            pass
    os._exit(0)
