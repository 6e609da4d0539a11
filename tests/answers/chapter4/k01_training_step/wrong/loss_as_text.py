"""The loss is made ready to be printed.

Caught by: test_step_returns_a_number
The learner reads: which is a number; this is of the type str.
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return f"{nlp.update(examples)['ner']:.1f}"
