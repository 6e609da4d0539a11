"""Overlaps found by the tokens that spans share; invented ones first."""


def mistakes(nlp, gold):
    for doc in gold:
        predicted = nlp(doc.text)
        inside = {token.i for ent in doc.ents for token in ent}
        for ent in predicted.ents:
            if inside.isdisjoint(range(ent.start, ent.end)):
                yield "invented", ent.text
        guesses = {(ent.start, ent.end): ent.label_ for ent in predicted.ents}
        for ent in doc.ents:
            label = guesses.get((ent.start, ent.end))
            if label is None:
                touched = any(token.ent_type_ for token in predicted[ent.start : ent.end])
                yield ("span" if touched else "missing"), ent.text
            elif label != ent.label_:
                yield "label", ent.text
