"""Forgetting.

A pipeline that finds PERSON is updated with a few thousand comments in which only the websites
are annotated. After that it finds WEBSITE, and hardly any PERSON. What is the likely cause?

    a  The two labels are too different for one model to learn both.
    b  No PERSON is annotated in the comments, so the model learnt that it is wrong to predict it.
    c  The hyperparameters are not right: they need tuning.

Choose a letter. Then write two functions: one measures what was forgotten, the other repairs the
comments. All docs that they get are annotated in full: a token of no entity is outside (`O`).
`nlp` has made their tokens.

Read: https://spacy.io/api/language#evaluate
Run:  pytest -k k13
"""

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

ANSWER = "b"  # "a", "b" or "c"


def scores(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Return the F-score of each label that the gold docs have, over all docs together.

    The entities of the gold docs are right; `nlp` predicts from their texts alone. A label that
    it never finds gets 0.0, as in {"PERSON": 0.0, "WEBSITE": 0.71}. You may round to two digits,
    and add labels that gold does not have. If gold has no entities, the dictionary may be empty.
    The gold docs stay as they are.
    """
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    # If there are no entities at all, evaluate returns None instead of the scores by label.
    per_type = nlp.evaluate(examples)["ents_per_type"] or {}
    return {label: score["f"] for label, score in per_type.items()}


def repair(nlp: Language, new: list[Doc], old: list[Doc]) -> list[Doc]:
    """Return the docs to update `nlp` with: one for each new doc, and all old docs, in any order.

    The doc for a new one has its text, its entities, and those that `nlp` predicts as well.
    A prediction that overlaps one of the doc's own entities is left out. In "Ana left Reddit"
    the new doc has `Reddit`, `nlp` predicts `Ana`, and you return a Doc with both. All other
    tokens are outside. `nlp` may predict from the text alone, or from a Doc that has the doc's
    own entities already: the pipelines of this kata keep those. Old docs, or copies of them, are
    returned unchanged. The two lists and all docs in them stay as they are.
    """
    # A component keeps the entities that a Doc already has, and predicts around them.
    return [*nlp.pipe(doc.copy() for doc in new), *old]
