"""The names are read and not returned.

Caught by: test_pipeline_names_are_read_in_order
The learner reads: `pipeline_names` returns None. Is there a `return` at its end?
"""


def pipeline_names(path: Path) -> list[str]:
    load_config(path)["nlp"]["pipeline"]
