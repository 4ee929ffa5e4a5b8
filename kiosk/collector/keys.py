"""What is secret: tokens and codes, and what is derived of the master secret.

The database holds hashes only, made under the master secret: whoever steals the database alone can neither
send as a device nor find a code by trying them all.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.core.errors import KioskError
from kiosk.core.statistics.enrol_code import LENGTH, LETTERS, written
from kiosk.core.statistics.receipt import receipt_of

OTHERS = stat.S_IRWXG | stat.S_IRWXO


class SecretError(KioskError):
    """The master secret cannot be read or made."""


class Purpose(StrEnum):
    """What a hash is of, so that none can stand in for another."""

    TOKEN = "token"  # noqa: S105 - the name of a purpose
    CODE = "code"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Keys:
    """Derives all that is derived of the master secret."""

    master: bytes = field(repr=False)

    def hashed(self, purpose: Purpose, secret: str) -> str:
        """Give what the database keeps of a token or a code."""
        return self._derived(f"digipunt-{purpose.value}-1\n{secret}").hex()

    def mark(self) -> str:
        """Give that by which a database knows its secret again; it says nothing about the secret."""
        return self._derived("digipunt-secret-mark-1\n").hex()

    def receipt_key(self, install: str) -> str:
        """Give the key, in hexadecimal, by which a device knows our receipts."""
        return self._derived(f"digipunt-receipt-key-1\n{install}").hex()

    def receipt(self, install: str, epoch: str, seq: int, digest: str) -> str:
        """Give the proof that we have a batch of which SHA-256 is `digest`, in hexadecimal."""
        return receipt_of(self.receipt_key(install), install, epoch, seq, digest)

    def _derived(self, said: str) -> bytes:
        return hmac.digest(self.master, said.encode(), "sha256")


def keys_at(file: Path) -> Keys:
    """Read the master secret, or make it in a file that only its owner can read.

    Raises SecretError where others can read it, or where it cannot be read or made.
    """
    try:
        return Keys(_made(file) if not file.exists() else _read(file))
    except FileExistsError:  # another worker was first
        return Keys(_read(file))
    except OSError as problem:
        message = f"The secret {file} cannot be read or made ({problem.strerror}). May this user do so?"
        raise SecretError(message) from problem


def _made(file: Path) -> bytes:
    """Write it whole before it has its name: nobody reads half of it."""
    master = secrets.token_bytes(32)
    beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(
        os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
    ) as new:
        new.write(f"{master.hex()}\n")
        new.flush()
        os.fsync(new.fileno())
    try:
        file.hardlink_to(beside)
    finally:
        beside.unlink()
    return master


def _read(file: Path) -> bytes:
    if file.stat().st_mode & OTHERS:
        message = f"Others can read the secret {file}: `chmod 600` it, and think of who may have read it."
        raise SecretError(message)
    try:
        master = bytes.fromhex(file.read_text("ascii").strip())
    except ValueError:
        master = b""
    if len(master) != hashlib.sha256().digest_size:
        message = f"The secret {file} is damaged. Put it back from your backup."
        raise SecretError(message)
    return master


def new_token() -> str:
    """Give a token of 43 characters, 256 bits."""
    return secrets.token_urlsafe(32)


def new_install() -> str:
    """Give a name for a device that says nothing about it."""
    return secrets.token_hex(16)


def new_code() -> str:
    """Give a code as somebody types it: BCDF-GHJK."""
    return written("".join(secrets.choice(LETTERS) for _ in range(LENGTH)))
