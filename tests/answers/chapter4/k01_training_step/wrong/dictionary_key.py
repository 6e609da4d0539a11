"""The key is `entities`.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: `example` raises KeyError
"""


def example(nlp: Language, reference: Doc) -> Example:
    entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
    return Example.from_dict(nlp.make_doc(reference.text), {"ents": entities})
