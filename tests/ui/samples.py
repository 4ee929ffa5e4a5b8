"""One exercise of each kind, as an author would write its facts."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]

CHOICE: Facts = {
    "situation": "Your computer makes no sound.",
    "ask": "What do you check first?",
    "options": {
        "sound": {"words": "The sound", "picture": "phone", "right": True},
        "wifi": {"words": "The wifi", "picture": "mouse", "feedback": "Wifi makes no sound."},
        "printer": {"words": "The printer", "picture": "printer", "feedback": "Printers use paper."},
    },
}
SEVERAL: Facts = {
    "ask": "What makes a password strong?",
    "several": True,
    "options": {
        "long": {"words": "It is long.", "right": True},
        "yours": {"words": "Nobody else knows it.", "right": True},
        "name": {"words": "It is my name.", "feedback": "Many people know your name."},
    },
}
ORDER: Facts = {
    "task": "How do you send a photo?",
    "steps": {
        "open": {"words": "Open the mailbox.", "picture": "envelope"},
        "add": {"words": "Add the photo."},
        "send": {"words": "Send the mail."},
    },
    "start": ["send", "open", "add"],
}
POINTER: Facts = {
    "task": "Go to the tree. Click the leaf. Double click the door. Put the ball in the wallet.",
    "things": {
        "tree": {"picture": "tree", "words": "The tree", "at": [0, 0]},
        "leaf": {"picture": "leaf", "words": "The leaf", "at": [4, 0]},
        "door": {"picture": "door", "words": "The door", "at": [8, 0]},
        "ball": {"picture": "soccer-ball", "words": "The ball", "at": [1, 4]},
        "wallet": {"picture": "wallet", "words": "The wallet", "at": [7, 4]},
    },
    "goal": [{"move": "tree"}, {"click": "leaf"}, {"double": "door"}, {"drag": "ball", "to": "wallet"}],
}
FORM: Facts = {
    "task": "Make an appointment on a Wednesday. Your mail is sara@post.example.",
    "page": {
        "title": "City of Veerle",
        "address": "www.veerle.example/appointment",
        "intro": "Fill in this form.",
        "fields": {
            "reason": {
                "label": "Why?",
                "required": True,
                "choose": {"card": "Card", "house": "Moving house"},
            },
            "day": {
                "label": "Which day?",
                "required": True,
                "date": {"month": "2027-03", "open": ["mon", "wed"]},
            },
            "mail": {"label": "Your mail", "hint": "We write to you.", "required": True, "text": "email"},
            "photo": {"label": "A photo", "required": True, "upload": {"accept": ["jpg"]}},
            "news": {"label": "Send me news", "tick": True},
        },
    },
    "folder": {"beach": {"name": "beach.jpg"}, "letter": {"words": "letter.docx"}},
    "goal": [
        {"field": "reason", "is": "card"},
        {"field": "day", "weekday": "wed"},
        {"field": "mail", "is": "sara@post.example"},
        {"field": "photo", "is": "beach"},
        {"field": "news", "is": "off"},
        {"sent": True},
    ],
}
TYPING: Facts = {
    "task": "Type your name: Sara.",
    "page": {"title": "Name", "fields": {"name": {"label": "Your name", "text": "name"}}},
    "goal": [{"field": "name", "is": "Sara"}],
}


def _mail(name: str, **more: object) -> Facts:
    lines = {"hello": f"Hello from {name}.", "ask": "Answer today, or you pay 50 euro."}
    sender = {"name": name, "address": f"{name.lower()}@mail.example"}
    return {"from": sender, "subject": f"About {name}", "lines": lines, "false": False, **more}


INBOX: Facts = {
    "task": "Is this mail real or fake?",
    "mails": {
        "library": _mail("Library"),
        "bank": _mail(
            "Bank",
            false=True,
            link="card-help.example/pin",
            clues={"link": "Banks do not ask.", "ask": "Fear."},
        ),
        "doctor": _mail("Doctor"),
        "parcel": _mail("Parcel", false=True, clues={"address": "Not their address."}),
        "friend": _mail("Mina"),
        "prize": _mail("Prize", false=True, clues={"subject": "You took part in nothing."}),
    },
}
EVERY: tuple[tuple[str, Facts], ...] = (
    ("choice", CHOICE),
    ("choice", SEVERAL),
    ("order", ORDER),
    ("pointer", POINTER),
    ("form", FORM),
    ("form", TYPING),
    ("inbox", INBOX),
)
