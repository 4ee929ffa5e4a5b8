from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.choosing import ChooseEntry, shares_for


@pytest.mark.usefixtures("qtbot")
def test_short_options_stand_abreast_and_alike() -> None:
    assert shares_for(["Ja", "Neen", "Nog niet"], Look()) == [1, 1, 1]


@pytest.mark.usefixtures("qtbot")
def test_one_longer_option_takes_more_of_the_line() -> None:
    shares = shares_for(["Ja", "Neen", "Dat weet ik nu nog niet goed"], Look())
    assert len(shares) == 3
    assert shares[2] > 2 * shares[0]


@pytest.mark.usefixtures("qtbot")
def test_options_that_do_not_fit_stand_in_columns_alike() -> None:
    long = ["Ik wil graag een heel nieuwe kaart"] * 3
    assert shares_for(long, Look()) == [1]
    assert shares_for([words[:24] for words in long], Look()) == [1, 1]
    assert shares_for(["Vier woorden in elk"] * 4, Look(text_size=TextSize.LARGEST)) == [1, 1]


def test_what_is_pressed_is_reported(qtbot: QtBot) -> None:
    told: list[str] = []
    entry = ChooseEntry(("Waarom?", ""), Look(), {"a": "Ziek", "b": "Verlof"}, told.append)
    qtbot.addWidget(entry)
    entry.rows["b"].click()
    assert told == ["b"]
