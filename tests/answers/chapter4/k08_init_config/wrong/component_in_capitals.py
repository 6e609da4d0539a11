"""Names of components are written in small letters.

Caught by: test_first_command_runs
The learner reads: Can't find factory for 'NER'
"""

TO_STDOUT = "python -m spacy init config - --pipeline NER"
