"""Right answers, which the tests must accept: other ways than the reference answer's."""


class attributes_in_lowercase:
    """Attribute names in lowercase, and IN instead of a single value."""

    def iphone_x() -> Pattern:
        return [{"lower": "iphone"}, {"lower": {"IN": ["x"]}}]

    def iphone_number() -> Pattern:
        return [{"lower": "iphone"}, {"is_digit": True}]


class filtered_generator:
    """A generator of docs, with filter_spans against overlaps that cannot happen here."""

    from collections.abc import Iterator

    from spacy.util import filter_spans

    def label_gadgets(nlp: Language, texts: list[str]) -> Iterator[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()], greedy="LONGEST")
        for doc in nlp.pipe(texts):
            doc.set_ents(filter_spans(matcher(doc, as_spans=True)))
            yield doc


class norm_and_shape:
    """NORM for the words, and a shape of digits for the number."""

    def iphone_x() -> Pattern:
        return [{"NORM": "iphone"}, {"NORM": "x"}]

    def iphone_number() -> Pattern:
        return [{"NORM": "iphone"}, {"SHAPE": {"IN": ["d", "dd", "ddd", "dddd"]}}]


class regex:
    """A regular expression for each token, anchored at both ends."""

    def iphone_x() -> Pattern:
        return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": "^[xX]$"}}]

    def iphone_number() -> Pattern:
        return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": r"^\d+$"}}]


class spans_from_offsets:
    """Spans made by hand from the offsets of each match."""

    from spacy.tokens import Span

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("X", [iphone_x()])
        matcher.add("NUMBER", [iphone_number()])
        docs = []
        for text in texts:
            doc = nlp(text)
            doc.ents = [Span(doc, start, end, label="GADGET") for _, start, end in matcher(doc)]
            docs.append(doc)
        return docs
