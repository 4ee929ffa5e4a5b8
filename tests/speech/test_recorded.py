from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.errors import SpeechError
from kiosk.speech.recorded import Recordings, recording_name
from kiosk.speech.sound import Sound, wav_head

HELLO = Sound(b"\1\0\2\0", 16_000)


def record(folder: Path, text: str, wav: bytes = wav_head(HELLO) + HELLO.samples) -> Path:
    file = folder / "ps" / recording_name(text)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(wav)
    return file


def test_the_name_of_a_recording_never_changes() -> None:
    assert recording_name("Goeiedag") == "fc27038291d90308a833352edbc74d85.wav"


def test_how_words_are_broken_into_lines_makes_no_other_recording() -> None:
    assert recording_name("Kies een\n taal\u00ad.") == recording_name("Kies een taal.")


def test_a_recording_is_found_by_its_words(tmp_path: Path) -> None:
    record(tmp_path, "سلام")
    assert Recordings(tmp_path).sound("ps", "سلام") == HELLO


def test_where_nothing_was_recorded_there_is_nothing(tmp_path: Path) -> None:
    recordings = Recordings(tmp_path / "not there")
    assert recordings.sound("ps", "سلام") is None
    assert not recordings.has("ps")


def test_a_language_has_recordings_when_one_is_there(tmp_path: Path) -> None:
    record(tmp_path, "سلام")
    assert [Recordings(tmp_path).has(language) for language in ("ps", "nl")] == [True, False]


def test_a_broken_recording_is_named_with_what_to_do(tmp_path: Path) -> None:
    file = record(tmp_path, "سلام", b"no sound")
    with pytest.raises(SpeechError, match="Take it away, or record it again") as caught:
        Recordings(tmp_path).sound("ps", "سلام")
    assert str(file) in str(caught.value)
