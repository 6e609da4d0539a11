"""The pipeline on copies, one batch, and old docs that are copies too."""


def repair(nlp, new, old):
    return [*nlp.pipe(doc.copy() for doc in new), *(doc.copy() for doc in old)]
