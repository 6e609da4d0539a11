"""A component is found by its name, and this one was given another.

Caught by: test_progress_has_a_pair_for_each_epoch
The learner reads: The pipeline has the components ['entities']; it should have one 'ner'.
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", name="entities")
    examples = _examples(nlp, docs)
    optimizer = nlp.initialize(lambda: examples)
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["entities"], evaluate(nlp, dev)))
    return nlp, progress
