"""What a person lays over the place they are at, and how they like it there."""

from __future__ import annotations

from abc import ABC, abstractmethod

from kiosk.core.preferences import Preferences
from kiosk.visit import doing, leaving, sharing, welcome
from kiosk.visit.state import State


class Covering(ABC):
    """The part of a visit that is the same at every place: help, settings, what is shared, stopping."""

    _state: State

    @abstractmethod
    def _become(self, state: State) -> None:
        """Change to a state."""

    def ask_help(self) -> None:
        """See who helps."""
        self._become(doing.ask_help(self._state))

    def say_helped(self, *, helped: bool) -> None:
        """Say whether somebody helps with this exercise."""
        self._become(doing.say_helped(self._state, helped=helped))

    def open_languages(self) -> None:
        """Choose another language."""
        self._become(welcome.open_languages(self._state))

    def open_more(self) -> None:
        """See the other personal settings."""
        self._become(welcome.open_more(self._state))

    def prefer(self, preferences: Preferences) -> None:
        """Have it as one likes it, from now on."""
        self._become(welcome.prefer(self._state, preferences))

    def open_sharing(self) -> None:
        """See what is counted of a visit."""
        self._become(sharing.open_sharing(self._state))

    def be_counted(self, *, counted: bool) -> None:
        """Say whether this visit may be counted."""
        self._become(sharing.be_counted(self._state, counted=counted))

    def close(self) -> None:
        """Close what lies over the place where one was."""
        self._become(sharing.uncover(self._state))

    def stop(self) -> None:
        """Ask to stop."""
        self._become(leaving.stop(self._state))

    def stop_now(self) -> None:
        """Stop."""
        self._become(leaving.stop_now(self._state))
