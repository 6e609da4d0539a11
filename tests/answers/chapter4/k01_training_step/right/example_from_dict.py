"""The reference is described in characters, and the Example makes a Doc from that."""


def example(nlp: Language, reference: Doc) -> Example:
    entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
    return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})
