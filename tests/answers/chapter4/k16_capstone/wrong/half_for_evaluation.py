"""Half of the comments are not trained on.

Caught by: test_a_fifth_is_for_evaluation
The learner reads: A fifth belongs to dev.
"""


def build_corpus(nlp, comments, folder, seed):
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        docs.append(doc)
    count = len(docs) // 2
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
