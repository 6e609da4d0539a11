"""Evaluated on what it was trained on.

Caught by: test_each_file_has_its_purpose
The learner reads: The config of the pipeline says that dev is read from 'train.spacy'.
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "train.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
