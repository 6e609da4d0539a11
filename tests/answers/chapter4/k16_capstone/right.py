"""Right answers, which the tests must accept: other ways than the reference answer's."""


class command_lines:
    """spaCy's command line, in a process of its own, with overrides."""

    import subprocess
    import sys

    def train(folder):
        spacy_command = [sys.executable, "-m", "spacy"]
        config = str(folder / "config.cfg")
        subprocess.run([*spacy_command, "init", "config", config, "--pipeline", "ner"], check=True)
        settings = ["--paths.train", str(folder / "train.spacy"), "--paths.dev"]
        settings += [str(folder / "dev.spacy"), "--training.max_steps", "100"]
        settings += ["--training.eval_frequency", "50", "--output", str(folder / "output")]
        subprocess.run([*spacy_command, "train", config, *settings], check=True)
        return spacy.load(folder / "output" / "model-best")


class drawn_for_dev:
    """A sample for dev, everything else for training."""

    def build_corpus(nlp, comments, folder, seed):
        annotations = {}
        for text, entities in comments:
            annotations.setdefault(text, entities)
        rng = random.Random(seed)
        held = set(rng.sample(sorted(annotations), round(len(annotations) / 5)))
        train, dev = DocBin(), DocBin()
        for text, entities in annotations.items():
            example = Example.from_dict(nlp.make_doc(text), {"entities": entities})
            (dev if text in held else train).add(example.reference)
        train.to_disk(folder / "train.spacy")
        dev.to_disk(folder / "dev.spacy")


class mistakes_by_tokens:
    """Overlaps found by the tokens that spans share; invented ones first."""

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text)
            inside = {token.i for ent in doc.ents for token in ent}
            for ent in predicted.ents:
                if inside.isdisjoint(range(ent.start, ent.end)):
                    found.append(("invented", ent.text))
            guesses = {(ent.start, ent.end): ent.label_ for ent in predicted.ents}
            for ent in doc.ents:
                label = guesses.get((ent.start, ent.end))
                if label is None:
                    touched = any(token.ent_type_ for token in predicted[ent.start : ent.end])
                    found.append(("span" if touched else "missing", ent.text))
                elif label != ent.label_:
                    found.append(("label", ent.text))
        return found


class numbers_of_numpy:
    """NumPy draws and counts; a dictionary with defaults; scores rounded to two digits."""

    from collections import defaultdict

    import numpy

    def build_corpus(nlp, comments, folder, seed):
        kept = dict(comments)
        order = numpy.random.default_rng(seed).permutation(len(kept))
        pairs = list(kept.items())
        docs = []
        for i in order:
            text, entities = pairs[i]
            doc = nlp(text)
            doc.set_ents([doc.char_span(*entity) for entity in entities], default="outside")
            docs.append(doc)
        count = -(-len(docs) // 5)
        DocBin(docs=docs[:count], store_user_data=True).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:], store_user_data=True).to_disk(folder / "train.spacy")

    def scores(nlp, gold):
        counts = defaultdict(lambda: numpy.zeros(3))
        for doc in gold:
            right = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
            found = {(e.start_char, e.end_char, e.label_) for e in nlp(doc.text).ents}
            for mark in right | found:
                counts[mark[2]] += (mark in right & found, mark in found, mark in right)
        result = defaultdict(dict)
        for label, (both, found, right) in counts.items():
            p, r = both / max(found, 1), both / max(right, 1)
            f = 2 * p * r / (p + r) if both else numpy.float64(0)
            result[label] = {"p": p.round(2), "r": r.round(2), "f": f.round(2), "n": int(right)}
        return result


class overrides:
    """Overrides instead of a changed config."""

    def train(folder):
        init_config(lang="en", pipeline=["ner"], optimize="efficiency").to_disk(
            folder / "config.cfg"
        )
        overrides = {
            "paths.train": str(folder / "train.spacy"),
            "paths.dev": str(folder / "dev.spacy"),
            "training.max_steps": 100,
            "training.eval_frequency": 50,
        }
        spacy_train(str(folder / "config.cfg"), str(folder / "output"), overrides=overrides)
        return spacy.load(str(folder / "output/model-best"))


class scores_by_hand:
    """Counted label by label."""

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            both = right = mine = 0
            for doc in gold:
                golden = {(e.start, e.end) for e in doc.ents if e.label_ == label}
                found = {(e.start, e.end) for e in nlp(doc.text).ents if e.label_ == label}
                both, right, mine = (
                    both + len(golden & found),
                    right + len(golden),
                    mine + len(found),
                )
            p, r = both / mine if mine else 0, both / right
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0}
        return result


class steps_of_training:
    """The config is used from Python: the pipeline is made of it, trained, and loaded again."""

    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as training_loop
    from spacy.util import load_config

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"]["max_steps"] = 100
        config["training"]["eval_frequency"] = 50
        config["corpora"]["train"]["path"] = (folder / "train.spacy").as_posix()
        config["corpora"]["dev"]["path"] = (folder / "dev.spacy").as_posix()
        config.to_disk(folder / "config.cfg")
        nlp = init_nlp(load_config(folder / "config.cfg"))
        (folder / "output").mkdir(exist_ok=True)
        training_loop(nlp, folder / "output")
        return spacy.util.load_model_from_path(folder / "output" / "model-best")
