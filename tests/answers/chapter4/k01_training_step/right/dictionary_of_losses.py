"""The dictionary is made first and filled by update."""


def step(nlp: Language, examples: list[Example]) -> float:
    losses = {}
    nlp.update(examples, losses=losses)
    return losses["ner"]
