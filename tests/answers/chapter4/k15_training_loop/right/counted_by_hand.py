"""The F-score counted over sets of (number of the doc, start, end, label)."""


def evaluate(nlp, gold):
    right, found = set(), set()
    for i, doc in enumerate(gold):
        right |= {(i, ent.start, ent.end, ent.label_) for ent in doc.ents}
        predicted = nlp(doc.text)
        found |= {(i, ent.start, ent.end, ent.label_) for ent in predicted.ents}
    both = len(right & found)
    if both == 0:
        return 0
    precision, recall = both / len(found), both / len(right)
    return 2 * precision * recall / (precision + recall)
