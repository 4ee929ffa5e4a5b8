from __future__ import annotations

import pytest

from kiosk.core.preferences import TextSize
from kiosk.ui.kinds.form_labels import WIDTHS, Asked, tightened
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.entries import Labels

LOOK = Look()
FIELDS = {
    "short": Asked(Labels("Wat zoek je?"), ("Film", "Muziek", "Boek")),
    "line": Asked(Labels("Bij wie werkte je?")),
    "long": Asked(Labels("Waar ging het over?"), ("Onderzoeksmethoden", "Gezondheidszorg", "Samenwerkingen")),
}

pytestmark = pytest.mark.usefixtures("qtbot")


def test_labels_stand_beside_their_fields_where_that_is_lower() -> None:
    placed = tightened(FIELDS, LOOK, 2)
    assert placed["short"].beside in WIDTHS
    assert placed["line"].beside == placed["short"].beside


def test_a_label_stays_above_options_that_would_lose_their_line_by_it() -> None:
    assert tightened(FIELDS, LOOK, 2)["long"].beside == 0


@pytest.mark.parametrize(
    ("look", "levels"), [(Look(), (1,)), (Look(1024, 768), (1, 2)), (Look(text_size=TextSize.LARGE), (1, 2))]
)
def test_all_labels_of_a_page_stand_alike_unless_a_wide_one_would_not_fit_otherwise(
    look: Look, levels: tuple[int, ...]
) -> None:
    few = {"line": FIELDS["line"], "short": FIELDS["short"], "other": FIELDS["line"]}
    for fields in (FIELDS, few):
        for tight in levels:
            assert len({labels.beside for labels in tightened(fields, look, tight).values()}) == 1


@pytest.mark.parametrize("tight", [1, 2])
def test_no_word_of_a_label_is_broken_and_no_star_stands_alone_to_stand_beside(tight: int) -> None:
    for label in ("Identiteitskaartnummer\u00a0*", "Identiteits\u00a0kaart\u00a0?\u00a0*"):
        fields = {"short": FIELDS["short"], "long": Asked(Labels(label))}
        long = tightened(fields, LOOK, tight)["long"]
        assert long.beside == 0 or fields["long"].widest(LOOK) <= long.beside
    assert (
        tightened({"one": FIELDS["short"], "long": Asked(Labels("a" * 40))}, LOOK, tight)["long"].beside == 0
    )


def test_no_field_gets_higher_by_it_than_it_was() -> None:
    for key, labels in tightened(FIELDS, LOOK, 2).items():
        asked = FIELDS[key]
        assert asked.height(LOOK, labels.beside, 2) <= asked.height(LOOK, 0, 2)


def test_a_field_without_a_label_has_nothing_beside_it() -> None:
    asked = Asked(Labels(""))
    assert asked.height(LOOK, 0, 1) == asked.height(LOOK, 200, 1) == 56
