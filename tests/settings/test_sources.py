from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.core.errors import SettingsError
from kiosk.core.idle import IdleTimes
from kiosk.core.preferences import KeyboardWish
from kiosk.core.site import Site, SiteWords, Told
from kiosk.settings import Row, Settings, describe, load, look
from kiosk.settings.options import OPTIONS, settings_from
from kiosk.settings.page import example, page

HASH = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNo"
HOURS = {"nl": "elke dinsdag", "fr": "chaque mardi"}
FULL = f"""
languages = ["fr", "fa_AF", "nl"]
language = "nl"
data_folder = "/srv/kiosk"
[site]
name = "Surfpunt Park"
address = "Parkstraat 1"
hours = {{nl = "elke dinsdag", fr = "chaque mardi"}}
phone = "03 000 00 00"
[times]
idle = 100
on_result = 50
on_help = 500
countdown = 40
[printer]
queue = "desk"
[screen]
diagonal = 24
viewing_distance = 75
keyboard = "always"
[staff]
pin_hash = "{HASH}"
[statistics]
collector = "https://collector.example/"
"""
NEVER = Path("/nowhere/settings.toml")


@pytest.fixture
def full(tmp_path: Path) -> Path:
    file = tmp_path / "settings.toml"
    file.write_text(FULL, "utf-8")
    return file


def test_a_kiosk_without_a_file_has_its_defaults() -> None:
    settings = load(usual=NEVER)
    assert settings.site.told_in("nl") == Site("Digipunt", "", "", "")
    assert settings.languages == ("nl", "en", "fr", "ar")
    assert settings.language == "nl"
    assert settings.times == IdleTimes(120, 180, 600, 30)
    assert settings.data_folder.name == paths.NAME
    assert (settings.printer, settings.pin_hash, settings.collector) == ("", "", "")
    assert (settings.diagonal, settings.viewing_distance) == (0, 60)


def test_a_file_can_say_everything(full: Path) -> None:
    assert load(full) == Settings(
        site=SiteWords(
            "Surfpunt Park", Told("Parkstraat 1", {}), Told("elke dinsdag", HOURS), "03 000 00 00"
        ),
        languages=("fr", "fa_AF", "nl"),
        language="nl",
        times=IdleTimes(100, 50, 500, 40),
        printer="desk",
        diagonal=24,
        viewing_distance=75,
        keyboard=KeyboardWish.ALWAYS,
        data_folder=Path("/srv/kiosk"),
        pin_hash=HASH,
        collector="https://collector.example",
    )


def test_hours_are_told_in_each_language_and_in_the_first_where_there_are_none(full: Path) -> None:
    site = load(full).site
    told = {code: site.told_in(code).hours for code in ("nl", "fr", "ar")}
    assert told == {"nl": "elke dinsdag", "fr": "chaque mardi", "ar": "elke dinsdag"}
    rows = {row.key: row.value for row in describe(full)}
    assert rows["site.hours"] == '{nl = "elke dinsdag", fr = "chaque mardi"}'
    assert rows["site.address"] == '"Parkstraat 1"'


def test_hours_may_stand_in_a_table_of_their_own_and_be_left_open(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[site]\nname = "Park"\n[site.hours]\nnl = "dinsdag"\nfr = ""\n', "utf-8")
    assert load(file).site.told_in("fr").hours == "dinsdag"


def test_the_usual_file_is_read_when_none_is_named(full: Path, tmp_path: Path) -> None:
    assert load(usual=full).printer == "desk"
    other = tmp_path / "other.toml"
    other.touch()
    assert load(other, usual=full).printer == ""


def test_a_usual_file_that_cannot_be_looked_at_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(usual=tmp_path / ("x" * 300))


def test_the_command_line_comes_before_the_file(full: Path) -> None:
    settings = load(full, data_dir=Path("/tmp") / "here", language="fr")  # noqa: S108 - never made
    assert settings.language == "fr"
    assert settings.data_folder == Path("/tmp/here")  # noqa: S108
    assert load(data_dir=Path("here"), usual=NEVER).data_folder == Path.cwd() / "here"


def test_a_data_folder_whose_name_is_no_text_is_refused() -> None:
    no_text = Path(os.fsdecode(b"x\xff"))
    for give in (load, describe):
        with pytest.raises(SettingsError, match="has a name that is no text"):
            give(data_dir=no_text, usual=NEVER)


def test_a_data_folder_that_no_system_takes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('data_folder = "/x\\u0000"', "utf-8")
    with pytest.raises(SettingsError, match="data_folder"):
        load(file)


def test_a_visit_begins_in_the_first_language_unless_told(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('languages = ["ar", "nl"]', "utf-8")
    assert load(file).language == "ar"


def test_a_language_that_is_not_offered_is_refused(full: Path) -> None:
    with pytest.raises(
        SettingsError, match=r"language en \(command line\) is not offered; offered are fr, fa_AF, nl"
    ):
        load(full, language="en")
    with pytest.raises(SettingsError, match=r"--language 'Dutch': expected the code of a language"):
        load(full, language="Dutch")


def test_a_language_that_is_not_offered_is_told_beside_all_else(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('languages = ["fr"]\nlanguage = "nl"\n[times]\nidle = 0\n[site]\nnaam = "x"\n', "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(file)
    told = str(caught.value).splitlines()
    assert ["times.idle" in told[0], "site.naam" in told[1], "language nl" in told[2]] == [True] * 3


def test_no_language_is_blamed_where_the_list_of_languages_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('languages = "tr"\nlanguage = "tr"\n', "utf-8")
    looked = look(file)
    assert looked.bad == {"languages"}
    assert len(looked.faults) == 1


def test_settings_that_are_looked_at_have_what_is_good_and_defaults_for_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('data_folder = "/srv/kiosk"\n[times]\nidle = 0\n', "utf-8")
    looked = look(file)
    assert (looked.settings.data_folder, looked.settings.times.idle) == (Path("/srv/kiosk"), 120)
    assert looked.bad == {"times.idle"}
    assert not looked.rows


def test_every_option_says_where_it_comes_from(full: Path) -> None:
    rows = {row.key: row for row in describe(full, language="fr")}
    assert list(rows) == [option.key for option in OPTIONS]
    assert rows["language"] == Row("language", '"fr"', "command line")
    assert rows["site.name"] == Row("site.name", '"Surfpunt Park"', str(full))
    assert rows["staff.pin_hash"] == Row("staff.pin_hash", "(set)", str(full))
    fresh = {row.key: row for row in describe(usual=NEVER)}
    assert {row.source for row in fresh.values()} == {"default"}
    assert fresh["language"].value == '"nl"'
    assert fresh["data_folder"].value.endswith(f'{paths.NAME}"')
    assert fresh["staff.pin_hash"].value == '""'


def test_every_option_changes_the_settings(full: Path) -> None:
    everything = {row.key for row in describe(full) if row.source == str(full)}
    assert everything == {option.key for option in OPTIONS}
    folder = Path("/default")
    given: dict[str, object] = {
        "languages": ["nl", "fr"], "language": "fr", "data_folder": "/x", "site.name": "x",
        "site.address": "x", "site.hours": "x", "site.phone": "x",
        "times.idle": 99, "times.on_result": 99, "times.on_help": 99, "times.countdown": 99,
        "printer.queue": "x", "screen.diagonal": 15,
        "screen.viewing_distance": 99, "screen.keyboard": "never", "staff.pin_hash": HASH,
        "statistics.collector": "https://collector.example",
    }  # fmt: skip
    assert given.keys() == everything
    unchanged = [
        key
        for key, value in given.items()
        if settings_from({key: value}, folder) == settings_from({}, folder)
    ]
    assert not unchanged


def test_the_example_is_a_file_with_every_default(tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(example(), "utf-8")
    assert load(file) == load(usual=NEVER)
    assert {row.source for row in describe(file)} == {str(file)}


def test_the_documentation_says_what_the_options_say() -> None:
    """Mend it with `python -m kiosk.settings > docs/settings.md`."""
    assert (paths.ROOT / "docs/settings.md").read_text("utf-8") == page()


def test_every_option_has_a_sentence_and_a_default_that_fits() -> None:
    for option in OPTIONS:
        assert option.sentence.endswith(".")
        assert option.sentence[0].isupper()
        assert len({other.key for other in OPTIONS}) == len(OPTIONS)
