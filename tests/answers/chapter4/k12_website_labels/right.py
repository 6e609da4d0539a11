"""Right answers, which the tests must accept: other ways than the reference answer's."""


class ents_from_a_loop:
    """The spans are collected in a loop, and the pipeline itself makes the Doc."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        ents = []
        for start, end, label in marks:
            span = doc[start:end]
            span.label_ = label
            ents.append(span)
        doc.ents = ents
        return doc


class example_from_dict:
    """An Example makes the gold Doc, from offsets in characters."""

    from spacy.training import Example

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        entities = [(doc[a].idx, doc[a:b].end_char, label) for a, b, label in marks]
        return Example.from_dict(doc, {"entities": entities}).reference


class iob_tags:
    """One tag for each token, as in a file in IOB format."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        plain = nlp.make_doc(text)
        tags = ["O"] * len(plain)
        for start, end, label in marks:
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        words, spaces = [t.text for t in plain], [bool(t.whitespace_) for t in plain]
        return Doc(nlp.vocab, words=words, spaces=spaces, ents=tags)


class lists_and_another_order:
    """The marks are lists, in another order, and kept in tuples."""

    TEXTS = [text for text, _ in WEBSITES]
    WEBSITES = (
        (TEXTS[0], ([3, 4, "WEBSITE"], [0, 1, "WEBSITE"])),
        (TEXTS[1], ([2, 3, "WEBSITE"],)),
        (TEXTS[2], [(0, 1, "WEBSITE")]),
    )


class set_ents:
    """set_ents, whose default is that other tokens are outside."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.set_ents([Span(doc, *mark) for mark in marks], default="outside")
        return doc


class through_characters:
    """The marks are turned into characters and back by char_span."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        doc.ents = tuple(
            doc.char_span(doc[start].idx, doc[start:end].end_char, label=label)
            for start, end, label in marks
        )
        return doc


class tuples_as_ents:
    """`doc.ents` takes tuples as well, with the label first."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [(label, start, end) for start, end, label in marks]
        return doc


class entities_one_by_one:
    """Entities are added one after the other to none."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = ()
        for start, end, label in marks:
            doc.ents += (Span(doc, start, end, label),)
        return doc


class json:
    """A Doc read from a dictionary."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        data = doc.to_json()
        data["ents"] = [
            {"start": doc[a].idx, "end": doc[a:b].end_char, "label": label}
            for a, b, label in sorted(marks)
        ]
        made = Doc(nlp.vocab).from_json(data)
        made.set_ents(made.ents, default="outside")
        return made


class components_off_for_a_while:
    """The components are switched off while the Doc is made."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        with nlp.select_pipes(enable=[]):
            doc = nlp(text)
        doc.set_ents([Span(doc, *mark) for mark in marks])
        return doc


class tokenizer_called:
    """The tokenizer of the pipeline makes the Doc, and slices are spans."""

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.tokenizer(text)
        spans = []
        for start, end, label in sorted(marks):
            span = doc[start:end]
            spans.append(Span(doc, span.start, span.end, label))
        doc.ents = spans
        return doc


class numpy_offsets:
    """The offsets are whole numbers of numpy's."""

    import numpy as np

    WEBSITES = [
        (text, [(np.int64(a), np.int64(b), label) for a, b, label in marks])
        for text, marks in WEBSITES
    ]


class filtered:
    """Overlaps are filtered, of which there are none."""

    from spacy.util import filter_spans

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = filter_spans([Span(doc, start, end, label=label) for start, end, label in marks])
        return doc
