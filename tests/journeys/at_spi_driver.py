"""A program outside the kiosk that does a visit over AT-SPI: it knows roles and names, and nothing else.

    dbus-run-session -- /usr/bin/python3 tests/journeys/at_spi_driver.py GUIDE KIOSK...

KIOSK is the command that opens the kiosk. GUIDE is a JSON file that says what its words are:
`in`, `out`: the steps to the first exercise, and from the result to the end; `tasks`: the heading of each
exercise, the situation before it and the steps that do it; `every`: of so many exercises one is done besides
the first of each kind; `unknown`, `next`: what leads on; `results`: the headings that end it.
A step is {"role", "name"} and perhaps {"about"}, a part of its description, {"text"}, what to write, or
{"to"}, the heading that must come.
It prints JSON of what it met. It is for the system's own Python, whose gi is Debian's.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - its version must be said first

PRESS = "Press"
LOOKED_AT = {"heading", "image"}
PATIENCE_S = 60
LOOK_S, AGAIN_S = 0.03, 2.0
ALL, ANY = Atspi.CollectionMatchType.ALL, Atspi.CollectionMatchType.ANY
SHOWING = Atspi.StateType.SHOWING


class Reader:
    """Finds what is shown by role and name, and presses it."""

    def __init__(self, process: int) -> None:
        self.kiosk = until(lambda: kiosk_of(process), "the kiosk on the accessibility bus")
        self.kiosk.set_cache_mask(Atspi.Cache.NONE)  # ask the kiosk itself each time
        self.ids: dict[str, str] = {}

    def showing(self, role: str) -> list[Any]:
        """Give all of a role that is shown now, asked for at once: the kiosk answers where it also draws."""
        shown, roles = Atspi.StateSet.new([SHOWING]), [getattr(Atspi.Role, role.upper().replace(" ", "_"))]
        invert, traverse = False, True
        wanted = Atspi.MatchRule.new(shown, ALL, {}, ALL, roles, ANY, [], ALL, invert)
        collection, order = self.kiosk.get_collection_iface(), Atspi.CollectionSortOrder.CANONICAL
        return list(collection.get_matches(wanted, order, 0, traverse))

    def walked(self, role: str) -> list[Any]:
        """Give the same, found by going from one thing to what lies in it: that takes many questions."""
        return [
            one
            for one in everything(self.kiosk)
            if one.get_role_name() == role and one.get_state_set().contains(SHOWING)
        ]

    def heading(self) -> str:
        """Give what the screen is called; "" while it changes."""
        return next((one.get_name() for one in self.showing("heading")), "")

    def look(self, step: dict[str, str]) -> Any:
        """Give what a step names, the whole name before the beginning of one; None while it is not there."""
        about = step.get("about", "")
        named = [one for one in self.showing(step["role"]) if about in (one.get_description() or "")]
        exactly = [one for one in named if one.get_name() == step["name"]]
        begins = [one for one in named if one.get_name().startswith(step["name"])]
        found = next(iter(exactly or begins), None)
        if found is not None:
            self.ids[step["name"]] = found.get_accessible_id()
        return found

    def find(self, step: dict[str, str]) -> Any:
        """Wait for what a step names."""
        return until(lambda: self.look(step), f"{step}")

    def press(self, one: Any) -> bool:
        """Press something; False where it cannot be pressed, as when it is just being replaced."""
        actions = one.get_action_iface()
        if actions is None:  # it went away while it was being looked at
            return False
        names = [actions.get_action_name(number) for number in range(actions.get_n_actions())]
        if PRESS not in names or not actions.do_action(names.index(PRESS)):
            return False
        while looks_pressed(one):  # it works once it looks so no more
            time.sleep(LOOK_S)
        return True

    def do(self, step: dict[str, str]) -> None:
        """Press what a step names, or write in it, or only see that it is there."""
        one = self.find(step)
        if "text" in step:
            one.get_editable_text_iface().set_text_contents(step["text"])
        elif step["role"] not in LOOKED_AT:
            until(lambda: self.press(self.find(step)), f"a press of {step}")
            self.wait_or_repeat(step)

    def wait_or_repeat(self, step: dict[str, str]) -> None:
        """Press again what led nowhere: the first picture is there before the kiosk listens."""
        end = time.monotonic() + AGAIN_S
        while "to" in step and self.heading() != step["to"]:
            if time.monotonic() > end:
                self.do(step)
                return
            time.sleep(LOOK_S)

    def walk(self, steps: list[dict[str, str]]) -> None:
        for step in steps:
            self.do(step)


def visit(reader: Reader, guide: dict[str, Any]) -> dict[str, Any]:
    """Do a whole visit; gives what was met."""
    reader.walk(guide["in"])
    asked: list[str] = []
    answered: list[str] = []
    task = until(lambda: following(reader, guide, ""), "the first exercise")
    for role in ("heading", "label", "push button"):
        until(partial(either_way, reader, role), f"each {role} that is asked for on a walk through all")
    while task["steps"]:
        asked.append(task["id"])
        known = task["kind"] not in answered or len(asked) % guide["every"] == 0
        on = guide["next" if known else "unknown"]
        if known:
            answered.append(task["kind"])
            reader.walk(task["steps"])
            until(lambda: not reader.find(guide["next"]).get_description(), f"the end of {task}")
        task = until(partial(led_on, reader, guide, on, asked[-1]), f"a screen after {asked[-1]}")
    reader.walk(guide["out"])
    return {"asked": asked, "answered": answered, "result": task["id"], "ids": reader.ids}


def either_way(reader: Reader, role: str) -> bool:
    """Tell whether a walk through all there is meets the same as is given to who asks for it."""
    asked, walked = ([one.get_name() for one in found(role)] for found in (reader.showing, reader.walked))
    return asked == walked != []


def looks_pressed(one: Any) -> bool:
    """Tell whether a button is still held down; one that went away is not."""
    try:
        return bool(one.get_state_set().contains(Atspi.StateType.PRESSED))
    except gi.repository.GLib.Error:
        return False


def led_on(reader: Reader, guide: dict[str, Any], on: dict[str, str], before: str) -> dict[str, Any] | None:
    """Press what leads on and give the next task; None to press again, as somebody would."""
    one = reader.look(on)
    if one is not None:
        reader.press(one)
    end = time.monotonic() + AGAIN_S
    while (task := following(reader, guide, before)) is None and time.monotonic() < end:
        time.sleep(LOOK_S)
    return task


def following(reader: Reader, guide: dict[str, Any], before: str) -> dict[str, Any] | None:
    """Give the task on the screen once it is another one, the result without steps at the end."""
    heading = reader.heading()
    if heading in guide["results"]:
        return {"id": heading, "steps": []}
    said = [one.get_name() for one in reader.showing("label")]
    tasks = [task for task in guide["tasks"] if task["heading"] == heading and fits(task["situation"], said)]
    return tasks[0] if tasks and tasks[0]["id"] != before else None


def fits(situation: str, said: list[str]) -> bool:
    """Tell whether what comes before a question is said; the same is asked of more than one thing."""
    return not situation or any(words.startswith(situation) for words in said)


def kiosk_of(process: int) -> Any:
    """Give the application of a process on the accessibility bus; None while it is not there."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    applications = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
    return next((one for one in applications if one and one.get_process_id() == process), None)


def everything(around: Any) -> Iterator[Any]:
    """Give something and all that lies in it; what goes away meanwhile is left out."""
    yield around
    for number in range(around.get_child_count()):
        inside = around.get_child_at_index(number)
        if inside is not None:
            yield from everything(inside)


def until(look: Callable[[], Any], what: str) -> Any:
    """Look until there is something, and give it."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = look()
        except gi.repository.GLib.Error:  # what was being looked at went away
            found = None
        if found:
            return found
        time.sleep(LOOK_S)
    message = f"{what} did not come in {PATIENCE_S} s."
    raise SystemExit(message)


def main() -> None:
    guide = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    kiosk = subprocess.Popen(sys.argv[2:])  # noqa: S603 - what the test says
    try:
        sys.stdout.write(json.dumps(visit(Reader(kiosk.pid), guide), ensure_ascii=False) + "\n")
    finally:
        kiosk.terminate()
        kiosk.wait(PATIENCE_S)


if __name__ == "__main__":
    main()
