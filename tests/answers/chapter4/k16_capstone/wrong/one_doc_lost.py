"""The doc between the two slices belongs to neither.

Caught by: test_both_files_hold_all_comments
The learner reads: This comment is in neither of the two files
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
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count + 1 :]).to_disk(folder / "train.spacy")
