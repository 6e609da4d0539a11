"""Wrong answers, one misconception after another, which the tests must reject."""


class all_of_spacys_scores:
    """The whole dictionary of spaCy's evaluation.

    Caught by: test_each_label_has_a_score
    The learner reads: The dictionary says nothing of PERSON
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)


class capitals_are_persons:
    """A word with a capital letter is taken for a name, whatever the pipeline says.

    Caught by: test_own_entities_come_first
    The learner reads: Your Doc has an entity that is neither its own nor predicted:
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


class choice_as_list:
    """A list with the right letter.

    Caught by: test_choice_is_right
    The learner reads: it takes one of the letters 'a', 'b' or 'c'.
    """

    ANSWER = ["b"]


class choice_as_number:
    """A number instead of a letter.

    Caught by: test_choice_is_right
    The learner reads: ANSWER is 2
    """

    ANSWER = 2


class choice_in_words:
    """The option's text instead of its letter.

    Caught by: test_choice_is_right
    The learner reads: it takes one of the letters 'a', 'b' or 'c'.
    """

    ANSWER = "No PERSON is annotated in the comments"


class choice_left_empty:
    """An empty string is no letter.

    Caught by: test_choice_is_right
    The learner reads: ANSWER is ''
    """

    ANSWER = ""


class choice_of_different_labels:
    """Labels that have little in common are no reason.

    Caught by: test_choice_is_right
    The learner reads: One model can learn labels that have much less in common
    """

    ANSWER = "a"


class choice_of_hyperparameters:
    """The settings are not the likely cause.

    Caught by: test_choice_is_right
    The learner reads: These examples say something wrong.
    """

    ANSWER = "c"


class docs_with_persons_only:
    """New docs in which nothing is predicted are left out.

    Caught by: test_all_docs_are_there
    The learner reads: and it is there 0 times: 'nothing to see here'
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        return [doc for doc in docs if doc.ents] + old


class each_doc_twice:
    """The new docs as they were, and the repaired ones as well.

    Caught by: test_all_docs_are_there
    The learner reads: and it is there 2 times
    """

    def repair(nlp, new, old):
        return new + [nlp(doc.copy()) for doc in new] + old


class examples_returned:
    """Examples instead of Docs.

    Caught by: test_all_docs_are_there
    The learner reads: this one holds a Example.
    """

    def repair(nlp, new, old):
        return [Example(nlp.make_doc(doc.text), doc) for doc in new + old]


class first_batch_only:
    """Only the first docs are looked at: enough for small lists, not for a corpus.

    Caught by: test_both_labels_are_found
    The learner reads: After the update with your docs, in which
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new[:8]] + new[8:] + old


class first_prediction_only:
    """Only one prediction for each text.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
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


class gold_beside_gold:
    """Compared with itself, every label is perfect.

    Caught by: test_each_label_has_a_score
    The learner reads: The pipeline finds no website, and `scores` says 1.00 instead of 0.
    """

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        per_type = Scorer().score(examples)["ents_per_type"]
        return {label: score["f"] for label, score in per_type.items()}


class gold_doc_to_the_pipeline:
    """A Doc keeps the entities that it has.

    Caught by: test_each_label_has_a_score
    The learner reads: Do the docs that it is judged by hold the right entities already?
    """

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        examples = [Example(nlp(doc.copy()), doc) for doc in gold]
        per_type = Scorer().score(examples)["ents_per_type"]
        return {label: score["f"] for label, score in per_type.items()}


class gold_docs_predicted_anew:
    """The gold docs are emptied, so that the pipeline fills them.

    Caught by: test_each_label_has_a_score
    The learner reads: `scores` changes the entities of the gold docs, and they were right.
    """

    def scores(nlp, gold):
        examples = []
        for doc in gold:
            right = doc.copy()
            doc.ents = []
            examples.append(Example(doc, right))
        return {
            label: score["f"] for label, score in nlp.evaluate(examples)["ents_per_type"].items()
        }


class known_label_only:
    """Only persons are taken over, and `nlp` may know other labels.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
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
    """Two labels that stand in the code.

    Caught by: test_scores_are_f_scores
    The learner reads: The dictionary says nothing of GADGET
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: per_type[label]["f"] for label in ("PERSON", "WEBSITE") if label in per_type}


class label_of_the_new_docs:
    """The predictions get the new label.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
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

    Caught by: test_each_label_has_a_score
    The learner reads: The dictionary says nothing of WEBSITE
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: score["f"] for label, score in per_type.items() if score["f"] > 0}


class longest_span_first:
    """filter_spans keeps the longer of two spans, also if that is the predicted one.

    Caught by: test_own_entities_come_first
    The learner reads: A new doc has lost an entity of its own
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


class new_docs_changed:
    """The docs that were given get the predictions.

    Caught by: test_all_docs_are_there
    The learner reads: `repair` changes the docs that it is given.
    """

    def repair(nlp, new, old):
        return [nlp(doc) for doc in new] + old


class nothing_added:
    """Old docs are mixed in, and the new persons stay unlabelled.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
    """

    def repair(nlp, new, old):
        return new + old


class number_of_docs:
    """How many docs there are, instead of the docs.

    Caught by: test_all_docs_are_there
    The learner reads: `repair` returns a list of Docs; this is a int.
    """

    def repair(nlp, new, old):
        return len([nlp(doc.copy()) for doc in new] + old)


class old_docs_forgotten:
    """The old docs do not come along.

    Caught by: test_all_docs_are_there
    The learner reads: and it is there 0 times: 'Rosa was late again'
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new]


class old_docs_only:
    """The new docs do not come along.

    Caught by: test_all_docs_are_there
    The learner reads: and it is there 0 times: 'Reddit loves Tim Baker and Ana'
    """

    def repair(nlp, new, old):
        return list(old)


class old_docs_predicted_too:
    """The old docs are right: `nlp` can only spoil them.

    Caught by: test_old_docs_stay_as_they_are
    The learner reads: An old doc should keep its entities
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new + old]


class one_score_for_all:
    """A score over all labels hides that one of them is lost.

    Caught by: test_each_label_has_a_score
    The learner reads: with a number for each label; this is of the type float.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_f"]


class only_docs_without_entities:
    """Predictions are added where a doc has none of its own.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
    """

    def repair(nlp, new, old):
        return [doc if doc.ents else nlp(doc.copy()) for doc in new] + old


class other_tokens_missing:
    """All tokens of no entity are marked as missing.

    Caught by: test_predictions_join_the_entities
    The learner reads: belongs to no entity and is not marked as outside
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

    Caught by: test_all_docs_are_there
    The learner reads: `repair` raises ValueError: [E1010]
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            copy = doc.copy()
            copy.ents = [*doc.ents, *nlp(doc.text).ents]
            docs.append(copy)
        return docs + old


class persons_missing:
    """Words that nobody annotated are marked as missing instead of labelled.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
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


class precision_of_each_label:
    """How many of the predictions are right.

    Caught by: test_scores_are_f_scores
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: score["p"] for label, score in per_type.items()}


class prediction_first:
    """Of two spans of the same length the first stays.

    Caught by: test_predictions_join_the_entities
    The learner reads: A new doc has lost an entity of its own
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

    Caught by: test_predictions_join_the_entities
    The learner reads: A new doc has lost an entity of its own
    """

    def repair(nlp, new, old):
        return [nlp(doc.text) for doc in new] + old


class predictions_remembered:
    """What was found in a text is remembered, also for the next pipeline.

    Caught by: test_forgetting_is_measured
    The learner reads: after the update, and `scores` says
    """

    from spacy.scorer import Scorer

    FOUND = {}

    def scores(nlp, gold):
        for doc in gold:
            if doc.text not in FOUND:
                FOUND[doc.text] = nlp(doc.text)
        examples = [Example(FOUND[doc.text], doc) for doc in gold]
        per_type = Scorer.score_spans(examples, "ents")["ents_per_type"]
        return {label: score["f"] for label, score in per_type.items()}


class recall_of_each_label:
    """How many are found, however many are wrong besides.

    Caught by: test_scores_are_f_scores
    The learner reads: which is not its F-score
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: score["r"] for label, score in per_type.items()}


class repair_returns_nothing:
    """The lists are joined and not returned.

    Caught by: test_all_docs_are_there
    The learner reads: `repair` returns None.
    """

    def repair(nlp, new, old):
        docs = [nlp(doc.copy()) for doc in new]
        docs.extend(old)


class score_over_all_labels:
    """The F-score over all labels, under the name of each.

    Caught by: test_each_label_has_a_score
    The learner reads: both persons and no other, and `scores` says 0.80 instead of 1:
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        found = nlp.evaluate(examples)
        return dict.fromkeys(found["ents_per_type"], found["ents_f"])


class scores_in_per_cent:
    """From 0 to 100.

    Caught by: test_each_label_has_a_score
    The learner reads: The F-score of PERSON is 100 here
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: 100 * score["f"] for label, score in per_type.items()}


class scores_not_returned:
    """Printed, not returned.

    Caught by: test_each_label_has_a_score
    The learner reads: `scores` returns None.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        print(nlp.evaluate(examples)["ents_per_type"])


class texts_returned:
    """Texts have no entities.

    Caught by: test_all_docs_are_there
    The learner reads: this one holds a str.
    """

    def repair(nlp, new, old):
        return [doc.text for doc in new + old]


class three_numbers_for_each_label:
    """spaCy has precision, recall and F-score of each label.

    Caught by: test_each_label_has_a_score
    The learner reads: The dictionary holds a number for each label. For PERSON it has {'p': 1.0
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"]


class two_lists:
    """A pair of lists instead of one list.

    Caught by: test_all_docs_are_there
    The learner reads: this one holds a list.
    """

    def repair(nlp, new, old):
        return [nlp(doc.copy()) for doc in new], old


class whole_doc_or_nothing:
    """Predictions are dropped for the whole text if one of them overlaps.

    Caught by: test_predictions_join_the_entities
    The learner reads: `nlp` predicts an entity for this text that your Doc has not
    """

    def repair(nlp, new, old):
        docs = []
        for doc in new:
            own = {token.i for ent in doc.ents for token in ent}
            found = {token.i for ent in nlp(doc.text).ents for token in ent}
            docs.append(doc if own & found else nlp(doc.copy()))
        return docs + old
