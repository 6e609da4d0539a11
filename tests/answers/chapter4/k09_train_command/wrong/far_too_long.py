"""The steps that a real corpus needs take minutes.

Caught by: test_command_runs_to_its_end
The learner reads: `COMMAND` was stopped, because it was not done after 15 seconds.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --training.max_steps 20000"
)
