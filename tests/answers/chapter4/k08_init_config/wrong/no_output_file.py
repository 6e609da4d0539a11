"""The command does not print by itself; it wants to be told where the config goes.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` ends with an error. spaCy says: Missing argument
"""

TO_STDOUT = "python -m spacy init config --pipeline ner"
