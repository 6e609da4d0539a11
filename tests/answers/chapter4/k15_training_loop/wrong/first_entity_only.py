"""The second entity of a doc is forgotten.

Caught by: test_model_learns_from_the_entities_of_the_docs
The learner reads: The model learns other entities from this text than its Doc has
"""


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = []
    for doc in docs:
        offsets = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents[:1]]
        examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
    optimizer = nlp.initialize(lambda: examples)
    progress = []
    for _ in range(epochs):
        random.shuffle(examples)
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
