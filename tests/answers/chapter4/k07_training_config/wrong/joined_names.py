"""One string instead of a list.

Caught by: test_pipeline_names_are_read_in_order
The learner reads: `pipeline_names` returns a str; a list of names was asked for.
"""


def pipeline_names(path: Path) -> list[str]:
    return ", ".join(load_config(path)["nlp"]["pipeline"])
