"""The config stays in memory, or elsewhere.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: There should be a config.cfg in the folder
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "output.cfg")
    spacy_train(folder / "output.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
