"""The public page of everything that is counted, made from the dictionary."""

from __future__ import annotations

from itertools import groupby

from kiosk.core.statistics.dictionary import TABLES, Table
from kiosk.core.statistics.noise import SCALE
from kiosk.core.statistics.span import FLOOR, GUESTS_A_DAY, HIGHEST, KEPT

HEAD = f"""# What the kiosk counts for policy

Ten tables, each by itself, never crossed. Each visit of which the screening was begun is in exactly one
category of each, unless the person says "don't count me". Who only practises is in none. Nothing else of a
visit leaves the kiosk by itself: no age, gender, postcode, name, written word, answer, duration or time.
What staff may take out by hand, sums of items, is on [another page](calibration.md).

A kiosk adds up over whole weeks, for at least {FLOOR} contributors; how many it waits for is drawn from
{FLOOR} to {HIGHEST} and stays secret. Of guests, {GUESTS_A_DAY} a day at most count towards that. Before
anything leaves the kiosk, noise is added to each count, also to zeros: a whole number x with a probability
proportional to exp(-|x| / {SCALE}). So a count may be below zero. What did not reach its number in
{KEPT.days} days is erased.

A level is one of four, drawn by how likely each is for the person: over many, the sums are then right. Of
who left after the warm-up, before any task that tells of a level, it is drawn from what is supposed of
everybody; who left in the warm-up is counted at the first steps, whatever they can. After the day "until"
nothing is counted in a table any more.

This page is made by `python -m kiosk.core.statistics`; a test holds it true.
"""


def page() -> str:
    """Give docs/statistics-dictionary.md."""
    alike = [list(group) for _, group in groupby(TABLES, lambda table: table.categories)]
    return "\n".join([HEAD, *map(_section, alike)])


def _section(tables: list[Table]) -> str:
    """Describe tables that follow each other and have the same categories."""
    names = ", ".join(f"`{table.name}`" for table in tables)
    about = [
        f"| `{table.name}` | {table.purpose} | {table.owner} | {table.expires.isoformat()} |"
        for table in tables
    ]
    categories = [f"| `{one.name}` | {one.meaning} |" for one in tables[0].categories]
    return "\n".join(
        [
            f"## {names}",
            "",
            "| table | purpose | owner | until |",
            "| --- | --- | --- | --- |",
            *about,
            "",
            "| category | meaning |",
            "| --- | --- |",
            *categories,
            "",
        ]
    )
