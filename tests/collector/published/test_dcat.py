"""The record is RDF that holds what DCAT-AP 3 asks for."""

from __future__ import annotations

import json

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from kiosk.collector.published.dcat import record
from kiosk.collector.published.editions import Form
from kiosk.collector.published.years import Edition, State

# Said by the library of itself, as it reads JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

BASE = "http://collector.example/open/"
EDITIONS = (Edition(2027, State.RUNNING), Edition(2026, State.LATE), Edition(2026, State.CLOSED))
DIGESTS = {(EDITIONS[2], form): "ab" * 32 for form in Form}
CHECKSUM = URIRef("http://spdx.org/rdf/terms#checksum")
SERIES = URIRef("http://www.w3.org/ns/dcat#DatasetSeries")
MUST = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCAT.distribution, DCTERMS.publisher, DCAT.theme),
    SERIES: (DCTERMS.title, DCTERMS.description),
    DCAT.Distribution: (DCAT.accessURL, DCTERMS.license, DCTERMS["format"]),
    FOAF.Agent: (FOAF.name,),
}


def graph() -> Graph:
    return Graph().parse(
        data=json.dumps(record(EDITIONS, DIGESTS)), format="json-ld", publicID=f"{BASE}catalog.jsonld"
    )


@pytest.mark.parametrize("kind", MUST)
def test_every_part_has_what_the_profile_asks_for(kind: URIRef) -> None:
    found = graph()
    parts = [*found.subjects(RDF.type, kind)]
    assert parts
    for part in parts:
        assert all(found.value(part, needed) is not None for needed in MUST[kind])


def test_every_edition_is_listed_with_both_its_files() -> None:
    found = graph()
    (catalogue,) = found.subjects(RDF.type, DCAT.Catalog)
    listed = {*found.objects(catalogue, DCAT.dataset)}
    assert {*found.subjects(RDF.type, DCAT.Dataset)} < listed
    files = {str(address) for address in found.objects(None, DCAT.downloadURL)}
    assert files == {f"{BASE}{edition.name}.{form.value}" for edition in EDITIONS for form in Form}


def test_a_file_that_never_changes_tells_its_digest() -> None:
    found = graph()
    told = {str(part) for part in found.subjects(CHECKSUM, None)}
    assert told == {f"{BASE}catalog.jsonld#figures-2026.{form.value}" for form in Form}
