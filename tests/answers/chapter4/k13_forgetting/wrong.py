"""Wrong answers, one misconception after another, which the tests must reject."""


class all_of_spacys_scores:
    """The whole dictionary of spaCy's evaluation.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: This is all that spaCy's evaluation measures.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)


class as_many_old_as_new:
    """As many old docs as there are new ones.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new] + old[: len(new)]


class beginning_of_a_label:
    """A predicted label counts if it begins like the one in gold.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {
                    (i, e.start, e.end) for e in nlp(doc.text).ents if label.startswith(e.label_)
                }
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class blank_tokens_returned:
    """The docs are made by a blank English pipeline, whatever made those that are given.

    Caught by: test_repair_should_use_the_pipeline_that_it_is_given
    The learner reads: should have the tokens of the new doc
    """

    from spacy.lang.en import English
    from spacy.util import filter_spans

    def repair(nlp, new, old):
        docs, make_doc = [], English(nlp.vocab).make_doc
        for doc in new:
            copy, spans, taken = make_doc(doc.text), [], set()
            for ent in [*doc.ents, *nlp(doc.text).ents]:
                span = copy.char_span(
                    ent.start_char, ent.end_char, ent.label_, alignment_mode="expand"
                )
                if taken.isdisjoint(range(span.start, span.end)):
                    taken |= set(range(span.start, span.end))
                    spans.append(span)
            copy.ents = spans
            docs.append(copy)
        return docs + old


class blank_tokens_scored:
    """The texts are cut by a blank English pipeline, whatever cuts them in `nlp`.

    Caught by: test_scores_should_be_those_of_the_pipeline
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        from spacy.lang.en import English

        make_doc = English(nlp.vocab).make_doc
        examples = [Example(make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class capitals_are_persons:
    """A word with a capital letter is taken for a name, whatever the pipeline says.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: which the new doc does not have
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            doc = nlp(doc.copy())
            taken = {token.i for ent in doc.ents for token in ent}
            names = [token for token in doc if token.is_title and token.i not in taken]
            doc.ents = [*doc.ents, *(doc.char_span(t.idx, t.idx + len(t), "PERSON") for t in names)]
            docs.append(doc)
        return docs + old


class capitals_do_not_matter:
    """Labels are compared in capitals.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {
                    (i, e.start, e.end)
                    for e in nlp(doc.text).ents
                    if e.label_.upper() == label.upper()
                }
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class choice_as_list:
    """A list with the right letter.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: it should be 'a', 'b' or 'c'
    """

    ANSWER = ["b"]


class choice_as_number:
    """A number instead of a letter.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: it should be 'a', 'b' or 'c'
    """

    ANSWER = 2


class choice_in_words:
    """The option's text instead of its letter.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: it should be 'a', 'b' or 'c'
    """

    ANSWER = "No PERSON is annotated in the comments"


class choice_left_empty:
    """An empty string is no letter.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: it should be 'a', 'b' or 'c'
    """

    ANSWER = ""


class choice_of_different_labels:
    """Labels that have little in common are no reason.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: One model can learn labels
    """

    ANSWER = "a"


class choice_of_hyperparameters:
    """The settings are not the likely cause.

    Caught by: test_the_letter_should_be_the_likely_cause
    The learner reads: These examples say something wrong
    """

    ANSWER = "c"


class copies_of_one_text:
    """A text that comes twice gives one Doc.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        docs = {doc.text: nlp(doc.copy()) for doc in new}
        return [*docs.values(), *old]


class docs_with_persons_only:
    """New docs in which nothing is predicted are left out.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        return [doc for doc in docs if doc.ents] + old


class docs_without_entities_skipped:
    """Gold docs without entities do not count, so nothing in them can be wrong.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold if doc.ents]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class each_doc_twice:
    """The new docs as they were, and the repaired ones as well.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        return new + [nlp(doc.copy()) for doc in new] + old


class ends_only:
    """Two entities with the same end and label are taken for the same.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.end) for e in doc.ents if e.label_ == label}
                found |= {(i, e.end) for e in nlp(doc.text).ents if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class examples_returned:
    """Examples instead of Docs.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, and one of its items is an Example
    """

    def repair(nlp, new, old):
        return [Example(nlp.make_doc(doc.text), doc) for doc in new + old]


class examples_swapped:
    """An Example has the predicted Doc first, and the right one second.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: too, if the two sides of each Example are swapped.
    """

    def scores(nlp, gold):
        examples = [Example(doc, nlp.make_doc(doc.text)) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"]


class first_batch_only:
    """Only the first docs are looked at: enough for small lists, not for a corpus.

    Caught by: test_update_with_your_docs_should_keep_both_labels
    The learner reads: After the update with your docs
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new[:8]] + new[8:] + old


class first_docs_only:
    """Only the first docs are looked at: enough for small lists, not for a corpus.

    Caught by: test_scores_should_show_what_was_forgotten
    The learner reads: the update the pipeline has an F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold[:20]]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class first_doc_only:
    """A `return` in the loop ends it after the first doc.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        for doc in gold:
            found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc)])["ents_per_type"] or {}
            return {label: score["f"] for label, score in found.items()}
        return {}


class first_prediction_only:
    """Only one prediction for each text.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    from spacy.util import filter_spans

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy, found = doc.copy(), nlp(doc.text).ents[:1]
            spans = [copy.char_span(ent.start_char, ent.end_char, ent.label_) for ent in found]
            copy.ents = filter_spans([*copy.ents, *spans])
            docs.append(copy)
        return docs + old


class first_token_of_the_overlap:
    """An overlap is noticed only where the first token of a prediction is taken.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: The new doc has the
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            for ent in nlp(doc.text).ents:
                if not copy[ent.start].ent_type_:
                    span = copy.char_span(ent.start_char, ent.end_char, ent.label_)
                    kept = [
                        one for one in copy.ents if one.end <= span.start or one.start >= span.end
                    ]
                    copy.ents = [*kept, span]
            docs.append(copy)
        return docs + old


class generator_of_docs:
    """A generator is no list.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, but it returns a generator
    """

    def repair(nlp, new, old):
        yield from nlp.pipe(doc.copy() for doc in new)
        yield from old


class gold_beside_gold:
    """Compared with itself, every label is perfect.

    Caught by: test_label_that_is_never_found_should_have_0
    The learner reads: Does `nlp` see more than the text?
    """

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        per_type = Scorer().score(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class gold_doc_to_the_pipeline:
    """A Doc keeps the entities that it has.

    Caught by: test_label_that_is_never_found_should_have_0
    The learner reads: Does `nlp` see more than the text?
    """

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        examples = [Example(nlp(doc.copy()), doc) for doc in gold]
        per_type = Scorer().score(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class gold_docs_predicted_anew:
    """The gold docs are emptied, so that the pipeline fills them.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: one has different entities from before
    """

    def scores(nlp, gold):
        examples = []
        for doc in gold:
            right = doc.copy()
            doc.ents = []
            examples.append(Example(doc, right))
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class gold_emptied_first:
    """The gold docs lose their entities before anything is compared.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: one has different entities from before
    """

    def scores(nlp, gold):
        for doc in gold:
            doc.ents = []
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class half_points:
    """A prediction that overlaps a gold entity counts as right.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right = found = both = 0
            for doc in gold:
                mine = [ent for ent in nlp(doc.text).ents if ent.label_ == label]
                for ent in doc.ents:
                    if ent.label_ == label:
                        right += 1
                        both += any(ent.start < o.end and o.start < ent.end for o in mine)
                found += len(mine)
            result[label] = 2 * both / (right + found)
        return result


class known_label_only:
    """Only persons are taken over, and `nlp` may know other labels.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            own = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            copy = nlp(doc.copy())
            spans = [(ent.label_, ent.start, ent.end) for ent in copy.ents]
            copy.ents = [span for span in spans if span in own or span[0] == "PERSON"]
            docs.append(copy)
        return docs + old


class known_labels_only:
    """Two labels are written into the code.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: per_type[label]["f"] for label in ("PERSON", "WEBSITE") if label in per_type}


class known_texts_left_out:
    """An old doc whose text is among the new ones does not come along.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        texts = {doc.text for doc in new}
        return [nlp(doc.copy()) for doc in new] + [doc for doc in old if doc.text not in texts]


class label_of_the_new_docs:
    """The predictions get the new label.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    from spacy.tokens import Span

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = nlp(doc.copy())
            copy.ents = [Span(copy, ent.start, ent.end, label="WEBSITE") for ent in copy.ents]
            docs.append(copy)
        return docs + old


class labels_found_only:
    """A label that the pipeline never finds is left out, and just this one is forgotten.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items() if score["f"] > 0}


class labels_in_small_letters:
    """Each label is a key in small letters.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label.lower(): score["f"] for label, score in per_type.items()}


class labels_that_the_doc_lacks:
    """Only predictions with another label than the doc's own entities are added.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            own = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            labels = {label for label, _, _ in own}
            copy = nlp(doc.copy())
            spans = [(ent.label_, ent.start, ent.end) for ent in copy.ents]
            copy.ents = [span for span in spans if span in own or span[0] not in labels]
            docs.append(copy)
        return docs + old


class last_token_of_the_overlap:
    """An overlap is noticed only where the first or the last token of a prediction is taken.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: is in more than one of the spans that become entities
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            for ent in nlp(doc.text).ents:
                if not (copy[ent.start].ent_type_ or copy[ent.end - 1].ent_type_):
                    span = copy.char_span(ent.start_char, ent.end_char, ent.label_)
                    copy.ents = [*copy.ents, span]
            docs.append(copy)
        return docs + old


class longest_overlap_wins:
    """A prediction that has a doc's own entity inside takes its place.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: The new doc has the
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            spans = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            for ent in nlp(doc.text).ents:
                spans = [s for s in spans if not (ent.start <= s[1] and s[2] <= ent.end)]
                if all(ent.end <= s[1] or s[2] <= ent.start for s in spans):
                    spans.append((ent.label_, ent.start, ent.end))
            copy = doc.copy()
            copy.ents = spans
            docs.append(copy)
        return docs + old


class longest_span_first:
    """filter_spans keeps the longer of two spans, also if that is the predicted one.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: The new doc has the
    """

    from spacy.tokens import Span
    from spacy.util import filter_spans

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            found = [Span(copy, ent.start, ent.end, label=ent.label_) for ent in nlp(doc.text).ents]
            copy.ents = filter_spans([*copy.ents, *found])
            docs.append(copy)
        return docs + old


class made_of_words_alone:
    """A Doc that is made of words alone has a space after each of them.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: It is there with other spaces
    """

    def repair(nlp, new, old):
        from spacy.tokens import Span

        repaired = []
        for doc in new:
            copy = Doc(nlp.vocab, words=[token.text for token in doc])
            copy.ents = [Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents]
            repaired.append(nlp(copy))
        return [*repaired, *old]


class mean_of_the_docs:
    """The mean of the F-scores of single docs is not the F-score of all of them.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        found = {}
        for doc in gold:
            one = nlp.evaluate([Example(nlp.make_doc(doc.text), doc)])["ents_per_type"] or {}
            for label, score in one.items():
                found.setdefault(label, []).append(score["f"])
        return {label: sum(each) / len(each) for label, each in found.items()}


class missing_where_nothing_is_found:
    """A new Doc gets its entities only if there are any; else nobody says that it has none.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: does not say that it is outside
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            found, fresh = nlp(doc.copy()), nlp.make_doc(doc.text)
            if found.ents:
                fresh.ents = [(ent.label_, ent.start, ent.end) for ent in found.ents]
            docs.append(fresh)
        return docs + old


class neighbours_overlap:
    """Entities that touch each other are taken for overlapping ones.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            own = [(ent.start, ent.end) for ent in doc.ents]
            added = [
                (ent.label_, ent.start, ent.end)
                for ent in nlp(doc.text).ents
                if not any(ent.start <= end and start <= ent.end for start, end in own)
            ]
            copy.ents = [*((ent.label_, ent.start, ent.end) for ent in doc.ents), *added]
            docs.append(copy)
        return docs + old


class new_docs_changed:
    """The docs that were given get the predictions.

    Caught by: test_lists_and_docs_should_stay_as_they_are
    The learner reads: `repair` changes a Doc of `new`
    """

    def repair(nlp, new, old):
        return [nlp(doc) for doc in new] + old


class new_list_made_longer:
    """The old docs are put into the list of new ones.

    Caught by: test_lists_and_docs_should_stay_as_they_are
    The learner reads: `repair` changes the list `new` that it is given
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        new += old
        return docs + old


class none_for_labels_not_found:
    """None in the place of 0.0.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: should have a number for
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["f"] or None for label, score in per_type.items()}


class none_without_entities:
    """spaCy has None in the place of scores where there are no entities at all.

    Caught by: test_gold_without_entities_should_give_a_dictionary_too
    The learner reads: `scores` raises AttributeError. A dictionary is needed here, but this is None.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: score["f"] for label, score in per_type.items()}


class nothing_added:
    """Old docs are mixed in, and the new persons stay unlabelled.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        return new + old


class nothing_without_entities:
    """None is returned where there are no entities at all.

    Caught by: test_gold_without_entities_should_give_a_dictionary_too
    The learner reads: `scores` should return a dictionary, but it returns None
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        if per_type:
            return {label: score["f"] for label, score in per_type.items()}
        return None


class number_of_docs:
    """How many docs there are, instead of the docs.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, but it returns a whole number
    """

    def repair(nlp, new, old):
        return len([nlp(doc.copy()) for doc in new] + old)


class old_docs_emptied:
    """The old docs come without their entities, for the model is to find them.

    Caught by: test_old_docs_should_come_back_unchanged
    The learner reads: An old doc should come back unchanged
    """

    def repair(nlp, new, old):
        emptied = [doc.copy() for doc in old]
        for doc in emptied:
            doc.ents = []
        return [nlp(doc.copy()) for doc in new] + emptied


class old_docs_forgotten:
    """The old docs do not come along.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new]


class old_docs_made_from_their_texts:
    """New docs with the same entities, and without all else that the old ones hold.

    Caught by: test_old_docs_should_come_back_unchanged
    The learner reads: An old doc should come back unchanged
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        for doc in old:
            fresh = nlp.make_doc(doc.text)
            fresh.ents = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            docs.append(fresh)
        return docs


class old_docs_only:
    """The new docs do not come along.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        return list(old)


class old_docs_predicted_too:
    """The old docs are right: `nlp` can only spoil them.

    Caught by: test_old_docs_should_come_back_unchanged
    The learner reads: An old doc should come back unchanged
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new + old]


class old_docs_with_entities_only:
    """Old docs without entities are left out.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new] + [doc for doc in old if doc.ents]


class old_list_made_longer:
    """The list of old docs grows, and is what is returned.

    Caught by: test_lists_and_docs_should_stay_as_they_are
    The learner reads: `repair` changes the list `old` that it is given
    """

    def repair(nlp, new, old):
        old.extend(nlp(doc.copy()) for doc in new)
        return old


class one_score_for_all:
    """A score over all labels hides that one of them is lost.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: `scores` should return a dictionary, but it returns a number
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_f"]


class one_text_one_entity:
    """Texts in the place of positions, so the same name counts once in a doc.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.text) for e in doc.ents if e.label_ == label}
                found |= {(i, e.text) for e in nlp(doc.text).ents if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class only_docs_without_entities:
    """Predictions are added where a doc has none of its own.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        return [doc if doc.ents else nlp(doc.copy()) for doc in new] + old


class other_tokens_missing:
    """All tokens of no entity are marked as missing.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: does not say that it is outside
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = nlp(doc.copy())
            copy.set_ents(list(copy.ents), default="missing")
            docs.append(copy)
        return docs + old


class overlapping:
    """Both lists joined, although some of their spans overlap.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: is in more than one of the spans that become entities
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            copy.ents = [*doc.ents, *nlp(doc.text).ents]
            docs.append(copy)
        return docs + old


class own_entities_made_longer:
    """A doc's own entity and the prediction that overlaps it become one.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: The new doc has the
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            spans = [(ent.label_, ent.start, ent.end) for ent in doc.ents]
            for ent in nlp(doc.text).ents:
                near = [s for s in spans if ent.start < s[2] and s[1] < ent.end]
                spans = [s for s in spans if s not in near]
                ends = [ent.start, ent.end, *(i for s in near for i in s[1:])]
                label = near[0][0] if near else ent.label_
                spans.append((label, min(ends), max(ends)))
            copy = doc.copy()
            copy.ents = spans
            docs.append(copy)
        return docs + old


class pairs_of_labels_and_scores:
    """A list of pairs.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: `scores` should return a dictionary, but it returns a list
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return [(label, score["f"]) for label, score in per_type.items()]


class persons_missing:
    """Words that nobody annotated are marked as missing instead of labelled.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: which overlaps no entity of the new doc
    """

    from spacy.tokens import Span

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = nlp.make_doc(doc.text)
            spans = [Span(copy, ent.start, ent.end, label=ent.label_) for ent in doc.ents]
            copy.set_ents(spans, default="missing")
            docs.append(copy)
        return docs + old


class places_without_their_doc:
    """Positions of all docs in one set, so the same one in another doc counts once.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right = {(e.start, e.end) for doc in gold for e in doc.ents if e.label_ == label}
            docs = [nlp(doc.text) for doc in gold]
            found = {(e.start, e.end) for doc in docs for e in doc.ents if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class precision_of_each_label:
    """How many of the predictions are right.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["p"] for label, score in per_type.items()}


class prediction_first:
    """Of two spans of the same length the first stays.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: The new doc has the
    """

    from spacy.tokens import Span
    from spacy.util import filter_spans

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            found = [Span(copy, ent.start, ent.end, label=ent.label_) for ent in nlp(doc.text).ents]
            copy.ents = filter_spans([*found, *copy.ents])
            docs.append(copy)
        return docs + old


class predictions_alone:
    """The websites are lost.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: The new doc has the
    """

    def repair(nlp, new, old):
        return [nlp(doc.text) for doc in new] + old


class predictions_of_one_pipeline:
    """What is predicted for a text is remembered, also for the next pipeline.

    Caught by: test_repair_should_use_the_pipeline_that_it_is_given
    The learner reads: which the new doc does not have
    """

    FOUND = {}

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            if doc.text not in FOUND:
                FOUND[doc.text] = [(e.label_, e.start_char, e.end_char) for e in nlp(doc.text).ents]
            for label, start, end in FOUND[doc.text]:
                span = copy.char_span(start, end, label, alignment_mode="contract")
                if span and not any(token.ent_type_ for token in span):
                    copy.ents = [*copy.ents, span]
            docs.append(copy)
        return docs + old


class predictions_remembered:
    """What was found in a text is remembered, also for the next pipeline.

    Caught by: test_scores_should_be_those_of_the_pipeline
    The learner reads: which is not its F-score
    """

    from spacy.scorer import Scorer

    FOUND = {}

    def scores(nlp, gold):
        for doc in gold:
            if doc.text not in FOUND:
                FOUND[doc.text] = nlp(doc.text)
        examples = [Example(FOUND[doc.text], doc) for doc in gold]
        per_type = Scorer.score_spans(examples, "ents")["ents_per_type"] or {}
        return {label: score["f"] for label, score in per_type.items()}


class recall_of_each_label:
    """How many are found, however many are wrong besides.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: score["r"] for label, score in per_type.items()}


class repair_returns_nothing:
    """The lists are joined and not returned.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, but it returns None
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        docs.extend(old)


class rounded_to_one_digit:
    """One digit after the point is too little.

    Caught by: test_score_should_be_the_f_score
    The learner reads: Is it rounded to one digit?
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: round(score["f"], 1) for label, score in per_type.items()}


class score_over_all_labels:
    """The F-score over all labels, under the name of each.

    Caught by: test_label_that_is_never_found_should_have_0
    The learner reads: The pipeline predicts no website
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        found = nlp.evaluate(examples)
        return dict.fromkeys(found["ents_per_type"] or {}, found["ents_f"])


class scores_as_text:
    """Numbers that are formatted for people.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: should have a number for
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: f"{score['f']:.2f}" for label, score in per_type.items()}


class scores_in_per_cent:
    """From 0 to 100.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: An F-score goes from 0 to 1.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: 100 * score["f"] for label, score in per_type.items()}


class scores_not_returned:
    """Printed, not returned.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: `scores` should return a dictionary, but it returns None
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        print(nlp.evaluate(examples)["ents_per_type"])


class starts_only:
    """Two entities with the same start and label are taken for the same.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start) for e in doc.ents if e.label_ == label}
                found |= {(i, e.start) for e in nlp(doc.text).ents if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class stripped_texts_returned:
    """Spaces at both ends of a text are left out.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            fresh, blanks = nlp(doc.text.strip()), len(doc.text) - len(doc.text.lstrip())
            taken, spans = set(), []
            for ent in doc.ents:
                start, end = ent.start_char - blanks, ent.end_char - blanks
                span = fresh.char_span(start, end, ent.label_)
                taken |= set(range(span.start, span.end))
                spans.append(span)
            spans += [e for e in fresh.ents if taken.isdisjoint(range(e.start, e.end))]
            fresh.ents = spans
            docs.append(fresh)
        return docs + old


class stripped_texts_scored:
    """The pipeline sees a text without its outer spaces, so all tokens have other numbers.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                mine = nlp(doc.text.strip()).ents
                found |= {(i, e.start, e.end) for e in mine if e.label_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class texts_returned:
    """Texts have no entities.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, and one of its items is a string
    """

    def repair(nlp, new, old):
        return [doc.text for doc in new + old]


class three_numbers_for_each_label:
    """spaCy has precision, recall and F-score of each label.

    Caught by: test_each_label_of_gold_should_have_a_score
    The learner reads: should have a number for
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"]


class token_by_token:
    """Tokens are counted instead of entities.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, t.i) for t in doc if t.ent_type_ == label}
                found |= {(i, t.i) for t in nlp(doc.text) if t.ent_type_ == label}
            result[label] = 2 * len(right & found) / (len(right) + len(found))
        return result


class tuple_of_docs:
    """A tuple instead of a list.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, but it returns a tuple
    """

    def repair(nlp, new, old):
        return (*(nlp(doc.copy()) for doc in new), *old)


class twice_in_the_list:
    """A doc without predictions is returned as it is, and once more.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: among the docs that `repair` returns,
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = nlp(doc.copy())
            if len(copy.ents) == len(doc.ents):
                docs.append(doc)
            docs.append(copy)
        return docs + old


class two_lists:
    """A pair of lists instead of one list.

    Caught by: test_there_should_be_a_doc_for_each_new_and_old_one
    The learner reads: `repair` should return a list of Docs, but it returns a tuple
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new], old


class whole_doc_or_nothing:
    """Predictions are dropped for the whole text if one of them overlaps.

    Caught by: test_own_entities_should_win_over_overlapping_predictions
    The learner reads: which overlaps no entity of the new doc
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            own = {token.i for ent in doc.ents for token in ent}
            found = {token.i for ent in nlp(doc.text).ents for token in ent}
            docs.append(doc if own & found else nlp(doc.copy()))
        return docs + old


class label_of_the_first_entity:
    """All entities of a doc get the label of its first one.

    Caught by: test_predictions_should_be_added_to_own_entities
    The learner reads: the new doc, but your Doc has the label 'WEBSITE' there:
    """

    reference = repair

    def repair(nlp, new, old):
        docs = reference(nlp, new, old)
        for doc in docs[: len(new)]:
            doc.ents = [(doc.ents[0].label_, ent.start, ent.end) for ent in doc.ents]
        return docs
