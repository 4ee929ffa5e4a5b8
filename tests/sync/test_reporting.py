from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from kiosk.sync.answers import Answer
from kiosk.sync.asking import Question
from kiosk.sync.outcome import Ended
from kiosk.sync.round import Round
from tests.sync.an import (
    DAY,
    SOFTWARE,
    device,
    ended,
    here,
    problem,
)
from tests.sync.kiosk import Kiosk


async def portal(_question: Question) -> Answer:
    """Answer in place of the collector."""
    return Answer(200, {}, b"<html>")


def test_a_report_is_made_once_a_day_and_says_nothing_of_people(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 2, reported="")
    kiosk.answers[2] = problem(422)
    for _ in range(3):
        kiosk.round()
    assert kiosk.collector.reports == [{"software": SOFTWARE, "waiting": 0, "parked": 1}]
    kiosk.today = DAY + timedelta(days=1)
    kiosk.round()
    assert len(kiosk.collector.reports) == 2


def test_a_collector_that_takes_no_report_holds_nothing_up(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, reported="")

    async def line(question: Question) -> Answer:
        return problem(404) if question.path.endswith("/report") else await kiosk.collector(question)

    found = ended(Round(device(tmp_path, kiosk.outbox), line, here).make())
    assert found.ended is Ended.DONE
    assert (stands := kiosk.file.read())
    assert stands.reported == DAY.isoformat()


def test_a_report_that_does_not_arrive_is_made_again(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path, 0, reported="")
    assert ended(Round(device(tmp_path, kiosk.outbox), portal, here).make()).ended is Ended.LATER
    assert kiosk.round().ended is Ended.DONE
    assert len(kiosk.collector.reports) == 1
