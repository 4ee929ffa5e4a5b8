"""The scripts that make a machine ready, as far as they can be tried without changing this one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = [ROOT / ".ci" / "run", *sorted((ROOT / "packaging").rglob("*.sh"))]


def run(*command: str | Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command and give how it ended."""
    return subprocess.run(  # noqa: S603
        command, env=env, capture_output=True, text=True, timeout=60, check=False
    )


class Machine:
    """A made-up machine: setup.sh in a folder of its own, and programs that stand in for real ones."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "programs"
        self.setup = folder / "kiosk" / "packaging" / "setup.sh"
        self.setup.parent.mkdir(parents=True)
        self.programs.mkdir()
        shutil.copy(ROOT / "packaging" / "setup.sh", self.setup)

    def put(self, name: str, body: str) -> None:
        """Let a program be this shell script."""
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
        program.chmod(0o755)

    def set_up(self, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run setup.sh here, with this environment besides; the stand-ins come before all other programs."""
        behind = {**os.environ, **env}
        path = f"{self.programs}:{behind['PATH']}"
        return run("/bin/bash", self.setup, *options, env={**behind, "PATH": path})


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine of someone who is not an administrator."""
    machine = Machine(tmp_path)
    machine.put("id", "echo 1000")
    machine.put("sudo", "exit 1")
    return machine


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_sound_bash(script: Path) -> None:
    outcome = run("/bin/bash", "-n", script)
    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_an_unknown_option_is_refused_before_anything_happens(machine: Machine) -> None:
    outcome = machine.set_up("--everything")
    assert outcome.returncode == 2
    assert outcome.stdout == ""
    assert "Usage" in outcome.stderr


def test_without_rights_the_line_for_an_administrator_is_printed(machine: Machine) -> None:
    machine.put("dpkg-query", "exit 1")
    outcome = machine.set_up()
    assert outcome.returncode == 3
    (line,) = [line.strip() for line in outcome.stderr.splitlines() if "apt-get" in line]
    assert line.startswith("sudo apt-get update && sudo apt-get install --yes --no-install-recommends lib")


def test_only_what_is_missing_is_asked_for(machine: Machine) -> None:
    one_less = 'for name; do case "$name" in libegl1*) ;; *) echo "installed $name";; esac; done'
    machine.put("dpkg-query", one_less)
    outcome = machine.set_up()
    assert outcome.returncode == 3
    assert outcome.stderr.count("libegl1") == 1
    assert "libgl1" not in outcome.stderr


def test_a_library_under_its_newer_name_counts_as_there(machine: Machine) -> None:
    machine.put("dpkg-query", "echo installed libglib2.0-0t64")
    outcome = machine.set_up()
    assert "libegl1" in outcome.stderr
    assert "libglib2.0-0" not in outcome.stderr


def test_a_kiosk_gets_a_voice_and_what_plays_it(machine: Machine) -> None:
    machine.put("dpkg-query", "exit 1")
    assert {"espeak-ng", "alsa-utils"} <= set(machine.set_up().stderr.split())


def test_the_tests_need_more_than_the_kiosk(machine: Machine) -> None:
    machine.put("dpkg-query", "exit 1")
    assert "xvfb" not in machine.set_up().stderr
    assert "xvfb" in machine.set_up("--virtual-screen").stderr
    assert "shellcheck" in machine.set_up("--test").stderr


def test_a_server_that_gathers_statistics_needs_no_window(machine: Machine) -> None:
    machine.put("dpkg-query", "exit 1")
    machine.put("uname", "echo riscv64")
    for python in ("python3", "python3.11", "python3.12", "python3.13"):
        machine.put(python, "exit 1")
    outcome = machine.set_up("--collector")
    (line,) = [line.strip() for line in outcome.stderr.splitlines() if "apt-get" in line]
    assert outcome.returncode == 3
    assert "xvfb" not in line
    assert "lib" not in line.replace("apt-get", "")
    assert machine.set_up("--collector", "--test").returncode == 2


@pytest.mark.parametrize(
    ("system", "packages"),
    [
        ("ID=debian\nVERSION_ID=12", "python3 python3-venv"),
        ("ID=ubuntu\nVERSION_ID=22.04", "python3.11 python3.11-venv"),
        ("ID=ubuntu\nVERSION_ID=24.04", "python3 python3-venv"),
    ],
)
def test_a_machine_without_python_gets_one_that_fits(machine: Machine, system: str, packages: str) -> None:
    machine.put("dpkg-query", "exit 1")
    for python in ("python3", "python3.11", "python3.12", "python3.13"):
        machine.put(python, "exit 1")
    release = machine.setup.with_name("os-release")
    release.write_text(system, "utf-8")
    outcome = machine.set_up(OS_RELEASE=str(release))
    assert outcome.returncode == 3
    assert f" {packages}\n" in outcome.stderr


def test_a_download_that_fails_is_said_in_a_sentence(machine: Machine) -> None:
    machine.put("dpkg-query", "exit 1")
    machine.put("id", "echo 0")
    machine.put("apt-get", "exit 100")
    outcome = machine.set_up()
    assert outcome.returncode == 5
    assert "could not be installed" in outcome.stderr


def test_a_system_without_debian_packages_is_refused_in_a_sentence(machine: Machine) -> None:
    (machine.programs / "dirname").symlink_to("/usr/bin/dirname")
    outcome = machine.set_up(PATH="")
    assert outcome.returncode == 4
    assert "Debian 12" in outcome.stderr


@pytest.mark.parametrize(
    ("processor", "library", "code"),
    [
        ("x86_64", "2.36", 3),
        ("x86_64", "2.31", 4),
        ("aarch64", "2.36", 4),
        ("aarch64", "2.41", 3),
        ("i686", "2.36", 4),
    ],
)
def test_a_machine_that_cannot_run_it_is_told_so_before_any_download(
    machine: Machine, processor: str, library: str, code: int
) -> None:
    machine.put("dpkg-query", "exit 1")
    machine.put("uname", f"echo {processor}")
    machine.put("getconf", f"echo glibc {library}")
    assert machine.set_up().returncode == code


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_whoever_asks_for_help_gets_it_and_nothing_else_happens(tmp_path: Path, option: str) -> None:
    (tmp_path / "packaging").mkdir()
    script = shutil.copy(ROOT / "packaging" / "start.sh", tmp_path / "packaging")
    asked = run("bash", script, "--fullscreen", option)
    assert asked.returncode == 0
    assert "bash packaging/start.sh" in asked.stdout
    assert "Pictures and the sheet" in asked.stdout
    assert "set -" not in asked.stdout
    assert asked.stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["packaging"]
