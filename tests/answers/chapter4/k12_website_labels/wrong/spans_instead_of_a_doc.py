"""The entities are returned, not the Doc that has them.

Caught by: test_function_returns_a_doc_of_the_whole_text
The learner reads: `gold_doc` returns a Doc; this one returned an object of type `list`.
"""

reference = gold_doc


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    return list(reference(nlp, text, marks).ents)
