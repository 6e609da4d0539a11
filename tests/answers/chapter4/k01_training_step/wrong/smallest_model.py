"""A model of one neuron trains faster, and has no room for what it should learn.

Caught by: test_pipeline_learns_its_examples
The learner reads: After 100 steps with three examples the pipeline should find what they hold.
"""


def new_pipeline(labels: list[str]) -> Language:
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner", config={"model": {"hidden_width": 1, "maxout_pieces": 1}})
    for label in labels:
        ner.add_label(label)
    nlp.initialize()
    return nlp
