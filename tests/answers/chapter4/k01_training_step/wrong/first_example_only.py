"""The other examples are left out.

Caught by: test_step_updates_once_with_all_examples
The learner reads: `step` was given 3 examples, and 1 of them reached `nlp.update`.
"""


def step(nlp: Language, examples: list[Example]) -> float:
    return nlp.update(examples[:1])["ner"]
