"""JSON is the format of spaCy 2.

Caught by: test_file_holds_a_docbin
The learner reads: There is a file comments.spacy, but not a DocBin in it
"""

import json


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    Path(path).write_text(json.dumps([doc.to_json() for doc in docs]))
