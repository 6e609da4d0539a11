"""The marks are added to the entities that the pipeline finds.

Caught by: test_what_the_pipeline_finds_is_not_gold
The learner reads: which no mark names: this `nlp` finds it by itself
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    spans = [Span(doc, start, end, label=label) for start, end, label in marks]
    doc.set_ents([*doc.ents, *spans], default="outside")
    return doc
