"""Whatever is predicted near a gold entity, its label counts as the mistake.

Caught by: test_each_kind_of_mistake_is_told
The learner reads: lists ('label', 'Tim') for this text. A label mistake has the tokens of a
"""


def mistakes(nlp, gold):
    found = []
    for doc in gold:
        predicted = nlp(doc.text).ents
        for ent in doc.ents:
            near = [other for other in predicted if _overlap(ent, other)]
            same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
            if not near:
                found.append(("missing", ent.text))
            elif not same or same[0].label_ != ent.label_:
                found.append(("label", ent.text))
        for ent in predicted:
            if not any(_overlap(ent, other) for other in doc.ents):
                found.append(("invented", ent.text))
    return found
