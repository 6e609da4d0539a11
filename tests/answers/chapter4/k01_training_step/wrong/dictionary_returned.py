"""All losses, where the one of the `ner` is asked for.

Caught by: test_step_returns_a_number
The learner reads: `step` returns the whole dictionary of losses, {'ner': 13.3
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return nlp.update(examples)
