from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
from pathlib import Path

import httpx
import pytest

from kiosk.sync.answers import Answer
from kiosk.sync.asking import LineError
from kiosk.sync.line import trust
from kiosk.sync.unreachable import causes, why_unreachable
from tests.sync.asked import asked_at
from tests.sync.listener import http, listening, says


@pytest.mark.parametrize(
    ("address", "says_"),
    [
        ("http://127.0.0.1:{free}", r"no program listens\. Is it stopped"),
        ("http://collector.invalid", "does not find a machine of the name collector.invalid"),
    ],
)
def test_who_is_not_there_is_told_from_who_is_not_known(address: str, says_: str) -> None:
    with socket.socket() as bound:  # a port that is ours, and where nobody listens
        bound.bind(("127.0.0.1", 0))
        there = address.format(free=bound.getsockname()[1])
        with pytest.raises(LineError, match=says_) as told:
            asyncio.run(asked_at(there))
    assert not told.value.reached


def test_no_connection_in_time_is_told_with_the_firewall() -> None:
    too_late = httpx.ConnectTimeout("late")
    assert "firewall" in why_unreachable(too_late, "http://127.0.0.1:1")


def test_of_several_ways_that_failed_each_is_looked_at() -> None:
    refused = ConnectionRefusedError(111, "refused")
    several = OSError("all failed")
    several.__cause__ = ExceptionGroup("ways", [TimeoutError(), refused])
    assert refused in {*causes(several)}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Give a certificate for this machine that it signed itself, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    made = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    command += ["-nodes", "-days", "2", "-subj", "/CN=here", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*command, "-out", made[0], "-keyout", made[1]], check=True, capture_output=True)  # noqa: S603
    return made


def over_tls(certificate: tuple[Path, Path], trusted: ssl.SSLContext) -> Answer:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(*certificate)

    async def ask() -> Answer:
        async with listening(says(http("200 OK", b"safe")), server) as heard:
            return await asked_at(heard.address.replace("http:", "https:"), trusted)

    return asyncio.run(ask())


def test_a_collector_that_the_system_does_not_trust_is_told_nothing(certificate: tuple[Path, Path]) -> None:
    with pytest.raises(LineError, match=r"cannot be trusted .*clock.*ca-certificates") as told:
        over_tls(certificate, trust())
    assert not told.value.reached


def test_a_collector_whose_authority_was_added_is_trusted(certificate: tuple[Path, Path]) -> None:
    own = trust()
    own.load_verify_locations(certificate[0])
    assert over_tls(certificate, own).body == b"safe"


def test_the_name_of_another_is_not_taken_for_its_own(certificate: tuple[Path, Path]) -> None:
    own = trust()
    own.load_verify_locations(certificate[0])
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(*certificate)

    async def ask() -> Answer:
        async with listening(says(http("200 OK", b"safe")), server) as heard:
            return await asked_at(f"https://localhost:{heard.port}", own)

    with pytest.raises(LineError, match="cannot be trusted"):
        asyncio.run(ask())
