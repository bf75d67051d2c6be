"""The cover: a page that shows the picture, and a picture drawn from the title where the article has none."""

from __future__ import annotations

from reader.export.lines import in_lines, rough_width, widest_piece
from reader.export.markup import text
from reader.export.pages import document
from reader.export.pictures import picture_type
from reader.export.plan import BookPlan, Part
from reader.publication.language import direction_of
from reader.publication.resource import Resource

WIDTH, HEIGHT, MARGIN = 1400, 2100, 130  # pixels; two to three, as e-readers crop
GROUND, PAPER, HILL = "#2c6e69", "#fdfcf9", "#599f98"  # as packaging/draw_covers.py
LIGHT, SHARED, DEEP = "#e1edea", "#a8d1cb", "#0f3733"
FONTS = {
    "ar": "'Noto Naskh Arabic', Amiri, 'Geeza Pro', serif",
    "ja": "'Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho', serif",
    "zh": "'Noto Serif CJK SC', 'Songti SC', SimSun, serif",
}
LATIN = "'Noto Serif', Literata, Georgia, serif"


def cover_picture(plan: BookPlan) -> Resource:
    """The picture of the plan, named as what it is, or a drawn one."""
    kind = picture_type(plan.cover.data) if plan.cover else None
    if plan.cover is None or kind is None:
        return Resource("cover.svg", "image/svg+xml", drawn_cover(plan.lead))
    return Resource(f"cover{kind[1]}", kind[0], plan.cover.data)


def cover_page(plan: BookPlan, picture: Resource, *, style: str) -> bytes:
    """The first page of the book: the picture alone, with the title as its alternative text."""
    metadata = plan.lead.rendition.metadata
    body = (
        '<section epub:type="cover" class="cover">'
        f'<img src="{picture.href}" alt="{text(metadata.title)}" role="doc-cover"/></section>'
    )
    return document(plan.lead.words.cover, plan.lead.language, body, style=style, classes="coverpage")


def drawn_cover(part: Part) -> bytes:
    """Title, subtitle and publisher on a calm ground, as SVG. No font is embedded, so widths are estimates."""
    metadata, language = part.rendition.metadata, part.language
    font = FONTS.get(language.split("-")[0], LATIN)
    title, size = _set(metadata.headline, language, 124, 4)
    subtitle, small = _set(metadata.subtitle, language, 58, 4)
    right_to_left = direction_of(language) == "rtl"
    start, anchor = (WIDTH - MARGIN, "end") if right_to_left else (MARGIN, "start")
    mirrored = f' transform="translate({WIDTH} 0) scale(-1 1)"' if right_to_left else ""
    rows: list[str] = []
    baseline = 310.0
    for words, height, weight in ((title, size, 700), (subtitle, small, 400)):
        for line in words:
            # Marks instead of `direction`: simple renderers ignore that, and then aligning by it misplaces the line.
            marked = f"\u200f{line}\u200f" if right_to_left else line
            rows.append(_row(marked, start, baseline, size=height, weight=weight, colour=PAPER))
            baseline += height * 1.35
        baseline += size * 0.2
    rows.append(_row(metadata.publisher, start, HEIGHT - MARGIN, size=44, weight=400, colour=DEEP))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'xml:lang="{language}">\n<title>{text(metadata.title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GROUND}"/>\n<g{mirrored}>'
        f'<circle cx="330" cy="1950" r="630" fill="{HILL}"/>'
        f'<circle cx="1130" cy="2040" r="570" fill="{LIGHT}"/>'
        f'<path d="M824 1559A630 630 0 0 1 725 2441A570 570 0 0 1 824 1559Z" fill="{SHARED}"/></g>\n'
        f'<g font-family="{font}" text-anchor="{anchor}">\n' + "\n".join(rows) + "\n</g>\n</svg>\n"
    ).encode()


def _row(line: str, x: float, y: float, *, size: float, weight: int, colour: str) -> str:
    return (
        f'<text x="{x:g}" y="{y:.0f}" font-size="{size:g}" font-weight="{weight}" fill="{colour}">{text(line)}</text>'
    )


def _set(words: str, language: str, largest: float, most: int) -> tuple[list[str], float]:
    """Lines and their size in pixels: as large as lets the longest word fit, and no more lines than `most`."""
    if not words:
        return [], largest
    room = WIDTH - 2 * MARGIN
    size = min(largest, room / max(1.0, widest_piece(words, language, rough_width)))
    while size > 24 and len(in_lines(words, language, rough_width, room / size)) > most:
        size *= 0.92
    return in_lines(words, language, rough_width, room / size), round(size)
