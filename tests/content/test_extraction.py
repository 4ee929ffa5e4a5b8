from __future__ import annotations

from pathlib import Path

from kiosk.content.extraction import messages_in

CODE = """
TABLE = {1: message("Of a table")}

def show(words, around, self, name, so):
    words("One" " line")
    around.words("Of another", n=1)
    self._words("Of its own")
    words("Yes" if so else "No")
    words.plural("{count} thing", "{count} things", 2)
    words(name)
    words(f"{name} is no message")
    words()
    other("Not marked")
    words("Of a table")
"""


def test_marked_messages_are_found_and_others_are_not(tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "one.py").write_text(CODE)
    found = [message.id for message in messages_in(tmp_path / "kiosk")]
    assert sorted(map(str, found)) == sorted(
        map(
            str,
            [
                "Of a table",
                "One line",
                "Of another",
                "Of its own",
                "Yes",
                "No",
                ("{count} thing", "{count} things"),
            ],
        )
    )


def test_a_message_said_twice_names_both_files(tmp_path: Path) -> None:
    (tmp_path / "kiosk").mkdir()
    for name in ("one.py", "two.py"):
        (tmp_path / "kiosk" / name).write_text('words("Hello")')
    (found,) = messages_in(tmp_path / "kiosk")
    assert found.files == ["kiosk/one.py", "kiosk/two.py"]
