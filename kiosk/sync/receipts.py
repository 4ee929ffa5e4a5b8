"""Works out what the collector says of a batch that it keeps."""

from __future__ import annotations

import hashlib

from kiosk.core.statistics.receipt import receipt_of


def receipt_for(receipt_key: str, install: str, epoch: str, seq: int, body: bytes) -> str:
    """Give the receipt of a batch as 64 hexadecimal digits; `receipt_key` is as the collector gave it."""
    return receipt_of(receipt_key, install, epoch, seq, hashlib.sha256(body).hexdigest())
