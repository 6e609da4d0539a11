"""`update` needs both sides of each Example.

Caught by: test_step_returns_a_number
The learner reads: `step` hands it something else: a list that holds Doc.
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return nlp.update([each.reference for each in examples])["ner"]
