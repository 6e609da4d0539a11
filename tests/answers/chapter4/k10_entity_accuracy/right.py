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
