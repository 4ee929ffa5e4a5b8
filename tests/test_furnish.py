from __future__ import annotations

import asyncio
import logging
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import SystemRandom

import pytest

from kiosk.content.figures import NAME as FIGURES
from kiosk.content.figures import Calibrated, written
from kiosk.content.language import offered
from kiosk.content.places import SHIPPED, Places
from kiosk.core.competences import PRE
from kiosk.core.errors import SettingsError
from kiosk.core.figures import EXPERTS, figures_name
from kiosk.core.model import Figures
from kiosk.core.preferences import Preferences
from kiosk.furnish import Furniture, equip, furnish, known_bank, speakable
from kiosk.printing.cups import CupsPrinter
from kiosk.settings import Settings, load
from kiosk.staff.door import hash_of
from kiosk.visit.idle import MORE_TIME
from kiosk.visit.screens import Doing, GoOnWhereYouWere, StaffPin, TakeHome, Welcome
from tests.opened import DAY
from tests.typed import CANARY, FIELDS, fill_in

LIKED = Preferences()
Furnish = Callable[[Settings], Furniture]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(load(data_dir=tmp_path / "data"), languages=("en",), language="en")


@pytest.fixture
def furnished() -> Iterator[Furnish]:
    """Gives a way to furnish a kiosk; what it opens is closed in the end."""
    made: list[Furniture] = []

    def make(settings: Settings) -> Furniture:
        made.append(furnish(settings, LIKED, lambda: DAY, lambda: 7))
        return made[-1]

    yield make
    for one in made:
        one.close()


def broken_off(furnished: Furnish, settings: Settings) -> Furniture:
    """Leave a visit in the middle of the first practice."""
    one = furnished(settings)
    one.visit.start()
    one.visit.choose_practice()
    one.visit.choose_theme(None)
    one.visit.keep()
    return one


def test_everything_a_visit_needs_is_there(settings: Settings, furnished: Furnish) -> None:
    one = furnished(settings)
    assert one.visit.screen == Welcome(("en",), "en")
    one.visit.start()
    one.visit.choose_practice()
    one.visit.choose_theme(None)
    assert isinstance(one.visit.screen, Doing)
    assert one.visit.screen.exercise.competence == PRE
    assert one.visit.screen.texts["title"]
    assert one.visit.sheet().day == DAY


def test_what_leaves_it_is_drawn_by_the_systems_own_chance(settings: Settings, furnished: Furnish) -> None:
    one = furnished(settings)
    assert one.store._below is secrets.randbelow  # noqa: SLF001 - nobody else is told
    chance = one.visit._companions.chance  # noqa: SLF001 - the same
    assert isinstance(getattr(chance, "__self__", None), SystemRandom)


def test_in_every_language_of_the_site_there_is_enough_for_a_screening(settings: Settings) -> None:
    equipment = equip(replace(settings, languages=offered(SHIPPED)), LIKED)
    assert equipment.languages
    assert all(equipment.screens_in(language) for language in equipment.languages)


def test_a_language_that_is_not_complete_is_left_out_and_staff_are_told(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert speakable(replace(settings, languages=("en", "tlh"))) == ("en",)
    assert "tlh" in caplog.text


def test_with_no_complete_language_staff_are_told_which_there_are(settings: Settings) -> None:
    with pytest.raises(SettingsError, match="en"):
        speakable(replace(settings, languages=("tlh",)))


def test_a_site_whose_own_language_is_not_complete_begins_in_the_first_that_is(settings: Settings) -> None:
    assert equip(replace(settings, languages=("tlh", "en"), language="tlh"), LIKED).default_language == "en"


def test_a_printer_is_offered_when_the_settings_name_one(settings: Settings, furnished: Furnish) -> None:
    with_one = furnished(replace(settings, printer="sheets"))
    with_one.visit.take_home()
    assert isinstance(with_one.printer, CupsPrinter)
    assert isinstance(with_one.visit.screen, TakeHome)
    assert with_one.visit.screen.printer


def test_without_a_printer_in_the_settings_there_is_none(settings: Settings, furnished: Furnish) -> None:
    assert furnished(settings).printer is None


def test_a_pin_in_the_settings_makes_a_door(settings: Settings, furnished: Furnish) -> None:
    one = furnished(replace(settings, pin_hash=hash_of("240613")))
    one.visit.staff_door()
    assert one.visit.screen == StaffPin(wrong=False, wait=0)

    async def try_it() -> None:
        one.visit.staff_pin("240613")
        assert one.door is not None
        await one.door.close()

    asyncio.run(try_it())
    assert one.visit.staff_left


def test_without_a_pin_there_is_no_door(settings: Settings, furnished: Furnish) -> None:
    one = furnished(settings)
    one.visit.staff_door()
    assert isinstance(one.visit.screen, Welcome)


def test_a_visit_that_was_broken_off_is_offered_again(settings: Settings, furnished: Furnish) -> None:
    before = broken_off(furnished, settings)
    before.close()
    after = furnished(settings)
    assert after.visit.screen == GoOnWhereYouWere()
    after.visit.resume(yes=True)
    assert after.visit.screen == before.visit.screen


def test_a_visit_of_another_version_is_forgotten_and_staff_are_told(
    settings: Settings, furnished: Furnish, caplog: pytest.LogCaptureFixture
) -> None:
    before = furnished(settings)
    before.store.begin("of-another-version")
    before.store.save_snapshot("of-another-version", b"{}")
    before.close()
    after = furnished(settings)
    assert isinstance(after.visit.screen, Welcome)
    assert "cannot be gone on with" in caplog.text
    after.close()
    assert furnished(settings).visit.screen == after.visit.screen
    assert caplog.text.count("cannot be gone on with") == 1


def test_nothing_that_a_visitor_wrote_is_told_when_a_visit_cannot_be_gone_on_with(
    settings: Settings, furnished: Furnish, caplog: pytest.LogCaptureFixture
) -> None:
    before = furnished(settings)
    before.store.begin("of-another-version")
    before.store.save_snapshot("of-another-version", b'{"preferences": {"text_size": "my own words"}}')
    before.close()
    furnished(settings)
    assert "cannot be gone on with (ValidationError)" in caplog.text
    assert "my own words" not in caplog.text


def test_words_of_a_language_are_loaded_once(settings: Settings, furnished: Furnish) -> None:
    one = furnished(settings)
    assert one.words("en") is one.words("en")


def test_the_log_tells_of_a_damaged_database_and_nobody_is_left_in_it(
    settings: Settings, furnished: Furnish
) -> None:
    settings.data_folder.mkdir()
    (settings.data_folder / "kiosk.db").write_text("what someone answered" * 500)
    furnished(settings).close()
    assert "The database was damaged" in (settings.data_folder / "log" / "kiosk.log").read_text()
    (aside,) = settings.data_folder.glob("kiosk-damaged-*.db")
    assert aside.read_text() == ""


def let_time_pass(settings: Settings, seconds: int) -> None:
    """Take what was kept for so much older; nobody may have the folder open."""
    with closing(sqlite3.connect(settings.data_folder / "kiosk.db", isolation_level=None)) as rows:
        for table in ("visits", "answers"):
            rows.execute(f"UPDATE {table} SET at = at - ?", (1000 * seconds,))  # noqa: S608 - our own words


@pytest.mark.parametrize(
    ("more_time", "times", "offered"), [(False, 1, False), (True, 1, True), (True, MORE_TIME, False)]
)
def test_only_who_asked_for_more_time_is_offered_to_go_on_five_times_as_long(
    settings: Settings, furnished: Furnish, *, more_time: bool, times: int, offered: bool
) -> None:
    before = furnished(settings)
    before.visit.start()
    before.visit.prefer(replace(LIKED, more_time=more_time))
    before.visit.keep()
    before.close()
    let_time_pass(settings, settings.times.resumable * times + 1)
    after = furnished(settings)
    assert isinstance(after.visit.screen, GoOnWhereYouWere if offered else Welcome)
    after.close()
    with closing(sqlite3.connect(settings.data_folder / "kiosk.db")) as rows:
        assert rows.execute("SELECT count(*) FROM visits").fetchone() == (int(offered),)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The shipped exercises, in a folder to which figures may be added."""
    shutil.copytree(SHIPPED.exercises, tmp_path / "exercises")
    return replace(SHIPPED, exercises=tmp_path / "exercises", build=tmp_path / "build")


def test_what_answers_have_shown_counts_where_it_fits(
    places: Places, caplog: pytest.LogCaptureFixture
) -> None:
    experts, name = known_bank(places)
    assert name == figures_name(EXPERTS)
    one, other, *_ = (item for item in experts.values() if item.competence == "1.1")
    clicked = next(item for item in experts.values() if item.kind == "pointer" and item.guessing)
    found = {
        clicked.id: Calibrated(clicked.revision, -0.3, 1.5, 0.2, 100),
        one.id: Calibrated(one.revision, -0.3, 1.5, 0.2, 100),
        other.id: Calibrated(other.revision + 1, -0.3, 1.5, 0.2, 100),
    }
    (places.exercises / FIGURES).write_bytes(written(found))
    bank, name = known_bank(places)
    assert bank[one.id].figures == Figures(-0.3, 1.5, 0.2)
    assert bank[other.id] == experts[other.id]
    assert f"{other.id}: found for revision" in caplog.text
    assert bank[clicked.id] == experts[clicked.id]
    assert f"{clicked.id}: found as though 0%" in caplog.text
    assert name not in {figures_name(EXPERTS), ""}


def test_figures_that_cannot_be_read_close_no_kiosk(places: Places, caplog: pytest.LogCaptureFixture) -> None:
    (places.exercises / FIGURES).write_text("no")
    bank, name = known_bank(places)
    assert name == figures_name(EXPERTS)
    assert all(one.figures is None for one in bank.values())
    assert "as their experts think" in caplog.text


@pytest.mark.parametrize(("collector", "spans"), [("https://collector.example", 1), ("", 0)])
def test_a_span_that_was_open_is_kept_for_a_collector_alone(
    settings: Settings, furnished: Furnish, collector: str, spans: int
) -> None:
    before = furnish(replace(settings, collector="https://collector.example"), LIKED, lambda: DAY, lambda: 7)
    before.store.finish_erasing()
    before.close()
    furnished(replace(settings, collector=collector)).store.finish_erasing()
    with closing(sqlite3.connect(f"file:{settings.data_folder / 'kiosk.db'}?immutable=1", uri=True)) as rows:
        assert rows.execute("SELECT count(*) FROM span").fetchone() == (spans,)


def test_a_name_typed_everywhere_is_in_no_file_once_its_visit_is_counted(
    settings: Settings, furnished: Furnish
) -> None:
    one = furnished(replace(settings, collector="https://collector.example"))
    one.visit.start()
    one.visit.choose_screening()
    for _ in range(3):
        one.visit.report_self(3)
    assert fill_in(one.visit) >= FIELDS
    one.courier.settle()
    database = settings.data_folder / "kiosk.db"
    assert CANARY.encode() in database.read_bytes()
    one.visit.leave()
    assert not equip(settings, LIKED).for_policy  # without a collector nobody is counted
    with closing(sqlite3.connect(f"file:{database}?immutable=1", uri=True)) as rows:
        assert rows.execute("SELECT * FROM counts WHERE name = 'mode'").fetchall() == [("mode", "guest", 1)]
    left = [database, *(file for file in settings.data_folder.rglob("*") if file.is_file())]
    assert not [file.name for file in left if CANARY.encode() in file.read_bytes()]
