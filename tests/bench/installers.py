"""What the installers weigh, beside their budgets, and where the weight lies. Prints tables; judges nothing.

    python tests/bench/installers.py [--parts 15]

Reads dist/ and build/frozen/ as `dev.py package` left them; `startup.py --frozen` prints how fast the program starts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MB = 1_000_000
# What each may weigh, MB; `--quick` packs larger. With QtMultimedia in it the .deb may weigh 135.
BUDGETS = {
    "*_amd64.deb": 120,
    "*-linux-x86_64.tar.xz": 120,
    "*.x86_64.rpm": 150,
    "*.AppImage": 155,
    "*-setup.exe": 130,
    "*.dmg": 180,
    "*.whl": 5,
    "*.tar.gz": 6,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--parts", type=int, default=15, help="how many of the heaviest parts to list")
    options = parser.parse_args()
    print(f"{'installer':52}{'MB':>9}{'budget':>8}{'share':>8}")
    for pattern, budget in BUDGETS.items():
        for path in sorted((ROOT / "dist").glob(pattern)):
            size = path.stat().st_size / MB
            print(f"{path.name:52}{size:9.1f}{budget:8}{size / budget:8.0%}")
    frozen = ROOT / "build" / "frozen" / "zeroopposite-reader"
    files = [path for path in frozen.rglob("*") if path.is_file() and not path.is_symlink()]
    parts = Counter[str]()
    for path in files:
        parts[part_of(path.relative_to(frozen))] += path.stat().st_size
    print(f"\n{f'frozen folder: {len(files)} files':52}{sum(parts.values()) / MB:9.1f}")
    for part, size in parts.most_common(options.parts):
        print(f"  {part:50}{size / MB:9.1f}")


def part_of(path: Path) -> str:
    """What a person would call this file's part of the program."""
    name, folders = path.name, path.parts
    if "translations" in folders and "PySide6" in folders:
        return "words of Qt and of the web engine"
    if name.startswith(("libicu", "icudtl")):
        return "ICU: rules and names of all languages"
    if "WebEngine" in name or "qtwebengine" in name or {"resources", "PySide6"} <= set(folders):
        return "web engine"
    if "plugins" in folders:
        return "plug-ins of Qt"
    if "PySide6" in folders or "shiboken6" in folders:
        return "Qt in Python (bindings)" if "abi3" in name else "Qt"
    if len(folders) > 1 and folders[1] in {"content", "resources", "licences"}:
        return folders[1]
    if len(folders) == 1:
        return "the program's own code, with the libraries in Python"
    if len(folders) > 2:
        return folders[1]
    return name if name.startswith("lib") else "Python"


if __name__ == "__main__":
    main()
