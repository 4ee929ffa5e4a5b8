from __future__ import annotations

import pytest

from kiosk.kinds.form_goals import Condition, meets
from kiosk.worlds.form import Field, Writing

SITE = "stadveerle.example"


def stands(wanted: str, typed: str, writing: Writing) -> bool:
    return meets(Condition(exact=wanted), Field(label="x", text=writing), typed)


@pytest.mark.parametrize(
    "typed",
    [
        SITE,
        "Stadveerle.Example",
        f"www.{SITE}",
        f"WWW.{SITE}/",
        f"http://{SITE}",
        f" https://{SITE}/ ",
        f"https://www.{SITE}/",
        f"{SITE}.",
    ],
)
def test_a_web_address_may_be_typed_as_browsers_show_it(typed: str) -> None:
    assert stands(SITE, typed, Writing.WEB)
    assert stands(f"https://www.{SITE}/", typed, Writing.WEB)


@pytest.mark.parametrize(
    "typed", ["", "stadveerle", "stadveerle .example", "stadveerle,example", f"mijn.{SITE}", f"{SITE}/kaart"]
)
def test_another_web_address_is_another_one(typed: str) -> None:
    assert not stands(SITE, typed, Writing.WEB)


@pytest.mark.parametrize(
    ("typed", "same"), [("85,00", True), ("85.0", True), ("8.5", False), ("8500", False)]
)
def test_an_amount_may_have_its_cents_and_is_not_read_without_its_point(typed: str, *, same: bool) -> None:
    assert stands("85", typed, Writing.NUMBER) is same


@pytest.mark.parametrize("typed", ["1000", "1.000", "1 000", "1.000,00"])
def test_a_large_number_may_be_parted(typed: str) -> None:
    assert stands("1000", typed, Writing.NUMBER)


def test_a_phone_number_may_be_parted_anywhere() -> None:
    assert stands("0470 12 34 56", "0470/12.34.56", Writing.PHONE)
