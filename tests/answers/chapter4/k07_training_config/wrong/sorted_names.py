"""The names in the order of the alphabet.

Caught by: test_pipeline_names_are_read_in_order
The learner reads: These are the components, but their order is
"""


def pipeline_names(path: Path) -> list[str]:
    return sorted(load_config(path)["nlp"]["pipeline"])
