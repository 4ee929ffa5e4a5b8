from __future__ import annotations

import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.traces import WhereOnly, where

TYPED = "anna@post.example"


def read(words: str) -> int:
    return int(words)


def told_by(formatter: logging.Formatter, error: BaseException) -> str:
    return formatter.format(record_of(error))


def record_of(error: BaseException) -> logging.LogRecord:
    raised = (type(error), error, error.__traceback__)
    return logging.LogRecord("kiosk", logging.ERROR, __file__, 1, "A mistake.", (), raised)


def fail_over(raises: type[Exception], words: str) -> None:
    try:
        read(words)
    except ValueError as error:
        raise raises(words) from error


def caught(raises: type[Exception], words: str) -> Exception:
    with pytest.raises(raises) as error:
        fail_over(raises, words)
    return error.value


def test_a_mistake_is_told_by_type_file_line_and_function() -> None:
    with pytest.raises(ValueError, match="invalid literal") as error:
        read(TYPED)
    told = told_by(WhereOnly("%(message)s"), error.value).splitlines()
    assert told[:2] == ["A mistake.", "builtins.ValueError"]
    assert told[-1].startswith(f"  {__file__}:")
    assert told[-1].endswith(" in read")


@given(st.text(min_size=9).filter(lambda words: not words.isdecimal()))
def test_nothing_of_a_message_is_told_of_an_error_or_of_what_caused_it(words: str) -> None:
    words = f"<{words}>"
    told = where(caught(LookupError, words))
    assert words not in told
    assert told.index("builtins.ValueError") < told.index("builtins.LookupError")


@pytest.mark.parametrize("aside", [True, False])
def test_what_happened_on_the_way_is_told_unless_it_was_set_aside(*, aside: bool) -> None:
    error = caught(LookupError, TYPED)
    error.__context__, error.__cause__ = error.__cause__, None
    error.__suppress_context__ = aside
    assert ("ValueError" in where(error)) is not aside
    assert TYPED not in where(error)


def test_every_part_of_a_group_is_told() -> None:
    told = where(ExceptionGroup(TYPED, [ValueError(TYPED), caught(KeyError, TYPED)]))
    assert "  | builtins.KeyError" in told
    assert TYPED not in told


def test_a_ring_of_errors_comes_to_an_end() -> None:
    one, other = ValueError(TYPED), LookupError(TYPED)
    one.__cause__, other.__cause__ = other, one
    assert where(one).splitlines() == ["builtins.LookupError", "builtins.ValueError"]


def test_words_that_another_formatter_left_are_not_taken_over() -> None:
    record = record_of(caught(LookupError, TYPED))
    assert TYPED in logging.Formatter().format(record)
    assert TYPED not in WhereOnly().format(record)


def test_without_an_error_nothing_is_added() -> None:
    record = logging.LogRecord("kiosk", logging.ERROR, __file__, 1, "A sentence.", (), sys.exc_info())
    assert WhereOnly("%(message)s").format(record) == "A sentence."
