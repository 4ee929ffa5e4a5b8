from __future__ import annotations

import json
import subprocess
import sys

import pytest

from kiosk import paths
from kiosk.core.errors import KioskError
from kiosk.core.preferences import Contrast, TextSize
from kiosk.showcase.audit.asked import Asked, audit, sentence
from kiosk.showcase.audit.rules import Breach, Rule

SIZE = (1280, 800)
ONE_LOOK = ("--theme", "light", "--text-size", "normal", "--size", "1280x800")


def command(*asked: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "kiosk", "audit", *ONE_LOOK, *asked]
    return subprocess.run(line, cwd=paths.ROOT, capture_output=True, text=True, check=False)  # noqa: S603


def test_every_look_is_asked_for_once() -> None:
    asked = Asked(("nl",), (*Contrast,), (*TextSize,), (SIZE, (1024, 768)))
    dresses = [*map(str, asked.dresses())]
    assert len({*dresses}) == len(dresses) == len(Contrast) * len(TextSize) * 2


def test_every_language_is_measured_once_in_every_look() -> None:
    asked = Asked(("nl", "ar", "fr", "fa_AF"), (*Contrast,), (*TextSize,), (SIZE, (1024, 768)))
    measured = [(language, share.dress) for share in asked.shares() for language in share.languages]
    assert len({*measured}) == len(measured) == 4 * len([*asked.dresses()])


def test_scripts_from_the_right_go_with_one_from_the_left() -> None:
    asked = Asked(("ar", "nl", "fr"), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,))
    assert [share.languages for share in asked.shares()] == [("nl", "ar"), ("fr",)]
    alone = Asked(("ar",), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,))
    assert [share.languages for share in alone.shares()] == [("ar",)]


def test_breaches_are_told_as_they_are_found_and_counted_by_rule() -> None:
    breaches: list[Breach] = []
    asked = Asked(("nl",), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,), ("menu",))
    found = audit(asked, breaches.append)
    assert (found["pictures"], found["breaches"]) == (1, len(breaches))
    counted = {rule.value: sum(one.fault.rule is rule for one in breaches) for rule in Rule}
    assert found["rules"] == counted
    assert float(str(found["ms_per_picture"])) > 0


def test_the_last_line_sums_up_and_the_end_tells_whether_all_is_well() -> None:
    done = command("--json", "--language", "nl", "--screen", "menu")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[-1]["pictures"] == 1
    assert lines[-1]["breaches"] == len(lines) - 1
    assert done.returncode == (1 if lines[-1]["breaches"] else 0)
    assert all(line.keys() == lines[0].keys() for line in lines[:-1])


def test_a_language_that_is_not_known_is_told() -> None:
    asked = Asked(("zz",), (Contrast.LIGHT,), (TextSize.NORMAL,), (SIZE,))
    with pytest.raises(KioskError, match="zz"):
        audit(asked, lambda _breach: None)


def test_the_sum_is_a_sentence_for_people() -> None:
    found = {"pictures": 2, "breaches": 1, "rules": {"tab": 1}, "ms_per_picture": 70.5, "seconds": 0.1}
    assert sentence(found) == "2 pictures, 1 breaches (tab 1); 70.5 ms per picture, 0.1 s"
