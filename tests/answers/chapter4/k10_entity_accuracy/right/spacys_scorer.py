"""The recall that spaCy's own Scorer computes."""

from spacy.scorer import Scorer
from spacy.training import Example


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not any(doc.ents for doc in gold):
        raise ValueError("The gold docs have no entities.")
    examples = [Example(ours, right) for ours, right in zip(predicted, gold, strict=True)]
    return Scorer().score_spans(examples, "ents")["ents_r"]
