"""The pair is the wrong way round.

Caught by: test_loss_falls_from_epoch_to_epoch
The learner reads: Do the pairs hold the loss first
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
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((evaluate(nlp, dev), losses["ner"]))
    return nlp, progress
