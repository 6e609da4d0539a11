"""There is no command of that name.

Caught by: test_first_command_runs
The learner reads: No such command 'pipeline'. It also prints: Usage: python -m spacy init
"""

TO_STDOUT = "python -m spacy init pipeline - ner"
