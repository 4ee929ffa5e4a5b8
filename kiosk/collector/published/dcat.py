"""The record by which data portals find the files (DCAT-AP 3), as JSON-LD.

Every address in it is relative to the record's own, so that it is right wherever the service is reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.collector.published.csvw import LICENCE, title
from kiosk.collector.published.editions import Form
from kiosk.collector.published.years import Edition, State
from kiosk.core.statistics.dictionary import OWNER

AUTHORITY = "http://publications.europa.eu/resource/authority/"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "adms": "http://www.w3.org/ns/adms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
FORMATS = {
    Form.CSV: ("CSV", "https://www.iana.org/assignments/media-types/text/csv"),
    Form.PARQUET: ("PARQUET", "https://www.iana.org/assignments/media-types/application/vnd.apache.parquet"),
}
STATUS = {State.RUNNING: "DEVELOP", State.CLOSED: "COMPLETED", State.LATE: "DEVELOP"}
FREQUENCY = {State.RUNNING: "CONT", State.CLOSED: "NEVER", State.LATE: "IRREG"}
TITLE = "Digital skills screenings at public kiosks"
MEANING = (
    "How many screenings of digital skills there were at public kiosks: levels, areas of DigComp, languages,"
    " help and outcome, by quarter and kind of place. Differentially private: noise was added on each device;"
    " every number has its margin."
)

Node = dict[str, Any]


def record(editions: Iterable[Edition], digests: Mapping[tuple[Edition, Form], str]) -> Node:
    """Give the record of these editions; `digests` are those of the files that never change."""
    every = [*editions]
    return {
        "@context": CONTEXT,
        "@graph": [_catalogue(every), _publisher(), _series(), *(_dataset(each, digests) for each in every)],
    }


def _catalogue(editions: Iterable[Edition]) -> Node:
    return {
        "@id": "#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _said(TITLE),
        "dct:description": _said(MEANING),
        "dct:publisher": {"@id": "#publisher"},
        "dct:license": {"@id": LICENCE},
        "dct:language": {"@id": f"{AUTHORITY}language/ENG"},
        "dcat:dataset": [{"@id": "#series"}, *({"@id": f"#{each.name}"} for each in editions)],
    }


def _publisher() -> Node:
    return {
        "@id": "#publisher",
        "@type": "foaf:Agent",
        "foaf:name": _said(OWNER),
        "dct:type": {"@id": "http://purl.org/adms/publishertype/LocalAuthority"},
    }


def _series() -> Node:
    return {
        "@id": "#series",
        "@type": "dcat:DatasetSeries",
        "dct:title": _said(TITLE),
        "dct:description": _said(MEANING),
        "dct:publisher": {"@id": "#publisher"},
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}frequency/ANNUAL"},
    }


def _dataset(edition: Edition, digests: Mapping[tuple[Edition, Form], str]) -> Node:
    return {
        "@id": f"#{edition.name}",
        "@type": "dcat:Dataset",
        "dct:title": _said(title(edition)),
        "dct:description": _said(MEANING),
        "dct:publisher": {"@id": "#publisher"},
        "dct:identifier": edition.name,
        "dcat:inSeries": {"@id": "#series"},
        "dcat:keyword": [_said(word) for word in ("digital skills", "DigComp", "e-inclusion", "statistics")],
        "dcat:theme": [{"@id": f"{AUTHORITY}data-theme/{theme}"} for theme in ("EDUC", "SOCI")],
        "dct:accessRights": {"@id": f"{AUTHORITY}access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}frequency/{FREQUENCY[edition.state]}"},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(f"{edition.year}-01-01"),
            "dcat:endDate": _day(f"{edition.year}-12-31"),
        },
        "dcat:distribution": [_distribution(edition, form, digests.get((edition, form))) for form in Form],
    }


def _distribution(edition: Edition, form: Form, digest: str | None) -> Node:
    name, media = FORMATS[form]
    found: Node = {
        "@id": f"#{edition.name}.{form.value}",
        "@type": "dcat:Distribution",
        "dct:title": _said(f"{title(edition)}: {name}"),
        "dcat:accessURL": {"@id": "./"},
        "dcat:downloadURL": {"@id": f"{edition.name}.{form.value}"},
        "dct:license": {"@id": LICENCE},
        "dct:format": {"@id": f"{AUTHORITY}file-type/{name}"},
        "dcat:mediaType": {"@id": media},
        "adms:status": {"@id": f"{AUTHORITY}distribution-status/{STATUS[edition.state]}"},
    }
    if form is Form.CSV:
        found["dct:conformsTo"] = {"@id": "https://www.w3.org/TR/tabular-data-model/"}
        found["foaf:page"] = {"@id": f"{edition.name}.csv-metadata.json"}
    if digest is not None:
        found["spdx:checksum"] = {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": digest, "@type": "xsd:hexBinary"},
        }
    return found


def _said(text: str) -> Node:
    return {"@value": text, "@language": "en"}


def _day(written: str) -> Node:
    return {"@value": written, "@type": "xsd:date"}
