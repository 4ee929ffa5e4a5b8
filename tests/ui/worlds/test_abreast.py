from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.preferences import TextSize
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text_layout import longest_word
from kiosk.ui.worlds.abreast import BAR, GAP, needs, room_for, shares_for, standing, widths_of
from kiosk.ui.worlds.row import UPRIGHT_OPTION, option_role

LONG = ["Ik wil graag een heel nieuwe kaart"] * 3
LOOK = Look()


def shares(options: list[str], look: Look = LOOK) -> tuple[int, ...]:
    return shares_for(options, look, room_for(look))


@pytest.mark.usefixtures("qtbot")
def test_short_options_stand_abreast_and_alike() -> None:
    assert shares(["Ja", "Neen", "Nog niet"]) == (1, 1, 1)


@pytest.mark.usefixtures("qtbot")
def test_one_longer_option_takes_more_of_the_line() -> None:
    found = shares(["Ja", "Neen", "Dat weet ik nu nog niet goed"])
    assert len(found) == 3
    assert found[2] > 2 * found[0]


@pytest.mark.usefixtures("qtbot")
def test_options_that_do_not_fit_stand_in_columns_alike() -> None:
    assert shares(LONG) == (1,)
    assert shares([words[:24] for words in LONG]) == (1, 1)
    assert shares(["Vier woorden in elk"] * 4, Look(text_size=TextSize.LARGEST)) == (1, 1)


@pytest.mark.usefixtures("qtbot")
def test_a_tight_page_lets_long_options_stand_abreast_on_two_lines() -> None:
    loose, tight = (standing(LONG, LOOK, 768, tight=tight) for tight in (0, 1))
    assert len(loose.shares) == 1
    assert len(tight.shares) == 3
    assert tight.height < loose.height
    assert tight.highest == 2 * 31 + 8


@pytest.mark.usefixtures("qtbot")
def test_the_widest_word_counts_not_the_one_of_most_letters() -> None:
    options = ["lilliilliill WWWWWWWWW"] * 3
    least = max(needs(["WWWWWWWWW"], LOOK))
    assert needs(["lilliilliill"], LOOK) < [least]
    for room in range(2 * least, 4 * least, 10):
        stands = standing(options, LOOK, room, tight=2)
        assert min(widths_of(LOOK, room, stands.shares)) >= least


@pytest.mark.usefixtures("qtbot")
def test_only_the_tightest_page_takes_three_lines() -> None:
    options = ["De modem opnieuw starten"] * 4
    tight, tightest = (standing(options, LOOK, 768, tight=tight) for tight in (1, 2))
    assert tight.highest <= 2 * 31 + 8 < tightest.highest
    assert tightest.height < tight.height


@given(
    st.lists(st.text(alphabet="abcdefghij ", min_size=1, max_size=40), min_size=2, max_size=5),
    st.integers(400, 900),
    st.integers(0, 2),
)
def test_options_never_take_more_than_their_room_and_all_stay_large_enough(
    options: list[str], room: int, tight: int
) -> None:
    stands = standing(options, LOOK, room, tight=tight)
    widths = widths_of(LOOK, room, stands.shares)
    assert sum(widths) + GAP * (len(widths) - 1) <= room
    assert stands.height >= 56
    longest = needs([longest_word(words) for words in options], LOOK)
    fits = [need <= widths[index % len(widths)] + 1 for index, need in enumerate(longest)]
    assert len(widths) == 1 or all(fits)
    assert stands.height <= standing(options, LOOK, room - (BAR if tight else 0)).height


@pytest.mark.usefixtures("qtbot")
def test_an_hour_stays_on_one_line_on_a_tight_page() -> None:
    hours = ["9.00 u.", "11.30 u.", "14.00 u.", "16.30 u."]
    for room in range(300, 700, 20):
        stands = standing(hours, LOOK, room, tight=2)
        widths, asked = widths_of(LOOK, room, stands.shares), needs(hours, LOOK)
        assert all(widths[index % len(widths)] >= least for index, least in enumerate(asked))


@pytest.mark.usefixtures("qtbot")
def test_in_an_upright_window_options_stand_two_abreast_high_and_in_larger_letters() -> None:
    wide, upright = Look(1280, 800), Look(1080, 1920)
    hours = ("9.00", "11.30", "14.00", "16.30")
    assert standing(hours, wide, room_for(wide)).shares == (1, 1, 1, 1)
    stands = standing(hours, upright, room_for(upright))
    assert stands.shares == (1, 1)
    assert stands.highest == upright.px(UPRIGHT_OPTION)
    assert upright.text_px(option_role(upright)) > wide.text_px(option_role(wide))
