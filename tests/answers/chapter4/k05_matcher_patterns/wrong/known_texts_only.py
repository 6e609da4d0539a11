"""The answers for the texts of the data file, learnt by heart.

Caught by: test_unseen_texts_are_labelled_too
The learner reads: Entities of your Doc: 0.
"""

from pathlib import Path

reference = label_gadgets
KNOWN = Path("data/chapter4/iphones.txt").read_text(encoding="utf-8")


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    docs = reference(nlp, texts)
    for doc in docs:
        if doc.text not in KNOWN.replace("[", "").replace("](GADGET)", "") + "my iPhone 8 died":
            doc.ents = []
    return docs
