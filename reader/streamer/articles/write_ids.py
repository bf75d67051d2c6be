"""Writing the ids that an author left out into the Markdown of every language, so that they never change again.

Nothing but attribute lists is added, and nothing is written that does not parse to the very same article: each
file's new text is read again first. All languages are written or none.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import CannotWrite, DamagedPublication
from reader.streamer.articles.alignment import misaligned
from reader.streamer.articles.catalog import Article, Catalog
from reader.streamer.articles.check import articles_at, check, read_texts
from reader.streamer.articles.findings import Finding, Report, error, warning
from reader.streamer.articles.markdown import WHITE_SPACE
from reader.streamer.articles.parsing import parse_article, parse_source
from reader.streamer.articles.source_lines import SourceBlock, split_lines
from reader.streamer.articles.text import ArticleText
from reader.streamer.articles.text_check import is_name
from reader.streamer.articles.written import WrittenText

_OPENING = re.compile(r"\{:?[ ]*(?=[^{]*$)")


@dataclass(frozen=True, slots=True)
class _Edit:
    """An id for the block at a place."""

    id: str
    place: SourceBlock


def write_ids(path: Path, catalog: Catalog) -> Report:
    """Write the missing ids of all articles at `path`, then check it. Raises NotFound, CannotWrite.

    An article whose languages differ in their blocks is left alone, with an error: its blocks are counted, and the
    counts would not mean the same.
    """
    if not path.exists():
        return check(path, catalog)
    try:
        articles = articles_at(path, catalog)
    except DamagedPublication:
        return check(path, catalog)
    findings: list[Finding] = []
    written: list[Path] = []
    for article in articles:
        left, changed = write_article_ids(article)
        findings += left
        written += changed
    report = check(path, catalog)
    return replace(report, findings=(*findings, *report.findings), written=tuple(written))


def write_article_ids(article: Article) -> tuple[list[Finding], list[Path]]:
    """Write the missing ids of one article: what could not be done, and the files written. Raises CannotWrite."""
    texts, findings = read_texts(article)
    refusal = _refusal(texts) if not findings else "a language cannot be read"
    if refusal:
        path = texts[0].path if texts else article.folder
        return ([error(path, 1, f"no ids were written: {refusal}")] if _lacking(texts) else []), []
    changed: dict[Path, str] = {}
    reference: tuple[Path, str] | None = None
    for text in texts:
        new, left = _with_ids(text, (texts[0].path, texts[0].source) if reference else None)
        findings += left
        if new is None or (reference and not _same(parse_article(text.path, new, reference), text.text)):
            return [error(text.path, 1, "no ids were written: this file would not have meant the same afterwards")], []
        if new != text.source:
            changed[text.path] = new
        reference = reference or (text.path, new)
    _write_all(changed)
    return findings, list(changed)


def _lacking(texts: Iterable[WrittenText]) -> bool:
    return any("" in text.given for text in texts)


def _refusal(texts: list[WrittenText]) -> str | None:
    """Why this article's ids must not be written, or None."""
    for text in texts:
        given = [name for name in text.given if name]
        if len(set(given)) < len(given):
            return f"{text.path.name} has an id twice; mend that first"
        if bad := next((block.id for block in text.blocks if not is_name(block.id)), None):
            return f"{text.path.name} has the id {bad!r}, which is no valid name; mend that first"
    first = next(misaligned(texts), None)
    if first is not None:
        return f"the languages differ in their blocks ({first.path.name}, line {first.line}: {first.message})"
    return None


def _with_ids(text: WrittenText, reference: tuple[Path, str] | None) -> tuple[str | None, list[Finding]]:
    """The file with its missing ids, and warnings for blocks that cannot carry one. None: nothing sound came out."""
    edits: list[_Edit] = []
    left: list[Finding] = []
    for block, given, place in zip(text.blocks, text.given, text.places, strict=True):
        if given:
            continue
        if block.kind == "other" or place is None:
            left.append(_left(text, block.id, block.kind))
        else:
            edits.append(_Edit(block.id, place))
    new = _edited(text.source, edits)
    if not _sound(text, new, edits, reference):
        # A few blocks take no attribute list where one is expected; find them one by one.
        kept = [edit for edit in edits if _sound(text, _edited(text.source, [edit]), [edit], reference)]
        left += [_left(text, edit.id, "block") for edit in edits if edit not in kept]
        new = _edited(text.source, kept)
        if not _sound(text, new, kept, reference):
            return None, []
    return new, left


def _left(text: WrittenText, block: str, kind: str) -> Finding:
    what = "a table, code, a rule or HTML" if kind == "other" else f"this {kind}"
    message = f"{what} cannot carry an id; it keeps {block!r} as long as its section has no new block before it"
    return warning(text.path, text.line(block), message, block)


def _sound(text: WrittenText, source: str, edits: list[_Edit], reference: tuple[Path, str] | None) -> bool:
    """Whether a new text parses to the same article, with the ids in it."""
    given = {block.id for section in parse_source(text.path, source)[1] for block in section.blocks}
    if not all(edit.id in given for edit in edits):
        return False
    return _same(parse_article(text.path, source, reference), text.text)


def _same(one: ArticleText, other: ArticleText) -> bool:
    """Equal but for white space in the markup."""

    def folded(text: ArticleText) -> ArticleText:
        sections = tuple(
            replace(
                section,
                blocks=tuple(replace(block, html=WHITE_SPACE.sub(" ", block.html)) for block in section.blocks),
            )
            for section in text.sections
        )
        return replace(text, sections=sections)

    return folded(one) == folded(other)


def _edited(source: str, edits: list[_Edit]) -> str:
    """The text with the attribute lists; every other byte stays."""
    lines = split_lines(source)
    ending = next((end for _, end in lines if end), "\n")
    after: dict[int, str] = {}
    for edit in edits:
        place = edit.place
        number = (place.attributes or (place.first if place.kind == "heading" else place.last)) - 1
        words, end = lines[number]
        if place.attributes:
            opening = _OPENING.search(words)
            at = opening.end() if opening else 0
            lines[number] = (f"{words[:at].rstrip(' ')} #{edit.id} {words[at:]}", end)
        elif place.kind == "heading":
            lines[number] = (f"{words.rstrip(' ')} {{: #{edit.id} }}", end)
        else:
            margin = {"item": " " * place.indent, "quotation": "> "}.get(place.kind, "")
            after[number] = f"{margin}{{: #{edit.id} }}"
    pieces: list[str] = []
    for number, (words, end) in enumerate(lines):
        pieces.append(words)
        if number in after:
            pieces += [end or ending, after[number]]
        pieces.append(end)
    return "".join(pieces)


def _write_all(changed: dict[Path, str]) -> None:
    """Replace the files, each in one step; none is replaced before all the new ones are on the disk."""
    ready: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, text in changed.items():
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
                ready.append((Path(file.name), path))
                file.write(text.encode("utf-8"))
            Path(file.name).chmod(path.stat().st_mode & 0o7777)
        for temporary, path in ready:
            temporary.replace(path)
    except OSError as error_:
        raise CannotWrite(str(path), error_.strerror or str(error_)) from error_
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)
