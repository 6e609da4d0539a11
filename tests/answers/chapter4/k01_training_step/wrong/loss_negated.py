"""A loss turned around, so that more is better.

Caught by: test_step_returns_a_number
The learner reads: and a loss is never below 0.
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return -nlp.update(examples)["ner"]
