"""An article as the XHTML document that the page shows."""

from __future__ import annotations

from itertools import groupby

from reader.publication.language import direction_of, language_for
from reader.publication.model import Block, Rendition, Section
from reader.publication.numerals import localised

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
XHTML = "application/xhtml+xml"


def escape(text: str) -> str:
    """Text for XHTML. `html.escape` brings a table of all entities along, and start-up waits for it."""
    return text.translate(_ENTITIES)


def article_document(rendition: Rendition, *, stylesheet: str, reading_time: str = "") -> bytes:
    """The whole document, UTF-8. Its `<main>` is what a switch of language exchanges."""
    title = escape(rendition.metadata.title)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{rendition.language}" xml:lang="{rendition.language}" '
        f'dir="{rendition.direction}"><head><meta charset="utf-8"/><title>{title}</title>'
        f"<style>{stylesheet}</style></head><body><main>{article_body(rendition, reading_time=reading_time)}"
        "</main></body></html>"
    ).encode()


def article_body(rendition: Rendition, *, reading_time: str = "") -> str:
    """What stands inside `<main>`: one `<section>` a section."""
    return "".join(_section(section, rendition.language, reading_time) for section in rendition.sections)


def _section(section: Section, language: str, reading_time: str) -> str:
    tags = escape(" ".join(section.tags))
    classes = "strategy" if section.number else "lead" if section.level == 0 else "part"
    number = escape(localised(section.number, language)) if section.number else ""
    attributes = {"data-number": number, "data-reading-time": escape(reading_time)}
    runs = _runs(section.blocks)
    body = "".join(_group(container, blocks, attributes, section.id) for container, blocks in runs)
    return f'<section class="{classes}" data-section="{escape(section.id)}" data-tags="{tags}">{body}</section>'


def _runs(blocks: tuple[Block, ...]) -> list[tuple[str, list[Block]]]:
    return [(container, list(run)) for container, run in groupby(blocks, key=lambda block: block.container)]


def _group(container: str, blocks: list[Block], attributes: dict[str, str], section: str) -> str:
    # The number belongs to the section's own heading, not to the smaller ones below it.
    inner = "".join(block_html(block, attributes if block.id == section else None) for block in blocks)
    return f"<{container}>{inner}</{container}>" if container else inner


def block_html(block: Block, attributes: dict[str, str] | None = None) -> str:
    """The block's element with its id; a block in another language says which."""
    added = f' id="{escape(block.id)}"'
    wanted = {"heading": "data-number", "title": "data-reading-time"}.get(block.kind)
    if attributes and wanted and attributes.get(wanted):
        added += f' {wanted}="{attributes[wanted]}"'
    if block.language is not None:
        added += (
            f' lang="{block.language}" xml:lang="{block.language}" dir="{direction_of(block.language)}"'
            f' data-fallback="{escape(language_for(block.language).label)}"'
        )
    name_end = next(index for index, letter in enumerate(block.html) if letter in " />" and index)
    return block.html[:name_end] + added + block.html[name_end:]
