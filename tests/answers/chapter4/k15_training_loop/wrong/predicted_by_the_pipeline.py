"""A pipeline keeps the entities that the predicted side brings along, right or wrong.

Caught by: test_model_learns_from_the_entities_of_the_docs
The learner reads: The predicted side of this Example holds entities already.
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
            batch = [Example(nlp(eg.reference.text), eg.reference) for eg in batch]
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
