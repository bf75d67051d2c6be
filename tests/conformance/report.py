"""Judge the W3C's tests in ../shared/epub-corpus/w3c and write report.json and report.md beside this file.

    python tests/conformance/report.py                      # judge all, write both
    python tests/conformance/report.py --verdicts - [TEST]  # judge some or all, print JSON, write nothing

report.json is in the suite's own form: id, and true, false or null (not judged; report.md says why). False is false.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "epub-corpus" / "w3c"
REPORT, TABLE = Path(__file__).with_name("report.json"), Path(__file__).with_name("report.md")
NAME = "ZeroOpposite Reader"
PUBLISHED = (("Colibrio", 139, 156), ("Thorium", 129, 162), ("Apple Books on macOS", 82, 131))


def project_page() -> str:
    """The project's page, where collection.toml names one."""
    with (ROOT / "content" / "collection.toml").open("rb") as file:
        return str(tomllib.load(file).get("releases", ""))


def verdicts(wanted: list[str]) -> dict[str, dict[str, Any]]:
    """Judge in this process; the engine is started here."""
    for path in (ROOT, ROOT / "packaging"):
        sys.path.insert(0, str(path))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
    if sys.platform != "win32" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # Chromium refuses to start its sandbox as root
    import tests.ui.conftest  # noqa: F401  # scheme and environment, before the application
    from reader.ui.launch import make_application
    from tests.conformance.w3c import judging

    application = make_application()
    found = {}
    for test, verdict in judging.verdicts(FOLDER, wanted):
        found[test] = {
            "passed": verdict.passed,
            "how": verdict.how,
            "reason": verdict.reason,
            "seconds": round(verdict.seconds, 1),
        }
        print({True: "passed", False: "FAILED", None: "null"}[verdict.passed], test, verdict.reason, file=sys.stderr)
    del application
    return found


def as_report(found: dict[str, dict[str, Any]]) -> str:
    """The suite's own form."""
    tests = {test: found[test]["passed"] for test in sorted(found)}
    return json.dumps({"name": NAME, "ref": project_page(), "tests": tests}, indent=2) + "\n"


def as_table(found: dict[str, dict[str, Any]]) -> str:
    """What a person reads: result, how it was judged, why not."""
    results = [row["passed"] for row in found.values()]
    passed, failed, null = results.count(True), results.count(False), results.count(None)
    judged = passed + failed
    share = f"{100 * passed / judged:.1f} %" if judged else "none"
    lines = [
        "# W3C tests for EPUB 3 reading systems",
        "",
        "Written by `python tests/conformance/report.py`. The tests are those of w3c/epub-tests that lie in the sample corpus.",
        "Each was judged by a check that drives the program (`tests/conformance/w3c/`): *dom* reads the rendered document,",
        "*pixels* measures the page's picture, *ui* reads the window around the page, *interaction* sends keys, clicks and the",
        "wheel or listens to what plays, *network watch* looks for what was fetched; *picture looked at*: a person's eye as well.",
        "",
        f"**{passed} passed, {failed} failed, {null} not judged, of {len(found)}: {share} of those judged.**",
        "",
        "| reading system | passed | applicable | share |",
        "|---|---|---|---|",
        f"| {NAME} (the tests in this corpus) | {passed} | {judged} | {share} |",
        *(
            f"| {name} (published, whole suite) | {good} | {of} | {100 * good / of:.1f} % |"
            for name, good, of in PUBLISHED
        ),
        "",
        "The published figures are of the whole suite, of which this corpus holds about half.",
        "",
        "| test | result | judged by | reason or note |",
        "|---|---|---|---|",
    ]
    words = {True: "passed", False: "**failed**", None: "null"}
    for test in sorted(found):
        row = found[test]
        reason = " ".join(row["reason"].split()).replace("|", "\\|")
        lines.append(f"| {test} | {words[row['passed']]} | {row['how'] or '–'} | {reason} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verdicts", metavar="FILE|-", help="print the verdicts as JSON instead of writing the report")
    parser.add_argument("tests", metavar="TEST", nargs="*", help="only these")
    options = parser.parse_args()
    if not FOLDER.is_dir():
        print(f"{FOLDER} is not there", file=sys.stderr)
        return 2
    found = verdicts(options.tests)
    if options.verdicts:
        text = json.dumps(found, indent=1)
        if options.verdicts == "-":
            print(text)
        else:
            Path(options.verdicts).write_text(text, encoding="utf-8")
    else:
        REPORT.write_text(as_report(found), encoding="utf-8")
        TABLE.write_text(as_table(found), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)  # what is written is written; taking the engine down has nothing to tell


if __name__ == "__main__":
    sys.exit(main())
