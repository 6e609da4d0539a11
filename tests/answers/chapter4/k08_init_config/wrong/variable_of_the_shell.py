"""A shell would put the folder in the place of $PWD.

Caught by: test_second_command_runs
The learner reads: `TO_FILE` holds a character that only a shell understands, ` or $.
"""

TO_FILE = "python -m spacy init config $PWD/config.cfg -p ner"
