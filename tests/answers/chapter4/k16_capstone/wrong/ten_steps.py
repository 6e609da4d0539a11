"""Ten steps are far too few.

Caught by: test_unseen_comments_are_understood
The learner reads: it should be at least 0.45. precision recall F-score GADGET 0.00
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 10, "eval_frequency": 5}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
