"""What a running window can be reached by. Apart from the sockets: a start asks before it imports them."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path


def instance_name(data: Path) -> str:
    """One for each data folder."""
    return f"zeroopposite-reader-{hashlib.sha256(str(data).encode()).hexdigest()[:16]}"


def may_run(data: Path) -> bool:
    """Whether a window may be open: its socket lies there, perhaps left by a killed process. Windows keeps none."""
    return sys.platform != "win32" and Path(tempfile.gettempdir(), instance_name(data)).exists()
