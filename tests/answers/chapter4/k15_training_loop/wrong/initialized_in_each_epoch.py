"""New random weights in each epoch.

Caught by: test_weights_are_made_before_the_first_epoch
The learner reads: The pipeline is initialized 2 times, also after updates.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        optimizer = nlp.initialize(lambda: examples)
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
