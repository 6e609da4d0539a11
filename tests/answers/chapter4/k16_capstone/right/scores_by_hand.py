"""Counted label by label."""


def scores(nlp, gold):
    result = {}
    for label in {ent.label_ for doc in gold for ent in doc.ents}:
        both = right = mine = 0
        for doc in gold:
            golden = {(e.start, e.end) for e in doc.ents if e.label_ == label}
            found = {(e.start, e.end) for e in nlp(doc.text).ents if e.label_ == label}
            both, right, mine = both + len(golden & found), right + len(golden), mine + len(found)
        p, r = both / mine if mine else 0, both / right
        result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if p + r else 0}
    return result
