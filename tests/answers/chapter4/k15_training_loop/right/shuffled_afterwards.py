"""Shuffles after each epoch instead of before it, and smaller batches."""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    optimizer = nlp.initialize(lambda: _examples(nlp, docs))
    examples, progress = _examples(nlp, docs), []
    for _ in range(epochs):
        losses = {}
        for batch in minibatch(examples, size=5):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        random.shuffle(examples)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
