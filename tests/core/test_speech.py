from kiosk.core.speech import USUAL_VOLUME, VOLUMES, Utterance


def test_every_visit_begins_between_soft_and_loud() -> None:
    assert min(VOLUMES) < USUAL_VOLUME < max(VOLUMES)


def test_a_log_that_shows_an_utterance_shows_no_words() -> None:
    assert "secret" not in repr(Utterance("secret", "nl"))
