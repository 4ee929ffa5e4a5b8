"""How long a sheet takes, in Dutch, in Arabic and in both, against the smallest PDF of the same library.

Prints one JSON object; exits with 1 when a median is over the limit.
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from kiosk.core.preferences import Contrast, Preferences, TextSize
from kiosk.reports.sheet import sheet_pdf
from kiosk.reports.tongues import Beside
from tests.reports.tongues import AR, ARABIC_SHEET, NL, SHEET

ASSETS = Path(__file__).resolve().parents[2] / "assets"
LIMIT_MS = 150.0
ROUNDS = 40
FULL = replace(
    ARABIC_SHEET, preferences=Preferences(TextSize.LARGEST, Contrast.HIGH, steady_hand=True, more_time=True)
)
"""A page so full that it is laid out several times."""


def empty_page() -> bytes:
    """Make a PDF of one empty page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def milliseconds(make: Callable[[], bytes]) -> float:
    """Time one call."""
    start = time.perf_counter()
    make()
    return (time.perf_counter() - start) * 1000


def measure(make: Callable[[], bytes]) -> dict[str, float]:
    """Give the first call's time, the median and the slowest of the others, and the size."""
    first = milliseconds(make)
    times = [milliseconds(make) for _ in range(ROUNDS)]
    return {
        "first_ms": round(first, 1),
        "median_ms": round(statistics.median(times), 2),
        "worst_ms": round(max(times), 2),
        "kilobytes": round(len(make()) / 1000, 1),
    }


def figures() -> dict[str, object]:
    """Measure the sheet in one language and in two, and the empty page, in one run."""
    empty = measure(empty_page)
    sheets = {
        "nl": measure(lambda: sheet_pdf(SHEET, NL, ASSETS)),
        "ar": measure(lambda: sheet_pdf(ARABIC_SHEET, AR, ASSETS)),
        "ar_with_nl": measure(lambda: sheet_pdf(ARABIC_SHEET, AR, ASSETS, Beside(SHEET, NL))),
        "ar_with_nl_full": measure(lambda: sheet_pdf(FULL, AR, ASSETS, Beside(SHEET, NL))),
    }
    ratios = {
        language: round(sheet["median_ms"] / empty["median_ms"], 1) for language, sheet in sheets.items()
    }
    passed = all(max(sheet["median_ms"], sheet["first_ms"]) <= LIMIT_MS for sheet in sheets.values())
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
