"""A generator of docs, with filter_spans against overlaps that cannot happen here."""

from collections.abc import Iterator

from spacy.util import filter_spans


def label_gadgets(nlp: Language, texts: list[str]) -> Iterator[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("GADGET", [iphone_x(), iphone_number()], greedy="LONGEST")
    for doc in nlp.pipe(texts):
        doc.set_ents(filter_spans(matcher(doc, as_spans=True)))
        yield doc
