"""What the codes of the table mean (SKOS), made of the dictionary of what is counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kiosk.collector.forms import SiteType
from kiosk.collector.published.tidy import ALL, SCREENED
from kiosk.core.statistics.dictionary import TABLES

CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "notation": "skos:notation",
    "label": {"@id": "skos:prefLabel", "@language": "en"},
    "definition": {"@id": "skos:definition", "@language": "en"},
    "scheme": {"@id": "skos:inScheme", "@type": "@id"},
    "creator": "dct:creator",
    "until": {"@id": "dct:valid", "@type": "xsd:date"},
}


def code_lists(base: str) -> dict[str, Any]:
    """Give every code as JSON-LD; `base` is the address of the document."""
    return {"@context": CONTEXT, "@graph": [*_tables(base), *_types(base)]}


def _tables(base: str) -> Iterable[dict[str, Any]]:
    yield _scheme(base, "table", "What is counted")
    yield _concept(base, "table", SCREENED, "How many screenings there were, worked out from all ten tables")
    yield _scheme(base, SCREENED, "Screenings")
    yield _concept(base, SCREENED, ALL, "All screenings")
    for table in TABLES:
        concept = _concept(base, "table", table.name, table.purpose)
        yield {**concept, "creator": table.owner, "until": table.expires.isoformat()}
        yield _scheme(base, table.name, table.purpose)
        for category in table.categories:
            yield _concept(base, table.name, category.name, category.meaning)


def _types(base: str) -> Iterable[dict[str, Any]]:
    yield _scheme(base, "site_type", "Kinds of place")
    for kind in SiteType:
        yield _concept(base, "site_type", kind.value, kind.value.replace("_", " ").capitalize())


def _scheme(base: str, name: str, label: str) -> dict[str, Any]:
    return {"id": f"{base}#{name}", "type": "skos:ConceptScheme", "label": label}


def _concept(base: str, scheme: str, code: str, meaning: str) -> dict[str, Any]:
    return {
        "id": f"{base}#{scheme}/{code}",
        "type": "skos:Concept",
        "notation": code,
        "label": code.replace("_", " ").capitalize(),
        "definition": meaning,
        "scheme": f"{base}#{scheme}",
    }
