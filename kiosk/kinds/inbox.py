"""Look through a mailbox: keep what is real, report what is bait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import comb
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.core.attempt import Action, Mark
from kiosk.kinds import facts as reading
from kiosk.kinds.facts import Wrong
from kiosk.kinds.kind import Routes, Standing, Way, met, replay
from kiosk.worlds.facts import Key, Text
from kiosk.worlds.mail import (
    PARTS,
    Mail,
    Mailbox,
    Verdict,
    judge,
    open_mail,
    show_details,
    tap_clue,
)

VERDICTS: Mapping[str, Verdict] = {"keep": Verdict.KEPT, "report": Verdict.REPORTED}
CLUES = (1, 3)
"""How few and how many clues a false mail has."""


class Allow(Struct, frozen=True, forbid_unknown_fields=True):
    """How many false mails may be missed and how many real ones reported."""

    missed: Annotated[int, Meta(ge=0, description="a whole number, 0 or more")] = 1
    alarms: Annotated[int, Meta(ge=0, description="a whole number, 0 or more")] = 1


class Spec(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="inbox"
):
    """A task and six to eight mails, half of them real."""

    task: Text
    mails: Annotated[Mapping[Key, Mail], Meta(min_length=6, max_length=8, description="six to eight mails")]
    allow: Allow = Allow()

    @property
    def false(self) -> frozenset[str]:
        """The keys of the mails that are bait."""
        return frozenset(key for key, mail in self.mails.items() if mail.false)


def parse(facts: Mapping[str, object]) -> Spec:
    """Read the facts of an inbox; raises FactsError."""
    return reading.read(Spec, facts, _check)


def start(_spec: Spec) -> Mailbox:
    """Start with every mail closed."""
    return Mailbox()


def apply(spec: Spec, state: Mailbox, action: Action) -> Mailbox:
    """Open, look closely, tap a clue, keep or report."""
    if action.verb in VERDICTS:
        return judge(spec.mails, state, action.target, VERDICTS[action.verb])
    match action.verb:
        case "open":
            return open_mail(spec.mails, state, action.target)
        case "details":
            return show_details(spec.mails, state, action.target)
        case "clue":
            return tap_clue(spec.mails, state, action.target, action.value)
        case _:
            return state


def ready(spec: Spec, state: Mailbox) -> bool:
    """Tell whether every mail has a verdict."""
    return len(state.verdicts) == len(spec.mails)


def mark(spec: Spec, actions: Sequence[Action]) -> Mark:
    """Right when all are judged and both kinds of error stay within what is allowed."""
    state = replay(partial(apply, spec), start(spec), actions)
    reported = _reported(state)
    missed, alarms = spec.false - reported, reported - spec.false
    allowed = len(missed) <= spec.allow.missed and len(alarms) <= spec.allow.alarms
    return Mark(ready(spec, state) and allowed)


def routes(spec: Spec) -> Routes:
    """Open each mail and judge it well, or keep them all."""
    return Routes(
        tuple(action for key in spec.mails for action in _judge_well(spec, key)),
        tuple(action for key in spec.mails for action in (Action("open", key), Action("keep", key))),
    )


def guessing(spec: Spec) -> float:
    """The chance that tossing a coin for each mail stays within what is allowed."""
    false = len(spec.false)
    return _luck(false, spec.allow.missed) * _luck(len(spec.mails) - false, spec.allow.alarms)


def way(spec: Spec, actions: Sequence[Action]) -> tuple[Way, ...]:
    """Show each false mail with why it is one, and on one card the real ones that were not kept.

    A mail that was reported needs its first clue only, one that was kept all of them. Nobody kept a
    mail before something was judged. The real ones that were kept are met, on a card of their own.
    """
    state = replay(partial(apply, spec), start(spec), actions)
    false = tuple(_clue(key, spec.mails[key], state) for key in spec.mails if key in spec.false)
    kept = {mail for mail, verdict in state.verdicts.items() if verdict is Verdict.KEPT}
    real = [key for key in spec.mails if key not in spec.false | kept] if state.verdicts else []
    well = [key for key in spec.mails if key in kept - spec.false]
    sorted_out = ((real, Standing.AHEAD), (well, Standing.MET))
    return (*false, *(_real(keys, standing) for keys, standing in sorted_out if keys))


def senders(spec: Spec, texts: Mapping[str, str]) -> Mapping[str, str]:
    """Name who sent each mail; of several mails of one name each has its number, in the order of the list."""
    names = {key: texts[f"mails.{key}.from.name"] for key in spec.mails}
    alike = {name: [key for key in names if names[key] == name] for name in names.values()}
    return {
        key: name if len(alike[name]) == 1 else f"{name} ({alike[name].index(key) + 1})"
        for key, name in names.items()
    }


def literals(_spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Nothing is typed."""
    return ()


def _judge_well(spec: Spec, key: str) -> tuple[Action, ...]:
    mail = spec.mails[key]
    if not mail.false:
        return Action("open", key), Action("keep", key)
    clue = next(iter(mail.clues))
    looks = (Action("open", key), Action("details", key), Action("clue", key, clue))
    return (*looks, Action("report", key))


def _reported(state: Mailbox) -> frozenset[str]:
    return frozenset(mail for mail, verdict in state.verdicts.items() if verdict is Verdict.REPORTED)


def _real(keys: Sequence[str], standing: Standing) -> Way:
    first, *others = (f"mails.{key}.subject" for key in keys)
    return Way("", first, verb="keep", also=tuple(others), standing=standing)


def _clue(key: str, mail: Mail, state: Mailbox) -> Way:
    part, *others = mail.clues
    verdict = state.verdicts.get(key)
    also = tuple(f"mails.{key}.clues.{other}" for other in others) if verdict is Verdict.KEPT else ()
    quotes = {"address": "", "link": "", "subject": f"mails.{key}.subject"}
    plain = {"address": mail.sender.address, "link": mail.link or ""}
    return Way(
        "",
        f"mails.{key}.subject",
        f"mails.{key}.clues.{part}",
        quotes.get(part, f"mails.{key}.lines.{part}"),
        verb="report",
        value=plain.get(part, ""),
        also=also,
        standing=met(done=verdict is Verdict.REPORTED),
    )


def _luck(count: int, allowed: int) -> float:
    return float(sum(comb(count, missed) for missed in range(min(count, allowed) + 1)) / 2**count)


def _check(spec: Spec) -> Iterator[Wrong]:
    false, count = len(spec.false), len(spec.mails)
    if abs(2 * false - count) > 2:
        yield Wrong("mails", f"expected about half of the mails false, found {false} of {count}")
    if spec.allow.missed >= false or spec.allow.alarms >= count - false:
        yield Wrong("allow", "expected fewer than there are, or all would be right")
    for key, mail in spec.mails.items():
        yield from _check_mail(f"mails.{key}", mail)


def _check_mail(key: str, mail: Mail) -> Iterator[Wrong]:
    low, high = CLUES if mail.false else (0, 0)
    if not low <= len(mail.clues) <= high:
        yield Wrong(
            f"{key}.clues",
            "expected one to three clues" if mail.false else "expected none: this mail is real",
        )
    for part in mail.clues:
        if part not in mail.tappable:
            yield Wrong(f"{key}.clues.{part}", f"expected one of {', '.join(sorted(mail.tappable))}")
    for line in mail.lines:
        if line in PARTS:
            yield Wrong(f"{key}.lines.{line}", "expected another key: this one names a part of the mail")
