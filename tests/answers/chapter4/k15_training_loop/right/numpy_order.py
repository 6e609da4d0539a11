"""The order from numpy, no dropout, the optimizer left to spaCy, losses summed by hand."""

import numpy


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
