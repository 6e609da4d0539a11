"""The pipeline works on the gold docs themselves, after their entities were taken away.

Caught by: test_pipeline_sees_the_text_alone
The learner reads: `evaluate` changes the entities of the gold docs
"""


def evaluate(nlp, gold):
    right = [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in gold]
    for doc in gold:
        doc.ents = []
        nlp(doc)
    return float(right == [[(e.start, e.end, e.label_) for e in doc.ents] for doc in gold])
