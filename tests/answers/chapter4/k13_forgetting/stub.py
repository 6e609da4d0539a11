"""Forgetting.

A pipeline that finds PERSON is updated with a few thousand comments in which websites are
annotated. After that it finds WEBSITE, and hardly any PERSON. What is the likely cause?

    a  The two labels are too different for one model to learn both.
    b  No PERSON is annotated in the comments, so the model learnt that it is wrong to predict it.
    c  The hyperparameters are not right: they need tuning.

Choose a letter. Then measure what was forgotten, and repair the comments.

Read: https://spacy.io/api/language#evaluate
Run:  pytest -k k13
"""

from spacy.language import Language
from spacy.tokens import Doc

ANSWER = ____  # "a", "b" or "c"


def scores(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Return the F-score, from 0 to 1, of each label that the gold docs have; more do no harm.

    A label that `nlp` never finds gets 0.0, as in {"PERSON": 0.0, "WEBSITE": 0.71}. `nlp` sees
    the texts alone, and the gold docs stay as they are.
    """
    raise NotImplementedError


def repair(nlp: Language, new: list[Doc], old: list[Doc]) -> list[Doc]:
    """Return the docs to update `nlp` with, instead of the new ones alone; change none of these.

    They are every new doc, but with the entities that `nlp` predicts for its text added to its
    own (its own stay; what overlaps them is left out), and every old doc. In "Ana left Reddit"
    the new doc has `Reddit`, `nlp` predicts `Ana`, and you return a Doc with both. As before,
    tokens of no entity are outside.
    """
    raise NotImplementedError
