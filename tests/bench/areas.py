"""How often a word is said about an area, and how often it is true, on simulated people.

The shipped items, asked of people drawn from the prior. As on day one: each difficulty lies around what
the engine believes, by the sd that it has in doubt, and slopes are unknown. Strong is true when the area's
true ability lies above where the lower stated level begins, to practise when it lies below where the
higher one does. Prints one JSON object; exits with 1 when a word is true less often than the limit.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.calibration.simulation import as_believed, person
from kiosk.content.bank import load_bank
from kiosk.content.places import SHIPPED
from kiosk.core.competences import PRE, Area
from kiosk.core.findings import AreaWord, Statement
from kiosk.core.screening import FEWEST_ITEMS, Item, Response, area_words, estimate, item_of, statement
from kiosk.core.screening.statement import begins
from tests.core.screening.people import chance_of, screened

LIMIT = 0.80
"""As sure as one level must be to be stated."""
FEWEST_SAID = 200
"""Below this many times said, a share says too little to be held against the limit."""
ALL = "all"


@dataclass(frozen=True, slots=True)
class Said:
    """A word about one area of one person, beside what is true."""

    statement: Statement
    word: AreaWord
    ability: float
    missed: bool

    @property
    def level(self) -> str:
        """Name what was stated: one level, or two."""
        low, high = self.statement.low, self.statement.high
        return low.value if low is high else f"{low.value}-{high.value}"

    @property
    def true(self) -> bool:
        """Tell whether the word holds for the true ability."""
        if self.word is AreaWord.STRONG:
            return self.ability > begins(self.statement.low)
        return self.ability < begins(self.statement.high)


def shipped_items() -> list[Item]:
    """Give what the shipped bank can ask in the screening."""
    return [item_of(one) for one in load_bank(SHIPPED) if one.screens and one.competence != PRE]


def told(responses: Sequence[Response], abilities: Mapping[Area, float]) -> Iterator[Said]:
    """Give what is said of someone after these answers, area by area."""
    found = estimate(responses)
    stated = statement(found)
    for area, word in area_words(found, responses).items():
        missed = any(not one.right for one in responses if one.item.area is area)
        yield Said(stated, word, abilities[area], missed)


def simulate(people: int, seed: int, bank: Sequence[Item]) -> tuple[list[Said], list[Said]]:
    """Screen people; gives what is said at the end, and what would be after the fewest items."""
    chance = chance_of(seed)
    whole: list[Said] = []
    short: list[Said] = []
    for number in range(people):
        abilities = person(chance)
        responses = screened(bank, abilities, seed + number, as_believed(bank, chance))
        whole += told(responses, abilities)
        short += told(responses[:FEWEST_ITEMS], abilities)
    return whole, short


def share(part: int, whole: int) -> dict[str, float | int | list[float] | None]:
    """Give a share with its 95% interval (Wilson 1927); None of nothing."""
    if not whole:
        return {"times": 0, "true": None, "interval": None}
    rate, z2 = part / whole, 1.96**2
    middle = (rate + z2 / (2 * whole)) / (1 + z2 / whole)
    half = 1.96 / (1 + z2 / whole) * math.sqrt(rate * (1 - rate) / whole + z2 / (4 * whole**2))
    return {
        "times": whole,
        "true": round(rate, 3),
        "interval": [round(middle - half, 3), round(middle + half, 3)],
    }


def words_of(said: Sequence[Said]) -> dict[str, object]:
    """Give how often each word is said of areas, and how often it is true."""
    table: dict[str, object] = {"areas": len(said)}
    for word in (AreaWord.STRONG, AreaWord.TO_PRACTISE):
        these = [one for one in said if one.word is word]
        row = share(sum(one.true for one in these), len(these))
        after = round(sum(one.missed for one in these) / len(these), 3) if these else None
        table[word.value] = {"said": round(len(these) / len(said), 3), **row, "something_missed": after}
    return table


def by_level(said: Sequence[Said]) -> dict[str, dict[str, object]]:
    """Give the words by what was stated of the whole, and all together."""
    levels = sorted({one.level for one in said})
    return {
        ALL: words_of(said),
        **{level: words_of([s for s in said if s.level == level]) for level in levels},
    }


def true_enough(said: Sequence[Said]) -> bool:
    """Tell whether each word that is said often enough to know is true often enough."""
    for word in (AreaWord.STRONG, AreaWord.TO_PRACTISE):
        these = [one.true for one in said if one.word is word]
        if len(these) >= FEWEST_SAID and sum(these) < LIMIT * len(these):
            return False
    return True


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.bench.areas", description=__doc__)
    options.add_argument("--json", action="store_true", help="print one JSON object (it always does)")
    options.add_argument("--people", type=int, default=3000, help="how many people to screen")
    options.add_argument("--seed", type=int, default=1, help="where chance begins")
    chosen = options.parse_args()
    bank = shipped_items()
    whole, short = simulate(chosen.people, chosen.seed, bank)
    passed = true_enough(whole) and true_enough(short)
    found = {
        "people": chosen.people,
        "seed": chosen.seed,
        "items": len(bank),
        "limit": LIMIT,
        "whole": by_level(whole),
        f"after_{FEWEST_ITEMS}": by_level(short),
        "passed": passed,
    }
    sys.stdout.write(json.dumps(found) + "\n")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
