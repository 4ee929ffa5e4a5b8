"""What a program outside the kiosk must know of a visit in some language: roles, and the words on things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kiosk.core.attempt import Action
from kiosk.core.model import Exercise, Theme
from kiosk.core.words import Words
from kiosk.kinds import KINDS, choice, form, inbox
from kiosk.ui.languages import own
from kiosk.ui.screens.menu import PRACTICE, SCREENING
from kiosk.ui.screens.self_report import DEGREES, QUESTIONS
from kiosk.ui.theme_names import THEMES
from kiosk.ui.widgets.marked import plain

Step = dict[str, str]


def button(name: str) -> Step:
    return {"role": "push button", "name": plain(name)}


def one_of(name: str, about: str = "") -> Step:
    return {"role": "radio button", "name": plain(name), "about": plain(about)}


def way_in(words: Words) -> list[Step]:
    """Give the steps from the welcome to what one wants to do."""
    language = {**one_of(own(words.language).name), "to": words("Choose your language")}
    return [language, button(words("Start")), button(words("Go on"))]


def guide(words: Words, bank: Mapping[str, Exercise[object]]) -> dict[str, object]:
    """Give all that the driver needs for a screening, in the language of the words."""
    return {
        "in": [
            *way_in(words),
            button(words(SCREENING[2])),
            *(step for question in QUESTIONS for step in self_report(words, question)),
        ],
        "tasks": [task(words, one) for one in bank.values()],
        "every": 2,
        "unknown": button(words("I don't know")),
        "next": button(words("Next")),
        "results": [words("You did this alone"), words("You made a start")],
        "out": [
            button(words("See more")),
            button(words("My sheet")),
            {"role": "image", "name": words("Your sheet")},
            button(words("Done")),
        ],
    }


def practice_guide(words: Words, bank: Mapping[str, Exercise[object]], theme: Theme) -> dict[str, object]:
    """Give the same for all there is to practise of a theme, each done right."""
    onward = {**button(words("Next")), "to": words("Well done!")}
    tasks = [
        {**one, "steps": [*one["steps"], onward]} for one in (task(words, each) for each in bank.values())
    ]
    return {
        "in": [*way_in(words), button(words(PRACTICE[2])), button(words(THEMES[theme][0]))],
        "tasks": tasks,
        "every": 1,
        "next": button(words("Next")),
        "results": [words("You did all of this")],
        "out": [button(words("Something else"))],
    }


def self_report(words: Words, question: str) -> tuple[Step, Step]:
    """Give what answers one of the questions about oneself; its heading must be there."""
    return {"role": "heading", "name": words(question)}, one_of(words(DEGREES[2][0]))


def task(words: Words, exercise: Exercise[object]) -> dict[str, Any]:
    """Give what an exercise says, its kind, and what does it right."""
    texts = words.texts(exercise)
    actions = KINDS[exercise.kind].routes(exercise.spec).right
    return {
        "id": exercise.id,
        "kind": exercise.kind,
        "heading": plain(texts.get("task") or texts["ask"]),
        "situation": plain(texts.get("situation", "")),
        "steps": [step for action in actions for step in steps_of(words, exercise, action)],
    }


def steps_of(words: Words, exercise: Exercise[object], action: Action) -> Iterator[Step]:
    texts = words.texts(exercise)
    match exercise.kind:
        case "choice":
            assert isinstance(exercise.spec, choice.Spec)
            step = one_of(texts[f"options.{action.target}.words"])
            yield {**step, "role": "check box"} if exercise.spec.several else step
        case "order":
            yield button(texts[f"steps.{action.target}.words"])
        case "pointer":
            yield from [button(texts[f"things.{action.target}.words"])] * (
                2 if action.verb == "double" else 1
            )
            if action.verb == "drag":
                yield button(texts[f"things.{action.value}.words"])
        case "form":
            assert isinstance(exercise.spec, form.Spec)
            yield from filling(words, exercise.spec, action, texts)
        case _:
            assert isinstance(exercise.spec, inbox.Spec)
            yield from judging(words, exercise.spec, action, texts)


def filling(words: Words, spec: form.Spec, action: Action, texts: Mapping[str, str]) -> Iterator[Step]:
    field = f"page.fields.{action.target}"
    label = texts.get(f"{field}.label", "")
    match action.verb:
        case "choose":
            yield one_of(texts[f"{field}.choose.{action.value}"], label)
        case "tick":
            yield {"role": "check box", "name": label}
        case "write":
            yield {"role": "text", "name": label, "text": action.value}
        case "pick":
            yield from (button(label), one_of(words.day(date.fromisoformat(action.value))))
        case "upload":
            file = spec.folder[action.value].name or texts[f"folder.{action.value}.words"]
            yield from (button(label), one_of(file))
        case _:
            yield button(texts.get("page.send") or words("Send"))


def judging(words: Words, spec: inbox.Spec, action: Action, texts: Mapping[str, str]) -> Iterator[Step]:
    mail = action.target
    match action.verb:
        case "open":
            yield one_of(f"{inbox.senders(spec, texts)[mail]}, {texts[f'mails.{mail}.subject']}")
        case "keep":
            yield one_of(words("Keep"))
        case "report":
            yield one_of(words("Report as fake"))
        case _:
            pass  # clues and addresses may be looked at, and need not be
