"""Where a mark overlaps with a prediction, the prediction stays.

Caught by: test_what_the_pipeline_finds_is_not_gold
The learner reads: which no mark names: this `nlp` finds it by itself
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    taken = {token.i for ent in doc.ents for token in ent}
    spans = [Span(doc, *mark) for mark in marks if not taken & set(range(*mark[:2]))]
    doc.ents = [*doc.ents, *spans]
    return doc
