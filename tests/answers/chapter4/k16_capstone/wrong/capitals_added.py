"""Copies in capital letters make the corpus larger, and are comments that nobody wrote.

Caught by: test_both_files_hold_all_comments
The learner reads: 100 comments went in, and the files hold
"""


def build_corpus(nlp, comments, folder, seed):
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    unique += [(text.upper(), spans) for text, spans in unique if not text.isupper()]
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        spans = (doc.char_span(start, end, label=label) for start, end, label in entities)
        doc.ents = [span for span in spans if span]
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
