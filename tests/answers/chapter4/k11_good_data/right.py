"""Right answers, which the tests must accept: other ways than the reference answer's."""


class a_new_doc:
    """Tags of a new Doc; the old Doc stays as it was."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        tags = []
        for token in doc:
            label = new if token.ent_type_ == old else token.ent_type_
            tags.append(f"{token.ent_iob_}-{label}" if label else "O")
        words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
        return Doc(doc.vocab, words=words, spaces=spaces, ents=tags)


class labels_set_on_the_spans:
    """The spans in a list get the label, and are set as entities again."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new
        doc.ents = ents
        return doc


class marks_made_by_a_helper:
    """The marks are written down without their label, which is all the same."""

    OFFSETS = [[(3, 4)], [(3, 4)], [(4, 5), (6, 7)], [(0, 1)]]
    PLACES = [
        (text, [(*offsets, "GPE") for offsets in marks])
        for (text, _), marks in zip(PLACES, OFFSETS, strict=True)
    ]


class two_lists:
    """The entities to change and the others, put together again."""

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        others = [ent for ent in doc.ents if ent.label_ != old]
        changed = [
            Span(doc, ent.start, ent.end, label=new) for ent in doc.ents if ent.label_ == old
        ]
        doc.ents = changed + others
        return doc


class unmodified:
    """set_ents changes the entities that it is given and nothing else."""

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        spans = [Span(doc, ent.start, ent.end, new) for ent in doc.ents if ent.label_ == old]
        doc.set_ents(spans, default="unmodified")
        return doc


class upper_case_with_a_space:
    """The letter in upper case, with a space."""

    ANSWER = " C"


class token_by_token:
    """Each token says of which label its entity is."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        for token in doc:
            if token.ent_type_ == old:
                token.ent_type_ = new
        return doc


class a_changed_copy:
    """The copy of a Doc has all that the Doc has."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        other = doc.copy()
        ents = list(other.ents)
        for ent in ents:
            ent.label_ = new if ent.label_ == old else ent.label_
        other.set_ents(ents)
        return other


class through_json:
    """A Doc can be written as a dictionary and read from it."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        data = doc.to_json()
        for ent in data["ents"]:
            if ent["label"] == old:
                ent["label"] = new
        return Doc(doc.vocab).from_json(data)


class tuples_as_ents:
    """`doc.ents` takes tuples as well, with the label first."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [
            (new if ent.label_ == old else ent.label_, ent.start, ent.end) for ent in doc.ents
        ]
        return doc


class numbers_of_labels:
    """Labels are compared by their numbers in the vocabulary."""

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        before, after = doc.vocab.strings.add(old), doc.vocab.strings.add(new)
        doc.ents = [
            Span(doc, ent.start, ent.end, label=after if ent.label == before else ent.label)
            for ent in doc.ents
        ]
        return doc


class char_spans:
    """Spans are made by their characters."""

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = []
        for ent in doc.ents:
            label = ent.label_
            if label == old:
                label = new
            ents.append(doc.char_span(ent.start_char, ent.end_char, label=label))
        doc.set_ents(ents, default="outside")
        return doc


class lists_and_sets:
    """The marks of a text are a list or a tuple of lists."""

    PLACES = tuple(
        [text, tuple([start, end, label] for start, end, label in marks)] for text, marks in PLACES
    )
