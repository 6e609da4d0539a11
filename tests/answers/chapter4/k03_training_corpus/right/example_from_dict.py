"""An Example makes the reference Doc from a dictionary."""

from spacy.training import Example, offsets_to_biluo_tags


def no_entity(nlp: Language, text: str) -> Doc:
    return Example.from_dict(nlp(text), {"entities": []}).reference


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    if "-" in offsets_to_biluo_tags(nlp(text), entities):
        raise ValueError("an offset lies inside a token")
    return Example.from_dict(nlp(text), {"entities": entities}).reference
