"""Why no connection to a collector came about, in a sentence that says what to look at."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

NOT_TRUSTED = (
    "The collector's certificate cannot be trusted ({why}): look whether this PC's clock is right, and "
    "whether the package ca-certificates and your own authority's certificate are installed."
)
NO_ANSWER = "The collector does not answer ({why})."
NOT_THERE = (
    "The collector does not answer: where the settings say it is, no program listens. "
    "Is it stopped, or is the port another one, or does a firewall refuse?"
)
NO_NAME = (
    "The collector does not answer: this PC does not find a machine of the name {name}. "
    "Is the address in the settings right, and is there a network?"
)
TOO_FAR = (
    "The collector does not answer: no connection came about in time. "
    "Is there a network, and does a firewall let TCP through to it?"
)


def why_unreachable(error: httpx.TransportError, collector: str) -> str:
    """Say why nobody answered at the address of a collector, and what to look at."""
    for cause in causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return NOT_TRUSTED.format(why=cause.verify_message)
            case socket.gaierror():
                return NO_NAME.format(name=httpx.URL(collector).host)
            case ConnectionRefusedError():
                return NOT_THERE
            case httpx.ConnectTimeout():
                return TOO_FAR
            case _:
                continue
    return NO_ANSWER.format(why=type(error).__name__)


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error and all that led to it, also where several ways were tried at once."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for each in error.exceptions:
                yield from causes(each)
        error = error.__cause__ or error.__context__
