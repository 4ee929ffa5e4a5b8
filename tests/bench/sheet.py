"""How long a visitor waits for a sheet: from the answers of a whole screening to the bytes of the PDF.

In Dutch, in Arabic, and in Arabic with Dutch beside it, as `Kiosk.sheet` makes it; the last also after every
exercise of practice and with every preference, so full that the page is laid out several times. Beside them
is the smallest PDF of the same library. Prints one JSON object; exits with 1 when any sheet of all was over
the limit, the first and the slowest too: each is waited for. `worst_processor_ms` tells the program's own
work from what it waited for on a PC that does other things.
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.attempt import Answer
from kiosk.core.model import Outcome, Purpose
from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.reports.sheet import sheet_pdf
from kiosk.reports.tongues import Beside
from kiosk.showcase.samples import BETWEEN, Samples, samples_in
from kiosk.visit.show import sheet_for
from kiosk.visit.state import State

ASSETS = Path(__file__).resolve().parents[2] / "assets"
LIMIT_MS = 150.0
ROUNDS = 50
ALONE = Outcome.ALONE
ALL = Preferences(TextSize.LARGEST, Contrast.HIGH, steady_hand=True, more_time=True)


def empty_page() -> bytes:
    """Make a PDF of one empty page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def long_visit(samples: Samples, state: State) -> State:
    """Give the visit of somebody who then practised everything there is, with every preference set."""
    done = {answer.exercise for answer in state.answers}
    left = [one for name, one in samples.bank.items() if name not in done]
    practised = (
        Answer(
            number, Purpose.PRACTICE, one.id, one.revision, (), 0, helped=False, unknown=False, outcome=ALONE
        )
        for number, one in enumerate(left, len(state.answers) + 1)
    )
    return msgspec.structs.replace(state, answers=(*state.answers, *practised), preferences=ALL)


def sheet_of(samples: Samples, state: State, site: str) -> bytes:
    """Do all that is done from touching "Print" or "Take home" to the bytes, as `Kiosk.sheet` does it."""
    own, words = state.language, samples.equipment.words
    helper = Beside(sheet_for(samples.equipment, state, site), words(site)) if site != own else None
    return sheet_pdf(sheet_for(samples.equipment, state, own), words(own), ASSETS, helper)


def measure(make: Callable[[], bytes]) -> dict[str, float]:
    """Give the first call's time, the median and the slowest of the others, and the size."""
    waited, worked, pdf = list[float](), list[float](), b""
    for _ in range(1 + ROUNDS):
        start, work = time.perf_counter(), time.process_time()
        pdf = make()
        worked.append((time.process_time() - work) * 1000)
        waited.append((time.perf_counter() - start) * 1000)
    return {
        "first_ms": round(waited[0], 1),
        "median_ms": round(statistics.median(waited[1:]), 2),
        "worst_ms": round(max(waited[1:]), 2),
        "worst_processor_ms": round(max(worked[1:]), 2),
        "kilobytes": round(len(pdf) / 1000, 1),
    }


def figures() -> dict[str, object]:
    """Measure the sheet in one language and in two, and the empty page, in one run."""
    dutch, arabic = samples_in("nl"), samples_in("ar")
    in_dutch, in_arabic = dutch.screened(BETWEEN), arabic.screened(BETWEEN)
    full = long_visit(arabic, in_arabic)
    empty = measure(empty_page)
    sheets = {
        "nl": measure(lambda: sheet_of(dutch, in_dutch, "nl")),
        "ar": measure(lambda: sheet_of(arabic, in_arabic, "ar")),
        "ar_with_nl": measure(lambda: sheet_of(arabic, in_arabic, "nl")),
        "ar_with_nl_full": measure(lambda: sheet_of(arabic, full, "nl")),
    }
    ratios = {name: round(sheet["median_ms"] / empty["median_ms"], 1) for name, sheet in sheets.items()}
    passed = all(max(sheet["first_ms"], sheet["worst_ms"]) <= LIMIT_MS for sheet in sheets.values())
    return {"limit_ms": LIMIT_MS, "empty_page": empty, **sheets, "ratio_to_empty": ratios, "passed": passed}


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = parser.parse_args()
    found = figures()
    sys.stdout.write(json.dumps(found, indent=None if asked.json else 2) + "\n")
    return 0 if found["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
