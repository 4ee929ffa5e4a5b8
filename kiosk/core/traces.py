"""Tells where a mistake happened, and nothing of what a visitor may have typed."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

from typing_extensions import override

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WhereOnly(logging.Formatter):
    """Writes of an error its type, and file, line and function of each frame.

    Its message may hold what someone wrote, and so may lines of source and variables: none is written.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another formatter may have left all its words here
        return super().format(record)

    @override
    def formatException(self, ei: Raised) -> str:
        return where(ei[1]) if ei[1] is not None else ""


def where(error: BaseException) -> str:
    """Give an error, and those it came from, the first one first, without their messages."""
    chain = [error]
    while (before := _before(chain[-1])) is not None and before not in chain:
        chain.append(before)
    return "\n".join(line for one in reversed(chain) for line in _lines(one))


def _before(error: BaseException) -> BaseException | None:
    """Give the error that this one came from, by the same rule as Python's own tracebacks."""
    if error.__cause__ is not None or error.__suppress_context__:
        return error.__cause__
    return error.__context__


def _lines(error: BaseException) -> list[str]:
    kind = type(error)
    frames = traceback.walk_tb(error.__traceback__)
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    lines += [f"  {frame.f_code.co_filename}:{line} in {frame.f_code.co_name}" for frame, line in frames]
    for part in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        lines += [f"  | {line}" for line in where(part).splitlines()]
    return lines
