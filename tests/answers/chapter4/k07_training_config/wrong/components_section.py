"""The section [components] has another order, and more than is used.

Caught by: test_pipeline_names_are_read_in_order
The learner reads: You return ['tagger', 'textcat', 'ner', 'tok2vec'] for a config whose pipeline is
"""


def pipeline_names(path: Path) -> list[str]:
    return list(load_config(path)["components"])
