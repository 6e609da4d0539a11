"""The score on texts that it learnt from says nothing.

Caught by: test_pipeline_is_evaluated_on_the_other_corpus
The learner reads: The pipeline was evaluated on train.spacy; it should be evaluated on dev.spacy.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " train.spacy"
)
