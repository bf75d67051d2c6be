"""Hints on punctuation: warnings, never errors."""

from __future__ import annotations

import pytest

from reader.streamer.articles.typography import hints


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "It’s “fine”, isn’t it?"),
        ("fr", "Vrai\u202f? Oui\u202f! Voici\u00a0: «\u202fbien\u202f»\u202f; à 10:30, https://example.org/?a=b"),
        ("fr", "Quoi\u202f?! Ah…"),
        ("es", "¿Sí? ¡Claro! A las 10:30."),
        ("ja", "はい、そうです。「本当？」Reader (EPUB) です。"),
        ("zh-Hans", "好的，没问题。“真的？” 3.5 分。"),
        ("ar", "نعم، هذا صحيح؛ أليس كذلك؟"),
        ("de", "„Ja“, sagte sie: gut!"),
    ],
)
def test_good_punctuation_gets_no_hint(language: str, words: str):
    assert list(hints(words, language)) == []


@pytest.mark.parametrize(
    ("language", "words", "hint"),
    [
        ("en", 'He said "yes".', "straight"),
        ("en", "It's fine.", "straight"),
        ("de", "Sie sagte 'ja'.", "straight"),
        ("fr", "Vrai?", "U+202F"),
        ("fr", "Vrai ?", "U+202F"),
        ("fr", "Voici: oui", "U+202F"),
        ("fr", "Il dit «oui».", "U+202F"),
        ("fr", "Un ; deux", "U+202F"),
        ("es", "Sí?", "¿"),
        ("es", "Claro!", "¡"),
        ("ja", "はい,そうです", "full width"),
        ("zh-Hans", "好的?", "full width"),
        ("ar", "نعم, هذا", "own comma"),
    ],
)
def test_what_a_typesetter_would_mend_gets_one_hint(language: str, words: str, hint: str):
    (found,) = hints(words, language)
    assert hint in found


def test_code_is_no_prose(findings, edit):
    edit("kind-words/en.md", "Listening is a gift as well.", 'Listening is a gift as well: `print("it\'s")`.')
    assert findings() == []


def test_a_hint_is_a_warning_on_the_line_of_its_block(findings, edit):
    edit("kind-words/en.md", "“Gladly, at any time.”", '"Gladly, at any time."')
    (finding,) = findings()
    assert (finding.severity, finding.line, finding.block) == ("warning", 23, "thanks-example")
