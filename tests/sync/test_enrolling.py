from __future__ import annotations

import fcntl
import json
from pathlib import Path

import pytest

from kiosk.core.errors import StorageError
from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError, Question
from kiosk.sync.enrolling import EnrolmentError, code_from, enrol, enrolment_from
from kiosk.sync.enrolment import LOCK, NAME, EnrolmentFile
from tests.sync.an import COLLECTOR, DAY, MemoryCollector, ended, enrolment, hexadecimal, problem, token, told

CODE = "BCDF-GHJK"


@pytest.mark.parametrize("typed", ["BCDF-GHJK", "bcdfghjk", " bcdf ghjk\t", "B-C-D-F-G-H-J-K"])
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert code_from(typed) == CODE


@pytest.mark.parametrize("typed", ["", "BCDF-GHJ", "BCDF-GHJKL", "ACDF-GHJK", "BCDF_GHJK", "BCDF-GHJK\n1"])
def test_what_is_no_code_is_said_before_anybody_is_asked(typed: str, tmp_path: Path) -> None:
    collector = MemoryCollector()
    with pytest.raises(EnrolmentError, match="no code"):
        ended(enrol(typed, COLLECTOR, EnrolmentFile(tmp_path), collector, DAY))
    assert not collector.asked


def test_a_code_enrols_once(tmp_path: Path) -> None:
    file, collector = EnrolmentFile(tmp_path), MemoryCollector({CODE})
    ended(enrol("bcdf ghjk", COLLECTOR, file, collector, DAY))
    first = file.read()
    assert first == enrolment(
        install=hexadecimal(32, 2), token=token(2), receipt_key=hexadecimal(64, 2), reported=""
    )
    with pytest.raises(EnrolmentError, match="does not take this code"):
        ended(enrol(CODE, COLLECTOR, file, collector, DAY))
    assert file.read() == first


def test_what_may_have_arrived_is_in_doubt_still_when_it_is_enrolled_anew(tmp_path: Path) -> None:
    file, collector = EnrolmentFile(tmp_path), MemoryCollector({CODE})
    file.keep(before := enrolment(asked={hexadecimal(32, 1): ("e/1",)}))
    ended(enrol(CODE, COLLECTOR, file, collector, DAY))
    now = file.read()
    assert now is not None
    assert (now.token != before.token, now.asked) == (True, before.asked)


def test_a_code_is_not_used_up_where_what_it_gives_could_not_be_kept(tmp_path: Path) -> None:
    collector, impatient = MemoryCollector({CODE}), EnrolmentFile(tmp_path, patience=0.05)
    with (tmp_path / LOCK).open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(StorageError, match="does not let go"):
            ended(enrol(CODE, COLLECTOR, impatient, collector, DAY))
    (tmp_path / "enrolment.new").mkdir()  # stands for a disk that takes nothing
    with pytest.raises(StorageError, match="cannot be kept"):
        ended(enrol(CODE, COLLECTOR, impatient, collector, DAY))
    assert not collector.asked
    (tmp_path / "enrolment.new").rmdir()
    ended(enrol(CODE, COLLECTOR, impatient, collector, DAY))
    assert {path.name for path in tmp_path.iterdir()} == {NAME, LOCK}


def test_nothing_but_the_code_is_told_of_this_kiosk(tmp_path: Path) -> None:
    collector = MemoryCollector({CODE})
    ended(enrol(CODE, COLLECTOR, EnrolmentFile(tmp_path), collector, DAY))
    [asked] = collector.asked
    assert json.loads(asked.body) == {"code": CODE}
    assert set(asked.headers) == {"Content-Type"}


WHOLE = {"install": "0" * 32, "token": "t" * 43, "receipt_key": "1" * 64}


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (problem(403), "does not take this code"),
        (problem(429), "quarter of an hour"),
        (problem(503), "quarter of an hour"),
        (problem(500), "is no collector"),
        (Answer(403, {"content-type": "text/html"}, b""), "is no collector"),
        (Answer(302, {}, b""), "is no collector"),
        (Answer(201, {}, b"<html>"), "is no collector"),
        (told(200, **WHOLE), "is no collector"),
        (told(201, **(WHOLE | {"token": "short"})), "is no collector"),
        (told(201, **(WHOLE | {"install": "../../" + "0" * 26})), "is no collector"),
        (told(201, **(WHOLE | {"receipt_key": "g" * 64})), "is no collector"),
        (told(201, install="0" * 32), "is no collector"),
    ],
)
def test_every_other_answer_is_a_sentence_for_staff(answer: Answer, sentence: str) -> None:
    with pytest.raises(EnrolmentError, match=sentence):
        enrolment_from(answer, COLLECTOR, DAY)


def test_no_answer_can_say_which_collector_gets_the_token() -> None:
    found = enrolment_from(told(201, **(WHOLE | {"collector": "https://evil.example"})), COLLECTOR, DAY)
    assert found.collector == COLLECTOR


@pytest.mark.parametrize("step", [1, 2])
def test_a_crash_between_two_steps_of_enrolling_leaves_what_was_or_what_is(tmp_path: Path, step: int) -> None:
    before = enrolment(asked={hexadecimal(32, 1): ("e/1",)})
    EnrolmentFile(tmp_path).keep(before)
    steps: list[Path] = []

    def power_cut(path: Path) -> None:
        steps.append(path)
        if len(steps) == step:
            raise OSError(5, "the power went")

    collector = MemoryCollector({CODE})
    with pytest.raises(StorageError):
        ended(enrol(CODE, COLLECTOR, EnrolmentFile(tmp_path, power_cut), collector, DAY))
    left = EnrolmentFile(tmp_path).read()
    assert left is not None
    assert (
        (left == before) if step == 1 else (left.token in {one.token for one in collector.devices.values()})
    )


@pytest.mark.parametrize(("reached", "says"), [(False, "was not used"), (True, "may be used up")])
def test_without_an_answer_it_is_said_whether_the_code_is_still_good(
    tmp_path: Path,
    *,
    reached: bool,
    says: str,
) -> None:
    async def lost(_question: Question) -> Answer:
        raise broken

    broken = LineError("Nobody listens.", reached=reached)

    file = EnrolmentFile(tmp_path)
    with pytest.raises(EnrolmentError, match=rf"^Nobody listens\. .*{says}"):
        ended(enrol(CODE, COLLECTOR, file, lost, DAY))
    assert file.read() is None


def test_who_has_a_code_of_the_site_for_a_kiosk_that_was_known_reads_which_to_ask_for() -> None:
    with pytest.raises(EnrolmentError, match="ask for a code for that device"):
        enrolment_from(problem(403), COLLECTOR, DAY)
