"""Only the config comes without the name of an option.

Caught by: test_command_runs_to_its_end
The learner reads: spaCy says: ✘ Invalid config override 'output'
"""

COMMAND = "python -m spacy train config.cfg output train.spacy dev.spacy"
