"""Without a corpus to evaluate on there is no best pipeline.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: ValueError: [E913] Corpus path can't be None.
"""

COMMAND = "python -m spacy train config.cfg --output output --paths.train train.spacy"
