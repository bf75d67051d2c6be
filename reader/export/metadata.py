"""What a book says of itself in its package document, as plain entries in the order they are written."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.export.markup import legal
from reader.export.plan import BookPlan
from reader.publication.language import direction_of, language_for

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ACCESSIBILITY = (
    "The text is reflowable and can be read aloud. Sections and headings are marked, every language is declared, "
    "the contents lead to each section, and nothing flashes, sounds or moves."
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One line of metadata: a Dublin Core element, or a `meta` where `element` is empty."""

    element: str
    value: str
    attributes: dict[str, str] = field(default_factory=dict)


def statements(plan: BookPlan, *, cover_id: str, pictures: bool) -> list[Statement]:
    """All lines but identifier and `dcterms:modified`. `pictures`: whether the text shows any.

    Source: EPUB 3.3, section 5.5; EPUB Accessibility 1.1, section 2; schema.org accessibility terms.
    """
    lead = plan.lead.rendition.metadata
    marked = _marked(plan.lead.language)
    result = _titles(plan)
    result += [Statement("language", language) for language in plan.languages]
    makers = lead.authors or ((lead.publisher,) if lead.publisher else ())
    for number, name in enumerate(makers, 1):
        result.append(Statement("creator", name, {"id": f"creator-{number}"}))
        result.append(_refined(f"creator-{number}", "role", "aut", scheme="marc:relators"))
    if lead.publisher:
        result.append(Statement("publisher", lead.publisher))
    if lead.description:
        result.append(Statement("description", lead.description, marked))
    result += [Statement("subject", subject, marked) for subject in plan.lead.subjects]
    result.append(Statement("", "", {"name": "cover", "content": cover_id}))
    result += _accessibility(plan, pictures)
    return [Statement(one.element, legal(one.value), one.attributes) for one in result]


def _titles(plan: BookPlan) -> list[Statement]:
    """Main title first: old devices show no other. Then subtitle, and which edition this is."""
    lead = plan.lead
    marked = _marked(lead.language)
    texts = [("main", lead.rendition.metadata.headline), ("subtitle", lead.rendition.metadata.subtitle)]
    names = [language_for(language).own_name for language in plan.languages] if len(plan.parts) > 1 else []
    texts.append(("edition", " · ".join([*names, *([lead.filter] if lead.filter else [])])))
    result = []
    for number, (kind, words) in enumerate(((kind, words) for kind, words in texts if words), 1):
        name = "title" if kind == "main" else kind
        result.append(Statement("title", words, {"id": name, **marked}))
        result.append(_refined(name, "title-type", kind))
        result.append(_refined(name, "display-seq", str(number)))
        if kind == "main":
            others = ((part.rendition.metadata.headline, part.language) for part in plan.parts[1:])
            result += [_refined(name, "alternate-script", other, **_marked(language)) for other, language in others]
    return result


def _accessibility(plan: BookPlan, pictures: bool) -> list[Statement]:
    modes = ("textual", "visual") if pictures else ("textual",)
    features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "ARIA"]
    features += ["alternativeText"] if pictures else []
    result = [_property("schema:accessMode", mode) for mode in modes]
    result.append(_property("schema:accessModeSufficient", "textual"))
    result += [_property("schema:accessibilityFeature", feature) for feature in features]
    result.append(_property("schema:accessibilityHazard", "none"))
    summaries = [(part.words.accessibility, part.language) for part in plan.parts if part.words.accessibility]
    for summary, language in summaries or [(ACCESSIBILITY, "en")]:
        result.append(Statement("", summary, {"property": "schema:accessibilitySummary", **_marked(language)}))
    return result


def _property(name: str, value: str) -> Statement:
    return Statement("", value, {"property": name})


def _refined(target: str, name: str, value: str, **more: str) -> Statement:
    return Statement("", value, {"refines": f"#{target}", "property": name, **more})


def _marked(language: str) -> dict[str, str]:
    return {XML_LANG: language, "dir": direction_of(language)}
