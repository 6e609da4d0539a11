"""One step of training.

A new model has random weights, so it finds nothing useful. In a training step, it predicts the
entities of some texts, compares them with the right ones, and changes its weights a little.
The loss says how far off it was. Training is this step, repeated: take it once by hand.

Read: https://spacy.io/usage/training#api
Run:  pytest -k k01
"""

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example


def new_pipeline(labels: list[str]) -> Language:
    """Return a new English pipeline whose only component is an `ner` with exactly these labels.

    Initialize it: then `new_pipeline(["GADGET"])("my iPhone 8 died")` runs, though it does not
    find anything yet. The list of labels does not change.
    """
    nlp = spacy.blank("en")
    nlp.add_pipe(____)
    return nlp


def example(nlp: Language, reference: Doc) -> Example:
    """Return an Example: a new predicted Doc beside the reference.

    `reference` holds the right entities of its text, in tokens that `nlp` makes, and every other
    token is outside: it belongs to no entity. The reference side of the Example must say the
    same. The predicted Doc has the same text, in the same tokens, and no entities: the pipeline
    has yet to find them. `reference` itself does not change.
    """
    return Example(____, ____)


def step(nlp: Language, examples: list[Example]) -> float:
    """Update the weights of the pipeline's `ner` once, with all examples together.

    Return the loss that spaCy reports for the `ner`, not rounded. The list of examples does not
    change. You need not pass an optimizer: `nlp.update` then uses the one of the pipeline. When
    `step` is called again and again with the same examples, the loss falls; with three it may go
    13.3, 12.7, 11.5 ... 0.2.
    """
    raise NotImplementedError
