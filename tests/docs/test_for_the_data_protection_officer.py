"""What is promised there is what the program does, and each promise has its test."""

from __future__ import annotations

import math
import re
from itertools import product
from pathlib import Path

from kiosk.core.statistics.dictionary import TABLES
from kiosk.core.statistics.noise import SCALE
from kiosk.core.statistics.span import FLOOR, GUESTS_A_DAY, HIGHEST, KEPT
from kiosk.opening import QUIET_S
from kiosk.sync.line import MOST_BYTES
from kiosk.sync.session import TOKEN_DAYS

ROOT = Path(__file__).resolve().parents[2]
PAGE = " ".join((ROOT / "docs" / "for-the-data-protection-officer.md").read_text("utf-8").split())


def test_every_test_and_bench_that_is_named_is_there() -> None:
    files = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))
    assert len(files) > 10
    assert not [name for name in files if not (ROOT / name).is_file()]
    for module in re.findall(r"-m (tests\.[\w.]+)", PAGE):
        assert (ROOT / module.replace(".", "/")).with_suffix(".py").is_file()


def test_the_numbers_are_those_of_the_program() -> None:
    assert f"for at least {FLOOR} contributors" in PAGE
    assert f"from {FLOOR} to {HIGHEST} anew" in PAGE
    assert f"At most {GUESTS_A_DAY} visits of guests a day" in PAGE
    assert f"in {KEPT.days} days is erased" in PAGE
    assert f"exp(-|x| / {SCALE})" in PAGE
    assert f"replaced after {TOKEN_DAYS} days" in PAGE
    assert f"at most {MOST_BYTES // 1024} kB of an answer" in PAGE
    assert QUIET_S == 60
    assert "nobody touched the welcome screen for a minute" in PAGE


def test_the_budget_is_that_of_the_noise() -> None:
    each = 1 / SCALE
    assert f"**{each} for each table**" in PAGE
    assert f"**{each * len(TABLES)} for all ten together**" in PAGE
    told = [math.exp(cost) / (1 + math.exp(cost)) for cost in (2 * each, each * len(TABLES))]
    assert [f"{right:.0%}" for right in told] == ["62%", "92%"]
    assert "| 50 % | 62 % |" in PAGE
    assert "| 50 % | 92 % |" in PAGE


def test_the_margin_is_that_of_the_noise() -> None:
    ratio = math.exp(-1 / SCALE)
    deviation = math.sqrt(2 * ratio) / (1 - ratio)
    assert round(1.96 * deviation) == 11
    assert "11 x sqrt(n)" in PAGE


def guessed(cells: int, times: int) -> float:
    """Give how often the best attacker tells apart two sums that differ by `times` in each of some cells.

    By the likelihoods of both: the noise's own law, exactly but for its farthest tails.
    """
    rate = math.exp(-1 / SCALE)
    one: dict[int, float] = {}
    for noise in range(-300, 301):
        leans = abs(noise + times) - abs(noise)
        one[leans] = one.get(leans, 0.0) + (1 - rate) / (1 + rate) * rate ** abs(noise)
    of_all = {0: 1.0}
    for _ in range(cells):
        added: dict[int, float] = {}
        for (before, sure), (leans, likely) in product(of_all.items(), one.items()):
            added[before + leans] = added.get(before + leans, 0.0) + sure * likely
        of_all = added
    return sum(likely * (0.5 if leans == 0 else leans > 0) for leans, likely in of_all.items())


def test_what_can_be_known_of_all_tables_or_of_who_comes_often_is_told() -> None:
    whole, level_and_areas = guessed(2 * len(TABLES), 1), guessed(2 * 6, 1)
    assert f"was theirs | 50 % | {100 * whole:.0f} % (bound" in PAGE
    assert f"five areas differ | 50 % | {100 * level_and_areas:.0f} % (bound" in PAGE
    answers = ", ".join(f"{guessed(2, times):.0%}".replace("%", " %") for times in (2, 3, 5))
    presence = ", ".join(f"{guessed(len(TABLES), times):.1%}".replace("%", " %") for times in (2, 3, 5))
    assert f"| 50 % | {answers} |" in PAGE
    assert f"| 50 % | {presence} |" in PAGE


def test_the_dutch_summary_tells_the_same_numbers() -> None:
    english, dutch = (
        PAGE.split(title, 1)[1].split(" ## ", 1)[0] for title in ("## The budget", "## Samenvatting")
    )
    told = re.findall(r"\| 50 % \| (62 %|92 %) \| (\d[^|]*?) \|", english)
    assert len(told) == 2
    for most, tried in told:
        assert f"| 50 % | {most} | {tried.replace(' to ', ' tot ')} |" in dutch
    presence = re.findall(r"counted at all \| 50 % \| (\d[^|]*%) \|", english)
    assert presence
    decimal = presence[0].replace(", ", "; ").replace(".", ",").replace("; ", ", ")
    assert f"| {decimal} |" in dutch
    assert f"pas als minstens {FLOOR} bezoeken meetellen, hoogstens {GUESTS_A_DAY} per dag" in dutch
    assert f"er {FLOOR} tot {HIGHEST} bezoeken waren" in dutch
    assert len(TABLES) == 10
    assert "in tien tabellen" in dutch


def test_the_dutch_summary_quotes_the_screens() -> None:
    catalogue = (ROOT / "i18n" / "nl" / "LC_MESSAGES" / "ui.po").read_text("utf-8")
    dutch = PAGE.split("## Samenvatting", 1)[1].split(" ## ", 1)[0]
    quoted = re.findall(r"“([^”]+)”", dutch)
    assert len(quoted) == 3
    assert not [words for words in quoted if f'msgstr "{words}"' not in catalogue]
