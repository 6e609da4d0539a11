"""An option that spaCy does not know.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` ends with an error. spaCy says: No such option: --pipelin
"""

TO_STDOUT = "python -m spacy init config - --pipelin ner"
