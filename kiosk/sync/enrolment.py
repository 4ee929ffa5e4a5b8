"""Who this device is to its collector, in a file that only the kiosk can read: whole or not at all."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Annotated

import msgspec

from kiosk.core.errors import StorageError

NAME = "enrolment.json"
LOCK = "enrolment.lock"
ONLY_OURS = 0o600
PATIENCE_S = 10.0
AGAIN_S = 0.02
ROOM = bytes(4096)
"""What is written to see whether there is room: a new enrolment takes less."""
HELD = (
    "Another program holds {file} and does not let go: see whether another `python -m kiosk sync` hangs, end "
    "it, and try again."
)
DAMAGED = (
    "{file} is damaged: enrol this kiosk again with `python -m kiosk sync --enrol`, by a code for this "
    "device, not for its site. As a new device it could send once more what arrived already."
)

Hex32 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Hex64 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Token = Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9_-]{43}\Z")]
NOBODYS_INSTALL = "0" * 32
"""Stands for an install that was not kept; none is ever given so, and what went under it stays in doubt."""
NoToken = Annotated[str, msgspec.Meta(pattern=r"\A([A-Za-z0-9_-]{43})?\Z")]


class Identity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the collector gave.

    `collector` is the only address that may ever see the token. `before` is the token before this one: the
    collector forgets it only once this one was used. `since` is the day of the token and
    `reported` that of the last report.
    """

    collector: str
    install: Hex32
    token: Token
    receipt_key: Hex64
    since: str
    before: NoToken = ""
    reported: str = ""


class Enrolment(Identity, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the collector gave, and what must not be forgotten about it.

    `early` are the batches that the collector did not take yet since the last report. `asked` are those of
    which nobody knows whether they arrived, by the install they went under. A batch is written as
    `epoch/seq`.
    """

    early: tuple[str, ...] = ()
    asked: Mapping[Hex32, tuple[str, ...]] = {}


class FirstForm(Identity, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An enrolment as the first version wrote it, which knew of two batches in doubt at most.

    `asked` went under this install; `doubtful` under one before it, of which the name was not kept.
    """

    asked: str
    doubtful: str


def read_from(text: bytes) -> Enrolment:
    """Read an enrolment in either form; raises what msgspec raises where it is damaged."""
    try:
        return msgspec.json.decode(text, type=Enrolment)
    except msgspec.ValidationError:
        return as_now(msgspec.json.decode(text, type=FirstForm))


def as_now(first: FirstForm) -> Enrolment:
    """Give an enrolment of the first form as it is written now: what was in doubt is in doubt still."""
    doubts = {first.install: first.asked, NOBODYS_INSTALL: first.doubtful}
    given = msgspec.structs.asdict(first)
    given["asked"] = {install: (name,) for install, name in doubts.items() if name}
    del given["doubtful"]
    return Enrolment(**given)


def to_disk(path: Path) -> None:
    """Come back when a file or folder is on the disk; raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class EnrolmentFile:
    """Keeps the enrolment in the data folder; a kiosk and a command beside it may both write it."""

    def __init__(
        self,
        folder: Path,
        sync: Callable[[Path], None] = to_disk,
        patience: float = PATIENCE_S,
        rest: Callable[[float], bool | None] = sleep,
    ) -> None:
        """Take the data folder; it exists. `sync` comes back when a file or folder is on the disk.

        Whoever else writes is waited for during `patience` seconds; `rest` waits for some of them, and says
        whether to give up before.
        """
        self._folder = folder
        self._patience = patience
        self._rest = rest
        self._file = folder / NAME
        self._sync = sync

    def read(self) -> Enrolment | None:
        """Give the enrolment, None where there is none; raises StorageError where it cannot be read."""
        try:
            return read_from(self._file.read_bytes())
        except FileNotFoundError:
            return None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise StorageError(DAMAGED.format(file=self._file)) from error
        except OSError as error:
            message = f"{self._file} cannot be read ({error.strerror}): it must belong to the kiosk's user."
            raise StorageError(message) from error

    def see_that_it_can_be_kept(self) -> None:
        """Raise StorageError where nothing could be kept now: no code is used up for what is lost then."""
        with self._alone():
            try:
                self._beside(ROOM).unlink()
            except OSError as error:
                raise self._unkept(error) from error

    def replace(self, old: Enrolment, new: Enrolment) -> Enrolment:
        """Keep `new` where `old` still stands, and give what stands: another command may have enrolled.

        Durable when this returns. Raises StorageError when it cannot be kept.
        """
        with self._alone():
            stands = self.read()
            if stands != old:
                return stands or old
            self._write(new)
            return new

    def keep(self, new: Enrolment) -> None:
        """Keep a new enrolment, and what is in doubt of the one before; durable when this returns.

        Raises StorageError when it cannot be kept; what stood there stands then.
        """
        with self._alone():
            with suppress(StorageError):  # a damaged one is why it is made anew
                new = after(self.read(), new)
            self._write(new)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            handle = os.open(self._folder / LOCK, os.O_RDWR | os.O_CREAT, ONLY_OURS)
        except OSError as error:
            raise self._unkept(error) from error
        try:
            self._wait_for(handle)
            yield
        finally:
            os.close(handle)

    def _wait_for(self, handle: int) -> None:
        """Have the lock, or raise StorageError: who holds it writes a little file, and is soon done."""
        end = monotonic() + self._patience
        while True:
            try:
                return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if monotonic() >= end or self._rest(AGAIN_S):
                    raise StorageError(HELD.format(file=self._folder / LOCK)) from error
            except OSError as error:
                raise self._unkept(error) from error

    def _write(self, new: Enrolment) -> None:
        try:
            made = self._beside(msgspec.json.encode(new))
            self._sync(made)
            made.replace(self._file)
            self._sync(self._folder)
        except OSError as error:
            raise self._unkept(error) from error

    def _beside(self, content: bytes) -> Path:
        made = self._file.with_suffix(".new")
        made.unlink(missing_ok=True)  # what a power cut left may have other rights
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ONLY_OURS), "wb") as file:
            file.write(content)
        return made

    def _unkept(self, error: OSError) -> StorageError:
        return StorageError(
            f"Who this kiosk is to its collector cannot be kept in {self._folder} ({error.strerror}): "
            "free some room, and see that the folder belongs to the kiosk's user."
        )


def after(old: Enrolment | None, new: Enrolment) -> Enrolment:
    """Give a new enrolment that knows which batches may have arrived under those before."""
    return new if old is None else msgspec.structs.replace(new, asked=old.asked)
