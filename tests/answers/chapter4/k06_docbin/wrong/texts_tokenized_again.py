"""New docs from the texts: the entities are lost, and tokens change.

Caught by: test_tokens_are_saved_as_they_are
The learner reads: '8', '/', 'You', 'Tube']; in the file they are ['iPhone',
"""

import spacy


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    nlp = spacy.blank("en")
    DocBin(docs=nlp.pipe(doc.text for doc in docs)).to_disk(path)
