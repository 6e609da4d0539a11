"""Without an output path the training leaves nothing.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: `train` raises OSError: [E052] Can't find model directory:
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg")
    return spacy.load(folder / "output" / "model-best")
