"""Right answers, which the tests must accept: other ways than the reference answer's."""


class capital_letter_with_space:
    """A capital letter, with a space."""

    ANSWER = " B "


class counted_by_hand:
    """The F-score counted label by label, over sets."""

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {(i, e.start, e.end) for e in nlp(doc.text).ents if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class piped_copies:
    """The pipeline on copies, one batch, and old docs that are copies too."""

    def repair(nlp, new, old):
        return [*nlp.pipe(doc.copy() for doc in new), *(doc.copy() for doc in old)]


class scorer:
    """spaCy's Scorer, on what the pipeline makes of the texts; only the labels of gold."""

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        texts = [doc.text for doc in gold]
        examples = [Example(*pair) for pair in zip(nlp.pipe(texts), gold, strict=True)]
        per_type = Scorer.score_spans(examples, "ents")["ents_per_type"]
        labels = {ent.label_ for doc in gold for ent in doc.ents}
        return {label: per_type[label]["f"] for label in labels}


class spans_made_anew:
    """New docs from the texts, with spans of their own; the old docs first."""

    from spacy.tokens import Span

    def repair(nlp, new, old):
        docs = list(old)
        for doc in new:
            predicted, merged = nlp(doc.text), nlp.make_doc(doc.text)
            spans = [Span(merged, ent.start, ent.end, label=ent.label_) for ent in doc.ents]
            taken = {i for span in spans for i in range(span.start, span.end)}
            for ent in predicted.ents:
                if taken.isdisjoint(range(ent.start, ent.end)):
                    spans.append(Span(merged, ent.start, ent.end, label=ent.label_))
            merged.ents = spans
            docs.append(merged)
        return docs


class rounded:
    """Two digits after the point, for all labels that are known in any way."""

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {"DATE": 0.0} | {label: round(score["f"], 2) for label, score in per_type.items()}


class tuples_by_characters:
    """Spans by their characters; the old docs come first."""

    def repair(nlp, new, old):
        docs, predictions = old[:], nlp.pipe(doc.text for doc in new)
        for doc, predicted in zip(new, predictions, strict=True):
            merged = doc.copy()
            for ent in predicted.ents:
                span = merged.char_span(ent.start_char, ent.end_char, label=ent.label_)
                if not any(token.ent_type_ for token in span):
                    merged.ents = [*merged.ents, span]
            docs.append(merged)
        return docs


class predictions_first:
    """The predicted Doc gets the own entities, and keeps what they leave free."""

    import numpy

    def scores(nlp, gold):
        counts = {}
        for doc in gold:
            right = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
            found = {(e.start_char, e.end_char, e.label_) for e in nlp(doc.text).ents}
            for mark in right | found:
                both, all_of_them = counts.get(mark[2], (0, 0))
                counts[mark[2]] = (
                    both + (mark in right & found),
                    all_of_them + (mark in right) + (mark in found),
                )
        return {label: numpy.float64(2 * b / n) for label, (b, n) in counts.items()}

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            found = nlp(doc.text)
            taken = {token.i for ent in doc.ents for token in ent}
            free = [ent for ent in found.ents if not taken & set(range(ent.start, ent.end))]
            own = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            found.ents = [*own, *((ent.label_, ent.start, ent.end) for ent in free)]
            docs.append(found)
        return [doc.copy() for doc in old] + docs


class words_and_tags:
    """A new Doc of words, spaces and IOB tags, which says more about sentences than the old ones."""

    def repair(nlp, new, old):
        docs = list(old)
        for doc in new:
            tags = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc]
            for ent in nlp(doc.text).ents:
                if set(tags[ent.start : ent.end]) == {"O"}:
                    inside = [f"I-{ent.label_}"] * (len(ent) - 1)
                    tags[ent.start : ent.end] = [f"B-{ent.label_}", *inside]
            words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
            docs.append(type(doc)(doc.vocab, words=words, spaces=spaces, ents=tags))
        return docs
