"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_a_copy_of_the_list:
    """`list(doc.ents)` is a list of its own; the Doc does not see what is added to it.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        list(doc.ents).extend(Span(doc, *mark) for mark in marks)
        return doc


class another_word:
    """A common word for persons names nobody.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'creators' are persons, but the word is not the name of one.
    """

    PERSONS[0] = (PERSONS[0][0], [(6, 7, "PERSON")])


class band_as_person:
    """A band is no person.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'Metallica' is a band. Its members are persons, and none of them is named.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (7, 8, "PERSON")])


class blocked:
    """Blocked tokens can never become an entity; that is another thing than outside.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Token 2, 'ca', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        inside = {token.i for ent in ents for token in ent}
        blocked = [doc[i : i + 1] for i in range(len(doc)) if i not in inside]
        doc.set_ents(ents, blocked=blocked)
        return doc


class character_offsets:
    """The offsets count characters, where tokens are meant.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: In characters, 'PewDiePie' goes from 0 to 9. A mark should count tokens: their
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 9, "PERSON")])


class end_made_inclusive:
    """The end of a Span is exclusive, as it is in the marks.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Ana' ends one token too early
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
        doc.ents = [*doc.ents, *new]
        return doc


class entities_instead_of_the_doc:
    """The entities are returned, not the Doc that has them.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `add_entities` should return a Doc, but it returns a list.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        return [*doc.ents, *[Span(doc, *mark) for mark in marks]]


class everything_becomes_a_person:
    """The old entities get the new label.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now its label is
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        spans = [(ent.start, ent.end) for ent in doc.ents] + [mark[:2] for mark in marks]
        doc.ents = [Span(doc, start, end, label="PERSON") for start, end in spans]
        return doc


class fans_as_persons:
    """Persons, and no name of a person.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'fans' are persons, but the word is not the name of one.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (10, 11, "PERSON")])


class first_and_last_name_apart:
    """One name in two marks.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The marks on 'Alexis' and 'Ohanian' are parts of one name. A name has one mark.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 3, "PERSON"), (3, 4, "PERSON")])


class first_name_only:
    """The first name alone.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'Alexis' ends one token too early: the end is the number of the first
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 3, "PERSON")])


class headlines_with_persons_only:
    """A text without any person teaches a model as well.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: `PERSONS` had 3 texts at first, but now it has 2.
    """

    PERSONS = PERSONS[1:]


class known_doc_only:
    """The entities of one text, learnt by heart.

    Caught by: test_any_doc_and_marks_should_work
    The learner reads: There should be an entity 'WEBSITE' on 'Reddit', but there is none. Setting
    """

    reference = add_entities

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        return reference(doc, marks) if "Ana Lima" in doc.text else doc


class label_dropped:
    """The label is left out.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: A mark should have three parts, (start, end, "LABEL"), but this one is (0, 1):
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1)])


class label_misspelt:
    """Other schemes call it PER; this one does not.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The label of 'PewDiePie' is 'PER'; it should be 'PERSON'.
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "PER")])


class last_name_only:
    """The last name alone.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'Ohanian' starts one token too late.
    """

    PERSONS[2] = (PERSONS[2][0], [(3, 4, "PERSON")])


class lost_where_nothing_is_added:
    """Without marks the Doc loses what it has.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
    """

    reference = add_entities

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        if not marks:
            doc.ents = []
            return doc
        return reference(doc, marks)


class no_return:
    """The Doc is changed and not returned.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `add_entities` should return a Doc, but it returns None. Does every path
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]


class nobody_marked:
    """The person was overlooked.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: Nothing is marked here, and one name should be. What is the name of a person?
    """

    PERSONS[2] = (PERSONS[2][0], [])


class none_for_no_marks:
    """No marks are an empty list.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The marks of a text should be a list, such as [(start, end, "LABEL")], even if
    """

    PERSONS[0] = (PERSONS[0][0], None)


class old_entities_lost:
    """Setting `doc.ents` replaces what was there.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class old_label:
    """The new entity has the label of the old ones.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The label of 'PewDiePie' is 'WEBSITE'; it should be 'PERSON'.
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "WEBSITE")])


class one_label_for_all:
    """Every new entity becomes a PERSON, whatever its mark says.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'Ana' is 'PERSON'; it should be 'PER'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [Span(doc, start, end, label="PERSON") for start, end, _ in marks]
        doc.ents = [*doc.ents, *new]
        return doc


class one_token_off:
    """The whole mark stands one token too far to the left.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'founder Alexis' starts one token too early and ends one token too
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 3, "PERSON")])


class other_tokens_missing:
    """Missing says that nobody knows; the other tokens are known to be outside.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Token 2, 'ca', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.set_ents([*doc.ents, *[Span(doc, *mark) for mark in marks]], default="missing")
        return doc


class overlapping:
    """The name and a part of it.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The marks on 'Alexis' and 'Alexis Ohanian' overlap.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (2, 3, "PERSON")])


class set_in_a_loop:
    """Each new entity replaces the one before.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = list(doc.ents)
        for mark in marks:
            doc.ents = [*old, Span(doc, *mark)]
        return doc


class spans_without_a_label:
    """spaCy silently drops a span without a label.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents, *[Span(doc, start, end) for start, end, _ in marks]]
        return doc


class text_cut_to_the_entity:
    """Without the words around it a name teaches a model nothing.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: 'Alexis Ohanian' is only a part of this one: Reddit founder Alexis Ohanian gave
    """

    PERSONS[2] = ("Alexis Ohanian", [(0, 2, "PERSON")])


class text_with_another_name:
    """The headline is rewritten.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: In this one, 'Somebody' has replaced 'PewDiePie': PewDiePie smashes
    """

    PERSONS[1] = ("Somebody smashes YouTube record", [(0, 1, "PERSON")])


class the_first_old_entity:
    """The Doc may have more than one entity, or none.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'IMDb' was an entity with the label 'Site', and now it is not:
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents[:1], *[Span(doc, *mark) for mark in marks]]
        return doc


class verb:
    """The word after the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: to 2 covers 'smashes', which is not the name of a person. Is this counted from 1?
    """

    PERSONS[1] = (PERSONS[1][0], [(1, 2, "PERSON")])


class website_again:
    """The website is marked already, and is no person.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The label of 'YouTube' is 'WEBSITE'. This kata asks for marks with the label
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "PERSON"), (2, 3, "WEBSITE")])


class website_as_person:
    """A website is no person.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'Reddit' is the name of a website. This kata asks for the persons only.
    """

    PERSONS[0] = (PERSONS[0][0], [(0, 1, "PERSON")])


class what_he_did:
    """A profession is no name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 2, "PERSON"), (2, 4, "PERSON")])


class with_the_website:
    """What somebody founded is no part of the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'Reddit founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(0, 2, "PERSON"), (2, 4, "PERSON")])


class with_the_word_after:
    """The mark takes in the word after the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'Alexis Ohanian gave' ends one token too late
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 5, "PERSON")])


class with_the_word_before:
    """What somebody does is no part of the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'founder Alexis Ohanian' starts one token too early.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 4, "PERSON")])


class unmodified:
    """What was missing stays missing.

    Caught by: test_tokens_that_were_missing_should_be_outside
    The learner reads: Token 2, 'ca', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.set_ents([Span(doc, *mark) for mark in marks], default="unmodified")
        return doc


class added_one_by_one:
    """Where there are no marks nothing is set, and what was missing stays so.

    Caught by: test_tokens_that_were_missing_should_be_outside
    The learner reads: Token 0, 'Ana', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        for start, end, label in marks:
            doc.ents += (Span(doc, start, end, label),)
        return doc


class shifted:
    """Tokens are counted from 1.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Ana' ends one token too early. It should be 'Ana Lima'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [(max(0, a - 1), b - 1, label) for a, b, label in marks]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class end_inclusive:
    """The end of a mark is taken for its last token.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Ana Lima ca' ends one token too late. It should be 'Ana Lima'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [(start, end + 1, label) for start, end, label in marks]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class label_in_capitals:
    """Labels are written in capitals.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'Bo Ek' is 'PERSON'; it should be 'person'. Labels are case-sensitive.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [(start, end, label.upper()) for start, end, label in marks]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class first_label_for_all:
    """All new entities get the label of the first mark.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'Ana' is 'Site'; it should be 'PER'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [(start, end, marks[0][2]) for start, end, _ in marks]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class persons_only:
    """Marks with another label are left out.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PER' on 'Ana', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [mark for mark in marks if mark[2] == "PERSON"]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class one_of_each_label:
    """Marks are kept by their label, so the last of each label stays.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in list({mark[2]: mark for mark in marks}.values())
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class first_mark_only:
    """Only the first mark becomes an entity.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Bo Ek', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [Span(doc, start, end, label=label) for start, end, label in marks[:1]]
        doc.ents = [*doc.ents, *new]
        return doc


class single_tokens_only:
    """Only the first token of each mark becomes an entity.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Ana' ends one token too early. It should be 'Ana Lima'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [
            Span(doc, start, end, label=label)
            for start, end, label in [(start, start + 1, label) for start, _, label in marks]
        ]
        doc.ents = [*doc.ents, *new]
        return doc


class old_labels_in_capitals:
    """The entities that were there get another label.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'IMDb' was an entity with the label 'Site', and now its label is
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = [Span(doc, ent.start, ent.end, label=ent.label_.upper()) for ent in doc.ents]
        doc.ents = [*old, *[Span(doc, *mark) for mark in marks]]
        return doc


class last_old_entity_only:
    """Of the entities that were there only the last one stays.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not:
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents[-1:], *[Span(doc, *mark) for mark in marks]]
        return doc


class old_entities_by_label:
    """Of the entities that were there one of each label stays.

    Caught by: test_any_doc_and_marks_should_work
    The learner reads: There should be an entity 'PERSON' on 'Ana', but there is none. Setting
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = {ent.label_: ent for ent in doc.ents}
        doc.ents = [*old.values(), *[Span(doc, *mark) for mark in marks]]
        return doc


class old_entities_by_words:
    """Of entities with the same words only the last one stays.

    Caught by: test_any_doc_and_marks_should_work
    The learner reads: There should be an entity 'PERSON' on 'Ana', but there is none. Setting
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = {ent.text: ent for ent in doc.ents}
        doc.ents = [*old.values(), *[Span(doc, *mark) for mark in marks]]
        return doc


class cleared_first:
    """The entities are taken away before they are read.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not:
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = []
        doc.ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        return doc


class old_websites_only:
    """Only websites are kept.

    Caught by: test_entities_that_were_there_should_be_kept
    The learner reads: Before, 'IMDb' was an entity with the label 'Site', and now it is not:
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = [ent for ent in doc.ents if ent.label_ == "WEBSITE"]
        doc.ents = [*old, *[Span(doc, *mark) for mark in marks]]
        return doc


class neighbours_left_out:
    """A mark right beside another entity is taken for an overlap.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PER' on 'Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = list(doc.ents)
        for start, end, label in marks:
            if all(end < ent.start or ent.end < start for ent in ents):
                ents.append(Span(doc, start, end, label=label))
        doc.ents = ents
        return doc


class sorted_marks_only:
    """A mark that comes after a later one is left out.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PER' on 'Ana', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents, last = list(doc.ents), 0
        for start, end, label in marks:
            if start >= last:
                ents.append(Span(doc, start, end, label=label))
                last = end
        doc.ents = ents
        return doc


class nothing_done_without_marks:
    """Without marks the Doc is left as it is, also what was missing.

    Caught by: test_tokens_that_were_missing_should_be_outside
    The learner reads: Token 0, 'Ana', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        if marks:
            doc.ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        return doc


class outside_only_with_entities:
    """A Doc without any entity is left without annotation.

    Caught by: test_tokens_that_were_missing_should_be_outside
    The learner reads: Token 0, 'Ana', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        if ents:
            doc.ents = ents
        return doc


class copy_changed_and_original_returned:
    """A copy is changed, and the Doc that stayed as it was is returned.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        other = doc.copy()
        other.ents = [*other.ents, *[Span(other, *mark) for mark in marks]]
        return doc


class none_without_marks:
    """Without marks nothing is returned.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `add_entities` should return a Doc, but it returns None. Does every path
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        if not marks:
            return None
        doc.ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        return doc


class words_without_spaces:
    """The new Doc has all words, and other spaces.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: `add_entities` should return a Doc of the whole text as it is: "Ana Lima can't
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        other = Doc(doc.vocab, words=[token.text for token in doc])
        old = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
        other.ents = [Span(other, *mark) for mark in [*old, *marks]]
        return other


class tokenized_again:
    """The text is cut into tokens again, and not as it was.

    Caught by: test_function_should_return_a_doc_with_the_same_tokens
    The learner reads: The Doc that `add_entities` returns has different tokens from those that it should have:
    """

    import spacy

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        again = spacy.blank("en")(doc.text)
        old = [again.char_span(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        ends = [(doc[a].idx, doc[a:b].end_char, label) for a, b, label in marks]
        again.ents = [span for span in [*old, *[again.char_span(*end) for end in ends]] if span]
        return again


class span_group_instead_of_entities:
    """The spans are in `doc.spans`, where no `ner` looks for them.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.spans["persons"] = [Span(doc, *mark) for mark in marks]
        return doc


class labels_on_the_tokens:
    """The tokens get a label, and no beginning.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'PERSON' on 'Ana Lima', but there is none.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        for start, end, label in marks:
            for token in doc[start:end]:
                token.ent_type_ = label
        doc.ents = list(doc.ents)
        return doc


class marks_used_up:
    """The marks are taken out of the list.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `add_entities` changes the list `marks` that it is given. Before the call it
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = list(doc.ents)
        while marks:
            start, end, label = marks.pop()
            ents.append(Span(doc, start, end, label=label))
        doc.ents = ents
        return doc


class marks_sorted:
    """The list is sorted, and stays so.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `add_entities` changes the list `marks` that it is given. Before the call it
    """

    reference = add_entities

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        marks.sort()
        return reference(doc, marks)


class old_entities_added_to_the_marks:
    """The entities that were there are added to the list of marks.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `add_entities` changes the list `marks` that it is given. Before the call it
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        marks += [(ent.start, ent.end, ent.label_) for ent in doc.ents]
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class same_words_everywhere:
    """Each place with the words of a mark becomes an entity.

    Caught by: test_any_doc_and_marks_should_work
    The learner reads: There is an entity on 'Reddit', where none should be. It was called as
    """

    from spacy.util import filter_spans

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        found = [Span(doc, *mark) for mark in marks]
        for start, end, label in marks:
            length = end - start
            found += [
                Span(doc, i, i + length, label=label)
                for i in range(len(doc) - length + 1)
                if doc[i : i + length].text == doc[start:end].text
            ]
        doc.ents = [*doc.ents, *[s for s in filter_spans(found) if not any(t.ent_type for t in s)]]
        return doc


class person_label_shortened:
    """A label that is not asked for, on somebody who has no name here.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The label of 'fans' is 'PER'. This kata asks for marks with the label 'PERSON'
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (10, 11, "PER")])


class founder_in_the_name:
    """What somebody did is no part of the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: The mark on 'founder Alexis Ohanian' starts one token too early.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 4, "PERSON")])


class reddit_founder:
    """What somebody did instead of the name.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'Reddit founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(0, 2, "PERSON")])


class founder:
    """What somebody did instead of the name, in one word.

    Caught by: test_marks_should_be_the_persons_and_nothing_else
    The learner reads: 'founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 2, "PERSON")])


class remembered_by_words:
    """A text that comes again gets the Doc that it had, whatever its entities are.

    Caught by: test_each_call_should_use_the_doc_and_marks_it_is_given
    The learner reads: Two calls of `add_entities` with two Docs of the same text return one and the
    """

    reference, KNOWN = add_entities, {}

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        key = tuple(token.text for token in doc)
        if key not in KNOWN:
            KNOWN[key] = reference(doc, marks)
        return KNOWN[key]


class remembered_with_their_marks:
    """The same text with the same marks gets the Doc that it had, whatever its entities are.

    Caught by: test_each_call_should_use_the_doc_and_marks_it_is_given
    The learner reads: Two calls of `add_entities` with two Docs of the same text return one and the
    """

    reference, KNOWN = add_entities, {}

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        key = (doc.text, tuple(token.idx for token in doc), tuple(marks))
        if key not in KNOWN:
            KNOWN[key] = reference(doc, marks)
        return KNOWN[key]


class copy_of_what_was_known:
    """A text that comes again gets a copy of the Doc that it had.

    Caught by: test_each_call_should_use_the_doc_and_marks_it_is_given
    The learner reads: for another Doc of a text that it has had before
    """

    reference, KNOWN = add_entities, {}

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        key = (tuple(token.text for token in doc), tuple(marks))
        if key not in KNOWN:
            KNOWN[key] = reference(doc, marks)
        return KNOWN[key].copy()
