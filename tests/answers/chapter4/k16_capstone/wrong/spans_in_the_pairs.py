"""A span instead of its text.

Caught by: test_each_kind_of_mistake_is_told
The learner reads: After the kind stands the text of the entity, a string
"""


def mistakes(nlp, gold):
    found = []
    for doc in gold:
        predicted = nlp(doc.text).ents
        for ent in doc.ents:
            near = [other for other in predicted if _overlap(ent, other)]
            same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
            if not near:
                found.append(("missing", ent))
            elif not same:
                found.append(("span", ent))
            elif same[0].label_ != ent.label_:
                found.append(("label", ent))
        for ent in predicted:
            if not any(_overlap(ent, other) for other in doc.ents):
                found.append(("invented", ent))
    return found
