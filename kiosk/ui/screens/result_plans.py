"""What the first page of a result shows, from the plan with most to the one that fits where room is least."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What the first page shows besides: a wide ladder or one beside the title, when somebody is there.

    Also how sure all is, and what was practised. A `close` one has smaller gaps and pictures; a `tight`
    one leaves out what another screen or corner says too. A `roomy` one has larger letters and pictures.
    Only one that is not `drawn` says in words alone where someone stands. In one that sets it `apart` what
    leads to more stands beside the title, for want of room in the box with what it is more of.
    """

    ladder: bool = True
    hours: bool = True
    sure: bool = True
    practised: bool = True
    close: bool = False
    tight: bool = False
    roomy: bool = False
    drawn: bool = True
    apart: bool = False

    @property
    def shows_takes(self) -> bool:
        """Whether it says from the start how long practice takes; others say it where that leaves room."""
        return self == Plan() or self.roomy

    @property
    def most(self) -> tuple[bool, ...]:
        """What is not left out to say that it is enough, which the bar can say too."""
        return self.practised, self.sure, not self.apart


UPRIGHT = (Plan(roomy=True), Plan())
"""In a window that stands upright: the last one scrolls where it must."""
PLANS = (
    Plan(),
    Plan(close=True),
    Plan(ladder=False, close=True),
    Plan(hours=False),
    Plan(hours=False, close=True),
    Plan(ladder=False, hours=False, close=True),
    Plan(ladder=False, hours=False, tight=True),
    Plan(ladder=False, hours=False, tight=True, apart=True),
    Plan(ladder=False, hours=False, practised=False, tight=True),
    Plan(ladder=False, hours=False, practised=False, tight=True, apart=True),
    Plan(ladder=False, hours=False, sure=False, practised=False, tight=True),
    Plan(ladder=False, hours=False, sure=False, practised=False, tight=True, apart=True),
    Plan(ladder=False, hours=False, sure=False, practised=False, tight=True, drawn=False, apart=True),
)
"""In one that lies down, from the one that shows most. A place and a number always stand there; when
somebody is there stands on the sheet as well."""
SCROLLING = Plan(ladder=False, tight=True)
"""Where none of them stands whole."""
