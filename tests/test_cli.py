import contextlib
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import __version__, paths
from kiosk.cli import NO_WAY_OUT, cli
from kiosk.core.errors import UNUSABLE, SettingsError
from kiosk.showcase.asked import LARGEST, SMALLEST, size_of
from kiosk.staff.door import StaffDoor
from kiosk.staff.new_pin import EASY
from tests.staff.test_door import Book, opens

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
PARTS = ("exercises", "i18n", "assets")


def ask(*arguments: str) -> str:
    """What a command prints for whoever gave it."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        cli(arguments)
    return printed.getvalue()


def misuse(*arguments: str) -> str:
    """What is said about a command that cannot be understood."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said), pytest.raises(SystemExit) as ended:
        cli(arguments)
    assert ended.value.code == UNUSABLE
    return said.getvalue()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A kiosk of one's own, whose parts a test may break."""
    root = tmp_path / "kiosk-copy"
    shutil.copytree(paths.CODE, root / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    for part in PARTS:
        (root / part).symlink_to(paths.ROOT / part)
    return root


def own(copy: Path, part: str) -> Path:
    """Give the copy a part of its own in the place of the shared one."""
    (copy / part).unlink()
    shutil.copytree(paths.ROOT / part, copy / part)
    return copy / part


def opening(root: Path, *arguments: str, window: str = "--windowed") -> list[str]:
    folder = str(root / "data")
    return [sys.executable, "-m", "kiosk", "run", window, "--data-dir", folder, *arguments]


def environment(platform: str | None) -> dict[str, str]:
    """Give an environment without a screen; Qt draws on this platform, or finds none."""
    bare = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return bare if platform is None else {**bare, "QT_QPA_PLATFORM": platform}


def start(
    root: Path, *arguments: str, platform: str | None = "offscreen", seconds: int = 40
) -> subprocess.CompletedProcess[str]:
    """Open the kiosk of a folder; what cannot be used must end it soon."""
    return subprocess.run(  # noqa: S603 - our own words
        opening(root, *arguments),
        cwd=root,
        env=environment(platform),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


def told_while_open(root: Path, *arguments: str, window: str = "--windowed") -> str:
    """Give what staff are told first by a kiosk that goes on; it is killed then."""
    kiosk = subprocess.Popen(  # noqa: S603 - our own words
        opening(root, *arguments, window=window),
        cwd=root,
        env=environment("offscreen"),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert kiosk.stderr is not None
        told = kiosk.stderr.readline()
        time.sleep(1)
        assert kiosk.poll() is None, told
        return told
    finally:
        kiosk.kill()
        kiosk.communicate()


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """What staff are told; a traceback would tell them nothing."""
    assert done.returncode == UNUSABLE, done
    assert "Traceback" not in done.stderr
    return done.stderr


def test_the_version_is_told() -> None:
    assert __version__ in ask("--version")


@pytest.mark.parametrize(
    "command", [[], ["run"], ["demo"], ["gallery"], ["audit"], ["content"], ["settings"], ["pin"]]
)
def test_every_command_says_in_a_sentence_what_it_does(command: list[str]) -> None:
    assert "." in ask(*command, "--help").split("options:")[0].partition("\n\n")[2]


def test_coverage_is_one_object() -> None:
    told = json.loads(ask("content", "coverage", "--json"))
    assert told.keys() == {"exercises", "items", "kinds", "competences", "languages"}
    assert set(told["languages"]) >= {"nl", "en", "fr", "ar"}


def test_the_shipped_content_has_no_faults() -> None:
    assert ask("content", "check").splitlines()[-1].endswith(" 0 faults")


def test_a_pin_becomes_a_hash_that_opens_the_door() -> None:
    hashed = ask("pin", "--pin", "240613").strip()
    assert opens(StaffDoor(hashed, Book()), "240613")


def test_a_pin_that_anybody_would_try_is_made_with_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    assert ask("pin", "--pin", "123456").startswith("$argon2id$")
    assert EASY in caplog.messages


def test_a_command_that_is_none_is_refused_with_those_there_are() -> None:
    assert "demo" in misuse("dance")


def test_settings_tell_where_they_come_from(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[site]\nname = "Park"\n')
    told = ask("settings", "--settings", str(file)).splitlines()
    assert f'site.name = "Park"  # {file}' in told
    assert 'language = "nl"  # default' in told


def test_settings_say_as_a_run_does_which_language_is_not_offered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('languages = ["en", "xx"]\nlanguage = "xx"\n')
    assert 'language = "xx"' in ask("settings", "--settings", str(file))
    assert any(said.startswith("The language xx is not complete") for said in caplog.messages)
    assert "Visits begin in en: xx is not offered." in caplog.messages


def test_settings_without_a_language_that_can_be_spoken_are_refused_as_a_run_does(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('languages = ["xx"]\n')
    with pytest.raises(SettingsError, match="No language of the settings is complete"):
        ask("settings", "--settings", str(file))


@pytest.mark.parametrize("size", ["big", "1280", "x800", "1280x", "²x2", "1280x800x2", "-1x2", "9" * 5000])
def test_a_size_that_is_none_is_refused_in_a_sentence(size: str, tmp_path: Path) -> None:
    assert "not a size such as 1280x800" in misuse("demo", "--out", str(tmp_path), f"--size={size}")


@pytest.mark.parametrize("size", ["1023x768", "1024x767", "7681x4320", "7680x4321", "0x0", "99999x99999"])
def test_a_size_that_no_kiosk_has_is_refused_in_a_sentence(size: str, tmp_path: Path) -> None:
    assert "not a size from 1024x768 to 7680x4320" in misuse("demo", "--out", str(tmp_path), f"--size={size}")


@pytest.mark.parametrize("size", [SMALLEST, LARGEST, (1080, 1920)])
def test_the_sizes_between_are_taken(size: tuple[int, int]) -> None:
    assert size_of(f"{size[0]}x{size[1]}") == size


def test_a_day_that_is_none_is_refused_in_a_sentence(tmp_path: Path) -> None:
    assert "not a day such as 2026-12-01" in misuse("demo", "--out", str(tmp_path), "--date", "soon")


def test_a_broken_settings_file_is_told_by_line(copy: Path, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[times]\nidle = -5\n")
    assert f"{file}:2" in refused(start(copy, "--settings", str(file)))


def test_an_unknown_setting_is_told_with_what_was_meant(copy: Path, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[times]\nidel = 120\n")
    assert "did you mean" in refused(start(copy, "--settings", str(file)))


def test_a_broken_exercise_is_told_by_file_line_and_key(copy: Path) -> None:
    file = next((own(copy, "exercises") / "1").glob("*.yaml"))
    file.write_text(file.read_text().replace("difficulty:", "dificulty:"))
    told = refused(start(copy))
    assert file.name in told
    assert "difficulty" in told


def test_a_broken_catalogue_only_takes_its_language_away_and_is_told(copy: Path) -> None:
    catalogue = own(copy, "i18n") / "nl" / "LC_MESSAGES" / "ui.po"
    catalogue.write_text("msgid broken\n")
    assert str(catalogue) in told_while_open(copy, "--language", "nl")


def test_a_broken_font_is_told_by_name_and_other_letters_stand_in(copy: Path) -> None:
    (own(copy, "assets") / "fonts" / "FiraSans-Regular.ttf").write_bytes(b"no font")
    assert "FiraSans-Regular.ttf" in told_while_open(copy)


def test_ctrl_c_ends_the_kiosk_and_is_no_mistake(tmp_path: Path) -> None:
    kiosk = subprocess.Popen(  # noqa: S603 - our own words
        opening(tmp_path), cwd=paths.ROOT, env=environment("offscreen"), stderr=subprocess.PIPE, text=True
    )
    while not (tmp_path / "data" / "kiosk.db").exists():
        assert kiosk.poll() is None
        time.sleep(0.05)
    kiosk.send_signal(signal.SIGINT)
    told = kiosk.communicate(timeout=40)[1]
    assert kiosk.returncode in {0, -signal.SIGINT}, told
    assert "mistake" not in told


def test_a_missing_picture_of_an_exercise_is_told_by_name(copy: Path) -> None:
    exercise = next((paths.EXERCISES / "pre").glob("*.yaml"))
    picture = next(
        line for line in exercise.read_text().splitlines() if line.startswith("picture: ")
    ).split()[1]
    (own(copy, "assets") / "pictures" / f"{picture}.svg").unlink()
    assert picture in refused(start(copy))


def test_a_machine_without_a_screen_is_told_what_needs_none(copy: Path) -> None:
    assert "demo --out" in refused(start(copy, platform=None))


def test_whatever_the_kiosk_writes_is_for_its_user_alone(copy: Path) -> None:
    data = copy / "data"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--data-dir", str(data)]
    kiosk = subprocess.Popen(command, cwd=copy, env=environment, umask=0o022)  # noqa: S603 - our own words
    try:
        wait_for(lambda: (data / "kiosk.db").exists() and (data / "log" / "kiosk.log").exists())
    finally:
        kiosk.kill()
        kiosk.wait()
    rights = {path: path.stat().st_mode & 0o777 for path in (data, *data.rglob("*"))}
    assert {mode for path, mode in rights.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in rights.items() if path.is_file()} == {0o600}


def wait_for(happened: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not happened() and time.monotonic() < end:
        time.sleep(0.02)


def test_a_file_in_the_place_of_the_data_folder_is_told(copy: Path) -> None:
    (copy / "data").write_text("in the way")
    assert str(copy / "data") in refused(start(copy))


def test_a_database_of_a_newer_kiosk_is_left_as_it_is(copy: Path) -> None:
    (copy / "data").mkdir()
    file = copy / "data" / "kiosk.db"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE _sqlite_migrations (migration_set TEXT, name TEXT, applied_at TEXT)")
        database.execute("INSERT INTO _sqlite_migrations VALUES ('kiosk', 'from_the_future', '2030-01-01')")
        database.commit()
    before = file.read_bytes()
    assert "newer" in refused(start(copy))
    assert file.read_bytes() == before


def test_a_second_kiosk_on_the_same_data_is_told_of_the_first(copy: Path) -> None:
    (copy / "data").mkdir()
    with closing(sqlite3.connect(copy / "data" / "kiosk.db", isolation_level=None)) as database:
        database.execute("CREATE TABLE held (x)")
        database.execute("BEGIN EXCLUSIVE")
        assert "another" in refused(start(copy)).lower()


def test_staff_are_told_when_nobody_can_close_a_full_screen(copy: Path) -> None:
    assert NO_WAY_OUT in told_while_open(copy, window="--fullscreen")
