from __future__ import annotations

from collections.abc import Mapping

import pytest

from kiosk.ui.theme.type import ARABIC, LETTERS, Letters, Role


@pytest.mark.parametrize("letters", [LETTERS, ARABIC])
def test_every_role_has_letters_that_grow_with_the_text_size(letters: Mapping[Role, Letters]) -> None:
    assert letters.keys() == set(Role)
    for one in letters.values():
        assert one.normal <= one.large <= one.largest
