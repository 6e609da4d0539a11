"""Wrong answers, one misconception after another, which the tests must reject."""


class all_relabelled:
    """Every entity gets the new label, whatever it had.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Ana' is 'GPE'; it should be 'PERSON'.
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [Span(doc, ent.start, ent.end, label=new) for ent in doc.ents]
        return doc


class another_word:
    """Another word than the name is marked.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The mark from 5 to 6 covers 'holiday', which is not the name of a city, state or
    """

    PLACES[3] = (PLACES[3][0], [(5, 6, "GPE")])


class both_labels:
    """The new label stands beside the old one.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: 'Berlin' is marked twice. An entity has one mark and one label.
    """

    PLACES[3] = (PLACES[3][0], [(0, 1, "GPE"), (0, 1, "TOURIST_DESTINATION")])


class building_as_place:
    """The Eiffel Tower is a building, not a city, state or country.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: 'Eiffel Tower' names a building in a city. Mark cities, states and countries
    """

    PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 10, "GPE")])


class capitals_corrected:
    """The text is tidied up.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: In this one, 'I' has replaced 'i': i went to amsterdem last year and
    """

    PLACES[0] = ("I went to amsterdem last year and the canals were beautiful", [(3, 4, "GPE")])


class character_offsets:
    """The offsets count characters, where tokens are meant.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: In characters, 'Berlin' goes from 0 to 6. A mark should count tokens: their
    """

    PLACES[3] = (PLACES[3][0], [(0, 6, "GPE")])


class choice_by_number:
    """The option's number, where its letter is asked for.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: ANSWER is 3; it should be 'a', 'b' or 'c'.
    """

    ANSWER = 3


class choice_in_words:
    """The option's text, where its letter is asked for.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: it should be 'a', 'b' or 'c'.
    """

    ANSWER = "Whether tourists go there is a judgement"


class choice_left_empty:
    """An empty string is no choice.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: ANSWER is ''; it should be 'a', 'b' or 'c'.
    """

    ANSWER = ""


class choice_of_the_misspelt_word:
    """Misspelt names are what a model can learn to recognise.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: 'b' is not right. People misspell names in comments all the time.
    """

    ANSWER = "b"


class choice_of_the_other_paris:
    """One more mark does not make the label less subjective.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: 'a' is not right. Imagine that it were marked in that comment: would the label be a good one then?
    """

    ANSWER = "a"


class choice_of_two:
    """Two letters, where one is asked for.

    Caught by: test_choice_should_name_the_problem_with_the_label
    The learner reads: ANSWER is ['a', 'c']; it should be 'a', 'b' or 'c'.
    """

    ANSWER = ["a", "c"]


class city_and_state_in_one:
    """Two places in one mark.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The mark on 'Paris in Arkansas' covers more than one name. Each has its own mark.
    """

    PLACES[2] = (PLACES[2][0], [(4, 7, "GPE")])


class city_without_the_state:
    """Only one of the two places is added.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: You marked one of two names. What other city, state or country is there?
    """

    PLACES[2] = (PLACES[2][0], [(4, 5, "GPE")])


class comment_left_out:
    """The comment that had no mark is dropped.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: `PLACES` had 4 texts at first, but now it has 3.
    """

    del PLACES[2]


class common_word_as_place:
    """A common noun names no place.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: 'canals' are found in a city, but the word is not the name of one.
    """

    PLACES[0] = (PLACES[0][0], [(3, 4, "GPE"), (8, 9, "GPE")])


class counted_from_one:
    """The first token has the number 0.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: which is not the name of a city, state or country. Is this counted from 1?
    """

    PLACES[0] = (PLACES[0][0], [(4, 5, "GPE")])


class counted_in_words:
    """Words between spaces are counted, and "There's" is two tokens.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: Is this counted in words between spaces? A word can be more than one token.
    """

    PLACES[2] = (PLACES[2][0], [(3, 4, "GPE"), (5, 6, "GPE")])


class end_inclusive:
    """The end is the last token of the name, not the first one after it.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The mark from 3 to 3 has no token in it: the end is the number of the first
    """

    PLACES[1] = (PLACES[1][0], [(3, 3, "GPE")])


class end_made_inclusive:
    """The end of a Span is exclusive, and so is that of an entity.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: There should be an entity 'PERSON' on 'Ana', but there is none.
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [
            Span(doc, ent.start, ent.end - 1, label=new if ent.label_ == old else ent.label_)
            for ent in doc.ents
        ]
        return doc


class entities_instead_of_the_doc:
    """The entities are returned, not the Doc that has them.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `relabel` should return a Doc, but it returns a tuple.
    """

    reference = relabel

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        return reference(doc, old, new).ents


class first_one_only:
    """After the first entity with the old label nothing changes.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Bad Ems' is 'TOWN'; it should be 'GPE'. It was called as
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        for ent in doc.ents:
            if ent.label_ == old:
                doc.set_ents([Span(doc, ent.start, ent.end, label=new)], default="unmodified")
                break
        return doc


class fixed_labels:
    """The two labels of one test, whatever `old` and `new` say.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'TOWN'. It was called as
    """

    reference = relabel

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        return reference(doc, "TOWN", "GPE")


class label_dropped:
    """The label is left out.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: A mark should have three parts, (start, end, "LABEL"), but this one is (3, 4):
    """

    PLACES[1] = (PLACES[1][0], [(3, 4)])


class label_in_small_letters:
    """Labels are compared letter by letter.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The label of 'Paris' is 'gpe'; it should be 'GPE'. Labels are case-sensitive.
    """

    PLACES[1] = (PLACES[1][0], [(3, 4, "gpe")])


class label_misspelt:
    """One label is misspelt, so a model would learn two.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The label of 'Berlin' is 'GEP'; it should be 'GPE'.
    """

    PLACES[3] = (PLACES[3][0], [(0, 1, "GEP")])


class label_set_on_a_passing_span:
    """`doc.ents` makes new spans each time; to change one changes no Doc.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Oslo' is 'TOWN'; it should be 'GPE'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        for ent in doc.ents:
            if ent.label_ == old:
                ent.label_ = new
        return doc


class misspelt_left_unmarked:
    """A misspelt name is a name.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: Nothing is marked here, and one name should be. What is the name of a city, state
    """

    PLACES[0] = (PLACES[0][0], [])


class no_return:
    """The Doc is changed and not returned.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `relabel` should return a Doc, but it returns None. Does every path through
    """

    reference = relabel

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        reference(doc, old, new)


class nothing_added:
    """What was never labelled stays unlabelled.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: Nothing is marked here, and two names should be. What is the name of a city,
    """

    PLACES[2] = (PLACES[2][0], [])


class old_and_new_swapped:
    """The new label is looked for, and the old one given.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Oslo' is 'TOWN'; it should be 'GPE'.
    """

    reference = relabel

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        return reference(doc, new, old)


class old_label:
    """The old label stays.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The label of 'amsterdem' is 'TOURIST_DESTINATION'; it should be 'GPE'.
    """

    PLACES[0] = (PLACES[0][0], [(3, 4, "TOURIST_DESTINATION")])


class other_tokens_missing:
    """Missing says that nobody knows; the other tokens are known to be outside.

    Caught by: test_tokens_outside_of_entities_should_stay_outside
    The learner reads: Token 1, 'ca', is in no entity, so it should be outside: its `ent_iob_` should
    """

    reference = relabel

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc = reference(doc, old, new)
        doc.set_ents(doc.ents, default="missing")
        return doc


class others_lost:
    """The entities with other labels are gone.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: There should be an entity 'PERSON' on 'Ana', but there is none.
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [Span(doc, ent.start, ent.end, new) for ent in doc.ents if ent.label_ == old]
        return doc


class overlapping:
    """The building's mark overlaps the words around it.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The marks on 'the Eiffel' and 'Eiffel Tower' overlap.
    """

    PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 10, "GPE"), (7, 9, "GPE")])


class part_of_a_label:
    """`in` finds SITE in WEBSITE, too.

    Caught by: test_entities_with_a_label_similar_to_old_should_keep_it
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'HOMETOWN'.
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [
            Span(doc, ent.start, ent.end, label=new if old in ent.label_ else ent.label_)
            for ent in doc.ents
        ]
        return doc


class spans_without_a_label:
    """spaCy silently drops a span without a label.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: There should be an entity 'GPE' on 'Oslo', but there is none.
    """

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = [Span(doc, e.start, e.end) if e.label_ == old else e for e in doc.ents]
        return doc


class spelling_corrected:
    """The text is corrected, so a model never sees how people spell.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: In this one, 'amsterdam' has replaced 'amsterdem': i went to
    """

    PLACES[0] = ("i went to amsterdam last year and the canals were beautiful", [(3, 4, "GPE")])


class state_without_the_city:
    """Only the other of the two places is added.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: You marked one of two names. What other city, state or country is there?
    """

    PLACES[2] = (PLACES[2][0], [(6, 7, "GPE")])


class text_cut_to_the_entity:
    """Without the words around it a name teaches a model nothing.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: 'Berlin' is only a part of this one: Berlin is perfect for summer holiday:
    """

    PLACES[3] = ("Berlin", [(0, 1, "GPE")])


class with_the_comma:
    """The mark takes in the token after the name.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The mark on 'Arkansas,' ends one token too late
    """

    PLACES[2] = (PLACES[2][0], [(4, 5, "GPE"), (6, 8, "GPE")])


class label_in_old:
    """`in` finds TOW in TOWN, too.

    Caught by: test_entities_with_a_label_similar_to_old_should_keep_it
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'TOW'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ in old:
                ent.label_ = new
        doc.ents = ents
        return doc


class beginning_of_the_label:
    """TOWN_HALL begins with TOWN, and is another label.

    Caught by: test_entities_with_a_label_similar_to_old_should_keep_it
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'TOWN_HALL'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_.startswith(old):
                ent.label_ = new
        doc.ents = ents
        return doc


class end_of_the_label:
    """HOMETOWN ends with TOWN, and is another label.

    Caught by: test_entities_with_a_label_similar_to_old_should_keep_it
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'HOMETOWN'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_.endswith(old):
                ent.label_ = new
        doc.ents = ents
        return doc


class capitals_ignored:
    """Labels are compared in capitals.

    Caught by: test_entities_with_a_label_similar_to_old_should_keep_it
    The learner reads: The label of 'Oslo' is 'GPE'; it should be 'town'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_.upper() == old.upper():
                ent.label_ = new
        doc.ents = ents
        return doc


class labels_exchanged:
    """What had the new label gets the old one.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Lake Inari' is 'PERSON'; it should be 'LAKE'. It was called as
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        other = {old: new, new: old}
        for ent in ents:
            ent.label_ = other.get(ent.label_, ent.label_)
        doc.ents = ents
        return doc


class first_token_only:
    """Only the first token of an entity gets the new label.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: Each token of 'Bad Ems' should have the label 'GPE'. Token 9, 'Ems', has
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        for token in doc:
            if token.ent_iob_ == "B" and token.ent_type_ == old:
                token.ent_type_ = new
        return doc


class last_token_only:
    """Only the last token of an entity gets the new label.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Bad Ems' is 'TOWN'; it should be 'GPE'. It was called as
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        for ent in doc.ents:
            if ent.label_ == old:
                ent[-1].ent_type_ = new
        return doc


class new_label_in_capitals:
    """The new label is written in another way than `new`.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Lake Inari' is 'WATER'; it should be 'water'. Labels are case-sensitive.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new.upper()
        doc.ents = ents
        return doc


class copy_changed_and_original_returned:
    """A copy is changed, and the Doc that stayed as it was is returned.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Oslo' is 'TOWN'; it should be 'GPE'.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        other = doc.copy()
        ents = list(other.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new
        other.ents = ents
        return doc


class none_where_nothing_changes:
    """Without an entity to change nothing is returned.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `relabel` should return a Doc, but it returns None. Does every path through
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        if not any(ent.label_ == old for ent in doc.ents):
            return None
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new
        doc.ents = ents
        return doc


class error_where_nothing_changes:
    """A Doc without an entity to change is a Doc.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `relabel` raises ValueError: 'TOWN' is not in list. The test called
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        labels = [ent.label_ for ent in doc.ents]
        labels.index(old)
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new
        doc.ents = ents
        return doc


class tokenized_again:
    """The text is cut into tokens again, and not as it was.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: The Doc that `relabel` returns has different tokens from those that it should have:
    """

    import spacy

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        again = spacy.blank("en")(doc.text)
        spans = [
            again.char_span(ent.start_char, ent.end_char, new if ent.label_ == old else ent.label_)
            for ent in doc.ents
        ]
        again.ents = [span for span in spans if span]
        return again


class words_without_spaces:
    """The new Doc has all words, and other spaces.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `relabel` should return a Doc of the whole text as it is: "Ana can't see Oslo
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        tags = [
            f"{t.ent_iob_}-{new if t.ent_type_ == old else t.ent_type_}" if t.ent_type_ else "O"
            for t in doc
        ]
        return Doc(doc.vocab, words=[t.text for t in doc], ents=tags)


class adjacent_entities_merged:
    """Entities side by side with one label become one entity.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The entity on 'Bad Ems Ems' ends one token too late. It should be 'Bad Ems'. It
    """

    from itertools import groupby

    from spacy.tokens import Span

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        def label(token):
            return new if token.ent_type_ == old else token.ent_type_

        ents = []
        for name, group in groupby(doc, label):
            tokens = list(group)
            if name:
                ents.append(Span(doc, tokens[0].i, tokens[-1].i + 1, label=name))
        doc.ents = ents
        return doc


class by_their_words:
    """Entities are kept by their words, so one of two with the same words decides.

    Caught by: test_any_doc_and_labels_should_work
    The learner reads: The label of 'Ana' is 'PERSON'; it should be 'GAD'. It was called as
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        labels = {ent.text: new if ent.label_ == old else ent.label_ for ent in doc.ents}
        ents = list(doc.ents)
        for ent in ents:
            ent.label_ = labels[ent.text]
        doc.ents = ents
        return doc


class blocked:
    """Tokens without an entity are blocked, which is another thing than outside.

    Caught by: test_tokens_outside_of_entities_should_stay_outside
    The learner reads: Token 1, 'ca', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old:
                ent.label_ = new
        inside = {token.i for ent in ents for token in ent}
        doc.set_ents(ents, blocked=[doc[i : i + 1] for i in range(len(doc)) if i not in inside])
        return doc


class entities_emptied:
    """The entities are taken away first, and then there are none to change.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: There should be an entity 'PERSON' on 'Ana', but the Doc has no entities.
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        doc.ents = []
        for ent in doc.ents:
            if ent.label_ == old:
                ent.label_ = new
        return doc


class entities_of_one_token_only:
    """Only entities of one token are changed.

    Caught by: test_entities_labelled_old_should_be_labelled_new_and_no_others
    The learner reads: The label of 'Bad Ems' is 'TOWN'; it should be 'GPE'. It was called as
    """

    def relabel(doc: Doc, old: str, new: str) -> Doc:
        ents = list(doc.ents)
        for ent in ents:
            if ent.label_ == old and len(ent) == 1:
                ent.label_ = new
        doc.ents = ents
        return doc


class places_in_another_order:
    """The comments come in another order.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: The texts of `PLACES` should stay in their order. This text 'Berlin is perfect
    """

    PLACES.reverse()


class text_empty:
    """The text is taken away.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: This one is now '': i went to amsterdem
    """

    PLACES[0] = ("", [])


class half_a_name:
    """A building's name, and only half of it.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: 'Eiffel' names a building in a city. Mark cities, states and countries only.
    """

    PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 9, "GPE")])


class canals_with_the_article:
    """A common noun names no place, with an article either.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: 'the canals' are found in a city, but they are not the name of one.
    """

    PLACES[0] = (PLACES[0][0], [(3, 4, "GPE"), (7, 9, "GPE")])


class other_label_beside:
    """The building gets a label of its own, which nobody asked for.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The label of 'Eiffel Tower' is 'FAC'. This kata asks for marks with the label
    """

    PLACES[1] = (PLACES[1][0], [(3, 4, "GPE"), (8, 10, "FAC")])


class offset_as_fraction:
    """3.0 is not the number of a token.

    Caught by: test_marks_should_be_all_places_and_nothing_else
    The learner reads: The start and the end of a mark should be whole numbers, which count tokens. In
    """

    PLACES[1] = (PLACES[1][0], [(3.0, 4.0, "GPE")])
