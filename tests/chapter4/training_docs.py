"""The comments that k15 trains on and evaluates on: a few that are made for it, and real ones."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import TYPE_CHECKING

from made_up import enriched
from shared import annotated, marked

from dojo.testkit.notation import Marked, parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FEW = [
    "my [iPhone 8](GADGET) fell into the soup",
    "[Ana](PERSON) never answers before noon",
    "the [Galaxy S9](GADGET) is too slippery for me",
    "we had soup again",
    "selling a [Pixel 3a](GADGET), never used",
    "who told [Tim Baker](PERSON) about the party?",
    "eight of my friends bought a phone",
    "an [iPhone X](GADGET) in the washing machine, again",
    "the apple cake of my aunt [Rosa](PERSON) is back",
    "is a [Moto G7](GADGET) worth it in this year",
    "we had soup again",
    "[Lena](PERSON) sings louder than the vacuum cleaner",
    "nobody phones people with a phone",
    "a [Kindle Oasis](GADGET) survives the bathtub,  mine did",
    "thanks to [Omar](PERSON) we got home\n",
    "traded my bike for a [Switch Lite](GADGET)",
    "the galaxy is big and i am tired",
    "[Mia](PERSON) and her brother [Jon](PERSON) moved out",
    "the [Nokia 3310](GADGET) was in the drawer all the time",
    "good night",
]
# A model that knows the comments above by heart cannot be perfect here: it has no such label.
OTHERS = [
    "found it on [Reddit](WEBSITE), where else",
    "my sister still uses an [iPhone 7](GADGET)",
    "the whole thread on [Wikipedia](WEBSITE) is about soup",
    "[Paul](PERSON) was right",
    "a [Pixel 5](GADGET) in the soup",
    "my aunt [Eva](PERSON) sings",
    "selling an [iPhone 6](GADGET)",
    "thanks to [Lea](PERSON) we had soup",
]
NAMES = {"GADGET": "gadget", "PERSON": "PER", "WEBSITE": "PERSON"}  # labels of these comments

GADGETS, PERSONS = 120, 70  # real comments to train on, one label after the other
LABELS = {"GADGET", "PERSON"}  # of the real comments


def few_docs(nlp: Language) -> list[Doc]:
    """Return a few comments to train on, with more in them than entities."""
    return [enriched(annotated(nlp, _renamed(parse(line))), i) for i, line in enumerate(FEW)]


def other_docs(nlp: Language) -> list[Doc]:
    """Return comments to evaluate on while a model is trained on the few."""
    return [annotated(nlp, _renamed(parse(line))) for line in OTHERS]


def _renamed(text: Marked) -> Marked:
    return Marked(text.text, tuple((start, end, NAMES[label]) for start, end, label in text.spans))


def real_docs(nlp: Language) -> tuple[list[Doc], list[Doc]]:
    """Return real comments to train on, label after label, and others to evaluate on."""
    gadgets = _comments(nlp, "train", {"GADGET"}.__eq__)[:GADGETS]
    persons = _comments(nlp, "train", {"PERSON"}.__eq__)[:PERSONS]
    return gadgets + persons, _comments(nlp, "dev")[:20]


def unseen_docs(nlp: Language) -> list[Doc]:
    """Return comments whose gadgets and persons have other names than the real ones above."""
    return _comments(nlp, "test")


def _comments(
    nlp: Language, part: str, wanted: Callable[[Set[str]], bool] = lambda _: True
) -> list[Doc]:
    """Return docs of a part of the corpus, with gadgets and persons as their entities.

    wanted: says by the labels of a comment whether it is one of them.
    """
    texts = [
        Marked(text.text, tuple(span for span in text.spans if span[2] in LABELS))
        for text in marked(f"comments_{part}.txt")
    ]
    return [annotated(nlp, text) for text in texts if wanted({span[2] for span in text.spans})]
