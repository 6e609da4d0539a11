"""Without a list of components the config has a tagger and a parser too.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: `train` raises ValueError: [E143] Labels for component 'tagger' not initialized.
"""


def train(folder):
    config = init_config(lang="en", pipeline=["tagger", "parser", "ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
