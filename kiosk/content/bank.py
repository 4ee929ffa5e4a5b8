"""The bank: every exercise there is, from its pack when that is fresh."""

from __future__ import annotations

from kiosk.content.pack import fingerprint, read_pack, write_pack
from kiosk.content.places import Places
from kiosk.core.errors import ContentError
from kiosk.core.model import Exercise
from kiosk.kinds import AnySpec

Bank = tuple[Exercise[AnySpec], ...]
"""Exercises in the order of their ids."""

PACK = "exercises.pack"


def load_bank(places: Places) -> Bank:
    """Give every exercise, from the pack when it is fresh, else from the files, packed anew.

    Raises ContentError with every fault when the files cannot be used.
    """
    packed = read_pack(places.build / PACK, fingerprint(places.exercises, "yaml"), Bank)
    return packed if packed is not None else compile_bank(places)


def compile_bank(places: Places) -> Bank:
    """Read every file and pack the bank; raises ContentError with every fault."""
    from kiosk.content.reading import read_bank  # noqa: PLC0415 - YAML is slow; a fresh pack needs none

    mark = fingerprint(places.exercises, "yaml")
    bank, faults = read_bank(places)
    if faults:
        raise ContentError(faults)
    write_pack(places.build / PACK, mark, bank)
    return bank
