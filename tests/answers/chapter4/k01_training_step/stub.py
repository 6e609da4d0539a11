"""One step of training.

A new model has random weights, so it finds nothing useful. In a step of training it predicts
the entities of some texts, compares them with the right ones, and moves its weights a little.
The loss says how far off it was. Training is this step, repeated: take it once by hand.

Read: https://spacy.io/usage/training#api
Run:  pytest -k k01
"""

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example


def new_pipeline(labels: list[str]) -> Language:
    """Return a blank English pipeline with an initialized `ner` that has these labels.

    Then `new_pipeline(["GADGET"])("my iPhone 8 died")` runs, though what it finds is chance.
    """
    nlp = spacy.blank("en")
    nlp.add_pipe(____)
    return nlp


def example(nlp: Language, reference: Doc) -> Example:
    """Return an Example: a predicted Doc beside the reference, whose entities are right.

    The predicted Doc has the same text and no entities: the pipeline has yet to find them.
    """
    return Example(____, ____)


def step(nlp: Language, examples: list[Example]) -> float:
    """Update the pipeline's weights once, with all examples, and return the loss of its `ner`.

    Call after call the loss falls: 13.3, 12.7, 11.5 ... 0.2.
    """
    raise NotImplementedError
