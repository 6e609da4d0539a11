"""The pipelines are saved beside the corpora.

Caught by: test_pipeline_is_saved_in_output
The learner reads: The pipeline is saved in the folder itself; it should be saved in output.
"""

COMMAND = (
    "python -m spacy train config.cfg --output . --paths.train train.spacy --paths.dev dev.spacy"
)
