"""A file that nobody made.

Caught by: test_command_runs_to_its_end
The learner reads: FileNotFoundError: [Errno 2] No such file or directory: 'training.spacy'
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train training.spacy"
    " --paths.dev dev.spacy"
)
