"""spaCy's Scorer, on what the pipeline makes of the texts; only the labels of gold."""

from spacy.scorer import Scorer


def scores(nlp, gold):
    texts = [doc.text for doc in gold]
    examples = [Example(*pair) for pair in zip(nlp.pipe(texts), gold, strict=True)]
    per_type = Scorer.score_spans(examples, "ents")["ents_per_type"]
    labels = {ent.label_ for doc in gold for ent in doc.ents}
    return {label: per_type[label]["f"] for label in labels}
