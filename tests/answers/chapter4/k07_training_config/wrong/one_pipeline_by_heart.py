"""The answer for the example in the docstring.

Caught by: test_pipeline_names_are_read_in_order
The learner reads: You return ['tok2vec', 'ner'] for a config whose pipeline is
"""


def pipeline_names(path: Path) -> list[str]:
    return ["tok2vec", "ner"]
