"""Right answers, which the tests must accept: other ways than the reference answer's."""


class component_updated:
    """The component updates itself."""

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
                nlp.get_pipe("ner").update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class docs_shuffled:
    """The list of docs is shuffled itself; examples from offsets; the older name of `initialize`."""

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
            for batch in minibatch(docs, size=8):
                examples = []
                for doc in batch:
                    offsets = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
                    predicted = nlp.make_doc(doc.text)
                    examples.append(Example.from_dict(predicted, {"entities": offsets}))
                nlp.update(examples, sgd=optimizer, drop=0.1, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class dropout_in_the_settings:
    """The dropout is a setting of the component, and all losses are added up."""

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
                settings = {"ner": {"drop": 0.1}}
                nlp.update(batch, sgd=optimizer, losses=losses, component_cfg=settings)
            progress.append((sum(losses.values()), evaluate(nlp, dev)))
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


class made_from_a_config:
    """The pipeline comes from a config, the Examples are made anew for each batch."""

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        config = spacy.blank("en").config
        nlp = spacy.util.load_model_from_config(config, auto_fill=True)
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                batch = [Example(nlp.make_doc(each.text), each.reference) for each in batch]
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class numpy_order:
    """The order from numpy, the optimizer left to spaCy, and spaCy's Scorer."""

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
                losses = nlp.update(batch, drop=0.1, losses=losses)
            progress.append((numpy.float32(losses["ner"]), evaluate(nlp, dev)))
        return nlp, progress


class own_random_and_slices:
    """Random numbers of its own for the order, numpy's for the weights, and a score counted by hand."""

    import numpy

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start_char, ent.end_char, ent.label) for ent in doc.ents}
            predicted = nlp(doc.text)
            found |= {(i, ent.start_char, ent.end_char, ent.label) for ent in predicted.ents}
        both = len(right & found)
        if both == 0:
            return 0
        precision, recall = both / len(found), both / len(right)
        return 2 * precision * recall / (precision + recall)

    def train(docs, dev, epochs, seed):
        random.seed(seed)
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
                batch = docs[start : start + 8]
                examples = [Example(nlp.make_doc(doc.text), doc) for doc in batch]
                total += nlp.update(examples, drop=0.1)["ner"]
            progress.append((total, evaluate(nlp, dev)))
        return nlp, progress


class rounded:
    """Loss and score are rounded as in the docstring."""

    def evaluate(nlp, gold):
        return round(nlp.evaluate(_examples(nlp, gold))["ents_f"], 2)

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
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((round(losses["ner"], 1), evaluate(nlp, dev)))
        return nlp, progress


class scorer_of_its_own:
    """A Scorer, given what the pipeline predicts, and the docs one by one."""

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        return Scorer(nlp).score([Example(nlp(doc.text), doc) for doc in gold])["ents_f"]
