"""The text is split at spaces, so the tokens are not those of the pipeline.

Caught by: test_function_returns_a_doc_of_the_whole_text
The learner reads: This Doc has other tokens than `nlp` makes of the text
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = Doc(nlp.vocab, words=text.split())
    doc.ents = [Span(doc, start, min(end, len(doc)), label=label) for start, end, label in marks]
    return doc
