"""A question to a server of a test's own."""

from __future__ import annotations

import ssl

from kiosk.sync.answers import Answer
from kiosk.sync.asking import Question
from kiosk.sync.line import Line, Patience

QUESTION = Question("PUT", "/v1/batches/a/b/1", b"{}", {"Authorization": "Bearer secret"})
LONG = Patience()
NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts no authority."""


async def asked_at(address: str, trusted: ssl.SSLContext = NOBODY, patience: Patience = LONG) -> Answer:
    async with Line(address, trusted, patience) as line:
        return await line.ask(QUESTION)
