"""What only the collector can say of a batch that it keeps: a receipt that both can work out."""

from __future__ import annotations

import hmac


def receipt_of(key: str, install: str, epoch: str, seq: int, digest: str) -> str:
    """Give a batch's receipt as 64 hexadecimal digits: HMAC-SHA256 (RFC 2104) over its name and digest.

    `key` is the device's receipt key, `digest` the SHA-256 of the batch's bytes, both hexadecimal.
    """
    said = f"digipunt-receipt-1\n{install}\n{epoch}\n{seq}\n{digest}"
    return hmac.digest(bytes.fromhex(key), said.encode(), "sha256").hex()
