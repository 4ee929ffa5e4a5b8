from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.memory import SoundMemory
from kiosk.speech.sound import Sound


def sound(size: int) -> Sound:
    return Sound(bytes(size), 22_050)


def test_what_was_used_longest_ago_goes_first() -> None:
    memory = SoundMemory(room=10)
    for text in "abc":
        memory.keep(("nl", text), sound(4))
        memory.sound(("nl", "a"))
    assert [memory.sound(("nl", text)) is not None for text in "abc"] == [True, False, True]


def test_the_same_words_in_another_voice_are_another_sound() -> None:
    memory = SoundMemory()
    memory.keep(("nl", "menu"), sound(4))
    assert memory.sound(("fr-be", "menu")) is None


def test_nothing_is_left_after_a_visit() -> None:
    memory = SoundMemory()
    memory.keep(("nl", "a"), sound(4))
    memory.clear()
    assert memory.sound(("nl", "a")) is None


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 12))))
def test_it_never_holds_more_than_its_room_and_has_what_was_kept_last(kept: list[tuple[str, int]]) -> None:
    memory = SoundMemory(room=10)
    for text, size in kept:
        before = memory.sound(("nl", text))
        memory.keep(("nl", text), sound(size))
        held = [found for name in "abcdef" if (found := memory.sound(("nl", name)))]
        assert sum(len(found.samples) for found in held) <= 10
        assert size > 10 or memory.sound(("nl", text)) in (before or sound(size), sound(size))
