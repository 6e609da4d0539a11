"""The dictionary of losses is the same in all epochs.

Caught by: test_loss_falls_from_epoch_to_epoch
The learner reads: The losses of all epochs seem to be added up.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    progress, losses = [], {}
    for _ in range(epochs):
        random.shuffle(examples)
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
