"""The command that prints every row of the screening's table, and the figures of each condition."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.core.screening import Item
from tests.bench.areas import shipped_items
from tests.bench.choice import measure, summary
from tests.bench.screening.conditions import BANKS, ON_GIVEN, SYNTHETIC, Condition, with_bank
from tests.bench.screening.exact import differences
from tests.bench.screening.exposure import HARDLY, hardly_asked
from tests.bench.screening.importing import imported
from tests.bench.screening.oracle import compared
from tests.bench.screening.reading import items_in
from tests.bench.screening.rows import (
    AGAIN,
    BESIDE,
    FEWEST_PEOPLE,
    FIGURES,
    GIVEN,
    ROWS,
    Found,
    added,
    figures,
    judged,
    plain,
    printed,
)
from tests.bench.screening.simulate import Sums, simulate

SHIPPED = "shipped"
MOST_TO_IMPORT = 30
"""Milliseconds beyond an interpreter that does nothing."""
NEAR_EXACT = 0.001
"""Logits, or shares of the posterior."""
UNUSABLE, NOT_WHOLE = 2, 3
"""What it ends with when the oracle cannot be asked, and when nothing is missed but it was not asked."""
CHOICES = 5
"""Screenings of which each choice from a bank of 1,000 is timed."""


FEWEST_TRIED = 200
"""With fewer people some figures would be shares of nobody: of those below -1, of those who grew."""


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line; ends with code 2 where there are too few people to say anything of."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.screening", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    parser.add_argument("--people", type=int, default=FEWEST_PEOPLE, help="how many people are screened")
    parser.add_argument("--seed", type=int, default=1, help="where chance begins")
    parser.add_argument("--bank", help="'shipped', or a JSON file of items, in place of the synthetic banks")
    parser.add_argument("--oracle", type=Path, help="an interpreter that has catsim")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes side by side")
    chosen = parser.parse_args(arguments)
    if chosen.people < FEWEST_TRIED:
        parser.error(f"--people: {FEWEST_TRIED} at least, so that there is somebody in every share")
    return chosen


def conditions(bank: str | None) -> tuple[Condition, ...]:
    """Give the conditions to try on synthetic banks, on the shipped one or on one from a file."""
    if bank is None:
        return SYNTHETIC
    items: Sequence[Item] = shipped_items() if bank == SHIPPED else items_in(Path(bank))
    return with_bank(tuple(items))


def rows(sums: Mapping[str, Sequence[Sums]], people: int) -> list[Found]:
    """Work out each row whose condition was simulated."""
    return [judged(row, sums[row.condition], people) for row in (*ROWS, *GIVEN) if row.condition in sums]


def choosing(people: int) -> Found:
    """Time the choice from a bank of 1,000; the one figure that a busy machine changes."""
    found = summary(measure(1000, CHOICES))
    median, worst = found["median_ms"], found["worst_ms"]
    assert isinstance(median, float)
    limit = f"median <= 5 ms, worst <= 20 ms (here {worst})"
    passed = bool(found["passed"]) if people >= FEWEST_PEOPLE else None
    return Found("choosing the next item, bank of 1,000, ms", "known", median, None, limit, passed)


def importing(people: int) -> Found:
    """Time the import of the engine; a busy machine changes this too."""
    beyond, times = imported()
    limit = f"<= {MOST_TO_IMPORT} (here {times:.2f} times an empty start)"
    passed = beyond <= MOST_TO_IMPORT if people >= FEWEST_PEOPLE else None
    return Found("importing the engine, beyond an empty start, ms", "none", beyond, None, limit, passed)


def integrating(people: int, seed: int) -> list[Found]:
    """Hold the engine's estimate to exact integration."""
    return [
        Found(
            f"estimate apart from exact, largest: {name}",
            "known",
            value,
            None,
            f"<= {NEAR_EXACT}",
            value <= NEAR_EXACT if people >= FEWEST_PEOPLE else None,
        )
        for name, value in differences(seed).items()
    ]


def table(found: Sequence[Found], sums: Mapping[str, Sequence[Sums]]) -> str:
    """Set the rows out for reading, and below them the figures of each condition."""
    lines = [f"{'measure':48}{'value':>8}  {'95% interval':18}{'limit':16}"]
    for row in found:
        ends = "" if row.interval is None else f"{row.interval[0]:.3f} .. {row.interval[1]:.3f}"
        lines.append(f"{row.name:48}{row.value:8.5f}  {ends:18}{row.limit:16}{row.word}")
    lines.append("\n" + " " * 30 + " ".join(f"{name:>17}" for name in sums))
    totals = [added(groups) for groups in sums.values()]
    for name, one in {**FIGURES, **BESIDE, **AGAIN}.items():
        kept = (f"{one(total):17.3f}" if name in printed(total) else " " * 17 for total in totals)
        lines.append(f"{name:30}" + " ".join(kept))
    return "\n".join((*lines, *told_of(rare_items(sums)))) + "\n"


def rare_items(sums: Mapping[str, Sequence[Sums]]) -> dict[str, float]:
    """Give the items of a bank that is given that are as good as not there."""
    return hardly_asked(added(sums.get(ON_GIVEN, ())))


def told_of(rare: Mapping[str, float]) -> Iterator[str]:
    """Tell authors of them."""
    if rare:
        yield f"\nAsked in fewer than {HARDLY:.0%} of visits, so that others always tell more or are kinder:"
        yield from (f"  {share:.4f}  {name}" for name, share in rare.items())


def complete(chosen: argparse.Namespace, oracle: Mapping[str, object]) -> bool:
    """Tell whether all that a verdict needs was there: without the oracle a verdict is not whole."""
    gives_verdicts = chosen.bank is None and chosen.people >= FEWEST_PEOPLE
    return oracle["there"] is True or not gives_verdicts


def ended(missed: Sequence[str], oracle: Mapping[str, object], *, whole: bool) -> int:
    """Give the code to end with: no pass where the oracle finds otherwise, or is not there for a verdict."""
    if missed or oracle["passed"] is False:
        return 1
    return 0 if whole else NOT_WHOLE


def main() -> int:
    """Print what was found; gives 1 when a row is missed, 3 for verdicts without the oracle.

    The oracle is asked first, so that a name that is no interpreter costs no run; it ends with 2 then.
    """
    chosen = options()
    began = time.perf_counter()
    oracle = compared(chosen.oracle, chosen.seed)
    if chosen.oracle and not oracle["there"]:
        sys.stderr.write(f"--oracle {chosen.oracle}: {oracle['why']}\n")
        return UNUSABLE
    timed = [choosing(chosen.people), importing(chosen.people)]
    sums = simulate(conditions(chosen.bank), chosen.people, chosen.seed, chosen.workers)
    found = [*rows(sums, chosen.people), *integrating(chosen.people, chosen.seed), *timed]
    missed = [row.name for row in found if row.passed is False]
    report = {
        "people": chosen.people,
        "seed": chosen.seed,
        "banks": BANKS,
        "rows": [plain(row) for row in found],
        "conditions": {name: figures(groups) for name, groups in sums.items()},
        "hardly_asked": rare_items(sums),
        "oracle": oracle,
        "missed": missed,
        "complete": complete(chosen, oracle),
        "seconds": round(time.perf_counter() - began),
    }
    sys.stdout.write(json.dumps(report) + "\n" if chosen.json else table(found, sums) + f"oracle: {oracle}\n")
    return ended(missed, oracle, whole=complete(chosen, oracle))


if __name__ == "__main__":
    sys.exit(main())
