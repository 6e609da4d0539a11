"""A copy is trained, and the original returned.

Caught by: test_docs_are_learnt
The learner reads: It should know them by heart
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    progress = []
    untrained = spacy.blank("en")
    untrained.add_pipe("ner")
    untrained.from_bytes(nlp.to_bytes())
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return untrained, progress
