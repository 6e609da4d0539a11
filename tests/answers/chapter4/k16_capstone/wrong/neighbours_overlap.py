"""An end is the first token after the span, so <= is too much.

Caught by: test_all_mistakes_are_listed
The learner reads: `mistakes` does not list ('invented', 'Ana') for this text
"""


def _overlap(one, other):
    return one.start <= other.end and other.start <= one.end


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
            if not any(_overlap(ent, other) for other in doc.ents):
                found.append(("invented", ent.text))
    return found
