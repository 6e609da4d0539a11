"""A short option takes what follows as it is, the equals sign too.

Caught by: test_first_command_runs
The learner reads: Can't find factory for '=ner'
"""

TO_STDOUT = "python -m spacy init config - -p=ner"
