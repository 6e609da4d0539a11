"""The trained pipeline is returned, and never saved.

Caught by: test_training_leaves_config_and_pipeline
The learner reads: There should be a pipeline in output/model-best in the folder, and there is none.
"""

from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    nlp = init_nlp(config.interpolate())
    return train_loop(nlp)[0]
