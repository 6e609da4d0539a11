"""Right answers, which the tests must accept: other ways than the reference answer's."""


class capital_letter:
    """A capital letter with a space beside it."""

    ANSWER = "C "


class fraction:
    """An exact fraction is a number, too."""

    from fractions import Fraction

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return Fraction(reference(gold, predicted)).limit_denominator(1000)


class mean_over_entities:
    """The mean of found and not found over all gold entities; it raises a ValueError for none."""

    from statistics import fmean

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        found = []
        for doc, other in zip(gold, predicted, strict=True):
            spans = [(ent.start, ent.end, ent.label_) for ent in other.ents]
            found += [(ent.start, ent.end, ent.label_) in spans for ent in doc.ents]
        return fmean(found)


class missed_entities_taken_away:
    """One minus the share of the missed entities, with spans made in the other doc."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        total = sum(len(doc.ents) for doc in gold)
        if not total:
            raise ValueError("no gold entity")
        missed = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                same = other.char_span(ent.start_char, ent.end_char, label=ent.label_)
                missed += same not in other.ents
        return 1 - missed / total


class nested_loops:
    """Every gold span is compared with every predicted span of the same text."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = 0
        total = 0
        for i in range(len(gold)):
            for ent in gold[i].ents:
                total = total + 1
                for other in predicted[i].ents:
                    same_place = ent.start == other.start and ent.end == other.end
                    if same_place and ent.label_ == other.label_:
                        correct = correct + 1
        if total == 0:
            raise ValueError
        return correct / total


class pairs_of_docs:
    """Gold and predicted docs side by side, with sets of character offsets."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for gold_doc, predicted_doc in zip(gold, predicted, strict=False):
            right = {(ent.start_char, ent.end_char, ent.label) for ent in gold_doc.ents}
            found = {(ent.start_char, ent.end_char, ent.label) for ent in predicted_doc.ents}
            correct += len(right & found)
            total += len(right)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class spacys_scorer:
    """The recall that spaCy's own Scorer computes."""

    from spacy.scorer import Scorer
    from spacy.training import Example

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not any(doc.ents for doc in gold):
            raise ValueError("The gold docs have no entities.")
        examples = [Example(ours, right) for ours, right in zip(predicted, gold, strict=True)]
        return Scorer().score_spans(examples, "ents")["ents_r"]


class scorer_with_all_scores:
    """The recall among all the scores of a Scorer, which takes a while to make."""

    from spacy.scorer import Scorer
    from spacy.training import Example

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not sum(len(doc.ents) for doc in gold):
            raise ValueError("no gold entity")
        examples = [Example(ours, right) for ours, right in zip(predicted, gold, strict=True)]
        return Scorer().score(examples)["ents_r"]


class start_words_and_label:
    """A span that starts at the same place with the same words has the same end."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.text, span.label_) == (ent.start, ent.text, ent.label_)
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class numpy_mean:
    """The mean of an array of True and False."""

    import numpy as np

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        places = [{(e.start, e.end, e.label) for e in doc.ents} for doc in predicted]
        hits = [
            (ent.start, ent.end, ent.label) in places[i]
            for i, doc in enumerate(gold)
            for ent in doc.ents
        ]
        if not hits:
            raise ValueError("no gold entity")
        return np.mean(hits)


class zero_division_turned:
    """The error of the division becomes the one that was agreed on."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        pairs = [
            (
                {(e.start, e.end, e.label_) for e in a.ents},
                {(e.start, e.end, e.label_) for e in b.ents},
            )
            for a, b in zip(gold, predicted, strict=True)
        ]
        try:
            return sum(len(a & b) for a, b in pairs) / sum(len(a) for a, _ in pairs)
        except ZeroDivisionError:
            raise ValueError("no gold entity") from None


class tags_of_the_tokens:
    """Entities written as tags of their tokens, each with its label and its end."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        def keys(doc):
            return {f"{ent.label_}|{ent[0].i}|{ent[-1].i}" for ent in doc.ents}

        total = sum(map(len, map(keys, gold)))
        if total == 0:
            raise ValueError("nothing to measure")
        return sum(len(keys(a) & keys(b)) for a, b in zip(gold, predicted, strict=True)) / total


class true_positives_and_false_negatives:
    """The formula of the books: TP / (TP + FN)."""

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        tp = fn = 0
        for doc, other in zip(gold, predicted, strict=True):
            found = [(ent.label_, ent.start_char, ent.end_char) for ent in other.ents]
            for ent in doc.ents:
                if (ent.label_, ent.start_char, ent.end_char) in found:
                    tp += 1
                else:
                    fn += 1
        if tp + fn == 0:
            raise ValueError("no gold entity")
        return tp / (tp + fn)
