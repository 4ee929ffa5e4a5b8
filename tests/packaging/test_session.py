"""The kiosk's session and what installs it, as far as they can be tried without changing this machine."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.core.errors import UNUSABLE

ROOT = Path(__file__).resolve().parents[2]
SESSION = ROOT / "packaging" / "session"
INSTALL = ROOT / "packaging" / "install.sh"
UNIT = SESSION / "digipunt-kiosk.service"
USUAL = "/opt/digipunt-kiosk"


def parsed(file: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(file.read_text("utf-8"))
    return parser


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own words
        command, env=os.environ | environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that only write down how they were called, in `said` beside it."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("setxkbmap", "xset", "systemctl", "openbox"):
        program = folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >>"{tmp_path}/said"\n', "utf-8")
        program.chmod(0o755)
    return folder


def said(programs: Path) -> list[str]:
    file = programs.parent / "said"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def test_a_kiosk_that_staff_must_mend_first_is_not_started_again_and_one_that_crashed_is() -> None:
    service = parsed(UNIT)["Service"]
    assert service["Restart"] == "on-failure"
    assert service["RestartPreventExitStatus"] == str(UNUSABLE)
    assert parsed(UNIT)["Unit"]["StartLimitIntervalSec"] == "0"


@pytest.mark.parametrize(
    ("status", "ends"), [("0", True), ("2", True), ("1", False), ("SEGV", False), ("KILL", False)]
)
def test_the_session_ends_when_the_kiosk_will_not_start_again(
    programs: Path, status: str, *, ends: bool
) -> None:
    after = shlex.split(parsed(UNIT)["Service"]["ExecStopPost"])
    run(*after, PATH=f"{programs}:{os.environ['PATH']}", EXIT_STATUS=status)
    assert said(programs) == (["openbox --exit"] if ends else [])


def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    there = tmp_path / "kiosk"
    program = there / ".venv" / "bin" / "python"
    program.parent.mkdir(parents=True)
    program.symlink_to("/bin/true")
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text("utf-8").replace(USUAL, str(there)), "utf-8")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    done = run(
        "systemd-analyze",
        "verify",
        "--user",
        "--man=no",
        unit,
        XDG_RUNTIME_DIR=str(runtime),
        HOME=str(tmp_path),
    )
    assert (done.returncode, [line for line in done.stderr.splitlines() if UNIT.stem in line]) == (0, [])


def test_the_session_has_the_keyboard_of_the_machine_and_never_goes_dark(
    programs: Path, tmp_path: Path
) -> None:
    keyboard = tmp_path / "keyboard"
    keyboard.write_text('XKBMODEL="pc105"\nXKBLAYOUT="be"\nXKBVARIANT=""\n', "utf-8")
    path = f"{programs}:{os.environ['PATH']}"
    assert run(SESSION / "session.sh", PATH=path, KEYBOARD=str(keyboard)).returncode == 0
    first, second, before, third, last = said(programs)
    assert "-layout be" in first
    assert second == "xset s off s noblank -dpms"
    assert before == f"systemctl --user stop {UNIT.name}"
    assert third == "systemctl --user import-environment DISPLAY XAUTHORITY"
    assert last.startswith(f"openbox --config-file {SESSION}/openbox.xml --startup ")
    assert last.endswith(f" --no-block start {UNIT.name}")


def test_a_machine_that_names_no_keyboard_keeps_its_own(programs: Path, tmp_path: Path) -> None:
    path = f"{programs}:{os.environ['PATH']}"
    assert run(SESSION / "session.sh", PATH=path, KEYBOARD=str(tmp_path / "none")).returncode == 0
    assert not [line for line in said(programs) if line.startswith("setxkbmap")]


def test_the_window_manager_has_no_keys_and_no_menus() -> None:
    config = ET.parse(SESSION / "openbox.xml").getroot()  # noqa: S314 - our own file
    ours = "{http://openbox.org/3.4/rc}"
    assert config.tag == f"{ours}openbox_config"
    for part in ("keyboard", "mouse"):
        found = config.find(f"{ours}{part}")
        assert found is not None
        assert not list(found)


def test_whoever_switches_the_machine_on_meets_the_session() -> None:
    seat = parsed(SESSION / "lightdm.conf")["Seat:*"]
    assert (SESSION / f"{seat['autologin-session']}.desktop").is_file()
    assert f'adduser --quiet --disabled-password --gecos "Digipunt kiosk" {seat["autologin-user"]}' in (
        INSTALL.read_text("utf-8")
    )


def test_every_path_that_the_session_names_is_there() -> None:
    named = {
        path
        for file in SESSION.iterdir()
        for path in re.findall(rf"{USUAL}/([\w./-]+)", file.read_text("utf-8"))
        if not path.startswith(".venv/")
    }
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_everything_of_the_session_is_installed_and_removed() -> None:
    script = INSTALL.read_text("utf-8")
    placed = re.findall(r"^    ([\w.-]+) (/\S+)$", script, re.MULTILINE)
    used_in_place = {"session.sh", "openbox.xml"}
    assert {name for name, _ in placed} | used_in_place == {file.name for file in SESSION.iterdir()}
    assert f"SETTINGS={paths.SETTINGS}\n" in script


@pytest.mark.parametrize("runs", [True, False])
def test_the_print_service_begins_anew_only_where_it_runs(tmp_path: Path, *, runs: bool) -> None:
    asked = tmp_path / "asked"
    systemctl = tmp_path / "systemctl"
    systemctl.write_text(
        f'#!/bin/sh\necho "$*" >>{asked}\n'
        f'case "$*" in *is-active*) exit {0 if runs else 3} ;; *reload | restart*) ;; *) exit 5 ;; esac\n'
    )
    systemctl.chmod(0o755)
    [tell] = re.findall(r"^tell_systemd\(\) \{.*?^\}$", INSTALL.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    here = tell.replace("/run/systemd/system", str(tmp_path))
    done = run("bash", "-euc", f"{here}\ntell_systemd", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert (done.returncode, done.stderr) == (0, "")
    assert ("restart cups.service" in asked.read_text("utf-8").splitlines()) is runs


def test_an_unknown_option_is_refused_before_anything_happens() -> None:
    done = run("bash", INSTALL, "--everything")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


@pytest.mark.parametrize("option", [[], ["--remove"]])
def test_only_root_installs_and_removes(tmp_path: Path, option: list[str]) -> None:
    somebody = tmp_path / "id"
    somebody.write_text("#!/bin/sh\necho 1000\n", "utf-8")
    somebody.chmod(0o755)
    done = run("bash", INSTALL, *option, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert (done.returncode, done.stdout) == (3, "")
    assert "sudo bash packaging/install.sh" in done.stderr
