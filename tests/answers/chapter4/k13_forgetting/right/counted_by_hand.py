"""The F-score counted label by label, over sets."""


def scores(nlp, gold):
    result = {}
    for label in {ent.label_ for doc in gold for ent in doc.ents}:
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
            found |= {(i, e.start, e.end) for e in nlp(doc.text).ents if e.label_ == label}
        result[label] = 2 * len(right & found) / (len(right) + len(found))
    return result
