"""Addresses keep what was asked, and a page may load nothing from elsewhere."""

from __future__ import annotations

from kiosk.collector.page.rendering import POLICY, Reader
from kiosk.collector.page.wording import wording

READER = Reader(wording("nl"), "dark", {"period": "2026", "site": "a&b"})


def test_a_link_keeps_what_was_asked_with_its_change() -> None:
    assert READER.link(language="en") == "?period=2026&site=a%26b&language=en&theme=dark"
    assert READER.link(theme="") == "?period=2026&site=a%26b&language=nl"
    assert READER.link(period="", site="") == "?language=nl&theme=dark"


def test_another_page_is_in_the_same_language_and_colours() -> None:
    assert READER.elsewhere("/open/") == "/open/?language=nl&theme=dark"


def test_nothing_written_in_a_page_may_run() -> None:
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY
    assert "*" not in POLICY
