from __future__ import annotations

import fcntl
from collections.abc import Callable
from pathlib import Path
from stat import S_IMODE
from threading import Timer

import msgspec
import pytest

from kiosk.core.errors import StorageError
from kiosk.sync.enrolment import AGAIN_S, LOCK, NAME, NOBODYS_INSTALL, EnrolmentFile
from tests.sync.an import EPOCH, enrolment, hexadecimal, token

OLD = enrolment()
NEW = enrolment(token=token(2), before=token(1))
FIRST = Path(__file__).parent / "old" / NAME
"""As the first version wrote it, where one batch was in doubt and one of an enrolment before."""


def breaks_at(step: int) -> Callable[[Path], None]:
    """Give a disk that takes what is asked until that step, and then fails."""
    asked: list[Path] = []

    def sync(path: Path) -> None:
        asked.append(path)
        if len(asked) == step:
            raise OSError(28, "No space left on device")

    return sync


def test_what_is_kept_is_read_again_by_whoever_comes_next(tmp_path: Path) -> None:
    assert EnrolmentFile(tmp_path).read() is None
    EnrolmentFile(tmp_path).keep(OLD)
    assert EnrolmentFile(tmp_path).read() == OLD


def test_only_the_kiosk_can_read_it_also_where_something_was_left_behind(tmp_path: Path) -> None:
    left = tmp_path / "enrolment.new"
    left.write_text("x")
    left.chmod(0o644)
    EnrolmentFile(tmp_path).keep(OLD)
    assert {path.name: S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {
        NAME: 0o600,
        "enrolment.lock": 0o600,
    }


def test_it_is_on_the_disk_before_its_name_is_and_its_name_before_anybody_goes_on(tmp_path: Path) -> None:
    seen: list[tuple[str, bool]] = []
    EnrolmentFile(tmp_path, lambda path: seen.append((path.name, (tmp_path / NAME).exists()))).keep(OLD)
    assert seen == [("enrolment.new", False), (tmp_path.name, True)]


@pytest.mark.parametrize("step", [1, 2])
def test_a_disk_that_fails_between_two_steps_leaves_old_or_new_whole(tmp_path: Path, step: int) -> None:
    EnrolmentFile(tmp_path).keep(OLD)
    with pytest.raises(StorageError, match="free some room"):
        EnrolmentFile(tmp_path, breaks_at(step)).replace(OLD, NEW)
    assert EnrolmentFile(tmp_path).read() == (OLD if step == 1 else NEW)
    EnrolmentFile(tmp_path).keep(NEW)
    assert EnrolmentFile(tmp_path).read() == NEW


def test_what_was_enrolled_beside_is_not_written_over(tmp_path: Path) -> None:
    file, other = EnrolmentFile(tmp_path), enrolment(install=hexadecimal(32, 9))
    file.keep(other)
    assert file.replace(OLD, NEW) == other
    assert file.read() == other


def test_where_it_was_taken_away_nothing_is_written_either(tmp_path: Path) -> None:
    assert EnrolmentFile(tmp_path).replace(OLD, NEW) == OLD
    assert EnrolmentFile(tmp_path).read() is None


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b'{"collector":"\xff"}',
        b"[" * 5000,
        msgspec.json.encode(OLD)[:-20],
        msgspec.json.encode(OLD).replace(token(1).encode(), b"\\r\\nX-Evil: 1"),
        msgspec.json.encode(OLD).replace(b'"install"', b'"instal"'),
    ],
)
def test_a_damaged_one_says_how_to_go_on_and_a_new_one_can_be_made(tmp_path: Path, text: bytes) -> None:
    (tmp_path / NAME).write_bytes(text)
    with pytest.raises(StorageError, match="sync --enrol`, by a code for this device"):
        EnrolmentFile(tmp_path).read()
    EnrolmentFile(tmp_path).keep(OLD)
    assert EnrolmentFile(tmp_path).read() == OLD


def test_nobody_else_writes_while_one_is_kept(tmp_path: Path) -> None:
    taken: list[bool] = []

    def look(_path: Path) -> None:
        with (tmp_path / LOCK).open() as other:
            try:
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                taken.append(True)

    EnrolmentFile(tmp_path, look).keep(OLD)
    EnrolmentFile(tmp_path, look).replace(OLD, NEW)
    assert taken == [True] * 4


def test_whoever_never_lets_go_is_not_waited_for_without_end(tmp_path: Path) -> None:
    EnrolmentFile(tmp_path).keep(OLD)
    impatient = EnrolmentFile(tmp_path, patience=0.05)
    with (tmp_path / LOCK).open() as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        for change in (lambda: impatient.keep(NEW), lambda: impatient.replace(OLD, NEW)):
            with pytest.raises(StorageError, match=f"holds {tmp_path / LOCK} and does not let go"):
                change()
    assert impatient.read() == OLD
    assert impatient.replace(OLD, NEW) == NEW


def test_whoever_lets_go_in_time_is_waited_for(tmp_path: Path) -> None:
    with (tmp_path / LOCK).open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        soon = Timer(0.1, lambda: fcntl.flock(other, fcntl.LOCK_UN))
        soon.start()
        EnrolmentFile(tmp_path).keep(OLD)
        soon.join()
    assert EnrolmentFile(tmp_path).read() == OLD


def test_a_wait_that_is_called_off_ends_at_once_and_writes_nothing_later_either(tmp_path: Path) -> None:
    EnrolmentFile(tmp_path).keep(OLD)
    rested: list[float] = []

    def rest(seconds: float) -> bool:
        rested.append(seconds)
        return len(rested) == 2

    called_off = EnrolmentFile(tmp_path, rest=rest)
    with (tmp_path / LOCK).open() as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(StorageError, match="does not let go"):
            called_off.replace(OLD, NEW)
    assert rested == [AGAIN_S] * 2
    assert called_off.read() == OLD


def test_a_folder_in_its_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(StorageError, match="cannot be read"):
        EnrolmentFile(tmp_path).read()
    with pytest.raises(StorageError, match="cannot be kept"):
        EnrolmentFile(tmp_path).keep(OLD)
    with pytest.raises(StorageError, match="cannot be kept"):
        EnrolmentFile(tmp_path / "nowhere").keep(OLD)


def test_a_new_enrolment_remembers_which_batches_may_have_arrived_under_those_before(tmp_path: Path) -> None:
    file, asked = EnrolmentFile(tmp_path), {OLD.install: ("e/3", "e/5")}
    file.keep(enrolment(asked=asked))
    file.keep(enrolment(token=token(5)))
    assert file.read() == enrolment(token=token(5), asked=asked)
    for number in (7, 8):
        file.keep(enrolment(install=hexadecimal(32, number)))
        assert file.read() == enrolment(install=hexadecimal(32, number), asked=asked)


def test_an_enrolment_of_the_first_version_is_read_with_what_was_in_doubt(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(FIRST.read_bytes())
    file = EnrolmentFile(tmp_path)
    asked = {OLD.install: (f"{EPOCH}/4",), NOBODYS_INSTALL: (f"{EPOCH}/2",)}
    then = enrolment(token=token(2), before=token(1), since="2026-11-20", reported="2026-11-21", asked=asked)
    assert file.read() == then
    now = msgspec.structs.replace(then, reported="2026-11-22")
    assert file.replace(then, now) == now
    assert file.read() == now


def test_an_enrolment_of_the_first_version_in_which_nothing_was_in_doubt_has_no_doubts(
    tmp_path: Path,
) -> None:
    text = FIRST.read_bytes().replace(f"{EPOCH}/4".encode(), b"").replace(f"{EPOCH}/2".encode(), b"")
    (tmp_path / NAME).write_bytes(text)
    assert (found := EnrolmentFile(tmp_path).read())
    assert (found.token, found.asked) == (token(2), {})


def test_a_new_enrolment_after_one_of_the_first_version_remembers_its_doubts(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(FIRST.read_bytes())
    file = EnrolmentFile(tmp_path)
    file.keep(enrolment(install=hexadecimal(32, 9)))
    assert (found := file.read())
    assert found.asked == {OLD.install: (f"{EPOCH}/4",), NOBODYS_INSTALL: (f"{EPOCH}/2",)}
