"""It learns from the texts for evaluation.

Caught by: test_pipeline_learns_from_the_training_corpus
The learner reads: The pipeline learnt from dev.spacy; it should learn from train.spacy.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train dev.spacy --paths.dev"
    " train.spacy"
)
