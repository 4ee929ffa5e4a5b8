"""What the world can do wrong, each as one clear sentence for staff."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

UNUSABLE = 2
"""The program's exit code when the world must be mended first."""

INTERRUPTED = 130
"""Its exit code, as a shell tells it, when Ctrl+C ended it before it could end by itself."""


class KioskError(Exception):
    """The world is not as the kiosk needs it.

    Its text is one sentence in English for staff that says what is wrong and what to do.
    A bug of ours is never a KioskError.
    """


class SettingsError(KioskError):
    """The settings file cannot be used as it stands."""


class AssetError(KioskError):
    """A shipped font, picture or catalogue is missing or broken."""


class StorageError(KioskError):
    """The data folder or the database cannot be used."""


class PrintingError(KioskError):
    """The sheet did not reach the printer."""


class ExchangeError(KioskError):
    """A file that staff give to a command, or ask it for, cannot be used."""


class SpeechError(KioskError):
    """Words cannot be made into sound, or sound cannot be heard."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in one content file, at `line` (1-based) and `key` (dotted)."""

    file: Path
    line: int
    key: str
    problem: str

    @property
    def sentence(self) -> str:
        """Give `file:line:key: problem`, which editors jump to; no key where none is meant."""
        key = f"{self.key}:" if self.key else ""
        return f"{self.file}:{self.line}:{key} {self.problem}"


class ContentError(KioskError):
    """Exercises or catalogues are broken; `faults` says where, the text says all of it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Join the faults, a line each, after what to do."""
        lines = [fault.sentence for fault in faults]
        super().__init__("\n".join([*lines, "Mend these lines, then run `python -m kiosk content check`."]))
        self.faults = faults
