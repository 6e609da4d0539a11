"""Tokens of no entity are left open.

Caught by: test_docs_have_the_entities
The learner reads: belongs to no entity, and its Doc does not say so
"""


def build_corpus(nlp, comments, folder, seed):
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in entities]
        doc.set_ents(spans, default="missing")
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
