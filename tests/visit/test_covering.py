from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.visit.visit import Visit
from tests.visit.kiosks import at_first_item


@pytest.mark.parametrize(
    "opens", [Visit.ask_help, Visit.open_languages, Visit.open_more, Visit.open_sharing, Visit.stop]
)
def test_what_is_laid_over_a_place_gives_it_back_as_it_was(opens: Callable[[Visit], None]) -> None:
    visit = at_first_item()
    before = visit.screen
    opens(visit)
    assert visit.screen != before
    visit.close()
    assert visit.screen == before
