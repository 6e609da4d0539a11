"""A blank pipeline besides the trained one.

Caught by: test_pipeline_is_an_english_ner
The learner reads: the `ner` has none.
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 10}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    return nlp
