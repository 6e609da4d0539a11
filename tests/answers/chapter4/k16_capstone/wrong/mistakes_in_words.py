"""One string for each mistake.

Caught by: test_each_kind_of_mistake_is_told
The learner reads: Each mistake is a pair (kind, text). Here is 'missing: Pixel 6'.
"""


def mistakes(nlp, gold):
    found = []
    for doc in gold:
        predicted = nlp(doc.text).ents
        for ent in doc.ents:
            if not any(_overlap(ent, other) for other in predicted):
                found.append(f"missing: {ent.text}")
    return found
