"""Overrides instead of a changed config."""


def train(folder):
    init_config(lang="en", pipeline=["ner"], optimize="efficiency").to_disk(folder / "config.cfg")
    overrides = {
        "paths.train": str(folder / "train.spacy"),
        "paths.dev": str(folder / "dev.spacy"),
        "training.max_steps": 100,
        "training.eval_frequency": 50,
    }
    spacy_train(str(folder / "config.cfg"), str(folder / "output"), overrides=overrides)
    return spacy.load(str(folder / "output/model-best"))
