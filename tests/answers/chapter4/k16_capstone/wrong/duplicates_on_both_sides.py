"""What comes twice is drawn twice.

Caught by: test_text_that_comes_twice_is_kept_once
The learner reads: This comment is in train.spacy and in dev.spacy
"""


def build_corpus(nlp, comments, folder, seed):
    # By text, so that no comment is on both sides.
    unique = list(comments)
    random.Random(seed).shuffle(unique)
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
