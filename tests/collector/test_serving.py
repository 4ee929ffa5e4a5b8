"""The service as it is started: on nothing but a folder, by several workers, stopped and started again."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from kiosk.collector.administration import Administration
from kiosk.collector.keys import SecretError
from kiosk.collector.serving import PlaceError, Served, Where, listening, prepare
from tests.collector.process import ROOT, bring, running

BLOCKED = "PySide6 shiboken6 qasync reportlab uharfbuzz babel argon2 sqlite_utils yaml httpx"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_it_starts_on_nothing_keeps_it_private_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "collector"
    with running(folder) as first:
        assert len(first.admin) == 43
        with first.client as client:
            install, token = first.enrol(client)
            receipt = bring(client, install, token, 1)
            assert receipt.status_code == 201
        first.process.terminate()
        assert first.process.wait(60) in {0, -signal.SIGTERM}
        log = (folder / "log").read_text("utf-8")
        assert not [secret for secret in (install, token, first.admin, "127.0.0.1:") if secret in log]
    kept = folder / "kept"
    assert mode(kept) == 0o700
    assert {mode(path) for path in kept.iterdir()} == {0o600}
    with running(folder, admin=first.admin) as second, second.client as client:
        assert (folder / "said").read_text("utf-8") == ""
        again = bring(client, install, token, 1)
        assert (again.status_code, again.json()) == (200, receipt.json())
        shown = {"authorization": f"Bearer {second.admin}"}
        assert client.get("/v1/admin/devices", headers=shown).json()[0]["install"] == install


def test_a_machine_that_began_as_another_did_with_a_secret_of_its_own_is_refused(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_token = Administration.first_token

    async def after_another(self: Administration) -> str | None:
        monkeypatch.setattr(Administration, "first_token", first_token)
        assert await prepare(Where(tmp_path / "other", url))
        return await first_token(self)

    monkeypatch.setattr(Administration, "first_token", after_another)
    late = Where(tmp_path / "late", url)
    with pytest.raises(SecretError, match=f"{late.secret} is that of another collector"):
        asyncio.run(prepare(late))
    assert asyncio.run(prepare(Where(tmp_path / "other", url))) is None


def test_several_workers_share_the_database_and_the_secret_only(tmp_path: Path, postgresql_url: str) -> None:
    with running(tmp_path / "c", "--workers", "2", "--database", postgresql_url) as collector:
        with collector.client as client:
            install, token = collector.enrol(client)
        receipts = set()
        for _ in range(24):  # each by a connection of its own, so that both workers get some
            with collector.client as client:
                receipts.add(bring(client, install, token, 1).text)
        assert len(receipts) == 1
        with collector.client as client:
            told = client.get("/metrics").text
        assert "digipunt_collector_batches_kept 1\n" in told
    assert "digipunt_collector_memory_bytes" in told


def test_several_workers_on_a_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match="need PostgreSQL"):
        Served(Where(tmp_path), "127.0.0.1", 0, 2)


def test_a_day_can_be_taken_for_today(tmp_path: Path) -> None:
    with running(tmp_path / "c", "--date", "2020-01-01") as collector, collector.client as client:
        install, token = collector.enrol(client)
        assert bring(client, install, token, 1).status_code == 422


def test_it_serves_where_nothing_of_the_window_is_installed(tmp_path: Path) -> None:
    program = f"""
        import asyncio, sys
        for name in {BLOCKED!r}.split():
            sys.modules[name] = None
        from pathlib import Path
        import kiosk.collector.cli
        from kiosk.collector.serving import Served, Where, prepare, worker
        where = Where(Path({str(tmp_path / "kept")!r}))
        print(len(asyncio.run(prepare(where))))
        app = worker(Served(where, "127.0.0.1", 0, 1))
        said = []
        async def receive(): return {{"type": "http.request", "body": b"", "more_body": False}}
        async def send(message): said.append(message)
        scope = {{"type": "http", "method": "GET", "path": "/health", "raw_path": b"/health", "headers": [],
                  "query_string": b"", "root_path": "", "http_version": "1.1", "scheme": "http"}}
        async def ask():
            await app(scope, receive, send)
            await app.state.service.database.close()
        asyncio.run(ask())
        print(said[0]["status"])
    """
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.split() == ["43", "200"], done.stderr


def test_a_port_that_is_taken_is_said() -> None:
    with listening("127.0.0.1", 0) as taken, pytest.raises(PlaceError, match="Nobody can listen"):
        listening("127.0.0.1", taken.getsockname()[1])


def test_a_host_that_is_none_is_said() -> None:
    with pytest.raises(PlaceError, match="Nobody can listen"):
        listening("no.such.host.invalid", 0)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlaceError, match="cannot be made"):
        Where(tmp_path / "file" / "folder").prepare()


def test_what_was_received_survives_a_kill(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    with running(folder) as collector:
        with collector.client as client:
            install, token = collector.enrol(client)
            for seq in range(1, 6):
                assert bring(client, install, token, seq).status_code == 201
        collector.process.kill()
        collector.process.wait()
    rows = sqlite3.connect(folder / "kept" / "collector.db")
    assert rows.execute(
        "SELECT count(*), sum(count) FROM cells WHERE category = 'first_steps'"
    ).fetchall() == [(5, 15)]
    rows.close()
