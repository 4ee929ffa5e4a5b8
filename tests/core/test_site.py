from __future__ import annotations

from kiosk.core.site import Site, SiteWords, Told


def test_a_site_is_told_in_the_language_asked_and_else_in_the_usual_words() -> None:
    hours = Told("dinsdag", {"nl": "dinsdag", "fr": "mardi", "ar": ""})
    site = SiteWords("Park", Told("Markt 1", {}), hours, "09 000 00 00")
    assert site.told_in("fr") == Site("Park", "Markt 1", "mardi", "09 000 00 00")
    assert [site.told_in(code).hours for code in ("nl", "ar", "tr")] == ["dinsdag"] * 3
