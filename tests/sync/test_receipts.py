from __future__ import annotations

import hashlib
import hmac

from kiosk.sync.receipts import receipt_for


def test_a_receipt_is_what_the_contract_says_byte_by_byte() -> None:
    key, install, epoch, body = "0f" * 32, "1" * 32, "2" * 32, b'{"version":1}'
    said = f"digipunt-receipt-1\n{install}\n{epoch}\n7\n{hashlib.sha256(body).hexdigest()}"
    assert receipt_for(key, install, epoch, 7, body) == (
        hmac.new(bytes.fromhex(key), said.encode(), "sha256").hexdigest()
    )


def test_nothing_of_what_it_vouches_for_can_be_another() -> None:
    usual = ("0f" * 32, "1" * 32, "2" * 32, 7, b"body")
    others = [
        ("0e" * 32, *usual[1:]),
        (usual[0], "3" * 32, *usual[2:]),
        (*usual[:2], "4" * 32, *usual[3:]),
        (*usual[:3], 8, usual[4]),
        (*usual[:4], b"other"),
    ]
    assert receipt_for(*usual) not in {receipt_for(*other) for other in others}
