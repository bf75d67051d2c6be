"""Language switch: from the wish to the new text laid out at the same block, all ordered pairs. Prints a table.

    python tests/bench/switch.py [--rounds 3]

Measured in the running program, without a display: `switch_language` until the page says it is done and has painted a
frame.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.ui.engine import prepare_engine  # noqa: E402

prepare_engine(offscreen=True)

from PySide6.QtCore import QEventLoop  # noqa: E402

from reader import paths  # noqa: E402
from reader.cli.context import Context  # noqa: E402
from reader.ui.application import Application  # noqa: E402
from reader.ui.launch import make_application  # noqa: E402
from reader.ui.logs import route_qt_messages  # noqa: E402
from reader.ui.navigator.scheme import register_scheme  # noqa: E402
from reader.ui.navigator.surface import Surface  # noqa: E402


def wait(signal, begin) -> None:  # type: ignore[no-untyped-def]
    """Run the event loop from `begin()` until the signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    begin()
    loop.exec()
    signal.disconnect(loop.quit)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    route_qt_messages()
    register_scheme()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="switch-") as name:
        program = Application(Context(paths.user_paths(name)), application, Surface())
        wait(program.first_page_shown, lambda: program.start(None, "en", "#connection-2"))
        application.processEvents()
        first, warm = [], []
        languages = program.session.reading.publication.languages
        for round_number in range(options.rounds + 1):
            for source, target in permutations(languages, 2):
                if program.session.reading.language != source:
                    wait(program.page.swapped, lambda s=source: program.session.switch_language(s))
                begin = time.perf_counter()
                wait(program.page.swapped, lambda t=target: program.session.switch_language(t))
                (warm if round_number else first).append((time.perf_counter() - begin) * 1000)
        for label, values in (("first round (texts not read yet)", first), ("later rounds", warm)):
            print(
                f"{label:34} {len(values):4} switches: "
                f"median {statistics.median(values):6.1f} ms, worst {max(values):6.1f} ms"
            )
        program.close()


if __name__ == "__main__":
    main()
