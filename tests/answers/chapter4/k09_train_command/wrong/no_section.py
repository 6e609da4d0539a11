"""A setting is named with its section.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` ends with an error. spaCy says: No such option
"""

COMMAND = "python -m spacy train config.cfg --output output --train train.spacy --dev dev.spacy"
