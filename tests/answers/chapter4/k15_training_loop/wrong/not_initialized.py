"""Without initialize the component has no weights at all.

Caught by: test_progress_has_a_pair_for_each_epoch
The learner reads: The `ner` has no weights, not even random ones.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    optimizer = nlp.create_optimizer()
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
