"""One command, broken in two lines without a backslash.

Caught by: test_first_command_runs
The learner reads: `TO_STDOUT` has more than one line; it takes one command in one line.
"""

TO_STDOUT = """
python -m spacy init config -
    --pipeline ner
"""
