"""A command that looks at the corpora and trains nothing.

Caught by: test_pipeline_is_saved_in_output
The learner reads: The command leaves no pipeline behind.
"""

COMMAND = "python -m spacy debug data config.cfg --paths.train train.spacy --paths.dev dev.spacy"
