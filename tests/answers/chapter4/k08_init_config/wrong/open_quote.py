"""A quote is never closed.

Caught by: test_first_command_runs
The learner reads: A quote is opened in `TO_STDOUT` and never closed.
"""

TO_STDOUT = "python -m spacy init config - -p 'ner"
