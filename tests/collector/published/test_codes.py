"""Every code of the table is explained, once."""

from __future__ import annotations

import json

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from kiosk.collector.counted.quarters import Quarter
from kiosk.collector.counted.sums import Sums
from kiosk.collector.forms import SiteType
from kiosk.collector.published.codes import code_lists
from kiosk.collector.published.tidy import lines

# Said by the library of itself, as it reads JSON-LD.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ADDRESS = "http://collector.example/open/codes.jsonld"


def graph() -> Graph:
    return Graph().parse(data=json.dumps(code_lists("codes.jsonld")), format="json-ld", publicID=ADDRESS)


def test_every_code_in_the_table_has_a_meaning() -> None:
    found = graph()
    coded = {
        (str(found.value(concept, SKOS.inScheme)), str(found.value(concept, SKOS.notation)))
        for concept in found.subjects(RDF.type, SKOS.Concept)
    }
    for line in lines({(Quarter(2026, 1), "library"): Sums(1)}, 2026):
        assert (f"{ADDRESS}#table", line.table) in coded
        assert (f"{ADDRESS}#{line.table}", line.category) in coded
    assert all((f"{ADDRESS}#site_type", kind.value) in coded for kind in SiteType)


def test_every_concept_has_a_label_a_meaning_and_a_list_that_there_is() -> None:
    found = graph()
    concepts = [*found.subjects(RDF.type, SKOS.Concept)]
    lists = {*found.subjects(RDF.type, SKOS.ConceptScheme)}
    assert len(concepts) == len({*concepts}) == 2 + 10 + 32 + 6
    for concept in concepts:
        assert found.value(concept, SKOS.prefLabel)
        assert found.value(concept, SKOS.definition)
        assert found.value(concept, SKOS.inScheme) in lists
