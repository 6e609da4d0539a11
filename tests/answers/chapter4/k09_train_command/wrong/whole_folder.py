"""A folder stands for all corpora in it, so it learns from dev.spacy as well.

Caught by: test_pipeline_learns_from_the_training_corpus
The learner reads: The pipeline learnt from the whole folder; it should learn from train.spacy.
"""

COMMAND = "python -m spacy train config.cfg --output output --paths.train . --paths.dev dev.spacy"
