"""Reading an exported book back: does it hold together? (EPUBCheck in the tests is the full judge.)"""

from __future__ import annotations

import zipfile
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from reader.errors import DamagedPublication

OPF = "{http://www.idpf.org/2007/opf}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


def verify_epub(path: Path) -> None:
    """Check a book's container, manifest, spine and inner links. Raises DamagedPublication with the first fault.

    Source: OCF (EPUB 3.3, section 4: mimetype first and stored), package document (section 5).
    """
    from lxml import etree

    def fault(reason: str) -> DamagedPublication:
        return DamagedPublication(str(path), f"this is a bug, please report it: “{reason}”")

    try:
        with zipfile.ZipFile(path) as archive:
            first = archive.infolist()[0]
            if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
                raise fault("the mimetype does not come first")
            if archive.read("mimetype") != b"application/epub+zip" or archive.testzip() is not None:
                raise fault("the container is not sound")
            container = etree.fromstring(archive.read("META-INF/container.xml"))
            package_path = container.findall(f".//{CONTAINER}rootfile")[0].get("full-path", "")
            package = etree.fromstring(archive.read(package_path))
            base = dirname(package_path)
            items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
            files = {normpath(join(base, unquote(item.get("href", "")))): item for item in items.values()}
            names = set(archive.namelist())
            if missing := sorted(set(files) - names):
                raise fault(f"{missing[0]} is in the manifest and not in the book")
            if any(ref.get("idref") not in items for ref in package.iter(f"{OPF}itemref")):
                raise fault("the spine names what is not in the manifest")
            documents = {
                name: etree.fromstring(archive.read(name))
                for name, item in files.items()
                if item.get("media-type") == "application/xhtml+xml"
            }
    except (OSError, zipfile.BadZipFile, KeyError, IndexError, etree.XMLSyntaxError) as error:
        raise fault(str(error)) from error
    ids = {
        name: {element.get("id") for element in root.iter() if element.get("id")} for name, root in documents.items()
    }
    for name, root in documents.items():
        for element in root.iter("{http://www.w3.org/1999/xhtml}a"):
            parts = urlsplit(element.get("href", ""))
            if parts.scheme:
                continue
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            if target not in files or (parts.fragment and parts.fragment not in ids.get(target, set())):
                raise fault(f"{name} links to {element.get('href')}, which is not there")
