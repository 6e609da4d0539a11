"""The component updates itself, in smaller batches, and the order is new after each epoch."""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    optimizer = nlp.initialize(lambda: examples)
    progress = []
    for _ in range(epochs):
        losses = {}
        for batch in minibatch(examples, size=5):
            ner.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        random.shuffle(examples)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
