from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.attempt import Action
from kiosk.kinds import KINDS, AnySpec
from kiosk.kinds.facts import marked
from kiosk.kinds.kind import Standing, Way, replay
from kiosk.worlds.facts import WORDS
from tests.kinds.examples import FILES, spec

ALL = sorted(KINDS)
DAYS = ["2027-03-03", "2027-03-07", "2027-04-01", "2027-3-3"]
VERBS = [
    *("pick", "place", "take", "move", "click", "double", "drag", "choose", "write", "tick", "upload"),
    *("send", "open", "details", "clue", "keep", "report", "dance"),
]


def words_in(kind: str) -> list[str]:
    """Give keys and values of a kind's example that its actions can name, and some that nothing knows."""
    named = set(FILES[kind].replace(":", " ").replace("{", " ").replace(",", " ").split())
    known = set(str(msgspec.to_builtins(spec(kind))).replace("'", " ").split())
    return [*sorted(named & known), *DAYS, "", "on", "off", "?"]


def actions(kind: str) -> st.SearchStrategy[list[Action]]:
    words = st.sampled_from(words_in(kind))
    return st.lists(st.builds(Action, st.sampled_from(VERBS), words, words), max_size=12)


def state_after(kind: str, played: list[Action]) -> object:
    rules, facts = KINDS[kind], spec(kind)
    return replay(lambda state, action: rules.apply(facts, state, action), rules.start(facts), played)


def test_the_guide_shows_an_exercise_of_every_kind() -> None:
    assert sorted(FILES) == ALL


@pytest.mark.parametrize("kind", ALL)
def test_the_right_route_is_right_and_ready(kind: str) -> None:
    rules, facts = KINDS[kind], spec(kind)
    right = list(rules.routes(facts).right)
    assert rules.mark(facts, right).right
    assert rules.ready(facts, state_after(kind, right))


@pytest.mark.parametrize("kind", ALL)
def test_the_other_route_is_not_right_but_ready(kind: str) -> None:
    rules, facts = KINDS[kind], spec(kind)
    wrong = list(rules.routes(facts).wrong)
    assert not rules.mark(facts, wrong).right
    assert rules.ready(facts, state_after(kind, wrong))


@pytest.mark.parametrize("kind", ALL)
def test_every_action_of_a_route_changes_something(kind: str) -> None:
    right = list(KINDS[kind].routes(spec(kind)).right)
    states = [state_after(kind, right[:count]) for count in range(len(right) + 1)]
    assert all(before != after for before, after in pairwise(states))


@pytest.mark.parametrize("kind", ALL)
def test_nothing_done_is_not_ready_and_not_right(kind: str) -> None:
    rules, facts = KINDS[kind], spec(kind)
    assert not rules.ready(facts, rules.start(facts))
    assert not rules.mark(facts, []).right


@pytest.mark.parametrize("kind", ALL)
def test_impossible_actions_leave_the_state_as_it_is(kind: str) -> None:
    rules, facts = KINDS[kind], spec(kind)
    for action in (
        Action("dance"),
        Action("dance", "ball"),
        Action("open", "nothing"),
        Action("pick", "nothing", "x"),
    ):
        assert rules.apply(facts, rules.start(facts), action) == rules.start(facts)


@pytest.mark.parametrize("kind", ALL)
@given(data=st.data())
def test_whatever_someone_does_it_can_be_marked_and_marked_again(kind: str, data: st.DataObject) -> None:
    played = data.draw(actions(kind))
    rules, facts = KINDS[kind], spec(kind)
    mark = rules.mark(facts, played)
    assert mark == rules.mark(facts, played)
    texts = dict(marked(type(facts), facts, WORDS))
    assert set(mark.notes) <= texts.keys()
    assert not mark.right or rules.ready(facts, state_after(kind, played))


def standings(way: tuple[Way, ...]) -> set[Standing]:
    return {card.standing for card in way}


@pytest.mark.parametrize("kind", ALL)
def test_who_went_the_right_way_met_every_card_of_it(kind: str) -> None:
    rules, facts = KINDS[kind], spec(kind)
    assert standings(rules.way(facts, rules.routes(facts).right)) == {Standing.MET}


@pytest.mark.parametrize("kind", ALL)
def test_who_did_nothing_met_no_card(kind: str) -> None:
    assert standings(KINDS[kind].way(spec(kind), ())) == {Standing.AHEAD}


@pytest.mark.parametrize("kind", ALL)
@given(data=st.data())
def test_whoever_is_right_met_every_card_and_who_met_every_card_is_right(
    kind: str, data: st.DataObject
) -> None:
    rules, facts = KINDS[kind], spec(kind)
    routes = rules.routes(facts)
    known = st.sampled_from([*routes.right, *routes.wrong])
    played = data.draw(st.one_of(actions(kind), st.lists(known, max_size=12)))
    all_met = standings(rules.way(facts, played)) == {Standing.MET}
    right = rules.mark(facts, played).right
    if kind == "inbox":  # a mail may be missed
        assert right or not all_met
    else:
        assert right is all_met


@pytest.mark.parametrize("kind", ALL)
@given(data=st.data())
def test_the_right_way_is_told_in_words_that_are_there_whatever_was_done(
    kind: str, data: st.DataObject
) -> None:
    facts = spec(kind)
    texts = dict(marked(type(facts), facts, WORDS))
    way = KINDS[kind].way(facts, data.draw(actions(kind)))
    given = {card.given.words for card in way if card.given}
    said = {path for card in way for path in (card.title, card.detail, card.quote, *card.also) if path}
    assert said | given <= {*texts, ""}
    assert all(card.title for card in way)


@pytest.mark.parametrize("kind", ALL)
def test_guessing_is_a_chance(kind: str) -> None:
    assert 0 <= KINDS[kind].guessing(spec(kind)) < 1


@pytest.mark.parametrize("kind", ALL)
def test_facts_survive_being_packed(kind: str) -> None:
    facts = spec(kind)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(facts), type=AnySpec) == facts
