"""Right answers, which the tests must accept: other ways than the reference answer's."""


class component_updated:
    """The component updates itself, in smaller batches, and the order is new after each epoch."""

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            for batch in minibatch(examples, size=5):
                ner.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            random.shuffle(examples)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class compounding_batches:
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
                    examples.append(
                        Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets})
                    )
                nlp.update(examples, sgd=optimizer, drop=0.2, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class gold_on_both_sides:
    """Examples with the gold doc on both sides: the loop learns all the same."""

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = [Example(doc, doc) for doc in docs]
        nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class numpy_order:
    """The order from numpy, no dropout, the optimizer left to spaCy, and spaCy's Scorer."""

    import numpy
    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        predicted = nlp.pipe([doc.text for doc in gold])
        examples = [Example(*pair) for pair in zip(predicted, gold, strict=True)]
        return Scorer.score_spans(examples, "ents")["ents_f"]

    def train(docs, dev, epochs, seed):
        numpy.random.seed(seed)
        random.seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
        nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            shuffled = [examples[i] for i in numpy.random.permutation(len(examples))]
            losses = {"ner": 0.0}
            for batch in minibatch(shuffled, 8):
                losses = nlp.update(batch, losses=losses)
            progress.append((float(losses["ner"]), evaluate(nlp, dev)))
        return nlp, progress


class own_random_and_slices:
    """Numbers of its own for the order, numpy's for the weights, slices, a score counted by hand."""

    import numpy

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end, ent.label_) for ent in doc.ents}
            predicted = nlp(doc.text)
            found |= {(i, ent.start, ent.end, ent.label_) for ent in predicted.ents}
        both = len(right & found)
        if both == 0:
            return 0
        precision, recall = both / len(found), both / len(right)
        return 2 * precision * recall / (precision + recall)

    def train(docs, dev, epochs, seed):
        numpy.random.seed(seed)
        order = random.Random(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        nlp.initialize(lambda: [Example(nlp.make_doc(doc.text), doc) for doc in docs])
        progress = []
        for _ in range(epochs):
            docs = order.sample(docs, len(docs))
            total = 0.0
            for start in range(0, len(docs), 8):
                examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs[start : start + 8]]
                total += nlp.update(examples, drop=0.1)["ner"]
            progress.append([total, evaluate(nlp, dev)])
        return [nlp, progress]
