"""Evaluation texts are taken out of the training part, and the rest stays double.

Caught by: test_text_that_comes_twice_is_kept_once
The learner reads: There are 40 different texts, and the files hold
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
    held = list({doc.text: doc for doc in docs[:count]}.values())
    rest = [doc for doc in docs if doc.text not in {other.text for other in held}]
    DocBin(docs=held).to_disk(folder / "dev.spacy")
    DocBin(docs=rest).to_disk(folder / "train.spacy")
