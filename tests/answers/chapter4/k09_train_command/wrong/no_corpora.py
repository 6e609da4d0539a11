"""The config alone does not know where the corpora are.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: ValueError: [E913] Corpus path can't be None.
"""

COMMAND = "python -m spacy train config.cfg --output output"
