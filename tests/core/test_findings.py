from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, alike


@given(st.dictionaries(st.sampled_from(Area), st.sampled_from(AreaWord)))
def test_a_word_holds_for_all_areas_only_when_each_has_it(areas: dict[Area, AreaWord]) -> None:
    word = alike(areas)
    said = [areas.get(area, AreaWord.NOT_YET_KNOWN) for area in Area]
    assert said.count(word or AreaWord.STRONG) == len(Area) or (word is None and len({*said}) > 1)


def test_of_areas_that_nothing_is_said_of_nothing_is_known() -> None:
    assert alike({}) is AreaWord.NOT_YET_KNOWN
    assert alike({Area.SAFETY: AreaWord.STRONG}) is None
