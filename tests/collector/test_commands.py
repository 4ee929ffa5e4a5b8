"""What an administrator does on the machine itself is what the service does too."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.collector import commands
from kiosk.collector.database import DatabaseError, opened
from kiosk.collector.day import today
from kiosk.collector.devices import Devices
from kiosk.collector.forms import Code
from kiosk.collector.keys import SecretError, keys_at
from kiosk.collector.problem import RefusalError
from kiosk.collector.serving import Where, prepare

Act = Callable[..., Any]


@pytest.fixture
def act(tmp_path: Path, url: str) -> Act:
    """Gives a way to do a command on one collector, of each kind of database in turn."""
    where = Where(tmp_path / "kept", url)
    asyncio.run(prepare(where))

    def does(command: commands.Command, **asked: object) -> Any:
        async def whole() -> object:
            return await command(where, Namespace(**asked))

        return asyncio.run(whole())

    return does


def enrol(folder: Path, url: str, code: Code) -> str:
    async def whole() -> str:
        database = opened(url)
        enrolled = await Devices(database, keys_at(folder / "kept" / "secret")).enrol(code.code, today())
        await database.close()
        assert enrolled
        return enrolled.install

    return asyncio.run(whole())


def test_a_device_is_enrolled_revoked_and_enrolled_again_as_itself(
    act: Act, tmp_path: Path, url: str
) -> None:
    act(commands.add_site, site="a", name="A", type="library")
    install = enrol(tmp_path, url, act(commands.new_code, site="a", device=None))
    act(commands.revoke, install=install)
    assert act(commands.devices, site=None)[0].revoked == today()
    assert enrol(tmp_path, url, act(commands.new_code, site=None, device=install)) == install
    (told,) = act(commands.devices, site="a")
    assert told.revoked is None
    assert act(commands.list_batches, install=install) == []
    assert act(commands.codes) == []


def test_a_code_of_a_trial_is_good_on_the_days_of_the_trial(tmp_path: Path, sqlite_url: str) -> None:
    where = Where(tmp_path / "kept", sqlite_url, date(2031, 5, 1))
    asyncio.run(prepare(where))
    asyncio.run(commands.add_site(where, Namespace(site="a", name="A", type="library")))
    code = asyncio.run(commands.new_code(where, Namespace(site="a", device=None)))
    assert code.expires == date(2031, 5, 9)


def test_a_name_of_no_device_is_said_and_not_taken_for_one_without_batches(act: Act) -> None:
    with pytest.raises(RefusalError, match="none of this name"):
        act(commands.list_batches, install="0" * 32)


def test_a_secret_that_is_lost_is_not_replaced_unless_somebody_asks_for_it(act: Act, tmp_path: Path) -> None:
    act(commands.add_site, site="a", name="A", type="library")
    secret = tmp_path / "kept" / "secret"
    secret.unlink()
    for _ in range(2):
        with pytest.raises(SecretError, match="Put it back from your backup"):
            act(commands.devices, site=None)
    assert not secret.exists()
    act(commands.rotate_admin_token)
    assert act(commands.devices, site=None) == []


def test_the_secret_of_another_collector_is_noticed_before_anything_is_done_with_it(
    act: Act, tmp_path: Path, url: str
) -> None:
    act(commands.add_site, site="a", name="A", type="library")
    where = Where(tmp_path / "kept", url)
    mine = where.secret.read_text()
    where.secret.write_text("ab" * 32)
    for command in (commands.sites, commands.rotate_admin_token):
        with pytest.raises(SecretError, match=f"{where.secret} is that of another collector"):
            act(command)
    with pytest.raises(SecretError, match="is that of another collector"):
        asyncio.run(prepare(where))
    where.secret.write_text(mine)
    assert asyncio.run(prepare(where)) is None
    where.secret.unlink()  # lost for good
    act(commands.rotate_admin_token)
    assert [site.id for site in act(commands.sites)] == ["a"]


def test_postgresql_is_copied_by_its_own_program(act: Act, tmp_path: Path, url: str) -> None:
    copy = tmp_path / "copy"
    if url.startswith("sqlite"):
        act(commands.backup, file=copy)
        assert copy.is_file()
        return
    with pytest.raises(DatabaseError, match="pg_dump"):
        act(commands.backup, file=copy)


def test_a_database_that_is_not_there_is_said(tmp_path: Path) -> None:
    where = Where(tmp_path, f"postgresql://me@/name?host={tmp_path}")
    asked: Awaitable[object] = commands.sites(where, Namespace())

    async def whole() -> None:
        await asked

    with pytest.raises(DatabaseError, match="cannot be used"):
        asyncio.run(whole())


def test_what_was_done_is_said_in_a_sentence(act: Act, tmp_path: Path, url: str) -> None:
    act(commands.add_site, site="a", name="A", type="library")
    install = enrol(tmp_path, url, act(commands.new_code, site="a", device=None))
    assert "refused from now on" in act(commands.revoke, install=install)
    said = act(commands.retract, install=install, epoch=None, seq=None, since=date(2026, 1, 1))
    assert said == "Batches that counted until now, and count nowhere from now on: 0."
