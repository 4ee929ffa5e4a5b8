"""What the first page of a result shows, from the plan with most to the one that fits where room is least."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What the first page shows besides: where someone stands, how sure, when somebody is there, and where.

    Also what was practised. A `close` one has smaller gaps and pictures; a `tight` one leaves out what
    another screen or corner says too. A `brief` one does not say how long practice takes.
    """

    ladder: bool = True
    hours: bool = True
    place: bool = True
    sure: bool = True
    practised: bool = True
    close: bool = False
    tight: bool = False
    brief: bool = False

    @property
    def most(self) -> tuple[bool, ...]:
        """What is not left out to say that it is enough: the bar can say that, the sheet the hours."""
        return self.ladder, self.place, self.practised, self.sure


PLANS = (
    Plan(),
    Plan(hours=False),
    Plan(close=True),
    Plan(hours=False, close=True),
    Plan(hours=False, place=False),
    Plan(hours=False, place=False, close=True),
    Plan(ladder=False, close=True),
    Plan(ladder=False, hours=False, close=True),
    Plan(ladder=False, tight=True),
    Plan(ladder=False, hours=False, tight=True),
    Plan(ladder=False, hours=False, place=False, tight=True),
    Plan(ladder=False, practised=False, tight=True),
    Plan(ladder=False, hours=False, practised=False, tight=True),
    Plan(ladder=False, hours=False, place=False, practised=False, tight=True),
    Plan(ladder=False, hours=False, place=False, sure=False, practised=False, tight=True),
)
"""From the one that shows most: place and hours stand on the sheet, the ladder says what words say too."""
