"""The docs are made and never annotated.

Caught by: test_docs_have_the_entities
The learner reads: This Doc has other entities than its comment
"""


def build_corpus(nlp, comments, folder, seed):
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    docs = []
    for text, _ in unique:
        doc = nlp.make_doc(text)
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
