"""Whether a file lies on another machine: there WAL, whose index is memory shared by processes, must not be used.

Where the file system refuses shared memory SQLite says so by itself (`sqlite.leave_wal`); NFS and the like grant it,
and two machines that open one library would then destroy it. Source: sqlite.org/wal.html, "Disadvantages", 2.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = {"9p", "afs", "ceph", "cifs", "coda", "gfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2"}
_REMOTE |= {"orangefs", "smb3", "smbfs", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "beegfs", "pvfs2", "davfs", "cvfs"}
_REMOTE_FUSE = {"sshfs", "rclone", "davfs2", "gvfsd-fuse", "glusterfs", "s3fs", "ceph", "ceph-fuse", "curlftpfs"}
_REMOTE_FUSE |= {"vmhgfs-fuse", "smbnetfs", "nfs", "httpfs", "juicefs", "moosefs", "mfs", "lizardfs", "kio-fuse"}
_DRIVE_REMOTE = 4  # of GetDriveType


def is_remote(path: Path) -> bool:
    """Whether an existing file lies on a network file system or is shared with a virtual machine's host.

    What cannot be found out counts as local. On macOS nothing is asked: there SQLite itself declines WAL on a network.
    """
    if sys.platform == "win32":
        return _is_remote_drive(path)
    try:
        device = path.stat().st_dev
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return _kind_of(f"{os.major(device)}:{os.minor(device)}", mounts) == "remote"


def _kind_of(device: str, mounts: str) -> str:
    """`36 35 98:0 /root /place rw,noatime master:1 - nfs4 server:/home rw`: the type follows the lone dash."""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 2 and fields[2] == device:
            name, _, helper = after.split(" ")[0].partition(".")
            remote = name in _REMOTE or (name in {"fuse", "fuseblk"} and helper in _REMOTE_FUSE)
            return "remote" if remote else "local"
    return ""


def _is_remote_drive(path: Path) -> bool:
    import ctypes

    if path.drive.startswith("\\\\"):
        return True
    windll = getattr(ctypes, "windll", None)
    return windll is not None and windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _DRIVE_REMOTE
