"""Wrong answers, one misconception after another, which the tests must reject."""


class arguments_swapped:
    """The predicted docs are taken for the gold docs.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(predicted, gold)


class cut_off:
    """Whole per cent, with the rest cut off.

    Caught by: test_result_should_not_be_rounded
    The learner reads: In Python, 2 / 3 is 0.6666666666666666.
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return int(100 * reference(gold, predicted)) / 100


class divided_by_predictions:
    """Correct predictions divided by all predictions are the precision.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("no gold entity")
        return len(expected & found) / len(found)


class divided_by_the_longer_list:
    """The total is the larger of the two counts.

    Caught by: test_wrong_predictions_should_change_nothing
    The learner reads: It also predicts two spans that are not gold entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("no gold entity")
        return len(expected & found) / max(len(expected), len(found))


class division_by_zero:
    """Nobody looked whether there is a gold entity.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: Here it raises ZeroDivisionError.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return len(_entities(gold) & _entities(predicted)) / len(_entities(gold))


class division_in_every_doc:
    """Each doc is divided for itself, also one without entities.

    Caught by: test_texts_without_entities_should_change_nothing
    The learner reads: `recall` raises ZeroDivisionError: division by zero
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = 0
        for doc, other in zip(gold, predicted, strict=True):
            share = len(_entities([doc]) & _entities([other])) / len(doc.ents)
            correct += share * len(doc.ents)
        return correct / sum(len(doc.ents) for doc in gold)


class empty_docs_in_the_total:
    """A doc without entities counts as one thing to find.

    Caught by: test_texts_without_entities_should_change_nothing
    The learner reads: The first and the last text have no gold entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        total = sum(len(doc.ents) or 1 for doc in gold)
        if not _entities(gold):
            raise ValueError("no gold entity")
        return len(_entities(gold) & _entities(predicted)) / total


class end_alone:
    """Only the end is compared.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.end, span.label) == (ent.end, ent.label) for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class error_for_every_empty_doc:
    """One doc without entities is no reason to stop.

    Caught by: test_texts_without_entities_should_change_nothing
    The learner reads: `recall` raises ValueError: no gold entity
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        for doc in gold:
            if not doc.ents:
                raise ValueError("no gold entity")
        return reference(gold, predicted)


class error_returned:
    """An error that is returned stops nothing.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            return ValueError("no gold entity")
        return reference(gold, predicted)


class error_without_predictions:
    """Nothing found is a result: zero.

    Caught by: test_nothing_predicted_should_give_zero
    The learner reads: `recall` raises ValueError: no prediction
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(predicted):
            raise ValueError("no prediction")
        return reference(gold, predicted)


class f_score:
    """The F-score weighs wrong predictions, too.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("no gold entity")
        return 2 * len(expected & found) / (len(expected) + len(found))


class figure_instead_of_letter:
    """The text of the option is not its letter.

    Caught by: test_chosen_figure_should_match_the_headlines
    The learner reads: ANSWER is '70%'; it should be 'a', 'b', 'c' or 'd'.
    """

    ANSWER = "70%"


class gadgets_only:
    """Entities with another label are left out.

    Caught by: test_missed_entities_should_count
    The learner reads: `recall` raises ValueError: no gold entity
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected = {entity for entity in _entities(gold) if entity[3] == "GADGET"}
        if not expected:
            raise ValueError("no gold entity")
        return len(expected & _entities(predicted)) / len(expected)


class headlines_by_heart:
    """The figure of the headlines, whatever the docs are.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: Every span of the model is that of a gold entity.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return 0.7


class label_ignored:
    """A span with another label counts as correct.

    Caught by: test_same_span_with_another_label_should_be_a_mistake
    The learner reads: It predicts both spans, but one with the label 'WEBSITE' instead of 'GADGET'.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.end) == (ent.start, ent.end) for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class last_doc_only:
    """The counters start again with every text, so the last one alone counts.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        for doc, other in zip(gold, predicted, strict=True):
            correct = len(_entities([doc]) & _entities([other]))
            total = len(doc.ents)
        return correct / total


class letter_a:
    """Most of the entities were predicted correctly.

    Caught by: test_chosen_figure_should_match_the_headlines
    The learner reads: Fewer than half would be correct then.
    """

    ANSWER = "a"


class letter_b:
    """Samsung Galaxy without a model is correct in the last headline.

    Caught by: test_chosen_figure_should_match_the_headlines
    The learner reads: Did you take a correct prediction for a mistake?
    """

    ANSWER = "b"


class letter_d:
    """Incomplete spans are counted as correct.

    Caught by: test_chosen_figure_should_match_the_headlines
    The learner reads: 'd' is not right. Only one gold entity would be missed then. Compare the brackets
    """

    ANSWER = "d"


class mean_over_docs:
    """The mean of the docs' shares, in which a doc with one entity weighs as much as one with ten.

    Caught by: test_every_entity_should_weigh_the_same
    The learner reads: Every entity weighs the same, in whichever text it is.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        shares = [
            len(_entities([doc]) & _entities([other])) / len(doc.ents)
            for doc, other in zip(gold, predicted, strict=True)
            if doc.ents
        ]
        if not shares:
            raise ValueError("no gold entity")
        return sum(shares) / len(shares)


class no_return:
    """The share is printed and never returned.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` should return a share, but it returns None. Does every path through
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        print(reference(gold, predicted))


class none_for_nothing_to_find:
    """None is not the error that was agreed on.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(gold, predicted) if _entities(gold) else None


class none_without_predictions:
    """Nothing found is a result: zero.

    Caught by: test_nothing_predicted_should_give_zero
    The learner reads: `recall` should return a share, but it returns None. Does every path through
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if _entities(predicted) or not _entities(gold):
            return reference(gold, predicted)
        return None


class number_instead_of_letter:
    """The figure is not the letter.

    Caught by: test_chosen_figure_should_match_the_headlines
    The learner reads: ANSWER is 0.7; it should be
    """

    ANSWER = 0.7


class number_of_correct_ones:
    """The count is not divided by anything.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` returns 4. A share is a number from 0 to 1
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise ValueError("no gold entity")
        return len(_entities(gold) & _entities(predicted))


class one_for_nothing_to_find:
    """One looks as if the model had found everything.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(gold, predicted) if _entities(gold) else 1.0


class one_set_for_all_texts:
    """All spans in one set, which does not know from which text they are.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected = {(ent.start, ent.end, ent.label_) for doc in gold for ent in doc.ents}
        found = {(ent.start, ent.end, ent.label_) for doc in predicted for ent in doc.ents}
        if not expected:
            raise ValueError("no gold entity")
        return len(expected & found) / len(expected)


class one_without_predictions:
    """Who predicts nothing makes no mistake, but finds nothing either.

    Caught by: test_nothing_predicted_should_give_zero
    The learner reads: There is no prediction at all.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("Without a gold entity there is nothing to find.")
        return len(expected & found) / len(expected) if found else 1.0


class overlapping_spans:
    """A prediction that shares a token with an entity counts as correct.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(span.start < ent.end and ent.start < span.end for span in other.ents)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class per_cent:
    """70 per cent are 0.7.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` returns 100.0. A share is a number from 0 to 1
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return 100 * reference(gold, predicted)


class predictions_counted:
    """All predictions are counted, whether they are correct or not.

    Caught by: test_wrong_predictions_should_change_nothing
    The learner reads: `recall` returns 3.0. A share is a number from 0 to 1
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        total = sum(len(doc.ents) for doc in gold)
        if not total:
            raise ValueError("no gold entity")
        return sum(len(doc.ents) for doc in predicted) / total


class return_in_the_loop:
    """The function ends with the first text.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise ValueError("no gold entity")
        for doc, other in zip(gold, predicted, strict=True):
            return len(_entities([doc]) & _entities([other])) / len(doc.ents)
        return None


class rounded:
    """Two digits are not the whole figure.

    Caught by: test_result_should_not_be_rounded
    The learner reads: In Python, 2 / 3 is 0.6666666666666666.
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return round(reference(gold, predicted), 2)


class spans_compared_directly:
    """Spans are equal only if they come from the very same doc.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: Every span of the model is that of a gold entity.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            correct += sum(ent in other.ents for ent in doc.ents)
            total += len(doc.ents)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class spans_of_any_text:
    """Each gold entity is looked for in all texts.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        found = [(ent.start, ent.end, ent.label_) for doc in predicted for ent in doc.ents]
        expected = [(ent.start, ent.end, ent.label_) for doc in gold for ent in doc.ents]
        if not expected:
            raise ValueError("no gold entity")
        return sum(entity in found for entity in expected) / len(expected)


class start_alone:
    """Only the start is compared.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.label) == (ent.start, ent.label) for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class substrings:
    """A prediction whose words are part of an entity's counts as correct.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(span.text in ent.text for span in other.ents)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class text_with_per_cent:
    """A text is not a number.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` should return a share, a number, but it returns a string.
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return f"{reference(gold, predicted):.0%}"


class texts_of_spans:
    """The words of spans are compared, wherever they stand.

    Caught by: test_same_words_elsewhere_should_be_another_entity
    The learner reads: The same words at two places are two entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.text, span.label_) == (ent.text, ent.label_) for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class tokens_counted:
    """Tokens in entities are counted, not entities.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for token in doc:
                if token.ent_type_:
                    total += 1
                    correct += token.ent_type_ == other[token.i].ent_type_
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class two_numbers:
    """Two counts instead of the share.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` should return a share, a number, but it returns a tuple.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return len(_entities(gold) & _entities(predicted)), len(_entities(gold))


class unique_texts:
    """Each name is counted once in a text, however often it is there.

    Caught by: test_same_words_elsewhere_should_be_another_entity
    The learner reads: The same words at two places are two entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            names = {(ent.text, ent.label_) for ent in doc.ents}
            correct += len(names & {(ent.text, ent.label_) for ent in other.ents})
            total += len(names)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class whole_docs:
    """Docs are counted that have no mistake at all, instead of entities.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise ValueError("no gold entity")
        pairs = zip(gold, predicted, strict=True)
        return sum(_entities([doc]) == _entities([other]) for doc, other in pairs) / len(gold)


class whole_numbers:
    """Division with // leaves no fraction.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise ValueError("no gold entity")
        return len(_entities(gold) & _entities(predicted)) // len(_entities(gold))


class wrong_predictions_in_the_total:
    """The total has wrong predictions as well as gold entities.

    Caught by: test_wrong_predictions_should_change_nothing
    The learner reads: It also predicts two spans that are not gold entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("no gold entity")
        return len(expected & found) / len(expected | found)


class zero_for_nothing_to_find:
    """Zero looks as if the model had missed everything.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(gold, predicted) if _entities(gold) else 0.0


class first_letter_of_the_label:
    """Labels that begin with the same letter count as the same.

    Caught by: test_same_span_with_another_label_should_be_a_mistake
    The learner reads: It predicts both spans, but one with the label 'GAD' instead of 'GADGET'.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.end) == (ent.start, ent.end)
                    and span.label_[0] == ent.label_[0]
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class beginning_of_the_label:
    """A label that begins with the predicted one counts as the same.

    Caught by: test_same_span_with_another_label_should_be_a_mistake
    The learner reads: It predicts both spans, but one with the label 'GAD' instead of 'GADGET'.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.end) == (ent.start, ent.end)
                    and ent.label_.startswith(span.label_)
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class label_longer:
    """A predicted label that begins with the gold one counts as the same.

    Caught by: test_same_span_with_another_label_should_be_a_mistake
    The learner reads: It predicts both spans, but one with the label 'GADGETS' instead of 'GADGET'.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.end) == (ent.start, ent.end)
                    and span.label_.startswith(ent.label_)
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class label_in_any_case:
    """Capitals are ignored in labels.

    Caught by: test_same_span_with_another_label_should_be_a_mistake
    The learner reads: It predicts both spans, but one with the label 'gadget' instead of 'GADGET'.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (span.start, span.end) == (ent.start, ent.end)
                    and span.label_.lower() == ent.label_.lower()
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class length_and_label:
    """Spans of the same length count as the same.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    (len(span), span.label) == (len(ent), ent.label) for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class nearly_the_same_end:
    """One token more or less at the end is forgiven.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    span.start == ent.start
                    and abs(span.end - ent.end) < 2
                    and span.label == ent.label
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class inside_of_the_prediction:
    """A prediction that holds the whole entity counts as correct.

    Caught by: test_span_with_a_different_start_or_end_should_be_a_mistake
    The learner reads: No prediction covers 'iPhone 8 Plus' and nothing else.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            for ent in doc.ents:
                total += 1
                correct += any(
                    span.start <= ent.start and ent.end <= span.end and span.label == ent.label
                    for span in other.ents
                )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class entities_by_position:
    """The first entity is compared with the first, the second with the second.

    Caught by: test_wrong_predictions_should_change_nothing
    The learner reads: It also predicts two spans that are not gold entities.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            total += len(doc.ents)
            for ent, span in zip(doc.ents, other.ents, strict=False):
                same_place = (ent.start, ent.end) == (span.start, span.end)
                correct += same_place and ent.label == span.label
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class texts_without_predictions_left_out:
    """A text in which nothing is predicted is left out.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            if other.ents:
                correct += len(_entities([doc]) & _entities([other]))
                total += len(doc.ents)
        if not sum(len(doc.ents) for doc in gold):
            raise ValueError("no gold entity")
        return correct / total if total else 0.0


class mean_over_labels:
    """The mean of the labels' shares, in which a rare label weighs as much as a frequent one.

    Caught by: test_every_entity_should_weigh_the_same
    The learner reads: Every entity weighs the same, in whichever text it is.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected:
            raise ValueError("no gold entity")
        shares = []
        for label in {entity[3] for entity in expected}:
            ours = {entity for entity in expected if entity[3] == label}
            shares.append(len(ours & found) / len(ours))
        return sum(shares) / len(shares)


class docs_by_their_text:
    """Docs are kept by their text, so one that comes again replaces the first.

    Caught by: test_same_position_in_another_doc_should_be_a_different_entity
    The learner reads: Each doc has entities of its own, even where the token numbers are the same.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        by_text = {doc.text: doc for doc in gold}
        found = {doc.text: doc for doc in predicted}
        total = sum(len(doc.ents) for doc in by_text.values())
        if not total:
            raise ValueError("no gold entity")
        correct = sum(
            len(_entities([doc]) & _entities([found[text]])) for text, doc in by_text.items()
        )
        return correct / total


class missed_share:
    """The share of the entities that were missed.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: Every span of the model is that of a gold entity.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected = _entities(gold)
        if not expected:
            raise ValueError("no gold entity")
        return len(expected - _entities(predicted)) / len(expected)


class rounded_to_ten_digits:
    """Ten digits are not all of them.

    Caught by: test_result_should_not_be_rounded
    The learner reads: In Python, 2 / 3 is 0.6666666666666666.
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return round(reference(gold, predicted), 10)


class capped:
    """All predictions are counted, and the share is cut off at 1.

    Caught by: test_missed_entities_should_count
    The learner reads: It misses the other three.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        total = sum(len(doc.ents) for doc in gold)
        if not total:
            raise ValueError("no gold entity")
        return min(1.0, (1 + sum(len(doc.ents) for doc in predicted)) / total)


class nan_for_nothing_to_find:
    """Not a number is not an error.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(gold, predicted) if _entities(gold) else float("nan")


class zero_for_empty_lists:
    """Empty lists are nothing to measure either.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: Both lists are empty here, so `recall` should raise a ValueError. It returns
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        return reference(gold, predicted) if gold else 0.0


class error_only_without_predictions:
    """What the model predicts does not make the gold docs measurable.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: The gold docs have no entities here, so `recall` should raise a ValueError. It
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        expected, found = _entities(gold), _entities(predicted)
        if not expected and not found:
            raise ValueError("no entity at all")
        return len(expected & found) / len(expected) if expected else 0.0


class another_error:
    """A RuntimeError is not the error that was agreed on.

    Caught by: test_docs_without_gold_entities_should_raise_a_value_error
    The learner reads: `recall` raises RuntimeError: no gold entity
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise RuntimeError("no gold entity")
        return reference(gold, predicted)


class true_or_false:
    """Whether anything was predicted correctly is no share.

    Caught by: test_all_entities_predicted_should_give_a_recall_of_one
    The learner reads: `recall` should return a share, a number, but it returns True or False.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        if not _entities(gold):
            raise ValueError("no gold entity")
        return bool(_entities(gold) & _entities(predicted))


class predictions_used_up:
    """The lists are emptied while they are compared.

    Caught by: test_docs_and_lists_should_stay_as_they_are
    The learner reads: `recall` changes the list `gold` that it is given: Docs are added to it, taken
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        while gold:
            doc, other = gold.pop(), predicted.pop()
            correct += len(_entities([doc]) & _entities([other]))
            total += len(doc.ents)
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class lists_sorted:
    """The lists are sorted, and stay so.

    Caught by: test_docs_and_lists_should_stay_as_they_are
    The learner reads: `recall` changes the list `gold` that it is given: Docs are added to it, taken
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        share = reference(gold, predicted)
        gold.sort(key=lambda doc: len(doc.ents))
        return share


class correct_ones_taken_away:
    """What is counted is taken out of the predicted doc.

    Caught by: test_docs_and_lists_should_stay_as_they_are
    The learner reads: `recall` changes a Doc of `predicted`, which should stay as it is. This is how
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            places = {(ent.start, ent.end, ent.label_) for ent in doc.ents}
            rest = [
                span for span in other.ents if (span.start, span.end, span.label_) not in places
            ]
            correct += len(other.ents) - len(rest)
            total += len(doc.ents)
            other.ents = rest
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class at_most_two_of_each_text:
    """Only the first two entities of a text are compared.

    Caught by: test_every_entity_should_weigh_the_same
    The learner reads: Every entity weighs the same, in whichever text it is.
    """

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        correct = total = 0
        for doc, other in zip(gold, predicted, strict=True):
            total += len(doc.ents)
            correct += len(
                {e for e in _entities([doc]) if e in _entities([other])}
                & set(sorted(_entities([doc]))[:2])
            )
        if not total:
            raise ValueError("no gold entity")
        return correct / total


class lemmas_compared:
    """Spans have to have the same lemmas as well.

    Caught by: test_other_annotation_should_change_nothing
    The learner reads: The docs also hold tags and lemmas, which are different in gold and predicted.
    """

    def _entities(docs: list[Doc]) -> set[tuple[int, int, int, str, str]]:
        return {
            (number, ent.start, ent.end, ent.label_, ent.lemma_)
            for number, doc in enumerate(docs)
            for ent in doc.ents
        }


class annotated_docs_only:
    """A prediction for which no entities were set stops the function.

    Caught by: test_docs_whose_entities_were_never_set_should_have_none
    The learner reads: `recall` raises KeyError: 'ents'
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        [doc.to_json()["ents"] for doc in predicted]
        return reference(gold, predicted)


class never_set_left_out:
    """A text whose prediction was never annotated is left out, with its gold entities.

    Caught by: test_docs_whose_entities_were_never_set_should_have_none
    The learner reads: The prediction for the second text and the gold of the third were never
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        numbers = [i for i, doc in enumerate(predicted) if doc.has_annotation("ENT_IOB")]
        return reference([gold[i] for i in numbers], [predicted[i] for i in numbers])


class sorted_by_text:
    """Both lists are sorted by their texts, and stay so.

    Caught by: test_docs_and_lists_should_stay_as_they_are
    The learner reads: `recall` changes the list `gold` that it is given: Docs are added to it, taken
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        for docs in (gold, predicted):
            docs.sort(key=lambda doc: doc.text)
        return reference(gold, predicted)


class missing_tokens_filled:
    """Entities are set anew, so tokens that were missing are outside.

    Caught by: test_docs_and_lists_should_stay_as_they_are
    The learner reads: `recall` changes a Doc of `gold`, which should stay as it is. This is how the
    """

    reference = recall

    def recall(gold: list[Doc], predicted: list[Doc]) -> float:
        for doc in gold:
            if doc.ents:
                doc.ents = list(doc.ents)
        return reference(gold, predicted)
