from __future__ import annotations

import re
from dataclasses import replace

from kiosk import paths
from kiosk.core.calibrated import Calibrating, Gap, Seen
from kiosk.core.model import Level
from kiosk.reports.calibration import PER_PAGE, ROWS, gap_sentence, remarks, report_pdf, summary
from tests.core.test_calibrated import FOUND, gap
from tests.reports.watched import text_of

MISFIT = replace(FOUND, misfit=0.0001, levels=(Seen(Level.FOUNDATION, 60, 50, 0.5),))
UNFAIR = replace(FOUND, gaps=(gap(Gap.LARGE),))


def pages(found: Calibrating) -> int:
    return len(re.findall(rb"/Type /Page\b", report_pdf(found, paths.ASSETS)))


def test_a_report_has_a_summary_the_items_to_look_at_and_all_items() -> None:
    assert pages(Calibrating((FOUND,), 0, 1, 0)) == 2
    assert pages(Calibrating((FOUND, MISFIT, UNFAIR), 0, 1, 0)) == 3
    assert pages(Calibrating((MISFIT,) * (PER_PAGE + 1), 0, 1, 0)) == 4
    assert pages(Calibrating((FOUND,) * (ROWS + 1), 0, 1, 0)) == 3


def test_the_same_findings_are_the_same_bytes() -> None:
    found = Calibrating((FOUND, UNFAIR), 5, 2, 1)
    assert report_pdf(found, paths.ASSETS) == report_pdf(found, paths.ASSETS)


def test_what_stands_out_is_said() -> None:
    assert list(remarks(FOUND)) == []
    assert list(remarks(MISFIT)) == [
        "Does not fit: so far from its curve by chance alone once in 10,000 or more."
    ]
    assert gap_sentence(gap(Gap.LARGE)) == ("Class C: harder in ar than in nl (1.8 ± 0.3 delta, 60 answers).")


def test_items_to_look_at_that_are_used_are_told_as_such() -> None:
    levels = (Seen(Level.FOUNDATION, 60, 15, 0.5), Seen(Level.INTERMEDIATE, 60, 50, 0.65))
    steep = replace(FOUND, misfit=0.002, levels=levels, surprise=-2.0)
    assert list(remarks(steep)) == [
        "Steeper than supposed, and used: so far from its curve by chance alone once in 500.",
        "Much easier than its expert thought: can it be guessed? It is used.",
    ]
    assert list(remarks(replace(FOUND, flatness=2.0))) == [
        "Does not fit: ability seems to have little to do with it."
    ]
    assert "much easier than supposed, which are used: 1." in " ".join(
        summary(Calibrating((steep,), 0, 1, 0))
    )
    assert pages(Calibrating((FOUND, steep), 0, 1, 0)) == 3


def test_items_that_need_more_answers_are_counted_and_marked_in_the_table() -> None:
    little = replace(FOUND, found=replace(FOUND.found, error=0.38))
    said = " ".join(summary(Calibrating((FOUND, little, little), 0, 1, 0)))
    assert "(an error above 0.25), which are used: 2." in said
    read = text_of(report_pdf(Calibrating((FOUND, little), 0, 1, 0), paths.ASSETS))
    assert "0.38 ?" in read
    assert "0.20 1.30" in read


def test_the_summary_counts() -> None:
    said = " ".join(summary(Calibrating((FOUND, MISFIT, UNFAIR), 7, 2, 1)))
    assert "300 answers to 3 items, from 2 files" in said
    assert "do not fit: 1" in said
    assert "(class C): 1" in said
    assert said.split("no more: ")[1].startswith("7.")
