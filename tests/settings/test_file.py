from __future__ import annotations

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import SettingsError
from kiosk.settings import load
from kiosk.settings.file import line_of
from kiosk.settings.values import COLLECTOR, PIN_HASH

BAD = {
    'site.name = "Park"\nsitee.phone = "3"': "2: sitee.phone: there is no such option; "
    "did you mean site.phone?",
    "[times]\n\nidel = 3": "3: times.idel: there is no such option; did you mean times.idle?",
    'phone = "3"': "1: phone: there is no such option; did you mean site.phone?",
    "[quite.another]\nthing = 1": "2: quite.another.thing: there is no such option; see docs/settings.md",
    "[another]": "1: another: there is no such option; see docs/settings.md",
    "site = 3": "1: site: this is a table; write [site] on a line of its own and its options below",
    "site = {name = 3}": "1: site.name: expected a text on one line",
    "[site]\nname = '''Par\nk'''": "2: site.name: expected a text on one line",
    f"[site]\nname = '{'x ' * 30}x'": "2: site.name: expected a text on one line of at most 60 letters",
    f"[site]\naddress = '{'x' * 31}'": "with no word of more than 30; or such a text for each language",
    f"[site]\nhours = '{'x ' * 50}x'": "2: site.hours: expected a text on one line of at most 100 letters",
    '[site.hours]\nnl = "dinsdag"\nfr = 3': "3: site.hours.fr: expected a text on one line of at most 100",
    '[site.hours]\nFrans = "mardi"': "2: site.hours.Frans: expected the code of a language, such as",
    '[site]\nhours = {nl = "dinsdag", "" = "x"}': "2: site.hours.: expected the code of a language",
    "[site.hours]": "1: site.hours: expected a text on one line of at most 100 letters, with no word of more "
    'than 30; or such a text for each language: {nl = "...", fr = "..."}, not {}',
    "[site.hours.nl]\nday = 1": "1: site.hours.nl: expected a text on one line",
    '[site.name]\nnl = "Park"': "1: site.name: expected a text on one line",
    "[site]\nhours = ['dinsdag']": "2: site.hours: expected a text on one line",
    f"[site]\nphone = '{'0 ' * 15}0'": "2: site.phone: expected a text on one line of at most 30 letters",
    f"[printer]\nqueue = '{'x' * 201}'": '"Park", of at most 200 letters, not \'xxxx',
    '[times]\nidle = "120"': "2: times.idle: expected a whole number from 20 to 3600, not '120'",
    "[times]\nidle = 19": "2: times.idle: expected a whole number from 20 to 3600, not 19",
    "[times]\nidle = true": "2: times.idle: expected a whole number from 20 to 3600, not true",
    "[times]\ncountdown = 30.0": "2: times.countdown: expected a whole number from 20 to 300, not 30.0",
    'languages = "nl"': "1: languages: expected a list of codes of languages, each once",
    "languages = []": "1: languages: expected a list",
    'languages = ["nl", "nl"]': "1: languages: expected a list",
    'languages = ["nl", "Frans"]': "1: languages: expected a list",
    "languages = [1]": "1: languages: expected a list",
    'language = "NL"': "1: language: expected the code of a language",
    '[screen]\ndiagonal = "big"': "2: screen.diagonal: expected a whole number from 0 to 120",
    "[screen]\ndiagonal = -1": "2: screen.diagonal: expected a whole number from 0 to 120",
    'data_folder = "here"': '1: data_folder: expected a folder from the root, such as "/srv/kiosk"',
    "data_folder = 1": "1: data_folder: expected a folder",
    '[staff]\npin_hash = "123456"': "2: staff.pin_hash: expected what `python -m kiosk pin` printed",
    '[staff]\npin_hash = "$argon2id$rubbish"': "2: staff.pin_hash: expected what `python -m kiosk pin`",
    '[statistics]\ncollector = "http://x.example"': "2: statistics.collector: expected an address such as",
}


@pytest.mark.parametrize(("text", "fault"), BAD.items())
def test_what_is_wrong_is_said_by_file_line_and_key(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file}:")
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("", True),
        ("https://collector.example", True),
        ("https://collector.example:8443/digipunt", True),
        ("https://[2001:db8::1]/", True),
        ("http://localhost:8000", True),
        ("http://127.0.0.1:8000", True),
        ("http://[::1]:8000", True),
        ("http://collector.example", False),
        ("http://localhost.example", False),
        ("http://127.0.0.1.example", False),
        ("https://user:word@collector.example", False),
        ("https://collector.example?key=1", False),
        ("https://collector.example#part", False),
        ("https://collector.example/a b", False),
        ("https://collector.example//", False),
        ("https://", False),
        ("ftp://collector.example", False),
        ("collector.example", False),
    ],
)
def test_a_collector_is_reached_protected_or_on_this_pc_only(address: str, *, taken: bool) -> None:
    if taken:
        assert COLLECTOR.read(address) == address.rstrip("/")
    else:
        with pytest.raises(ValueError, match=r"^$"):
            COLLECTOR.read(address)


def test_what_the_pin_command_prints_is_taken_whole_or_not_at_all() -> None:
    hashed = PasswordHasher().hash("240613")
    assert PIN_HASH.read(hashed) == hashed
    for broken in (hashed.rpartition("$")[0], hashed.replace("v=19", "v=16"), f"{hashed} ", hashed[1:]):
        with pytest.raises(ValueError, match=r"^$"):
            PIN_HASH.read(broken)


def test_every_fault_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("colour = 1\n[times]\nidle = 0\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert [line.split(":")[1] for line in str(caught.value).splitlines()] == ["1", "3"]


def test_what_is_no_toml_is_said_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[site]\nname = Park\n", "utf-8")
    with pytest.raises(SettingsError, match=r"settings\.toml:2: this line is not TOML: .* quotes"):
        load(file)


def test_a_mark_of_the_encoding_before_the_first_key_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_bytes(b"\xef\xbb\xbf" + b'language = "nl"\n')
    assert load(tmp_path / "kiosk.toml").language == "nl"


def test_what_is_nested_without_end_has_a_sentence_too(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("x = " + "[" * 100_000)
    with pytest.raises(SettingsError, match="is not TOML"):
        load(tmp_path / "kiosk.toml")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "1: .*is not UTF-8"),
        (b"x = 1\n\xe9", "2: .*is not UTF-8"),
        (b"\0\0\0", "1: .*is not TOML"),
    ],
)
def test_what_is_no_text_is_said_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=rf"settings\.toml:{said}"):
        load(file)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot be read: No such file .* --settings"):
        load(tmp_path / "settings.toml")
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load(tmp_path)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_ends_in_anything_but_settings_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content)
    try:
        load(file)
    except SettingsError as error:
        assert str(file) in str(error)  # noqa: PT017 - most files are refused, an empty one is not


def test_a_key_that_is_not_plain_to_see_has_no_line() -> None:
    assert line_of("site = {name = 1}", "site.name") is None
    assert line_of("# site.name\n[ site ]\n name = 1", "site.name") == 3
