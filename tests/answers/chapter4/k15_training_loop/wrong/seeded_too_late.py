"""When the seed is set, the weights are there already.

Caught by: test_same_seed_gives_the_same_weights
The learner reads: Something random happens that the seed does not decide, or before it is set.
"""


def train(docs, dev, epochs, seed):
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    fix_random_seed(seed)
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
