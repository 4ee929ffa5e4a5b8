"""A machine that lacks something: the kiosk can be used, and staff are told once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from kiosk import paths
from kiosk.core.preferences import KeyboardWish
from kiosk.kinds import form
from kiosk.life import LEFT
from kiosk.ui.theme.fonts import FILES
from kiosk.visit.screens import Doing, TakeHome
from kiosk.worlds.form import FieldKind
from tests.journeys.hands import TouchHand
from tests.opened import Open, Opened, shows
from tests.speech.sound_card import SoundCard, programs, script, sound_card
from tests.speech.telling import speaker

LONGEST_S = 60
ROOT = Path(__file__).parents[2]


def assets(folder: Path, *broken: str) -> Path:
    """Give the shipped assets, with some files of which nothing can be made."""
    copy = folder / "assets"
    shutil.copytree(paths.ASSETS, copy, copy_function=os.symlink)
    for name in broken:
        (copy / name).unlink()
        (copy / name).write_bytes(b"nothing that anybody could use")
    return copy


def on_a_machine(folder: Path, screen: dict[str, int], files: Path) -> list[str]:
    """Let a whole visit happen on a screen that tells this of itself; gives what staff were told."""
    usual = {"name": "screen", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96}
    told = folder / "screen.json"
    told.write_text(json.dumps({"screens": [{**usual, "logicalBaseDpi": 96, "dpr": 1, **screen}]}), "utf-8")
    done = subprocess.run(  # noqa: S603
        (sys.executable, "-m", "tests.journeys.poor_kiosk", folder / "data", files),
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={told}"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]


def test_a_screen_that_tells_no_size_is_told_to_staff_once(tmp_path: Path) -> None:
    (said,) = on_a_machine(tmp_path, {"width": 0, "height": 0}, paths.ASSETS)
    assert "does not say how large it is" in said
    assert "diagonal" in said


def test_a_screen_of_no_dots_an_inch_is_told_to_staff_once(tmp_path: Path) -> None:
    (said,) = on_a_machine(tmp_path, {"logicalDpi": 0}, paths.ASSETS)
    assert "does not say how large it is" in said


def test_nothing_is_told_of_a_screen_that_is_large_enough(tmp_path: Path) -> None:
    assert on_a_machine(tmp_path, {"width": 1024, "height": 768}, paths.ASSETS) == []


@pytest.mark.parametrize("broken", [FILES[:1], FILES[:2]])
def test_a_broken_font_is_told_to_staff_once_and_other_letters_stand_in(
    tmp_path: Path, broken: tuple[str, ...]
) -> None:
    said = on_a_machine(tmp_path, {}, assets(tmp_path, *(f"fonts/{name}" for name in broken)))
    assert all(name in said[0] for name in broken)
    assert len(said) == 1


def test_a_broken_layout_is_told_to_staff_once_and_people_type_with_another(
    opened: Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = assets(tmp_path, "keyboards/be-azerty.toml")
    one = opened(languages=("nl",), keyboard=KeyboardWish.AUTO, assets=files).open().at_menu().practising()
    to_a_line(one)
    hand = TouchHand(one.kiosk.window)
    line = hand.find_one(QLineEdit)
    hand.tap(line)
    keyboard = hand.keyboard()
    hand.tap(hand.find("key-a" if hand.sees("key-a") else "key-1"))
    assert line.text() in {"a", "1"}
    assert keyboard.state.layout.name == "qwerty"
    (record,) = caplog.records
    assert "be-azerty.toml" in record.message


def test_where_every_layout_is_broken_staff_are_told_once_and_people_go_on_without(tmp_path: Path) -> None:
    names = sorted(file.name for file in (paths.ASSETS / "keyboards").glob("*.toml"))
    (said,) = on_a_machine(tmp_path, {}, assets(tmp_path, *(f"keyboards/{name}" for name in names)))
    assert all(name in said for name in names)


@pytest.mark.parametrize("broken", [False, True])
def test_who_asks_for_more_finds_a_keyboard_only_where_there_is_one(
    opened: Open, tmp_path: Path, *, broken: bool
) -> None:
    names = [f"keyboards/{file.name}" for file in (paths.ASSETS / "keyboards").glob("*.toml")]
    one = opened(languages=("nl",), assets=assets(tmp_path, *(names if broken else ()))).open().at_menu()
    one.hand.press("more")
    assert one.hand.sees("steady-hand")
    assert one.hand.sees("keyboard") is not broken


def to_a_line(one: Opened) -> None:
    """Go on until something is to be typed."""
    for _ in range(40):
        screen = one.kiosk.visit.screen
        if isinstance(screen, Doing) and isinstance(screen.exercise.spec, form.Spec):
            fields = screen.exercise.spec.page.fields.values()
            if any(field.kind is FieldKind.TEXT for field in fields):
                return
        one.kiosk.visit.hint()
        one.kiosk.visit.next()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[SoundCard]:
    """A machine with a sound card and all that speech needs."""
    with sound_card(tmp_path, programs(tmp_path / "bin", "espeak-ng", "aplay", "grep"), speed=50) as card:
        yield card


def without_a_card(card: SoundCard) -> None:
    card.environment["ALSA_CONFIG_PATH"] = "nowhere"


def without_espeak(card: SoundCard) -> None:
    (Path(card.environment["PATH"]) / "espeak-ng").unlink()


def without_a_voice(card: SoundCard) -> None:
    folder = Path(card.environment["PATH"])
    real = (folder / "espeak-ng").resolve()
    script(folder, "espeak-ng", f"{real} \"$@\" | if [ $1 = --voices ]; then grep -v ' nl '; else cat; fi")


@pytest.mark.parametrize("poor", [without_a_card, without_espeak, without_a_voice])
def test_where_nothing_can_be_heard_the_corner_goes_and_a_visit_goes_on(
    opened: Open, machine: SoundCard, caplog: pytest.LogCaptureFixture, poor: Callable[[SoundCard], None]
) -> None:
    poor(machine)
    one = opened(languages=("nl",), voice=speaker(machine.environment, "nl")).open()
    assert one.hand.sees("read-aloud")

    def visited() -> bool:
        if one.hand.sees("read-aloud"):
            return False
        if not shows(one, TakeHome):
            one.at_menu().practising().do()
            one.kiosk.visit.take_home()
        return True

    assert one.live_until(visited) == LEFT
    assert shows(one, TakeHome)
    assert not one.hand.sees("read-aloud")
    assert len(caplog.records) == 1


def test_a_headset_that_is_pulled_out_takes_the_corner_away_and_a_visit_goes_on(
    opened: Open, machine: SoundCard, caplog: pytest.LogCaptureFixture
) -> None:
    one = opened(languages=("nl",), voice=speaker(machine.environment, "nl")).open()
    folder = Path(machine.environment["PATH"])

    def pulled() -> bool:
        if not machine.heard or not any(machine.heard):
            return False
        if not caplog.records:
            (folder / "aplay").unlink(missing_ok=True)
            script(folder, "aplay", "echo device gone >&2; exit 1")
            return False
        if not shows(one, Doing):
            one.at_menu().practising().do()
        return not one.hand.sees("read-aloud")

    assert one.live_until(pulled, lambda: one.hand.press("read-aloud")) == LEFT
    assert shows(one, Doing)
    assert not one.hand.sees("read-aloud")
    (record,) = caplog.records
    assert "device gone" in record.message
