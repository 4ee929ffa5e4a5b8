from __future__ import annotations

import io
import wave
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import SpeechError
from kiosk.core.speech import VOLUMES
from kiosk.speech.sound import Sound, at_volume, read_wav, wav_head

SAMPLES = st.lists(st.integers(-(2**15), 2**15 - 1)).map(lambda samples: array("h", samples).tobytes())


def wav(depth: int = 2, rate: int = 16_000, samples: bytes = b"\1\2\3\4") -> bytes:
    """Give a WAV as Python's own library writes it."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(depth)
        writer.setframerate(rate)
        writer.writeframes(samples)
    return file.getvalue()


@given(SAMPLES, st.sampled_from((8_000, 22_050, 48_000)))
def test_what_is_written_is_what_another_library_writes(samples: bytes, rate: int) -> None:
    sound = Sound(samples, rate)
    assert wav_head(sound) + samples == wav(rate=rate, samples=samples)


@given(SAMPLES)
def test_what_is_written_can_be_read(samples: bytes) -> None:
    sound = Sound(samples, 22_050)
    assert read_wav(wav_head(sound) + samples) == sound


def test_a_length_that_was_left_open_is_where_the_file_ends() -> None:
    endless = bytearray(wav())
    endless[4:8] = endless[40:44] = b"\x00\xf0\xff\x7f"
    assert read_wav(bytes(endless)).samples == b"\1\2\3\4"


@given(st.integers(0, 47))
def test_a_wav_that_is_cut_off_is_refused_or_shorter(length: int) -> None:
    try:
        assert len(read_wav(wav()[:length]).samples) < 4
    except SpeechError:
        assert length <= 44


@given(st.binary())
def test_anything_else_is_refused(something: bytes) -> None:
    with pytest.raises(SpeechError):
        read_wav(something)


def test_samples_of_another_depth_are_refused_with_what_is_needed() -> None:
    with pytest.raises(SpeechError, match="have 24 bits, 16 are needed"):
        read_wav(wav(depth=3, samples=bytes(6)))


def test_a_sound_knows_how_long_it_lasts() -> None:
    assert Sound(bytes(4 * 8_000), 8_000, channels=2).seconds == 1.0


@given(SAMPLES)
def test_the_loudest_is_the_sound_as_it_is_and_no_step_is_louder_than_the_next(samples: bytes) -> None:
    steps = [array("h", at_volume(samples, volume)) for volume in VOLUMES]
    assert steps[-1].tobytes() == samples
    for softer, louder in pairwise(steps):
        assert all(abs(a) <= abs(b) for a, b in zip(softer, louder, strict=True))


def test_each_step_is_plain_to_hear() -> None:
    loud = array("h", [20_000]).tobytes()
    steps = [array("h", at_volume(loud, volume))[0] for volume in VOLUMES]
    assert [round(louder / softer, 1) for softer, louder in pairwise(steps)] == [1.6] * 4
