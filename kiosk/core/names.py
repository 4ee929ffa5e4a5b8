"""What levels, areas and what is said of them are called and drawn as, the same on screen and paper."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.competences import Area
from kiosk.core.findings import AreaWord, Sureness
from kiosk.core.model import Level
from kiosk.core.words import message

LEVEL_NAMES: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("First steps"),
    Level.FOUNDATION: message("Basics"),
    Level.INTERMEDIATE: message("Independent"),
    Level.BEYOND: message("Fluent"),
}
"""A level's name as a label."""

LEVELS_WITHIN: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("first steps"),
    Level.FOUNDATION: message("basics"),
    Level.INTERMEDIATE: message("independent"),
    Level.BEYOND: message("fluent"),
}
"""A level's name within a sentence."""

LEVELS_SAID: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("You are taking your <b>first steps</b>."),
    Level.FOUNDATION: message("You know the <b>basics</b>."),
    Level.INTERMEDIATE: message("You work <b>by yourself</b>."),
    Level.BEYOND: message("You work <b>fluently</b>."),
}
"""What is said to someone of their level: what they do, not what they are."""

LEVELS_BETWEEN: Mapping[Level, str] = {
    Level.FIRST_STEPS: message("your first steps"),
    Level.FOUNDATION: message("the basics"),
    Level.INTERMEDIATE: message("working by yourself"),
    Level.BEYOND: message("working fluently"),
}
"""A level's name where someone is told to be between two."""

AREA_NAMES: Mapping[Area, str] = {
    Area.INFORMATION: message("Search and read"),
    Area.COMMUNICATION: message("Mail and call"),
    Area.CREATION: message("Make something myself"),
    Area.SAFETY: message("Stay safe"),
    Area.PROBLEMS: message("Solve problems"),
}
"""An area's name, as someone would say what they do there."""

AREA_PICTURES: Mapping[Area, str] = {
    Area.INFORMATION: "magnifying-glass",
    Area.COMMUNICATION: "chat-circle-dots",
    Area.CREATION: "pencil-simple",
    Area.SAFETY: "shield-check",
    Area.PROBLEMS: "wrench",
}
"""The picture that goes with an area."""

AREA_WORDS: Mapping[AreaWord, str] = {
    AreaWord.STRONG: message("good for your level"),
    AreaWord.TO_PRACTISE: message("practise"),
}
"""What is said about an area; nothing where it is not yet known. Who is strong is so for their level."""

REST_UNKNOWN = message("Of the rest we know too little yet.")
"""Said once, instead of a word for each, where only some areas have one."""

SURENESS: Mapping[Sureness, str] = {
    Sureness.SURE: message("This is almost sure."),
    Sureness.FAIRLY: message("This is fairly sure."),
    Sureness.FIRST_IMPRESSION: message("This is a first impression."),
}
"""How sure a statement about someone's level is."""
