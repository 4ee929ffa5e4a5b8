"""A real Chromium, and real services for it to look at: with no device, one, and three hundred."""

from __future__ import annotations

import asyncio
import os
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import uvicorn
from selenium import webdriver
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys as Key

from kiosk.collector.application import application
from kiosk.collector.database import opened
from kiosk.collector.keys import Keys
from kiosk.collector.remembered import Remembered
from kiosk.collector.service import Service
from tests.collector import played

TODAY = date(2026, 5, 4)
AXE = (Path(__file__).parent / "axe" / "axe-4.14.1.min.js").read_text("utf-8")
WEEKS = {0: 0, 1: 24, 300: 120}
"""How long each fleet was played: a single device sends two batches."""


@contextmanager
def serving(devices: int) -> Iterator[str]:
    """Serve the figures of so many devices; gives the address."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/collector.db"
        asyncio.run(_filled(url, devices))
        with socket.create_server(("127.0.0.1", 0)) as listening:
            thread = threading.Thread(target=_serve, args=(url, listening, ended := threading.Event()))
            thread.start()
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                ended.set()
                thread.join(timeout=30)
                assert not thread.is_alive()


async def _filled(url: str, devices: int) -> None:
    database = opened(url)
    await database.migrate()
    places = played.sites(min(devices, 24))
    await played.fill(database, places, played.arrivals(places, devices, WEEKS[devices]))
    await database.close()


def _serve(url: str, listening: socket.socket, ended: threading.Event) -> None:
    async def whole() -> None:
        service = Service(
            opened(url), Keys(bytes(range(32))), lambda: TODAY, sums=Remembered(today=lambda: TODAY)
        )
        config = uvicorn.Config(application(service), log_config=None, access_log=False)
        server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve([listening]))
        await asyncio.to_thread(ended.wait)
        server.should_exit = True
        await task

    asyncio.run(whole())


@dataclass(frozen=True, slots=True)
class Chromium:
    """A browser window, its size and its colours in our hand."""

    driver: webdriver.Chrome

    def show(self, address: str, *, width: int = 1280, dark: bool = False, paper: bool = False) -> None:
        """Open a page, and wait until it is drawn."""
        self.send("Emulation.setScriptExecutionDisabled", value=False)
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
        self.send("Emulation.setDeviceMetricsOverride", **size)
        self.wear(dark=dark, paper=paper)
        self.driver.get(address)
        self.until("return document.readyState === 'complete'")
        if "<figure" in self.driver.page_source:
            self.until("return document.documentElement.dataset.drawn === 'yes'")
        self.until("return document.fonts.status === 'loaded'")

    def wear(self, *, dark: bool = False, paper: bool = False) -> None:
        """Let the machine prefer dark colours, or show pages as on paper."""
        preferred = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.send("Emulation.setEmulatedMedia", media="print" if paper else "", features=preferred)

    def until(self, script: str) -> None:
        """Wait until a script gives true."""
        end = time.monotonic() + 20
        while not self.ask(script):
            assert time.monotonic() < end, f"never: {script}"
            time.sleep(0.02)

    def ask(self, script: str) -> Any:
        """Give what a script in the page gives."""
        return self.driver.execute_script(script)

    def send(self, command: str, **given: object) -> Any:
        """Tell the browser itself something."""
        return self.driver.execute_cdp_cmd(command, given)

    def all(self, selector: str) -> list[Any]:
        """Give every element that a selector names."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> Any:
        """Give the one element that a selector names."""
        (found,) = self.all(selector)
        return found

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            webdriver.ActionChains(self.driver).send_keys(key).perform()

    def said(self) -> list[str]:
        """Give what stands in the console since it was asked last."""
        entries: list[dict[str, str]] = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in entries]

    def violations(self) -> list[str]:
        """Give what axe finds wrong with the page, each with the places."""
        self.ask(f"if (!window.axe) {{ {AXE} }}")
        found = self.driver.execute_async_script(
            "axe.run(document, {resultTypes: ['violations']}).then(arguments[arguments.length - 1])"
        )
        return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found["violations"]]


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start a browser that draws nowhere, and end it."""
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    flags = ["headless=new", "disable-gpu", "disable-dev-shm-usage", "hide-scrollbars"]
    if not os.getuid():
        flags.append("no-sandbox")  # which root may not have
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in [*flags, f"user-data-dir={profile}"]:
            options.add_argument(f"--{flag}")
        driver = webdriver.Chrome(options=options, service=Driver("/usr/bin/chromedriver"))
        driver.set_page_load_timeout(60)
        driver.set_script_timeout(60)
        try:
            yield Chromium(driver)
        finally:
            driver.quit()


__all__ = ["TODAY", "Chromium", "Key", "chromium", "serving"]
