"""A mean over docs counts an entity less if its doc has many.

Caught by: test_score_is_the_f_score
The learner reads: which is not the F-score.
"""


def evaluate(nlp, gold):
    examples = _examples(nlp, [doc for doc in gold if doc.ents])
    scores = [nlp.evaluate([example])["ents_f"] for example in examples]
    return sum(score or 0 for score in scores) / len(scores)
