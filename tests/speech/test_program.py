from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from kiosk.speech.program import Outcome, Program, in_memory
from tests.speech.sound_card import script


def run(program: Program, given: bytes = b"", seconds: float = 5.0) -> Outcome:
    with in_memory() as file:
        file.write(given)
        return asyncio.run(program.run(file, seconds))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"PATH": str(tmp_path)}


def test_what_goes_in_comes_out_however_much_it_is(tmp_path: Path, environment: dict[str, str]) -> None:
    script(tmp_path, "echoing", "exec cat")
    much = bytes(range(256)) * 20_000
    assert run(Program(("echoing",), environment), much) == Outcome(0, much, "")


def test_it_says_how_it_ended_and_why(tmp_path: Path, environment: dict[str, str]) -> None:
    script(tmp_path, "failing", "echo no device >&2; exit 4")
    assert run(Program(("failing",), environment)) == Outcome(4, b"", "no device")


def test_one_that_takes_too_long_is_gone_afterwards(tmp_path: Path, environment: dict[str, str]) -> None:
    script(tmp_path, "slow", f"echo $$ > {tmp_path}/pid; exec sleep 60")
    with pytest.raises(TimeoutError):
        run(Program(("slow",), environment), seconds=0.3)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_one_that_nobody_waits_for_any_more_is_gone(tmp_path: Path, environment: dict[str, str]) -> None:
    script(tmp_path, "slow", f"echo $$ > {tmp_path}/pid; exec sleep 60")

    async def give_up() -> None:
        with in_memory() as file:
            running = asyncio.create_task(Program(("slow",), environment).run(file, 60))
            while not (tmp_path / "pid").exists() or not (tmp_path / "pid").read_text():
                await asyncio.sleep(0.01)
            running.cancel()
            await asyncio.wait({running})

    asyncio.run(give_up())
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_whoever_is_cancelled_twice_leaves_neither_a_program_nor_an_open_file(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    script(tmp_path, "slow", f"echo $$ > {tmp_path}/pid; exec sleep 60")
    (tmp_path / "pid").touch()

    async def give_up_twice() -> None:
        before = open_files()
        with in_memory() as file:
            running = asyncio.create_task(Program(("slow",), environment).run(file, 60))
            while not (tmp_path / "pid").read_text():
                await asyncio.sleep(0.01)
            running.cancel()
            await asyncio.sleep(0)  # it is killed now, and waited for
            running.cancel()
            await asyncio.wait({running})
            assert running.cancelled()
        assert open_files() == before

    asyncio.run(give_up_twice())
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def open_files() -> int:
    """How many files this process holds open, with the list itself."""
    return len([*Path("/proc/self/fd").iterdir()])


def test_what_is_not_running_can_be_killed_without_harm() -> None:
    Program(("nothing",), {}).kill()


def test_what_it_complains_of_is_in_english(tmp_path: Path, environment: dict[str, str]) -> None:
    script(tmp_path, "speaking", 'printf %s "$LC_ALL"')
    assert run(Program(("speaking",), {**environment, "LC_ALL": "nl_BE.UTF-8"})).said == b"C"
