"""What only the collector can say of a batch that it keeps: a receipt that both can work out."""

from __future__ import annotations

import hashlib
import hmac

PURPOSE = b"digipunt-receipt-1"


def receipt_for(receipt_key: str, install: str, epoch: str, seq: int, body: bytes) -> str:
    """Give the receipt of a batch as 64 hexadecimal digits: HMAC-SHA256 (RFC 2104) over its key and digest.

    `receipt_key` is hexadecimal, as the collector gave it.
    """
    digest = hashlib.sha256(body).hexdigest()
    said = b"\n".join((PURPOSE, install.encode(), epoch.encode(), str(seq).encode(), digest.encode()))
    return hmac.new(bytes.fromhex(receipt_key), said, hashlib.sha256).hexdigest()
