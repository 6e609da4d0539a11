"""In the dictionary offsets count characters.

Caught by: test_reference_side_holds_the_right_entities
The learner reads: The reference side of the Example has not the entities of the Doc that was given
"""


def example(nlp: Language, reference: Doc) -> Example:
    entities = [(ent.start, ent.end, ent.label_) for ent in reference.ents]
    return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})
