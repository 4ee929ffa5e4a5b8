"""The description of the service (OpenAPI 3.1), made of the same values as its routes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import msgspec

from kiosk import __version__
from kiosk.collector.operation import JSON, Operation, Parameter, Who
from kiosk.collector.problem import PROBLEM_JSON, Problem
from kiosk.core.statistics.batch import Batch
from kiosk.core.statistics.dictionary import CATEGORIES
from kiosk.core.statistics.wire import MOST, VERSION

Schema = dict[str, Any]

REFERENCE = "#/components/schemas/{name}"
WEEK = {"type": "string", "pattern": r"^\d{4}-W\d{2}$", "description": "A week by ISO 8601."}
WELL = {
    HTTPStatus.OK: "So it is.",
    HTTPStatus.CREATED: "It is new, and kept.",
    HTTPStatus.NO_CONTENT: "It is kept.",
}
TRIES_LATER = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
SECURITY = {
    Who.DEVICE: {"type": "http", "scheme": "bearer", "description": "The token given at enrolment."},
    Who.ADMINISTRATOR: {"type": "http", "scheme": "bearer", "description": "The administrator's token."},
}


def described(operations: Iterable[Operation]) -> Schema:
    """Give the description of these operations."""
    every = [*operations]
    forms = [Problem, *(form for each in every for form in (each.hears, *each.gives.values()))]
    _, schemas = msgspec.json.schema_components(
        [form for form in dict.fromkeys(forms) if form not in {None, Batch, str}], ref_template=REFERENCE
    )
    paths: dict[str, Schema] = {}
    for each in every:
        paths.setdefault(each.path, {})[each.method.lower()] = _operation(each)
    security = {who.value: scheme for who, scheme in SECURITY.items()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Digipunt collector", "version": __version__, "license": {"name": "EUPL-1.2"}},
        "paths": paths,
        "components": {"schemas": {**schemas, "Batch": batch()}, "securitySchemes": security},
    }


def batch() -> Schema:
    """Describe a batch: every table and category, whole numbers, and nothing else."""
    count = {"type": "integer", "minimum": -MOST, "maximum": MOST}
    tables = {table: _closed(dict.fromkeys(names, count)) for table, names in CATEGORIES.items()}
    version = {"type": "integer", "const": VERSION}
    return _closed({"from": WEEK, "to": WEEK, "tables": _closed(tables), "version": version})


def _closed(properties: Mapping[str, object]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [*properties],
        "additionalProperties": False,
    }


def _operation(asked: Operation) -> Schema:
    found: Schema = {"summary": asked.summary, "operationId": _named(asked)}
    if asked.parameters:
        found["parameters"] = [_parameter(each) for each in asked.parameters]
    if asked.hears is not None:
        found["requestBody"] = {"required": True, "content": {JSON: {"schema": _schema(asked.hears)}}}
    if asked.who is not Who.ANYBODY:
        found["security"] = [{asked.who.value: []}]
    well = {str(status): _answer(status, form, asked.media) for status, form in asked.gives.items()}
    refuses = {*asked.refuses, HTTPStatus.SERVICE_UNAVAILABLE}
    found["responses"] = {**well, **{str(int(status)): _refusal(status) for status in sorted(refuses)}}
    return found


def _named(asked: Operation) -> str:
    words = [word.strip("{}.") for word in asked.path.replace(".", "/").split("/") if word]
    return "_".join([asked.method.lower(), *words])


def _parameter(parameter: Parameter) -> Schema:
    found: Schema = {
        "name": parameter.name,
        "in": parameter.where,
        "required": parameter.where != "query",
        "description": parameter.meaning,
        "schema": {"type": "string", "pattern": parameter.pattern},
    }
    return {**found, "example": parameter.example} if parameter.example else found


def _schema(form: Any) -> Schema:
    if form is Batch:
        return {"$ref": REFERENCE.format(name="Batch")}
    (schema,), _ = msgspec.json.schema_components([form], ref_template=REFERENCE)
    return schema


def _answer(status: int, form: Any, media: str) -> Schema:
    found: Schema = {"description": WELL[HTTPStatus(status)]}
    return found if form is None else {**found, "content": {media: {"schema": _schema(form)}}}


def _refusal(status: int) -> Schema:
    found: Schema = {
        "description": HTTPStatus(status).phrase,
        "content": {PROBLEM_JSON: {"schema": _schema(Problem)}},
    }
    if status in TRIES_LATER:
        found["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds."}}
    return found
