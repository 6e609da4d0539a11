"""Right answers, which the tests must accept: other ways than the reference answer's."""


class char_span_by_hand:
    """Offsets in characters for the Docs marked by hand too."""

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [doc.char_span(15, 23, "GADGET")]
        return doc


class entity_after_entity:
    """Entities are added one after the other."""

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = []
        for start, end, label in entities:
            span = doc.char_span(start, end, label=label)
            if not span:
                raise ValueError("an offset lies inside a token")
            doc.ents = [*doc.ents, span]
        return doc


class example_from_dict:
    """An Example makes the reference Doc from a dictionary."""

    from spacy.training import Example, offsets_to_biluo_tags

    def no_entity(nlp: Language, text: str) -> Doc:
        return Example.from_dict(nlp(text), {"entities": []}).reference

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        if "-" in offsets_to_biluo_tags(nlp(text), entities):
            raise ValueError("an offset lies inside a token")
        return Example.from_dict(nlp(text), {"entities": entities}).reference


class expand_and_compare:
    """Wider spans are found first, and refused if they are wider."""

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        for span, (start, end, _) in zip(spans, entities, strict=True):
            if (span.start_char, span.end_char) != (start, end):
                raise ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class set_ents:
    """`set_ents` instead of an assignment, and Spans in any order."""

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        spans = [Span(doc, 6, 8, label="GADGET"), Span(doc, 2, 4, label="GADGET")]
        doc.set_ents(spans, default="outside")
        return doc

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp.make_doc(text)
        doc.set_ents([], outside=[doc[:]])
        return doc


class slices_of_the_doc:
    """A slice of a Doc is a Span; its label is set afterwards."""

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        phone = doc[4:6]
        phone.label_ = "GADGET"
        doc.ents = (phone,)
        return doc


class token_numbers_by_characters:
    """Dictionaries from the characters at which tokens begin and end."""

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        firsts = {token.idx: token.i for token in doc}
        lasts = {token.idx + len(token): token.i for token in doc}
        try:
            doc.ents = [Span(doc, firsts[s], lasts[e] + 1, label=label) for s, e, label in entities]
        except KeyError:
            raise ValueError("an offset lies inside a token") from None
        return doc


class error_of_a_subclass:
    """A class made from ValueError is a ValueError."""

    class Misaligned(ValueError):
        pass

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp.make_doc(text)
        spans = []
        for start, end, label in sorted(entities, reverse=True):
            span = doc.char_span(start, end)
            if not span:
                raise Misaligned(text)
            span.label_ = label
            spans += [span]
        doc.ents = tuple(spans)
        return doc


class new_doc_with_tags:
    """A new Doc, which gets its words, its spaces and the tags of its entities at once."""

    def no_entity(nlp: Language, text: str) -> Doc:
        tokens = nlp.make_doc(text)
        return Doc(
            nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
            ents=["O"] * len(tokens),
        )


class tags_to_spans:
    """Tags for the tokens, and back to Spans."""

    import warnings

    from spacy.training import biluo_tags_to_spans, offsets_to_biluo_tags

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                tags = offsets_to_biluo_tags(doc, entities)
            except UserWarning as error:
                raise ValueError(str(error)) from error
        doc.set_ents(list(biluo_tags_to_spans(doc, tags)))
        return doc


class window_of_tokens:
    """The first and the last token of each entity are looked for."""

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = []
        for start, end, label in entities:
            inside = [t.i for t in doc if start <= t.idx and t.idx + len(t) <= end]
            if not inside or doc[inside[0] : inside[-1] + 1].text != text[start:end]:
                raise ValueError(f"{text[start:end]!r} is not made of whole tokens")
            doc.ents += (Span(doc, inside[0], inside[-1] + 1, label),)
        return doc
