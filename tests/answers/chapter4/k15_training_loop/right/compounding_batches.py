"""Batches that grow from 4 to 32, the older name of `initialize`, and examples from offsets."""

from spacy.util import compounding


def train(docs, dev, epochs, seed):
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    for doc in docs:
        for ent in doc.ents:
            ner.add_label(ent.label_)
    optimizer = nlp.begin_training()
    progress = []
    for _ in range(epochs):
        random.shuffle(docs)
        losses = {}
        for batch in minibatch(docs, size=compounding(4.0, 32.0, 1.001)):
            examples = []
            for doc in batch:
                offsets = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
                examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
            nlp.update(examples, sgd=optimizer, drop=0.2, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
