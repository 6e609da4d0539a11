"""Training starts and stops at the first evaluation.

Caught by: test_command_runs_to_its_end
The learner reads: FileNotFoundError: [Errno 2] No such file or directory: 'eval.spacy'
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " eval.spacy"
)
