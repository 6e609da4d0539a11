"""A generator is used up when `update` checks it, and nothing is left to learn from.

Caught by: test_step_moves_the_weights
The learner reads: every weight of the `ner` is what it was before
"""


def step(nlp: Language, examples: list[Example]) -> float:
    losses = {"ner": 0.0}
    nlp.update((each for each in examples), losses=losses)
    return losses["ner"]
