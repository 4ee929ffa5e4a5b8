from __future__ import annotations

from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.core.errors import StorageError
from kiosk.core.statistics.outbox import ParcelState
from kiosk.sync.asking import LineError
from kiosk.sync.enrolment import Enrolment, EnrolmentFile
from kiosk.sync.settling import KEPT, SettlingError, settle_as_kept, settle_as_not_kept
from tests.sync.an import EPOCH, MemoryOutbox, hexadecimal
from tests.sync.kiosk import Kiosk

SENT, WAITING, PARKED, DOUBTED = (
    ParcelState.SENT,
    ParcelState.WAITING,
    ParcelState.PARKED,
    ParcelState.DOUBTED,
)


def in_doubt(folder: Path, batches: int = 1) -> Kiosk:
    """Give a kiosk of which all batches lie aside, as their answers were lost before it was enrolled anew."""
    kiosk = Kiosk(folder, batches)
    kiosk.answers = {seq: LineError("cut", reached=True) for seq in range(1, batches + 1)}
    for _ in range(batches):
        kiosk.round()
    kiosk.answers.clear()
    kiosk.enrol(7)
    kiosk.round()
    assert kiosk.outbox.states() == [DOUBTED] * batches
    return kiosk


def test_what_staff_know_to_be_there_is_never_sent_again_under_any_name(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    settle_as_kept(kiosk.outbox, EPOCH, "1")
    assert (kiosk.outbox.states(), kiosk.outbox.parcels[0].why) == ([SENT], KEPT)
    for number in (7, 1, 8):
        kiosk.enrol(number)
        found = kiosk.round(by_staff=True)
        assert (found.sent, found.lost, found.waiting, found.parked) == (0, 0, 0, 0)
    assert kiosk.arrived() == []


def test_what_staff_know_to_be_nowhere_is_sent_once_under_the_name_of_now(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path, 2)
    settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    assert kiosk.outbox.states() == [WAITING, DOUBTED]
    stands = kiosk.file.read()
    assert stands is not None
    assert stands.asked == {hexadecimal(32, 1): (f"{EPOCH}/2",)}
    assert kiosk.round().sent == 1
    assert [*kiosk.collector.batches] == [(hexadecimal(32, 7), EPOCH, 1)]
    assert kiosk.outbox.states() == [SENT, DOUBTED]


def test_what_was_settled_and_gets_lost_again_is_in_doubt_again(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    kiosk.answers[1] = LineError("cut", reached=True)
    kiosk.round()
    kiosk.enrol(8)
    kiosk.answers.clear()
    assert (kiosk.round().sent, kiosk.outbox.states()) == (0, [DOUBTED])


def test_it_can_be_settled_where_no_enrolment_is_left(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    (tmp_path / "enrolment.json").unlink()
    settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    assert kiosk.outbox.states() == [WAITING]


@pytest.mark.parametrize("state", [WAITING, SENT, PARKED])
def test_only_what_is_in_doubt_can_be_settled(tmp_path: Path, state: ParcelState) -> None:
    kiosk = Kiosk(tmp_path, 1)
    kiosk.outbox._move(EPOCH, 1, state)  # noqa: SLF001 - however it came there
    said = f"not in doubt, but {state.value}: nothing was changed"
    with pytest.raises(SettlingError, match=said):
        settle_as_kept(kiosk.outbox, EPOCH, "1")
    with pytest.raises(SettlingError, match=said):
        settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    assert kiosk.outbox.states() == [state]


@pytest.mark.parametrize(("epoch", "seq"), [("f" * 32, "1"), (EPOCH, "2"), (EPOCH, "01"), (EPOCH, "one")])
def test_a_batch_that_is_not_there_is_told(tmp_path: Path, epoch: str, seq: str) -> None:
    kiosk = in_doubt(tmp_path)
    with pytest.raises(SettlingError, match="There is no batch"):
        settle_as_kept(kiosk.outbox, epoch, seq)
    assert kiosk.outbox.states() == [DOUBTED]


class Full(MemoryOutbox):
    """Batches of which only so many changes can still be kept."""

    changes = 0

    @override
    def _move(self, epoch: str, seq: int, state: ParcelState, why: str = "", receipt: str = "") -> None:
        if not self.changes:
            raise StorageError(epoch, seq)
        self.changes -= 1
        super()._move(epoch, seq, state, why, receipt)


class Unwritable(EnrolmentFile):
    """An enrolment that can be read only."""

    @override
    def replace(self, old: Enrolment, new: Enrolment) -> Enrolment:
        raise StorageError


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    before = ([*kiosk.outbox.parcels], kiosk.file.read())
    with pytest.raises(StorageError):
        settle_as_not_kept(Full(kiosk.outbox.parcels), kiosk.file, EPOCH, "1")
    assert (kiosk.outbox.parcels, kiosk.file.read()) == before
    with pytest.raises(StorageError):
        settle_as_not_kept(kiosk.outbox, Unwritable(tmp_path), EPOCH, "1")
    assert (kiosk.outbox.parcels, kiosk.file.read()) == before


def test_a_damaged_enrolment_is_told_before_anything_changes(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    (tmp_path / "enrolment.json").write_bytes(b"{")
    with pytest.raises(StorageError, match="damaged"):
        settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    assert kiosk.outbox.states() == [DOUBTED]


def test_a_power_cut_in_between_leaves_it_in_doubt_and_it_can_be_said_again(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)
    cut = Full(kiosk.outbox.parcels)
    cut.changes = 1
    with pytest.raises(StorageError):
        settle_as_not_kept(cut, Unwritable(tmp_path), EPOCH, "1")
    assert kiosk.outbox.states() == [WAITING]
    assert (kiosk.round().sent, kiosk.outbox.states()) == (0, [DOUBTED])
    settle_as_not_kept(kiosk.outbox, kiosk.file, EPOCH, "1")
    assert kiosk.round().sent == 1


def test_where_it_was_enrolled_meanwhile_the_doubt_stays(tmp_path: Path) -> None:
    kiosk = in_doubt(tmp_path)

    class Meanwhile(EnrolmentFile):
        @override
        def replace(self, old: Enrolment, new: Enrolment) -> Enrolment:
            kiosk.enrol(8)
            return super().replace(old, new)

    with pytest.raises(SettlingError, match="meanwhile"):
        settle_as_not_kept(kiosk.outbox, Meanwhile(tmp_path), EPOCH, "1")
    assert kiosk.outbox.states() == [DOUBTED]
    assert (kiosk.round().sent, kiosk.outbox.states()) == (0, [DOUBTED])
