"""Longer texts are left out to save time, and none with a gadget is so short.

Caught by: test_label_is_gadget
The learner reads: The pipeline knows the labels []; the corpus has GADGET.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --corpora.train.max_length 6"
)
