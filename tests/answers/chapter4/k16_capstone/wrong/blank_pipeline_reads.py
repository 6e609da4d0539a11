"""A blank pipeline has no component that could read what was saved.

Caught by: test_pipeline_is_an_english_ner
The learner reads: The pipeline has the components [].
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.blank("en").from_disk(folder / "output" / "model-best")
