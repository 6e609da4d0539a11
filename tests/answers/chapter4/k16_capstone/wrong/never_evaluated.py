"""With 200 steps from one evaluation to the next the best pipeline is the untrained one.

Caught by: test_unseen_comments_are_understood
The learner reads: It was evaluated every 200 steps, so never after step 0
"""


def train(folder):
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 20}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
