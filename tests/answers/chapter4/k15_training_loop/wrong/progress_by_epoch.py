"""A dictionary with a pair for each epoch.

Caught by: test_progress_has_a_pair_for_each_epoch
The learner reads: second thing that `train` returns is a list of pairs; this is of the type dict.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    progress = {}
    for epoch in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress[epoch] = (losses["ner"], evaluate(nlp, dev))
    return nlp, progress
