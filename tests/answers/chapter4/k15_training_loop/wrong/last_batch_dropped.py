"""The last batch is smaller and belongs to the epoch too.

Caught by: test_each_epoch_takes_every_doc_once
The learner reads: this one it sees
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
        for number in range(len(examples) // 8):
            batch = examples[8 * number : 8 * number + 8]
            nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
    return nlp, progress
