"""The update is made and the loss never returned.

Caught by: test_step_returns_a_number
The learner reads: `step` returns None. Is there a `return` at its end?
"""


def step(nlp: Language, examples: list[Example]) -> float:
    nlp.update(examples)
