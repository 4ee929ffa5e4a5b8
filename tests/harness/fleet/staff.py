"""Whoever administers the collector, over its own interface; they give codes and refuse kiosks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx

TYPES = ("library", "community_centre", "town_hall", "school", "employer", "other")
WAIT_S = 60.0


class Staff:
    """Asks the collector at a port with the administrator's token, past the lying network."""

    def __init__(self, port: int, admin: str) -> None:
        shown = {"Authorization": f"Bearer {admin}"}
        self._client = httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", headers=shown, timeout=WAIT_S, trust_env=False
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def add_sites(self) -> Sequence[str]:
        """Add a site of each type, and give their names."""
        for kind in TYPES:
            site = {"id": site_of(kind), "name": kind, "type": kind}
            await self._ask("POST", "/v1/admin/sites", json=site)
        return [site_of(kind) for kind in TYPES]

    async def code_for_site(self, site: str) -> str:
        return str((await self._ask("POST", "/v1/admin/codes", json={"site": site}))["code"])

    async def code_for_device(self, install: str) -> str:
        return str((await self._ask("POST", "/v1/admin/codes", json={"device": install}))["code"])

    async def revoke(self, install: str) -> None:
        await self._ask("POST", f"/v1/admin/devices/{install}/revoke")

    async def devices(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self._ask("GET", "/v1/admin/devices")
        return found

    async def metrics(self) -> str:
        return (await self._client.get("/metrics")).text

    async def _ask(self, method: str, path: str, json: object = None) -> Any:
        answer = await self._client.request(method, path, json=json)
        answer.raise_for_status()
        return answer.json()


def site_of(kind: str) -> str:
    """Name the one site of a type."""
    return kind.replace("_", "-")
