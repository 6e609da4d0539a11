"""The component alone is no pipeline: it has no tokenizer.

Caught by: test_pipeline_has_an_ner
The learner reads: `new_pipeline` returns a pipeline; this is of the type EntityRecognizer.
"""

reference_pipeline = new_pipeline


def new_pipeline(labels: list[str]) -> Language:
    return reference_pipeline(labels).get_pipe("ner")
