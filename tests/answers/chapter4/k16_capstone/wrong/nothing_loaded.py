"""spaCy's train writes the pipeline and returns None or paths.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: `train` returns None. Is there a `return` at its end?
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    return spacy_train(folder / "config.cfg", folder / "output")
