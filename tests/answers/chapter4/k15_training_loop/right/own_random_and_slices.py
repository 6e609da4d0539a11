"""Numbers of its own for the order, numpy's for the weights, batches by slicing."""

import numpy


def train(docs, dev, epochs, seed):
    numpy.random.seed(seed)
    order = random.Random(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in docs])
    progress = []
    for _ in range(epochs):
        docs = order.sample(docs, len(docs))
        total = 0.0
        for start in range(0, len(docs), 8):
            examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs[start : start + 8]]
            total += nlp.update(examples, drop=0.1)["ner"]
        progress.append([total, evaluate(nlp, dev)])
    return [nlp, progress]
