"""One update per epoch, with everything.

Caught by: test_epoch_has_several_batches
The learner reads: An update takes all 20 docs at once
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
        nlp.update(examples, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
