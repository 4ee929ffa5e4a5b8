from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Sureness
from kiosk.core.model import Level
from kiosk.core.names import (
    AREA_NAMES,
    AREA_PICTURES,
    AREA_WORDS,
    LEVEL_NAMES,
    LEVELS_BETWEEN,
    LEVELS_SAID,
    LEVELS_WITHIN,
    SURENESS,
)


def test_everything_that_can_be_said_of_someone_has_words() -> None:
    assert LEVEL_NAMES.keys() == LEVELS_WITHIN.keys() == set(Level)
    assert LEVELS_SAID.keys() == LEVELS_BETWEEN.keys() == set(Level)
    assert AREA_NAMES.keys() == AREA_PICTURES.keys() == set(Area)
    assert AREA_WORDS.keys() == set(AreaWord) - {AreaWord.NOT_YET_KNOWN}
    assert SURENESS.keys() == set(Sureness)
