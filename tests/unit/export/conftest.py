"""A small article in English, Arabic and Japanese that has one of everything, and the books made of it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.export.epub import export_epub
from reader.export.plan import BookPlan, Edition, Part, Words, with_tags
from reader.publication.model import Rendition
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog

ENGLISH = """\
---
id: tea
title: "Tea for Two: A Small Guide"
description: "How to make tea & share it."
tags: [calm, hot]
modified: 2026-03-01
---

Words before the first heading.

## Warm the pot {: #pot .strategy tags="hot" toc="Warm it" }

Boil the water. See [the end](#end), [nowhere](#nowhere) or [the web](https://example.org/a?b=1).
{: #pot-water }

- one spoon
  {: #pot-one }
- two spoons
  {: #pot-two }

> “Ready?”
> “Ready.”
> {: #pot-example .example }

**Try this** Count to ten.
{: #pot-try .try }

![A pot](pot.png) and ![a lost cup](cup.png) and a note.[^1]
{: #pot-picture }

Warm pots make *good* tea.
{: #pot-summary .summary }

## The end {: #end tags="calm" }

Drink it.<script>alert(1)</script>
{: #end-1 }

Tea is for two.
{: #end-summary .summary }

[^1]: A note.
"""

ARABIC = """\
---
id: tea
title: "شاي لشخصين: دليل صغير"
description: "كيف نعد الشاي."
tags: [calm, hot]
modified: 2026-04-02
---

كلمات قبل العنوان الأول.

## سخّن الإبريق {: #pot .strategy tags="hot" toc="التسخين" }

اغلِ الماء. انظر [النهاية](#end).
{: #pot-water }

- ملعقة
  {: #pot-one }
- ملعقتان
  {: #pot-two }

> «جاهز؟»
> {: #pot-example .example }

**تمرين** عد إلى عشرة.
{: #pot-try .try }

الإبريق الدافئ يصنع شايًا طيبًا.
{: #pot-summary .summary }

## النهاية {: #end tags="calm" }

اشربه.
{: #end-1 }

الشاي لشخصين.
{: #end-summary .summary }
"""

JAPANESE = """\
---
id: tea
title: "ふたりのお茶：小さな手引き"
tags: [calm, hot]
modified: 2026-02-02
---

## ポットを温める {: #pot .strategy tags="hot" }

湯を沸かします。
{: #pot-water }

温かいポットはよいお茶になります。
{: #pot-summary .summary }
"""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "5ef9b3b80000000049454e44ae426082"
)

Make = Callable[..., BookPlan]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The content folder with the article in it."""
    article = tmp_path / "content" / "tea"
    article.mkdir(parents=True)
    for language, source in (("en", ENGLISH), ("ar", ARABIC), ("ja", JAPANESE)):
        (article / f"{language}.md").write_text(source, encoding="utf-8")
    (article / "pot.png").write_bytes(PIXEL)
    return article


@pytest.fixture
def rendition(folder: Path) -> Callable[[str], Rendition]:
    catalog = Catalog((folder.parent,), TextCache(None), lambda: "")
    return catalog.publication(catalog.article("tea")).rendition


@pytest.fixture
def plan(rendition: Callable[[str], Rendition]) -> Make:
    """Makes a plan: `plan("en", "ar", edition="bilingual")`."""

    def make(*languages: str, edition: Edition = "single", tags: tuple[str, ...] = ()) -> BookPlan:
        words = Words(keep="To keep", accessibility="")
        parts = tuple(Part(with_tags(rendition(language), tags), words, ("calm", "hot")) for language in languages)
        return BookPlan(edition, parts, stylesheet="p { margin: 0 }", tags=tags)

    return make


@pytest.fixture
def written(plan: Make, tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Writes a book and gives its files as text, by path below the package's folder."""

    def write(*languages: str, edition: Edition = "single", tags: tuple[str, ...] = ()) -> dict[str, str]:
        target = export_epub(plan(*languages, edition=edition, tags=tags), tmp_path / "book.epub")
        with zipfile.ZipFile(target) as book:
            return {name.removeprefix("EPUB/"): book.read(name).decode("utf-8", "replace") for name in book.namelist()}

    return write
