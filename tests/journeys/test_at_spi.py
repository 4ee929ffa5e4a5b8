"""The whole visit, driven by a program outside the kiosk, which knows only roles and names."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.content.bank import load_bank
from kiosk.content.catalogue import load_catalogue
from kiosk.content.places import SHIPPED
from kiosk.core.model import Exercise, Theme
from kiosk.core.words import Words
from kiosk.ui.languages import own
from tests.journeys.at_spi_guide import guide, practice_guide

Bank = Mapping[str, Exercise[object]]

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's gi, which speaks AT-SPI, is for Debian's own Python."""
LONGEST_S = 400
"""A slow machine with much else to do needs 150."""


class Met(NamedTuple):
    """What the program met: ids of exercises, kinds it answered, and the names it used with their ids."""

    asked: list[str]
    answered: list[str]
    result: str
    ids: dict[str, str]


def drive(folder: Path, language: str, guided: Callable[[Words, Bank], object]) -> Met:
    """Let the program do a visit in a language, on an accessibility bus of its own."""
    words = load_catalogue(SHIPPED, language)
    said = folder / "guide.json"
    said.write_text(json.dumps(guided(words, {one.id: one for one in load_bank(SHIPPED)})), "utf-8")
    kiosk = (sys.executable, "-m", "tests.journeys.at_spi_kiosk", folder / "data", "nl", "ar")
    driver = (SYSTEM_PYTHON, "-W", "ignore", HERE / "at_spi_driver.py", said)
    done = subprocess.run(  # noqa: S603
        ("/usr/bin/dbus-run-session", "--", *driver, *kiosk),
        env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Met(**json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("language", "kinds"),
    [("nl", {"choice", "form", "order", "pointer"}), ("ar", {"choice", "form", "pointer"})],
)
def test_a_program_outside_does_a_visit_by_roles_and_names_alone(
    tmp_path: Path, language: str, kinds: set[str]
) -> None:
    met = drive(tmp_path, language, guide)
    words = load_catalogue(SHIPPED, language)
    assert len(met.asked) >= 8
    assert kinds <= {*met.answered}
    stay = {
        own(language).name: f"language-{language}",
        words("Next"): "primary",
        words("I don't know"): "secondary-dont-know",
        words("My sheet"): "secondary-take-home",
        words("Your sheet"): "paper",
    }
    assert {name: met.ids[name] for name in stay} == stay


def test_a_program_outside_practises_a_theme_and_judges_its_mail_box_well(tmp_path: Path) -> None:
    met = drive(tmp_path, "ar", partial(practice_guide, theme=Theme.JOB))
    words = load_catalogue(SHIPPED, "ar")
    assert "inbox" in met.answered
    stay = {words("Keep"): "mail-keep", words("Report as fake"): "mail-report", words("Next"): "primary"}
    assert {name: met.ids[name] for name in stay} == stay
