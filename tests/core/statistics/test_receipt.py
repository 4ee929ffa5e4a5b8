from __future__ import annotations

import hmac

from kiosk.core.statistics.receipt import receipt_of

KEY, INSTALL, EPOCH, DIGEST = "0f" * 32, "1" * 32, "2" * 32, "3" * 64


def test_a_receipt_is_what_was_agreed_byte_by_byte() -> None:
    said = f"digipunt-receipt-1\n{INSTALL}\n{EPOCH}\n7\n{DIGEST}"
    agreed = hmac.new(bytes.fromhex(KEY), said.encode(), "sha256").hexdigest()
    assert receipt_of(KEY, INSTALL, EPOCH, 7, DIGEST) == agreed


def test_every_part_changes_it() -> None:
    usual = (KEY, INSTALL, EPOCH, 7, DIGEST)
    others = [
        ("0e" * 32, *usual[1:]),
        (KEY, "4" * 32, *usual[2:]),
        (KEY, INSTALL, "5" * 32, 7, DIGEST),
        (KEY, INSTALL, EPOCH, 8, DIGEST),
        (KEY, INSTALL, EPOCH, 7, "6" * 64),
    ]
    assert receipt_of(*usual) not in {receipt_of(*other) for other in others}
