"""Evaluation compares and changes nothing.

Caught by: test_step_moves_the_weights
The learner reads: every weight of the `ner` is what it was before
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return nlp.evaluate(examples)["ents_f"]
