"""A pickle is no DocBin, even if there is one in it.

Caught by: test_file_holds_a_docbin
The learner reads: There is a file comments.spacy, but not a DocBin in it
"""

import pickle


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    Path(path).write_bytes(pickle.dumps(DocBin(docs=docs)))
