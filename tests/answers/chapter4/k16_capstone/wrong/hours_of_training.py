"""The defaults of the config go on for 20,000 steps.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: The training was stopped after 110 steps.
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"eval_frequency": 50}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
