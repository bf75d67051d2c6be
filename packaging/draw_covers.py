"""Draws the covers of an article as JPEGs: `python packaging/draw_covers.py [ARTICLE_FOLDER]`.

One for each language, one for the first language with each other, and one for all in one book.
Needs PySide6 and the Noto fonts (fonts-noto-core, fonts-noto-cjk). The pictures are kept in the repository, so that
neither the program nor its users need either; run it again when a title changes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QBuffer, QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from reader.export.lines import in_lines, widest_piece  # noqa: E402
from reader.publication.language import direction_of, language_for, primary_subtag  # noqa: E402
from reader.publication.model import Metadata  # noqa: E402
from reader.streamer.articles.cache import TextCache  # noqa: E402
from reader.streamer.articles.catalog import Catalog  # noqa: E402

WIDTH, HEIGHT = 1400, 2100  # pixels
MARGIN = 120
GROUND, PAPER, LIGHT = "#2c6e69", "#fdfcf9", "#e1edea"  # accent, paper and soft of the product's tokens
HILL, SHARED, DEEP = "#599f98", "#a8d1cb", "#0f3733"  # between them
LARGEST = 150_000  # bytes

# Lines set by hand, where the sense of the words makes a better break than their length.
PHRASES = {
    "Comment instaurer la confiance avant de faire l’amour": "Comment instaurer|la confiance avant|de faire l’amour",
    "Wie ihr vor dem Sex Vertrauen aufbaut": "Wie ihr vor dem Sex|Vertrauen aufbaut",
    "Как построить доверие до секса": "Как построить|доверие|до секса",
    "5 стратегий эмоциональной безопасности и психологической защищённости": (
        "5 стратегий|эмоциональной безопасности|и психологической защищённости"
    ),
    "كيف نبني الثقة قبل العلاقة الجنسية": "كيف نبني الثقة|قبل العلاقة الجنسية",
    "خمس استراتيجيات للأمان العاطفي والطمأنينة النفسية": "خمس استراتيجيات للأمان العاطفي|والطمأنينة النفسية",
    "セックスの前に信頼を築くには": "セックスの前に|信頼を築くには",
    "心の安全と安心のための五つの方法": "心の安全と安心のための|五つの方法",
    "性爱之前如何建立信任": "性爱之前|如何建立信任",
    "收获情感安全与心理安稳的五个方法": "收获情感安全与|心理安稳的五个方法",
}


@dataclass(frozen=True, slots=True)
class Type:
    """The letters of a language: family, largest size in pixels and line height in em of title and subtitle."""

    family: str
    title: float = 138
    leading: float = 1.16
    subtitle: float = 60
    subtitle_leading: float = 1.38
    tracking: float = -0.01  # em


LATIN = Type("Noto Serif")
TYPES = {
    "ar": Type("Noto Naskh Arabic", title=146, leading=1.42, subtitle=70, subtitle_leading=1.6, tracking=0),
    "ja": Type("Noto Serif CJK JP", title=136, leading=1.36, subtitle=60, subtitle_leading=1.6, tracking=0),
    "zh": Type("Noto Serif CJK SC", title=150, leading=1.34, subtitle=64, subtitle_leading=1.6, tracking=0),
}


def single(metadata: Metadata) -> QImage:
    """The cover of one language: title and subtitle."""
    return _cover(metadata, lambda painter: _titles(painter, metadata))


def omnibus(metadata: Metadata, languages: tuple[str, ...]) -> QImage:
    """The cover of all languages in one book: the first one's words, and the names of all."""

    def words(painter: QPainter) -> None:
        _titles(painter, metadata)
        names = [language_for(language).own_name for language in languages]
        half = -(-len(names) // 3)
        rows = [" · ".join(names[start : start + half]) for start in range(0, len(names), half)]
        painter.setPen(QColor(LIGHT))
        painter.setFont(_font(LATIN, 42, bold=False))
        for number, row in enumerate(rows):
            painter.drawText(QPointF(MARGIN, 1020 + number * 72), row)

    return _cover(metadata, words)


def bilingual(first: Metadata, second: Metadata) -> QImage:
    """The cover of two languages: both titles, and each language's name on a hill of its own."""

    def words(painter: QPainter) -> None:
        top = 170.0
        for metadata, share, bold in ((first, 0.84, True), (second, 0.62, False)):
            kind = _type(metadata)
            size = kind.title * share
            top = _paragraph(painter, metadata, metadata.headline, top=top, size=size, leading=kind.leading, bold=bold)
            top += 74
        mirrored = direction_of(first.language) == "rtl"
        for metadata, x, y in ((first, 340, 1640), (second, 1150, 1800)):
            painter.setFont(_font(_type(metadata), 60, bold=False))
            painter.setPen(QColor(DEEP))
            area = QRectF((WIDTH - x if mirrored else x) - 220, y - 60, 440, 120)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, language_for(metadata.language).own_name)

    return _cover(first, words)


def _cover(metadata: Metadata, words: Callable[[QPainter], None]) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _motif(painter, direction_of(metadata.language) == "rtl")
    words(painter)
    _publisher(painter, metadata)
    painter.end()
    return image


def _titles(painter: QPainter, metadata: Metadata) -> None:
    kind = _type(metadata)
    bottom = _paragraph(painter, metadata, metadata.headline, top=170, size=kind.title, leading=kind.leading, bold=True)
    _paragraph(
        painter,
        metadata,
        metadata.subtitle,
        top=bottom + 44,
        size=kind.subtitle,
        leading=kind.subtitle_leading,
        bold=False,
    )


def _type(metadata: Metadata) -> Type:
    return TYPES.get(primary_subtag(metadata.language), LATIN)


def _motif(painter: QPainter, mirrored: bool) -> None:
    """Two hills that lean into one another and both stay whole; the one to read towards is the light one."""
    painter.save()
    if mirrored:
        painter.translate(WIDTH, 0)
        painter.scale(-1, 1)
    near, far = QPainterPath(), QPainterPath()
    far.addEllipse(QPointF(330, 1950), 630, 630)
    near.addEllipse(QPointF(1130, 2040), 570, 570)
    painter.fillPath(far, QColor(HILL))
    painter.fillPath(near, QColor(LIGHT))
    painter.fillPath(far.intersected(near), QColor(SHARED))
    painter.restore()


def _font(kind: Type, size: float, *, bold: bool) -> QFont:
    font = QFont(kind.family)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, kind.tracking * size)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _paragraph(
    painter: QPainter, metadata: Metadata, words: str, *, top: float, size: float, leading: float, bold: bool
) -> float:
    """Draw words of a language as large as they fit, in four lines at most, and return where they end."""
    if not words:
        return top
    kind, language = _type(metadata), metadata.language
    room = WIDTH - 2 * MARGIN
    lines: list[str] = []
    while size > 20:
        metrics = QFontMetricsF(_font(kind, size, bold=bold))
        lines = _lines(words, language, metrics, room)
        if max(map(metrics.horizontalAdvance, lines)) <= room and len(lines) <= 4:
            break
        size -= 2
    font = _font(kind, size, bold=bold)
    right_to_left = direction_of(language) == "rtl"
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.setPen(QPen(QColor(PAPER if bold else LIGHT)))
    step = size * leading
    for number, words_of_line in enumerate(lines):
        layout = QTextLayout(words_of_line, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        layout.endLayout()
        baseline = top + size + number * step
        layout.draw(painter, QPointF(MARGIN, baseline - line.ascent()))
    return top + size + (len(lines) - 1) * step + size * 0.25


def _lines(words: str, language: str, metrics: QFontMetricsF, room: float) -> list[str]:
    if words in PHRASES:
        return PHRASES[words].split("|")
    if widest_piece(words, language, metrics.horizontalAdvance) > room:
        return [words]  # too large: the caller tries a smaller size
    return in_lines(words, language, metrics.horizontalAdvance, room)


def _publisher(painter: QPainter, metadata: Metadata) -> None:
    font = _font(LATIN, 44, bold=False)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3.0)
    painter.setFont(font)
    painter.setPen(QColor(DEEP))
    side = Qt.AlignmentFlag.AlignRight if direction_of(metadata.language) == "rtl" else Qt.AlignmentFlag.AlignLeft
    area = QRectF(MARGIN, HEIGHT - MARGIN - 60, WIDTH - 2 * MARGIN, 60)
    painter.drawText(area, side | Qt.AlignmentFlag.AlignBottom, metadata.publisher)


def jpeg(image: QImage) -> bytes:
    """The picture as a JPEG below the limit."""
    for quality in range(92, 40, -4):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, b"JPEG", quality)
        data = bytes(buffer.data().data())
        if len(data) <= LARGEST:
            return data
    raise SystemExit(f"the cover does not fit into {LARGEST} bytes")


def main(arguments: list[str]) -> None:
    """Draw all covers of an article folder into its `covers/`."""
    QGuiApplication(sys.argv[:1])
    folder = Path(arguments[0]) if arguments else ROOT / "content" / "trust-before-intimacy"
    catalog = Catalog((folder.resolve().parent,), TextCache(None), lambda: "")
    article = catalog.articles_in(folder)[0]
    covers = folder / "covers"
    covers.mkdir(exist_ok=True)
    texts = {language: catalog.metadata(article, language) for language in article.languages}
    first, *others = texts.values()
    pictures = {language: single(metadata) for language, metadata in texts.items()}
    pictures |= {f"{first.language}+{other.language}": bilingual(first, other) for other in others}
    pictures["omnibus"] = omnibus(first, article.languages)
    for name, image in pictures.items():
        data = jpeg(image)
        (covers / f"{name}.jpg").write_bytes(data)
        print(f"{covers / name}.jpg: {len(data)} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
