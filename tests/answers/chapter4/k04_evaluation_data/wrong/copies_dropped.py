"""Of the docs with the same text only one is left.

Caught by: test_docs_with_the_same_text_are_all_kept
The learner reads: 35 docs went in, and 14 + 6 came out. One that is lost
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(list({doc.text: doc for doc in docs}.values()), share, seed)
