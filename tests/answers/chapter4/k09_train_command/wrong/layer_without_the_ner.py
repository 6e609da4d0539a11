"""A pipeline of the layer alone that turns tokens into numbers.

Caught by: test_label_is_gadget
The learner reads: The saved pipeline has the components ['tok2vec']; `ner` is not among them.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    """ dev.spacy --nlp.pipeline '["tok2vec"]'"""
)
