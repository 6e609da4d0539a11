"""It trains, and what it learnt is gone.

Caught by: test_pipeline_is_saved_in_output
The learner reads: The command leaves no pipeline behind.
"""

COMMAND = "python -m spacy train config.cfg --paths.train train.spacy --paths.dev dev.spacy"
