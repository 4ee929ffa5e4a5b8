"""The page about calibration names the files as they are."""

from __future__ import annotations

import re

import msgspec
import pytest

from kiosk import paths
from kiosk.calibration.exported import FORMAT, Row
from kiosk.calibration.languages import FEWEST
from kiosk.calibration.responses import Screened
from kiosk.calibration.simulation import SLOPE_SPREAD
from kiosk.calibration.stated import ENOUGH_FOR_ITS_OWN
from kiosk.commands.items import VISITS
from kiosk.content.figures import NAME, Calibrated
from kiosk.core.calibrated import FAR, FEWEST_TO_SEE, UNLIKELY, WELL_KNOWN
from kiosk.core.counters import FEWEST_VISITS
from kiosk.core.model import Level

PAGE = (paths.ROOT / "docs" / "calibration.md").read_text("utf-8")
TOLD = [
    f"`{FORMAT}`",
    f"`least_visits` is {FEWEST_VISITS}",
    f"exercises/{NAME}",
    f"{VISITS:,} visits first",
    f"sd {SLOPE_SPREAD}".replace("0.", "."),
    f"fewer than {ENOUGH_FOR_ITS_OWN} simulated people",
    f"the error is above {WELL_KNOWN} logits".replace("0.", "."),
    f"less likely than {UNLIKELY}".replace("0.", "."),
    f"{FEWEST_TO_SEE} answers or more is {FAR:.2f}".replace("0.", "."),
    f"have {FEWEST} answers of counters",
]


@pytest.mark.parametrize("told", TOLD)
def test_the_page_tells_the_figures_of_the_code(told: str) -> None:
    assert told in " ".join(PAGE.split())


@pytest.mark.parametrize("form", [Row, Calibrated])
def test_the_page_names_every_key_of_a_file(form: type[msgspec.Struct]) -> None:
    assert not [field.name for field in msgspec.structs.fields(form) if f"`{field.name}`" not in PAGE]


def test_the_page_names_every_level() -> None:
    assert not [level for level in Level if f"`{level}`" not in PAGE]


def test_the_screening_on_the_page_can_be_read() -> None:
    (line,) = re.findall(r'^    (\{"language".*\})$', PAGE, re.MULTILINE)
    assert msgspec.json.decode(line, type=Screened).answers[0].known


def test_each_heading_that_is_linked_is_there() -> None:
    headings = {
        re.sub(r"[^\w -]", "", h).lower().replace(" ", "-")
        for h in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) <= headings
