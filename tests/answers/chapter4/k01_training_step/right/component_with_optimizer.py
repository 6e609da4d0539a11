"""The component is updated itself, with an optimizer, so that its weights move."""


def step(nlp: Language, examples: list[Example]) -> float:
    losses = nlp.get_pipe("ner").update(examples, sgd=nlp.create_optimizer())
    return float(losses["ner"])
