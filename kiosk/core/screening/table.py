"""Every figure the screening rests on, with where it comes from.

Abilities and difficulties share one scale (logits): someone of ability 0 does a task of
difficulty 0 right half the time when it cannot be guessed. Change a figure here and
`ENGINE_VERSION` with it, because counters, exports and explanations say which version they come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.core.model import Level, Reading

ENGINE_VERSION: Final = "7"
"""Goes with the counters of items (see `figures_name`), what is exported of them, and what explains a choice;
the answers of a visit are kept without it."""

PRIOR_MEAN: Final = -0.6
PRIOR_SD: Final = 1.2
PRIOR_CORRELATION: Final = 0.8
"""The kiosk's visitors: each area N(-.6, 1.2^2), any two correlated .8, so their mean has sd 1.1.
An assumption from Flemish surveys (46% lack basic skills); provisional until calibrated."""

DIFFICULTY_OF_STEP: Final[Mapping[int, float]] = MappingProxyType(
    {0: -3.0, 1: -2.2, 2: -1.4, 3: -0.6, 4: 0.2, 5: 1.0}
)
"""The expert's six steps on the scale; evenly spread over the levels, provisional. Step 0 came later, for
who uses a mouse for the first time (decision 97)."""

BEGINNER: Final = DIFFICULTY_OF_STEP[1]
"""Where the first steps begin, and where somebody stands of whom nothing is known yet: at what nearly
everyone can. It did not move when step 0 came below it."""

DEFAULT_SLOPE: Final = 1.2
"""The usual slope of such items; unknown slopes cost more than wrong difficulties, so one for all."""

EXPERT_ERROR: Final = 0.5
"""Sd of an expert's difficulty around the true one; about 100 answers bring it to a quarter or so
(`python -m tests.bench.calibration`)."""

EXPERT_RELIABILITY: Final = 0.82
"""How much of what an expert's difficulties differ in is true: 1 - .5^2 / 1.41, the variance of the judged
difficulties of the shipped items; a test holds it to them (see `believed`, and decisions 65 and 98)."""

EXPERT_MIDDLE: Final = -1.16
"""The mean of the shipped bank's expert difficulties, to which each is drawn; a test holds it to the bank."""

CUTS: Final[tuple[float, float, float]] = (-1.4, -0.2, 1.0)
"""Where foundation, intermediate and beyond begin, on the overall ability; provisional until a
panel sets them (Angoff or bookmark)."""

LEVELS: Final[tuple[Level, ...]] = (Level.FIRST_STEPS, Level.FOUNDATION, Level.INTERMEDIATE, Level.BEYOND)

ONE_LEVEL: Final = 0.82
"""The share of the posterior one level must hold to be stated alone (decisions 17 and 56)."""

TWO_LEVELS: Final = 0.90
"""The share two neighbours must hold to be called fairly sure."""

STOP_SURE: Final = 0.90
"""The share one level must hold to stop early; above ONE_LEVEL, because stopping at the first
moment that a bound is crossed makes statements less true than the bound says (optional stopping)."""

FEWEST_ITEMS: Final = 10
MOST_ITEMS: Final = 15
"""How few and how many items are asked; the menu promises fifteen small steps at most (decision 16)."""

FEWEST_FOR_FAIRLY: Final = 5
"""Below one item an area, whatever is said is a first impression."""

CHANGE_SURE: Final = 1.645
"""How many standard errors two screenings must differ by: of a normal 90% lies nearer than this."""

START: Final = -1.5
SELF_REPORT_STEP: Final = 0.4
"""Where choosing starts and what one step of self-report (0-3, middle 1.5) moves it: little, as
self-report errs both ways (Flanders: 18% low in tasks, 38% low in their own words)."""

START_FADES: Final = 5
"""After this many answers, one an area, the start no longer moves what is chosen; until then its
pull fades in equal steps. A start that stays costs 6% in error (same simulation)."""

TARGET_SUCCESS: Final = 0.75
"""The kind chance of success at first: from -1.5 and with .75, beginners get .66 of the first three
right (engine version 7, synthetic banks), against .12 to .29 in a textbook test."""

LATER_SUCCESS: Final = 0.57
KINDER_BELOW: Final = 0.25
LEAST_SUCCESS: Final = 0.50
MOST_SUCCESS: Final = 0.85
TARGET_FADES: Final = 3
"""The chance aimed at after so many answers, for somebody at the prior's mean; a quarter more for each
logit that somebody is below it, and less above it, within the two ends. Kindness is spent on those who
are frightened: with engine version 4 people below -1 got .57 of a visit right (.58 when everybody was aimed
at .75, .52 when at .57), and the limits of the screening's bench are met (decision 56)."""

KINDNESS_WIDTH: Final = 0.20
"""Sd of the bell that weighs down items away from the target. Narrower is kinder and measures less: with
.18 all get one in a hundred more right and the error is 1% larger."""

READING_WEIGHT: Final[Mapping[Reading, float]] = MappingProxyType(
    {Reading.NONE: 1.0, Reading.LITTLE: 0.95, Reading.MUCH: 0.85}
)
"""What reading does to an item's score: of two about equal items, the one with less to read."""

READING_WEIGHT_WITH_EFFORT: Final[Mapping[Reading, float]] = MappingProxyType(
    {Reading.NONE: 1.0, Reading.LITTLE: 0.85, Reading.MUCH: 0.5}
)
"""The same for somebody who reads with effort: much to read is asked where it tells far more. Decision 64."""

SMALL_BANK: Final = 150
BEST_OF_SMALL: Final = 3
BEST_OF_LARGE: Final = 5
NEARLY_AT_FIRST: Final = 0.45
NEARLY_AT_LAST: Final = 0.95
NEARLY_FADES: Final = 10
"""Exposure: draw among the best three (bank under 150) or five, none worth less than a share of the best
that rises in equal steps over ten answers. At first everybody is believed to be alike, so variety is
needed; later answers bring variety by themselves, and what is drawn beside the best costs precision."""

AREA_SURE: Final = 0.80
FEWEST_IN_AREA: Final = 2
"""An area is strong above where the lower stated level begins, to practise below where the higher one
does, said when that is .80 sure after two items or more and was seen in it (`area_words`). With three
items an area, .75 is true less often than .80, and .85 says "to practise" of nothing (decision 30)."""

GATE_UNABLE: Final = 0.5
GATE_ABLE: Final = 0.9
GATE_ERROR: Final = 0.1
GATE_FEWEST: Final = 4
GATE_MOST: Final = 8
"""The gate's two hypotheses (chance of a task going right), the error that its bounds are set for, and its
length, which makes the true errors others: of who does a task with .5, 16.4% pass; with .9, 3.6% do not."""
