"""A folder is there already and is no file to save to.

Caught by: test_second_command_runs
The learner reads: The provided output file already exists.
"""

TO_FILE = "python -m spacy init config . -p ner"
