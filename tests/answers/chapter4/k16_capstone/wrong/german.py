"""Another language.

Caught by: test_pipeline_is_an_english_ner
The learner reads: The language of the pipeline is 'de', not 'en'.
"""


def train(folder):
    config = init_config(lang="de", pipeline=["ner"])
    config["training"] |= {"max_steps": 20, "eval_frequency": 10}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")
