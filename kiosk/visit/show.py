"""What is on the screen: a visit's state, told as a screen value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from itertools import chain

import msgspec

from kiosk.core.attempt import Answer, goes_now, went_alone
from kiosk.core.findings import Findings
from kiosk.core.model import Outcome, Purpose, Theme
from kiosk.core.progress import findings, gate_round
from kiosk.core.sheet import Sheet, sheet_of
from kiosk.kinds.kind import Way
from kiosk.visit import doing, leaving, practice, screening, screens, sharing
from kiosk.visit.equipment import Equipment, kind_of, world_of
from kiosk.visit.outcome import reviewed
from kiosk.visit.state import (
    AnyPlace,
    AtExercise,
    AtFeedback,
    AtGoodbye,
    AtGoOn,
    AtHowItWorks,
    AtMenu,
    AtPracticeDone,
    AtResult,
    AtReview,
    AtSelfReport,
    AtTakeHome,
    AtThemes,
    AtWelcome,
    HelpCover,
    LanguagesCover,
    MoreCover,
    ShareCover,
    StaffCover,
    State,
    StopCover,
)


def screen_of(equipment: Equipment, state: State, staff_wait: Callable[[], int]) -> screens.Screen:
    """Give the screen of a state: what covers the place, then the place.

    `staff_wait` gives the seconds until staff may try a PIN.
    """
    if isinstance(state.cover, StaffCover):
        wait = 0 if state.cover.looking else staff_wait()
        return screens.StaffPin(state.cover.wrong, wait, state.cover.looking)
    if state.cover is not None:
        return _cover(equipment, state, state.cover)
    return _place(equipment, state, state.place)


def found(equipment: Equipment, state: State) -> Findings:
    """Fold the visit's answers so far."""
    offered = equipment.bank(state.language)
    return findings(equipment.everything, offered, state.answers, state.reports, state.advised)


def advise(equipment: Equipment, state: State) -> State:
    """Keep the advice that a result or a sheet gives, for whoever goes on from there."""
    if not isinstance(state.place, AtResult | AtTakeHome):
        return state
    return msgspec.structs.replace(state, advised=found(equipment, state).practise)


def sheet_for(equipment: Equipment, state: State, language: str) -> Sheet:
    """Give the sheet of the visit so far in a language; how the person likes it becomes advice on it."""
    folded = found(equipment, state)
    texts, pictures = _named(equipment, language, folded)
    plain = sheet_of(folded, texts, pictures, equipment.site(language), state.day)
    return replace(plain, preferences=state.preferences)


def asked_in_screening(state: State) -> int:
    """Count the items of the screening that were answered."""
    return sum(answer.purpose is Purpose.SCREENING for answer in state.answers)


def _cover(
    equipment: Equipment, state: State, cover: HelpCover | LanguagesCover | MoreCover | StopCover | ShareCover
) -> screens.Screen:
    match cover:
        case HelpCover():
            helped = state.place.attempt.helped if isinstance(state.place, AtExercise) else None
            return screens.Help(equipment.site(state.language), helped)
        case LanguagesCover():
            return screens.ChooseLanguage(equipment.languages, state.language)
        case MoreCover():
            return screens.More(state.preferences, shares=sharing.may_open(state))
        case StopCover():
            return screens.StopHere(result_next=leaving.to_result(state))
        case ShareCover():
            return screens.WhatWeShare(state.counted)


def _place(equipment: Equipment, state: State, place: AnyPlace) -> screens.Screen:
    match place:
        case AtExercise():
            return _doing(equipment, state, place)
        case AtFeedback(theme=theme):
            return _feedback(equipment, state, theme)
        case AtResult() | AtReview() | AtTakeHome():
            return _outcome(equipment, state, place)
        case AtThemes():
            return _themes(equipment, state)
        case AtPracticeDone(theme=theme):
            return _practice_done(equipment, state, theme)
        case _:
            return _before(equipment, state, place)


def _before(
    equipment: Equipment,
    state: State,
    place: AtWelcome | AtGoOn | AtHowItWorks | AtMenu | AtSelfReport | AtGoodbye,
) -> screens.Screen:
    match place:
        case AtWelcome(alone=alone):
            return screens.Welcome(equipment.languages, state.language, alone)
        case AtGoOn():
            return screens.GoOnWhereYouWere()
        case AtHowItWorks():
            return screens.HowItWorks()
        case AtMenu():
            offered = equipment.screens_in(state.language) and not screening.over(equipment, state)
            return screens.Menu(offered, found=bool(state.answers), begun=bool(state.reports))
        case AtSelfReport(number=number):
            chosen = state.reports[number - 1] if number <= len(state.reports) else None
            return screens.SelfReport(number, chosen)
        case AtGoodbye(did=did, sheet=sheet):
            return screens.Goodbye(did, sheet)


def _doing(equipment: Equipment, state: State, place: AtExercise) -> screens.Doing:
    exercise = doing.exercise_of(equipment, place.attempt.exercise)
    used = place.attempt.hints_used
    return screens.Doing(
        exercise=exercise,
        texts=equipment.words(state.language).texts(exercise),
        state=world_of(exercise, place.attempt),
        attempt=place.attempt,
        purpose=place.purpose,
        step=_step(state, place),
        theme=place.theme,
        hint=f"hints.{used - 1}" if used else None,
        hints_left=doing.hints_left(equipment, state),
        thanks=place.thanks,
        ready=doing.ready(equipment, state),
        warming=len(gate_round(state.answers)) + 1 if place.purpose is Purpose.GATE else 0,
    )


def _step(state: State, place: AtExercise) -> screens.Step | None:
    """Only the screening has a path; how long the warm-up takes depends on the person."""
    if place.purpose is not Purpose.SCREENING:
        return None
    return screens.Step(asked_in_screening(state) + 1, screening.PATH)


def _feedback(equipment: Equipment, state: State, theme: Theme | None) -> screens.Feedback:
    answer = state.answers[-1]
    showed = goes_now(answer) and not went_alone(answer)
    return screens.Feedback(*_told(equipment, state, answer), theme=theme, goes_now=showed)


def _told(
    equipment: Equipment, state: State, answer: Answer
) -> tuple[Mapping[str, str], Outcome, tuple[Way, ...], tuple[str, ...]]:
    """Tell how an answer went: its exercise's words, the outcome, the right way, and notes."""
    exercise = doing.exercise_of(equipment, answer.exercise)
    kind = kind_of(exercise)
    return (
        equipment.words(state.language).texts(exercise),
        answer.outcome,
        kind.way(exercise.spec, answer.actions),
        kind.mark(exercise.spec, answer.actions).notes,
    )


def _outcome(equipment: Equipment, state: State, place: AtResult | AtReview | AtTakeHome) -> screens.Screen:
    match place:
        case AtResult(enough=enough):
            return _result(equipment, state, enough=enough)
        case AtReview(index=index):
            return _review(equipment, state, index)
        case AtTakeHome(sheet=sheet, page=page):
            return screens.TakeHome(found(equipment, state), state.day, sheet, equipment.printer, page)


def _result(equipment: Equipment, state: State, *, enough: bool) -> screens.Result:
    folded = found(equipment, state)
    texts, pictures = _named(equipment, state.language, folded)
    site = equipment.site(state.language)
    return screens.Result(folded, texts, pictures, site, enough, equipment.printer)


def _named(
    equipment: Equipment, language: str, folded: Findings
) -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, str]]:
    """Give the texts and the pictures of the exercises that findings name, by id."""
    practise = [folded.practise] if folded.practise else []
    names = [*folded.can_do, *folded.practised, *practise, *chain.from_iterable(folded.seen.values())]
    return _told_of(equipment, language, names)


def _told_of(
    equipment: Equipment, language: str, names: Collection[str]
) -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, str]]:
    """Give the texts and the pictures of exercises, by id."""
    bank, words = equipment.everything, equipment.words(language)
    return {name: words.texts(bank[name]) for name in names}, {name: bank[name].picture for name in names}


def _review(equipment: Equipment, state: State, index: int) -> screens.Review:
    answers = reviewed(state)
    return screens.Review(*_told(equipment, state, answers[index]), number=index + 1, of=len(answers))


def _practice_done(equipment: Equipment, state: State, theme: Theme | None) -> screens.PracticeDone:
    done = practice.done_in(equipment, state, theme)
    return screens.PracticeDone(theme, done, *_told_of(equipment, state.language, done))


def _themes(equipment: Equipment, state: State) -> screens.Themes:
    advised = found(equipment, state).practise if state.answers else None
    words = equipment.words(state.language)
    bank = equipment.bank(state.language)
    return screens.Themes(
        themes=practice.offered_themes(equipment, state),
        advised=words.texts(bank[advised])["title"] if advised else None,
    )
