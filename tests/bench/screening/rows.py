"""The rows of the design's table: what was found, between which limits, and whether that will do."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from tests.bench.screening.again import GROWN
from tests.bench.screening.conditions import ON_GIVEN
from tests.bench.screening.exposure import most_exposed
from tests.bench.screening.jackknife import half_width
from tests.bench.screening.simulate import Sums

FEWEST_PEOPLE = 8000
"""Below this many people nothing is said to pass or fail."""

Measure = Callable[[Sums], float]


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with its limit; `least` and `most` are what it must reach and may not exceed."""

    name: str
    condition: str
    measure: Measure
    least: float = -math.inf
    most: float = math.inf

    def holds(self, value: float) -> bool:
        """Tell whether a value is within the limits."""
        return self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Found:
    """A row's value with its interval; `passed` is None where too few people were simulated to say.

    `within_chance` is true where the interval crosses the limit: other people could have turned it.
    """

    name: str
    condition: str
    value: float
    interval: tuple[float, float] | None
    limit: str
    passed: bool | None
    within_chance: bool = False

    @property
    def word(self) -> str:
        """Say whether it passed, and whether chance could have said otherwise."""
        said = {True: "pass", False: "MISSED", None: "-"}[self.passed]
        return f"{said}, within chance" if self.within_chance else said


def error_against(other: str) -> Measure:
    """Divide the root mean squared error by another one's, over the same people."""
    return lambda sums: math.sqrt(sums["squared"] / sums[other])


def share(part: str, whole: str = "people") -> Measure:
    """Divide one sum by another; nan where the whole is nobody."""
    return lambda sums: sums[part] / sums[whole] if sums[whole] else math.nan


def root(part: str, whole: str = "people") -> Measure:
    """Give the root of a mean over people."""
    return lambda sums: math.sqrt(sums[part] / sums[whole])


def areas_gain(sums: Sums) -> float:
    """Divide the error per area with the shared prior by that with five separate ones."""
    return math.sqrt(sums["areas shared"] / sums["areas apart"])


ROWS = (
    Row("error / van Trees bound", "known", error_against("bound"), least=1.0, most=1.20),
    Row("error / textbook maximum information", "known", error_against("textbook"), most=1.15),
    Row("error / chance within balance", "known", error_against("by chance"), most=0.76),
    Row("error / peer's certification rule", "known", error_against("certification"), most=0.85),
    Row("error / peer's ladder rule", "known", error_against("ladder"), most=0.80),
    Row("area error, shared / separate priors", "known", areas_gain, most=0.80),
    Row("first three right, below -1", "known", share("weak early", "weak"), least=0.44),
    Row("right over a visit, below -1", "known", share("weak visit", "weak"), least=0.50),
    Row("visits with areas two apart", "known", share("unbalanced"), most=0.0),
    Row("items asked", "known", share("asked"), least=14.0, most=14.9),
    Row("statement true, known", "known", share("true"), least=0.94),
    Row("statement true, expert only", "expert", share("true"), least=0.90),
    Row("error at the end / believed, known", "known", root("end squared", "held"), least=0.95, most=1.05),
    Row("error at the end / believed, expert", "expert", root("end squared", "held"), most=1.10),
    Row("mean error, known", "known", share("error"), least=-0.05, most=0.05),
    Row("mean error, expert only", "expert", share("error"), least=-0.05, most=0.05),
    Row("said to have changed, nobody did", "twice", share("false alarm", "unchanged"), most=0.10),
    Row("the same, expert only", "twice, expert", share("false alarm", "unchanged"), most=0.10),
    Row("items asked again, coming back", "twice", share("met twice", "second asked"), most=0.0),
    Row("error, read with effort / without", "reading with effort", error_against("usual"), most=1.10),
    Row(
        "much to read, with effort / without", "reading with effort", share("much", "much usually"), most=0.80
    ),
    Row("most exposed item", "known", most_exposed, most=0.60),
)

ON_A_GIVEN_BANK = {"known": ON_GIVEN, "reading with effort": "effort"}
GIVEN = tuple(
    replace(row, name=row.name.removesuffix(", known"), condition=ON_A_GIVEN_BANK[row.condition])
    for row in ROWS
    if row.condition in ON_A_GIVEN_BANK
)
"""The same of a bank that is given. The limits were set for synthetic banks, so nothing passes or fails."""

FIGURES: Mapping[str, Measure] = {
    "error_at_15": root("squared"),
    "bound": root("bound"),
    "error_against_bound": error_against("bound"),
    "error_at_end": root("end squared"),
    "believed_sd_at_end": root("held"),
    "mean_error": share("error"),
    "mean_error_other_language": share("other error", "other language"),
    **{
        f"{said}{below}": share(f"{who} {what}", who)
        for who, below in (("all", ""), ("weak", "_below_-1"), ("weakest", "_below_-2"))
        for said, what in (
            ("first_right", "first"),
            ("first_three_right", "early"),
            ("right", "visit"),
            ("five_missed_in_a_row", "hard"),
        )
    },
    "statement_true": share("true"),
    "one_level_said": share("one level"),
    "items_asked": share("asked"),
    "most_exposed": most_exposed,
}
"""What is printed of every condition, without a limit."""

AGAIN: Mapping[str, Measure] = {
    "asked_again": share("met twice", "second asked"),
    "said_changed_when_nothing_did": share("false alarm", "unchanged"),
    **{f"said_more_after_{grown}": share(f"hit {grown}", f"grown {grown}") for grown in GROWN},
}
"""What is printed besides of a second screening; `GROWN` is in logits."""

OTHERS = ("textbook", "by chance", "certification", "ladder")
BESIDE: Mapping[str, Measure] = {
    "error_of_the_same_people": root("beside", "with peers"),
    **{f"error_{name}": root(name, "with peers") for name in OTHERS},
    **{f"error_against_{name}": root("beside", name) for name in OTHERS},
}
"""What is printed besides where other methods were tried: all errors of those who were taken through them."""


def judged(row: Row, groups: Sequence[Sums], people: int) -> Found:
    """Work a row out over all banks."""
    value, interval = estimated(row.measure, groups)
    passed = row.holds(value) if people >= FEWEST_PEOPLE and row not in GIVEN else None
    crossed = len({row.holds(one) for one in (*interval, value)}) > 1
    return Found(row.name, row.condition, value, interval, limit_of(row), passed, crossed)


def limit_of(row: Row) -> str:
    """Say a row's limit in signs."""
    if math.isinf(row.least):
        return f"<= {row.most:.2f}"
    return f">= {row.least:.2f}" if math.isinf(row.most) else f"{row.least:.2f} .. {row.most:.2f}"


def estimated(measure: Measure, groups: Sequence[Sums]) -> tuple[float, tuple[float, float]]:
    """Give a measure over all groups with its 95% interval.

    The interval leaves out each bank in turn, so that it counts what differs between banks as well as
    between people.
    """
    whole = measure(added(groups))
    without = [measure(added([*groups[:place], *groups[place + 1 :]])) for place in range(len(groups))]
    half = half_width(without)
    return whole, (whole - half, whole + half)


def added(groups: Sequence[Sums]) -> Sums:
    """Add the sums of some groups up."""
    total: Counter[str] = Counter()
    for sums in groups:
        total.update(sums)
    return total


def printed(total: Sums) -> Mapping[str, Measure]:
    """Give what is printed of a condition in which so much was counted."""
    again, beside = "unchanged" in total, "with peers" in total
    return {**FIGURES, **(AGAIN if again else {}), **(BESIDE if beside else {})}


def figures(groups: Sequence[Sums]) -> dict[str, object]:
    """Give all that is printed of one condition; None of a share of too few people to tell."""
    total = added(groups)
    table: dict[str, object] = {"people": round(total["people"])}
    for name, measure in printed(total).items():
        value, (low, high) = estimated(measure, groups)
        told = not math.isnan(value + low + high)
        ends = [round(low, 4), round(high, 4)]
        table[name] = {"value": round(value, 4), "interval": ends} if told else None
    return table


def plain(found: Found) -> dict[str, object]:
    """Give a row as plain values, rounded."""
    ends = found.interval and [round(end, 4) for end in found.interval]
    return {**asdict(found), "value": round(found.value, 4), "interval": ends}
