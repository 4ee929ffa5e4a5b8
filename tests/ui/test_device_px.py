from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.showcase.display import virtual
from kiosk.ui.device_px import LEAST, least_window, refuse_scaling, told_of_small

ROOT = Path(__file__).parents[2]
LONGEST_S = 90
ELSEWHERE = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "QT_ENABLE_HIGHDPI_SCALING"}


def test_no_scale_of_a_desktop_is_left_to_qt() -> None:
    environment = {"QT_SCALE_FACTOR": "2", "QT_SCREEN_SCALE_FACTORS": "1.5", "LANG": "nl"}
    refuse_scaling(environment)
    assert environment == {"QT_ENABLE_HIGHDPI_SCALING": "0", "LANG": "nl"}


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_the_least_window_is_the_same_in_px_of_the_device(ratio: float) -> None:
    width, height = least_window(ratio)
    assert (width * ratio, height * ratio) == pytest.approx(LEAST, abs=ratio)


def test_staff_are_told_of_a_screen_that_is_too_small_and_of_no_other() -> None:
    assert told_of_small((1024, 768), 1) == ""
    assert told_of_small((512, 384), 2) == ""
    assert told_of_small((0, 0), 1) == "", "a screen without a size is told of elsewhere"
    assert "1023 x 768" in told_of_small((1023, 768), 1)
    assert "1024 x 700" in told_of_small((512, 350), 2)


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
@pytest.mark.parametrize("who", ["kiosk", "session"])
def test_stop_help_and_the_way_on_are_on_the_screen_at_every_scale(
    tmp_path: Path, scale: str, who: str
) -> None:
    with virtual(1920, 1080):
        usual = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
        done = subprocess.run(  # noqa: S603
            (sys.executable, "-m", "tests.ui.enlarged", tmp_path / "data", who),
            env={**usual, "QT_SCALE_FACTOR": scale},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=True,
        )
    places = json.loads(done.stdout)
    _, _, width, height = places.pop("screen")
    assert (width, height) == (1920, 1080)
    assert len(places) == 3
    for left, top, right, bottom in places.values():
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        assert bottom - top == pytest.approx(90, abs=2), "as large as at any other scale"
