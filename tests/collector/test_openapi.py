"""The description says all that can be asked, and says it so that programs understand."""

from __future__ import annotations

import json

from jsonschema_rs import validator_for

from kiosk.collector.openapi import described
from kiosk.collector.operation import Who
from kiosk.collector.routes import OPERATIONS, PAGES
from tests.collector.asked import Collector, a_batch

DESCRIPTION = described(OPERATIONS)


def test_it_describes_every_route(collector: Collector) -> None:
    told = collector.ask("GET", "/openapi.json").json()
    asked = {(path, method.upper()) for path, methods in told["paths"].items() for method in methods}
    routes = {(operation.route.path, operation.method) for operation in OPERATIONS}
    assert asked == routes
    assert not {getattr(page, "path", "") for page in PAGES} & {path for path, _ in routes}


def test_everything_it_refers_to_is_there() -> None:
    text = json.dumps(DESCRIPTION)
    for reference in {part.partition('"')[0] for part in text.split('"$ref": "#/')[1:]}:
        found = DESCRIPTION
        for step in reference.split("/"):
            found = found[step]
        assert found


def test_it_says_who_may_ask() -> None:
    for operation in OPERATIONS:
        told = DESCRIPTION["paths"][operation.path][operation.method.lower()]
        expected: list[object] = [] if operation.who is Who.ANYBODY else [{operation.who.value: []}]
        assert told.get("security", []) == expected
        assert (401 in operation.refuses) == (operation.who is not Who.ANYBODY)


def test_every_no_is_a_problem() -> None:
    answers = [
        answer
        for path in DESCRIPTION["paths"].values()
        for operation in path.values()
        for status, answer in operation["responses"].items()
        if int(status) >= 400
    ]
    assert answers
    assert {media for answer in answers for media in answer["content"]} == {"application/problem+json"}


def test_names_are_given_once() -> None:
    names = [
        operation["operationId"] for path in DESCRIPTION["paths"].values() for operation in path.values()
    ]
    assert len({*names}) == len(names) == len(OPERATIONS)


def test_what_it_says_of_a_batch_is_what_is_taken() -> None:
    batch = validator_for(DESCRIPTION["components"]["schemas"]["Batch"])
    good = json.loads(a_batch())
    assert batch.is_valid(good)
    assert not batch.is_valid({**good, "name": "Ann"})
    assert not batch.is_valid({**good, "version": 2})
    assert not batch.is_valid({**good, "tables": {**good["tables"], "age": {}}})
    assert not batch.is_valid({**good, "tables": {**good["tables"], "help": {"used": 1}}})
