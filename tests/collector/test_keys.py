"""What is secret stays with its owner, and what is derived of it is always the same."""

from __future__ import annotations

import hashlib
import hmac
import stat
from pathlib import Path

import pytest

from kiosk.collector.keys import (
    Keys,
    Purpose,
    SecretError,
    keys_at,
    new_code,
    new_install,
    new_token,
)
from kiosk.core.statistics.enrol_code import letters_of, written

KEYS = Keys(bytes(32))


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    made = keys_at(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert keys_at(file).master == made.master
    assert len(made.master) == 32
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_a_secret_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    keys_at(file)
    file.chmod(0o640)
    with pytest.raises(SecretError, match="chmod 600"):
        keys_at(file)


@pytest.mark.parametrize("damaged", ["", "00", "zz" * 32, "00" * 33])
def test_a_damaged_secret_is_never_made_anew(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "secret"
    file.write_text(damaged, "ascii")
    file.chmod(0o600)
    with pytest.raises(SecretError, match="backup"):
        keys_at(file)
    assert file.read_text("ascii") == damaged


def test_a_secret_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    with pytest.raises(SecretError, match="cannot be read or made"):
        keys_at(tmp_path / "nowhere" / "secret")


def test_the_secret_shows_nowhere() -> None:
    assert repr(bytes(range(32))) not in repr(Keys(bytes(range(32))))


def test_a_receipt_is_what_was_agreed() -> None:
    key = bytes.fromhex(KEYS.receipt_key("ab" * 16))
    said = f"digipunt-receipt-1\n{'ab' * 16}\nepoch\n7\n{'0' * 64}"
    agreed = hmac.new(key, said.encode(), hashlib.sha256).hexdigest()
    assert KEYS.receipt("ab" * 16, "epoch", 7, "0" * 64) == agreed


def test_devices_and_collectors_have_different_keys() -> None:
    found = {keys.receipt_key(install * 16) for keys in (KEYS, Keys(b"1" * 32)) for install in ("ab", "cd")}
    assert len(found) == 4


def test_a_hash_of_one_thing_is_not_that_of_another() -> None:
    assert len({KEYS.hashed(purpose, "same") for purpose in Purpose}) == len(Purpose)


def test_the_mark_of_a_secret_is_no_hash_of_a_token_and_is_that_of_no_other_secret() -> None:
    assert KEYS.mark() != Keys(b"1" * 32).mark()
    assert KEYS.mark() not in {KEYS.hashed(purpose, "") for purpose in Purpose}


def test_a_code_is_written_as_it_is_read() -> None:
    code = new_code()
    letters = letters_of(code)
    assert letters is not None
    assert written(letters) == code
    assert len({new_code() for _ in range(100)}) == 100


def test_names_and_tokens_are_long_and_never_the_same() -> None:
    assert len({new_token() for _ in range(100)}) == len({new_install() for _ in range(100)}) == 100
    assert {len(new_token()) for _ in range(9)} == {43}
    assert {len(new_install()) for _ in range(9)} == {32}
