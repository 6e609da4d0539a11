"""spaCy's Scorer, on what the pipeline makes of the texts."""

from spacy.scorer import Scorer


def evaluate(nlp, gold):
    predicted = nlp.pipe([doc.text for doc in gold])
    examples = [Example(*pair) for pair in zip(predicted, gold, strict=True)]
    return Scorer.score_spans(examples, "ents")["ents_f"]
