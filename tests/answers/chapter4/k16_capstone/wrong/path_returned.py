"""The path instead of the pipeline.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: `train` returns the pipeline itself, loaded
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return folder / "output" / "model-best"
