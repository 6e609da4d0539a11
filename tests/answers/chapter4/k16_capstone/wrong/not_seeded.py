"""Other files each time.

Caught by: test_division_is_random_and_repeatable
The learner reads: With the same comments and the same seed dev.spacy has other docs.
"""


def build_corpus(nlp, comments, folder, seed):
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.shuffle(unique)
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
