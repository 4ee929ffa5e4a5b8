from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import cli
from kiosk.core.errors import UNUSABLE, SettingsError
from kiosk.staff.door import StaffDoor
from kiosk.sync.enrolment import EnrolmentFile
from kiosk.sync.outcome import NOT_ENROLLED
from tests.staff.test_door import Book, opens
from tests.sync.an import COLLECTOR, enrolment


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def asked(file: Path, text: str, *more: str) -> None:
    """Have `settings` look at a file with this text, whose data folder is beside it unless the text says."""
    folder = "" if "data_folder" in text else f'data_folder = "{file.parent / "data"}"\n'
    file.write_text(folder + text, "utf-8")
    cli(["settings", "--settings", str(file), *more])


def refused(file: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        asked(file, text)
    return str(caught.value)


def test_good_settings_are_printed_and_leave_nothing_behind(
    file: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    asked(file, "")
    assert f'data_folder = "{file.parent / "data"}"  # {file}' in capsys.readouterr().out
    assert not caplog.messages
    assert [*file.parent.iterdir()] == [file]


def test_a_data_folder_that_run_would_refuse_is_refused(file: Path) -> None:
    assert "data folder /proc/y cannot be made" in refused(file, 'data_folder = "/proc/y"\n')


def test_a_queue_that_cannot_print_is_told_though_the_kiosk_opens_without_it(file: Path) -> None:
    file.write_text(f'data_folder = "{file.parent}"\n[printer]\nqueue = "nope"\n', "utf-8")
    done = run("settings", "--settings", str(file), CUPS_SERVER=str(file.parent / "no-cups"))
    assert done.returncode == 0
    assert 'printer.queue = "nope"' in done.stdout
    assert done.stderr.startswith("No sheet can be printed: ")
    assert "CUPS" in done.stderr


def test_a_kiosk_that_is_not_enrolled_is_told_though_it_opens(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = f'[statistics]\ncollector = "{COLLECTOR}"\n'
    asked(file, text)
    assert caplog.messages == [NOT_ENROLLED]
    (file.parent / "data").mkdir()
    EnrolmentFile(file.parent / "data").keep(enrolment())
    caplog.clear()
    asked(file, text)
    assert not caplog.messages
    (file.parent / "data" / "enrolment.json").write_text("{")
    asked(file, text)
    assert caplog.messages[0].startswith("Nothing is sent: ")


def test_all_that_is_wrong_is_told_at_once(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    told = refused(file, 'data_folder = "/proc/y"\nlanguages = ["nl", "xx"]\n[times]\nidle = 0\n')
    assert [part in told for part in ("times.idle", "/proc/y")] == [True, True]
    assert any("xx is not complete and not offered; complete are " in said for said in caplog.messages)
    assert not any("(" in said for said in caplog.messages)


def test_settings_that_are_wrong_end_with_the_code_that_is_documented(file: Path) -> None:
    file.write_text('data_folder = "/proc/y"\n', "utf-8")
    done = run("settings", "--settings", str(file))
    assert done.returncode == UNUSABLE
    assert "Traceback" not in done.stderr


def run(*command: str, piped: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "kiosk", *command],
        cwd=paths.ROOT,
        env={**os.environ, **environment},
        input=piped,
        capture_output=True,
        text=True,
        timeout=40,
        check=False,
    )


def test_a_pin_that_is_piped_in_becomes_a_hash() -> None:
    done = run("pin", piped="240613\n")
    assert done.returncode == 0
    assert not done.stderr
    assert opens(StaffDoor(done.stdout.strip(), Book()), "240613")


def test_nothing_piped_in_is_no_mistake_of_ours() -> None:
    done = run("pin")
    assert done.returncode == UNUSABLE
    assert "6 to 12 digits" in done.stderr
    assert "mistake" not in done.stderr
