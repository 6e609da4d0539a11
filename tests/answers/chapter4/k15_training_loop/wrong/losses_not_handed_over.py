"""Nothing adds up in a dictionary that no update is given.

Caught by: test_loss_falls_from_epoch_to_epoch
The learner reads: The loss of every epoch is 0, so there was nothing to learn.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer)
        progress.append((losses.get("ner", 0.0), evaluate(nlp, dev)))
    return nlp, progress
