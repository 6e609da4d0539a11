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
