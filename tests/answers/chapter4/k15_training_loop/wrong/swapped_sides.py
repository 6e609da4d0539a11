"""The gold doc stands on the predicted side, where nobody learns from it.

Caught by: test_model_learns_from_the_entities_of_the_docs
The learner reads: The two sides of the Examples have changed places
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = _examples(nlp, docs)
    examples = [Example(doc, nlp.make_doc(doc.text)) for doc in docs]
    optimizer = nlp.initialize(lambda: _examples(nlp, docs))
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
