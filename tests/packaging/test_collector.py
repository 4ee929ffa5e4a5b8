"""What is shipped to run a collector with: the web server in front of it, and the service."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

import httpx
import pytest

from tests.collector.process import Running, bring, running

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "packaging" / "collector"
NAME = "collector.example"


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as made:
        return int(made.getsockname()[1])


@contextmanager
def proxy(folder: Path, collector: Running) -> Iterator[int]:
    """Run nginx with the file that is shipped, but for its places, in a folder of its own."""
    port, key, certificate = free_port(), folder / "key.pem", folder / "fullchain.pem"
    made = run(
        *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}"),
        *("-addext", f"subjectAltName=DNS:{NAME}", "-keyout", key, "-out", certificate),
    )
    assert made.returncode == 0, made.stderr
    given = (SHIPPED / "nginx.conf").read_text("utf-8")
    for there, here in {
        "listen 443": f"listen 127.0.0.1:{port}",
        "/etc/ssl/collector": str(folder),
        "/var/log/nginx": str(folder),
        "127.0.0.1:8000": f"127.0.0.1:{collector.port}",
    }.items():
        assert there in given
        given = given.replace(there, here)
    (folder / "site.conf").write_text(given, "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "".join(f"{kind}_temp_path {folder / kind};\n" for kind in kinds)
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; pid {folder / 'pid'}; error_log {folder / 'main.log'};\n"
        + ("user root;\n" if not os.getuid() else "")
        + f"events {{}}\nhttp {{\n{paths}include {folder / 'site.conf'};\n}}\n",
        "utf-8",
    )
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    assert program, "nginx is not installed: `bash packaging/setup.sh --test` brings it."
    process = subprocess.Popen([program, "-c", str(whole), "-e", str(folder / "main.log")])  # noqa: S603
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(port: int) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx does not listen")


def test_the_web_server_in_front_takes_tls_off_and_tells_no_addresses(tmp_path: Path) -> None:
    with running(tmp_path / "c") as collector, proxy(tmp_path, collector) as port:
        with collector.client as client:
            install, token = collector.enrol(client)
        trusted = ssl.create_default_context(cafile=str(tmp_path / "fullchain.pem"))
        trusted.check_hostname = False  # its name leads nowhere here
        with httpx.Client(base_url=f"https://127.0.0.1:{port}", verify=trusted, trust_env=False) as client:
            assert bring(client, install, token, 1).status_code == 201
            assert client.get("/health").json()["status"] == "well"
            guesses = [client.post("/v1/enrol", json={"code": "B"}).status_code for _ in range(30)]
            assert guesses[0] == 403
            assert guesses[-1] == 429
            strangers = (bring(client, install, "nobody's", 2).status_code for _ in range(1500))
            assert [*takewhile(lambda status: status != 429, strangers)].count(401) >= 200
            assert client.get("/health").json()["status"] == "well"
    logs = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*log*") if path.is_file())
    assert "127.0.0.1" not in logs


def test_only_where_you_say_the_administrator_is_heard() -> None:
    given = (SHIPPED / "nginx.conf").read_text("utf-8")
    for place in ("location /v1/admin/", "location = /metrics"):
        inside = given.partition(place)[2].partition("}")[0]
        assert "deny all;" in inside


def test_the_service_is_as_its_system_wants_it(tmp_path: Path) -> None:
    unit = tmp_path / "digipunt-collector.service"
    text = (SHIPPED / unit.name).read_text("utf-8")
    program = "/opt/digipunt-collector/.venv-collector/bin/python"
    assert program in text
    here = text.replace(program, "/usr/bin/env python3").replace("/opt/digipunt-collector", "/")
    unit.write_text(here, "utf-8")
    done = run("systemd-analyze", "verify", "--man=no", unit)
    assert (done.returncode, [line for line in done.stderr.splitlines() if unit.stem in line]) == (0, [])
