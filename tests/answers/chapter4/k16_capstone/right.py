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
        for doc in gold:
            predicted = nlp(doc.text)
            inside = {token.i for ent in doc.ents for token in ent}
            for ent in predicted.ents:
                if inside.isdisjoint(range(ent.start, ent.end)):
                    yield "invented", ent.text
            guesses = {(ent.start, ent.end): ent.label_ for ent in predicted.ents}
            for ent in doc.ents:
                label = guesses.get((ent.start, ent.end))
                if label is None:
                    touched = any(token.ent_type_ for token in predicted[ent.start : ent.end])
                    yield ("span" if touched else "missing"), ent.text
                elif label != ent.label_:
                    yield "label", ent.text


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
