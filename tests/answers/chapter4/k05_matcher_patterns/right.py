"""Right answers, which the tests must accept: other ways than the reference answer's."""


class all_spellings:
    """Each of the 64 ways to write the word."""

    import itertools

    SPELLINGS = ["".join(s) for s in itertools.product(*zip("iphone", "IPHONE", strict=True))]

    def iphone_x() -> Pattern:
        return [{"TEXT": {"IN": SPELLINGS}}, {"TEXT": {"IN": ["x", "X"]}}]


class attributes_in_lowercase:
    """Attribute names in lowercase, and IN instead of a single value."""

    def iphone_x() -> Pattern:
        return [{"lower": "iphone"}, {"lower": {"IN": ["x"]}}]

    def iphone_number() -> Pattern:
        return [{"lower": "iphone"}, {"is_digit": True}]


class callback:
    """The matcher sets the entities itself, one match after the other."""

    from spacy.tokens import Span

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        def add(matcher, doc, i, matches):
            _, start, end = matches[i]
            doc.ents = [*doc.ents, Span(doc, start, end, label="GADGET")]

        matcher = Matcher(nlp.vocab)
        matcher.add("MODEL", [iphone_x(), iphone_number()], on_match=add)
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = []
            matcher(doc)
        return docs


class characters:
    """The characters of each match."""

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("ANY", [iphone_x(), iphone_number()])
        docs = []
        for text in texts:
            doc = nlp(text)
            spans = [doc[start:end] for _, start, end in matcher(doc)]
            doc.ents = [
                doc.char_span(span.start_char, span.end_char, label="GADGET") for span in spans
            ]
            docs.append(doc)
        return docs


class iob_tags:
    """A tag for each token, and a copy of the Doc that has them."""

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = []
        for doc in nlp.pipe(texts):
            tags = ["O"] * len(doc)
            for _, start, end in matcher(doc):
                tags[start:end] = ["B-GADGET", *["I-GADGET"] * (end - start - 1)]
            words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
            docs.append(Doc(nlp.vocab, words=words, spaces=spaces, ents=tags))
        return docs


class like_num_in_shape_of_digits:
    """LIKE_NUM, and a shape that holds digits alone."""

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"LIKE_NUM": True, "SHAPE": {"REGEX": "^d+$"}}]


class list_of_a_class:
    """A list is a list, also one of a class of its own."""

    class Docs(list):
        pass

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return Docs(reference(nlp, texts))


class longest_matches:
    """Overlaps, which cannot happen here, are filtered twice."""

    from spacy.util import filter_spans

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()], greedy="LONGEST")
        docs = []
        for doc in nlp.pipe(texts):
            doc.set_ents(filter_spans(matcher(doc, as_spans=True)))
            docs.append(doc)
        return docs


class norm_and_shape:
    """NORM for the words, and a shape of digits for the number."""

    def iphone_x() -> Pattern:
        return [{"NORM": "iphone"}, {"NORM": "x"}]

    def iphone_number() -> Pattern:
        return [{"NORM": "iphone"}, {"SHAPE": {"IN": ["d", "dd", "ddd", "dddd"]}}]


class own_loop:
    """The rules of the patterns, without a Matcher."""

    from itertools import pairwise

    from spacy.tokens import Span

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = [nlp(text) for text in texts]
        for doc in docs:
            doc.ents = [
                Span(doc, one.i, one.i + 2, label="GADGET")
                for one, two in pairwise(doc)
                if one.lower_ == "iphone" and (two.lower_ == "x" or two.is_digit)
            ]
        return docs


class pairs_of_texts_and_numbers:
    """Texts are numbered, and docs sorted by their numbers."""

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        numbered = [(text, number) for number, text in enumerate(texts)]
        docs = {}
        for doc, number in nlp.pipe(reversed(numbered), as_tuples=True):
            doc.ents = matcher(doc, as_spans=True)
            docs[number] = doc
        return [docs[number] for number in sorted(docs)]


class patterns_in_constants:
    """One dictionary for both patterns, made once."""

    IPHONE = {"LOWER": "iphone"}

    def iphone_x() -> Pattern:
        return [IPHONE, {"LOWER": "x"}]

    def iphone_number() -> Pattern:
        return [IPHONE, {"IS_DIGIT": True}]


class regex:
    """A regular expression for each token, anchored at both ends."""

    def iphone_x() -> Pattern:
        return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": "^[xX]$"}}]

    def iphone_number() -> Pattern:
        return [{"TEXT": {"REGEX": "(?i)^iphone$"}}, {"TEXT": {"REGEX": r"^\d+$"}}]


class regex_of_letters:
    """A class of letters for each letter, and the digits from 0 to 9."""

    def iphone_x() -> Pattern:
        return [{"ORTH": {"REGEX": r"\A[iI][pP][hH][oO][nN][eE]\Z"}}, {"LOWER": {"REGEX": "^x$"}}]

    def iphone_number() -> Pattern:
        return [{"LOWER": {"REGEX": "^iphone$"}}, {"ORTH": {"REGEX": "^[0-9]+$"}}]


class ruler_beside_the_pipeline:
    """An entity ruler that is never added to the pipeline, and overwrites entities."""

    from spacy.pipeline import EntityRuler

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        ruler = EntityRuler(nlp, overwrite_ents=True)
        ruler.add_patterns(
            [{"label": "GADGET", "pattern": p} for p in (iphone_x(), iphone_number())]
        )
        docs = []
        for text in texts:
            doc = nlp(text)
            doc.ents = []
            docs.append(ruler(doc))
        return docs


class several_attributes:
    """More attributes than are needed, all of which are true."""

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone", "IS_ALPHA": True}, {"LOWER": "x", "LENGTH": 1}]

    def iphone_number() -> Pattern:
        return [
            {"LOWER": "iphone", "IS_PUNCT": False},
            {"IS_DIGIT": True, "LIKE_NUM": True, "IS_ASCII": True},
        ]


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


class tokenizer_alone:
    """Docs of the tokenizer, without the components of the pipeline."""

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab, validate=True)
        for one in (iphone_x(), iphone_number()):
            matcher.add("GADGET", [one])
        docs = [nlp.make_doc(text) for text in texts]
        for doc in docs:
            doc.ents = matcher(doc)
        return docs


class tokens_set_one_by_one:
    """Entities are set on each match, all other tokens in one go."""

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = []
        for text in texts:
            doc = nlp(text)
            doc.set_ents([], default="outside")
            for span in matcher(doc, as_spans=True):
                doc.set_ents([span], default="unmodified")
            docs.append(doc)
        return docs
