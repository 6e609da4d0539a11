"""The score is that of a few texts.

Caught by: test_pipeline_is_evaluated_on_the_other_corpus
The learner reads: Which option changes what it is evaluated on?
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --corpora.dev.limit 5"
)
