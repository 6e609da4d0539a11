"""The order from numpy, no dropout, the optimizer left to spaCy, and spaCy's Scorer."""

import numpy
from spacy.scorer import Scorer


def evaluate(nlp, gold):
    predicted = nlp.pipe([doc.text for doc in gold])
    examples = [Example(*pair) for pair in zip(predicted, gold, strict=True)]
    return Scorer.score_spans(examples, "ents")["ents_f"]


def train(docs, dev, epochs, seed):
    numpy.random.seed(seed)
    random.seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    nlp.initialize(lambda: examples)
    progress = []
    for _ in range(epochs):
        shuffled = [examples[i] for i in numpy.random.permutation(len(examples))]
        losses = {"ner": 0.0}
        for batch in minibatch(shuffled, 8):
            losses = nlp.update(batch, losses=losses)
        progress.append((float(losses["ner"]), evaluate(nlp, dev)))
    return nlp, progress
