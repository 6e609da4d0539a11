"""After five steps it has learnt nothing.

Caught by: test_unseen_gadgets_are_found
The learner reads: the pipeline has an F-score of 0.00;
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --training.max_steps 5"
)
