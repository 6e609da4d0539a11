"""The config is left out.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
"""

COMMAND = "python -m spacy train --output output --paths.train train.spacy --paths.dev dev.spacy"
