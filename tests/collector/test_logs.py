"""The log says what happened, never what was sent or by whom."""

from __future__ import annotations

import json
import logging

import pytest

from kiosk.collector.logs import Line

SENT = "what somebody sent"


def refuse() -> None:
    raise ValueError(SENT)


def written(record: logging.LogRecord) -> dict[str, object]:
    line = Line().format(record)
    assert "\n" not in line
    told: dict[str, object] = json.loads(line)
    return told


def a_record(**more: object) -> logging.LogRecord:
    record = logging.LogRecord("kiosk.collector", logging.INFO, __file__, 1, "answered", None, None)
    record.__dict__.update(more)
    return record


def test_a_line_is_one_object_with_what_was_said() -> None:
    told = written(a_record(said={"status": 201}))
    assert told.pop("time")
    assert told == {"level": "info", "message": "answered", "status": 201}


def test_of_an_error_the_kind_and_the_place_are_told_and_not_its_text() -> None:
    with pytest.raises(ValueError, match=SENT) as raised:
        refuse()
    told = written(a_record(exc_info=(raised.type, raised.value, raised.tb)))
    assert told["error"] == "ValueError"
    assert __file__ in str(told["places"])
    assert SENT not in str(told)
