"""Templates become pages, which may load nothing but what this service gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kiosk.collector.page.wording import LANGUAGES, Wording, preferred, wording

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE, THEME = "language", "theme"
THEMES = ("light", "dark")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    "vary": "accept-language",
}


@dataclass(frozen=True, slots=True)
class Reader:
    """How somebody reads: the language, the colours ("" for those of their own machine), what was asked."""

    say: Wording
    theme: str
    asked: Mapping[str, str]

    def link(self, path: str = "", **changes: str) -> str:
        """Give an address that keeps what was asked, with these changes; empty values are left out."""
        kept = {**self.asked, LANGUAGE: self.say.language, THEME: self.theme, **changes}
        return f"{path}?{urlencode({name: value for name, value in kept.items() if value})}"

    def elsewhere(self, path: str) -> str:
        """Give the address of another page, in the same language and colours."""
        kept = {LANGUAGE: self.say.language, THEME: self.theme}
        return f"{path}?{urlencode({name: value for name, value in kept.items() if value})}"


def reader(request: Request, asked: Mapping[str, str]) -> Reader:
    """Give how somebody reads, by the address and else by what their browser prefers."""
    language = request.query_params.get(LANGUAGE, "")
    if language not in LANGUAGES:
        language = preferred(request.headers.get("accept-language", "").split(","))
    theme = request.query_params.get(THEME, "")
    return Reader(wording(language), theme if theme in THEMES else "", asked)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def rendered(name: str, reader: Reader, values: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """Fill a template in."""
    known = {"say": reader.say, "theme": reader.theme, "link": reader.link, "languages": LANGUAGES}
    text = _environment().get_template(name).render(**known, **values)
    return HTMLResponse(text, status, {**HEADERS, "content-language": reader.say.language})
