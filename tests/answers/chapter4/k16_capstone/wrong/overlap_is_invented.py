"""A prediction that is not exactly right is counted twice.

Caught by: test_each_kind_of_mistake_is_told
The learner reads: lists ('invented', 'Amazon') for this text. Invented is a prediction
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
            elif not same:
                found.append(("span", ent.text))
            elif same[0].label_ != ent.label_:
                found.append(("label", ent.text))
        for ent in predicted:
            exact = [(other.start, other.end, other.label_) for other in doc.ents]
            if (ent.start, ent.end, ent.label_) not in exact:
                found.append(("invented", ent.text))
    return found
