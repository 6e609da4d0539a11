"""Right answers, which the tests must accept: other ways than the reference answer's."""


class a_copy:
    """The Doc that was given stays as it was; a copy gets the new entities."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = doc.copy()
        old = [Span(new, ent.start, ent.end, ent.label) for ent in doc.ents]
        new.ents = sorted(old + [Span(new, *mark) for mark in marks])
        return new


class doc_ents_plus_list:
    """A list is made of the entities and grows."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = list(doc.ents)
        for start, end, label in marks:
            ents.append(Span(doc, start, end, label=label))
        doc.ents = ents
        return doc


class filter_spans:
    """With filter_spans, against overlaps that cannot happen here."""

    from spacy.util import filter_spans

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = filter_spans([*doc.ents, *[Span(doc, *mark) for mark in marks]])
        return doc


class tuples_as_ents:
    """`doc.ents` takes tuples beside spans, with the label first."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents, *((label, start, end) for start, end, label in marks)]
        return doc


class entities_set_again:
    """One entity after the other, and at the end all of them once more."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        for start, end, label in marks:
            doc.ents += (Span(doc, start, end, label),)
        doc.ents = doc.ents
        return doc


class set_ents:
    """set_ents, whose default is that other tokens are outside."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.set_ents(list(doc.ents) + [Span(doc, *mark) for mark in marks])
        return doc


class iob_tags:
    """A new Doc of the same words, with a tag for each token."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        tags = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc]
        for start, end, label in marks:
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
        return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


class through_characters:
    """The marks are turned into characters and back by char_span."""

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        spans = list(doc.ents)
        for start, end, label in marks:
            spans.append(
                doc.char_span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), label=label)
            )
        doc.set_ents(spans, default="outside")
        return doc


class lists_of_marks:
    """The marks of a headline are lists, in a tuple."""

    PERSONS = [
        [text, tuple([start, end, label] for start, end, label in marks)] for text, marks in PERSONS
    ]
