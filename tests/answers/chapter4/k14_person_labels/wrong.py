"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_a_copy_of_the_list:
    """`list(doc.ents)` is a list of its own; the Doc does not see what is added to it.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        list(doc.ents).extend(Span(doc, *mark) for mark in marks)
        return doc


class another_word:
    """A common word for persons names nobody.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'creators' are persons, but the word is not the name of one.
    """

    PERSONS[0] = (PERSONS[0][0], [(6, 7, "PERSON")])


class band_as_person:
    """A band is no person.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'Metallica' is a band. Its members are persons, and none of them is named.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (7, 8, "PERSON")])


class blocked:
    """Blocked tokens can never become an entity; that is another thing than outside.

    Caught by: test_all_other_tokens_are_outside
    The learner reads: to no entity, but it is not marked as outside: its `ent_iob_` is 'B', not 'O'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
        inside = {token.i for ent in ents for token in ent}
        blocked = [doc[i : i + 1] for i in range(len(doc)) if i not in inside]
        doc.set_ents(ents, blocked=blocked)
        return doc


class character_offsets:
    """The offsets count characters, where tokens are meant.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 0 to 9 are the characters of 'PewDiePie'. Count tokens
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 9, "PERSON")])


class end_made_inclusive:
    """The end of a Span is exclusive, as it is in the marks.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The entity on 'Ana' ends one token too early
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
        doc.ents = [*doc.ents, *new]
        return doc


class entities_instead_of_the_doc:
    """The entities are returned, not the Doc that has them.

    Caught by: test_function_returns_the_doc
    The learner reads: `add_entities` returns a Doc; this one returned an object of type `list`.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        return [*doc.ents, *[Span(doc, *mark) for mark in marks]]


class everything_becomes_a_person:
    """The old entities get the new label.

    Caught by: test_entities_that_were_there_are_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        spans = [(ent.start, ent.end) for ent in doc.ents] + [mark[:2] for mark in marks]
        doc.ents = [Span(doc, start, end, label="PERSON") for start, end in spans]
        return doc


class fans_as_persons:
    """Persons, and no name of a person.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'fans' are persons, but the word is not the name of one.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (10, 11, "PERSON")])


class first_and_last_name_apart:
    """One name in two marks.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'Alexis' ends one token too early
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 3, "PERSON"), (3, 4, "PERSON")])


class first_name_only:
    """The first name alone.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'Alexis' ends one token too early: the end is the number of the first
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 3, "PERSON")])


class headlines_with_persons_only:
    """A text without any person teaches a model as well.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: `PERSONS` began with 3 texts, and now it has 2.
    """

    PERSONS = PERSONS[1:]


class known_doc_only:
    """The entities of one text, learnt by heart.

    Caught by: test_any_doc_and_marks_will_do
    The learner reads: The Doc has no entity on
    """

    reference = add_entities

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        return reference(doc, marks) if "Ana Lima" in doc.text else doc


class label_dropped:
    """The label is left out.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: A mark has three parts
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1)])


class label_misspelt:
    """Other schemes call it PER; this one does not.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The label of 'PewDiePie' is 'PER'; it should be 'PERSON'.
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "PER")])


class last_name_only:
    """The last name alone.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'Ohanian' starts one token too late.
    """

    PERSONS[2] = (PERSONS[2][0], [(3, 4, "PERSON")])


class lost_where_nothing_is_added:
    """Without marks the Doc loses what it has.

    Caught by: test_entities_that_were_there_are_kept
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

    Caught by: test_function_returns_the_doc
    The learner reads: `add_entities` returns None. Is there a `return` at its end?
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]


class nobody_marked:
    """The person was overlooked.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: Nothing is marked here, and one name should be. What is the name of a person?
    """

    PERSONS[2] = (PERSONS[2][0], [])


class none_for_no_marks:
    """No marks are an empty list.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The marks of a text are a list, such as [(start, end, "LABEL")], also where there
    """

    PERSONS[0] = (PERSONS[0][0], None)


class old_entities_lost:
    """Setting `doc.ents` replaces what was there.

    Caught by: test_entities_that_were_there_are_kept
    The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class old_label:
    """The new entity has the label of the old ones.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The label of 'PewDiePie' is 'WEBSITE'; it should be 'PERSON'.
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "WEBSITE")])


class one_label_for_all:
    """Every new entity becomes a PERSON, whatever its mark says.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The label of 'Ana Lima' is 'PERSON'; it should be 'SINGER'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        new = [Span(doc, start, end, label="PERSON") for start, end, _ in marks]
        doc.ents = [*doc.ents, *new]
        return doc


class one_token_off:
    """The whole mark stands one token too far to the left.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'founder Alexis' starts one token too early and ends one token too
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 3, "PERSON")])


class other_tokens_missing:
    """Missing says that nobody knows; the other tokens are known to be outside.

    Caught by: test_all_other_tokens_are_outside
    The learner reads: to no entity, but it is not marked as outside: its `ent_iob_` is '', not 'O'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.set_ents([*doc.ents, *[Span(doc, *mark) for mark in marks]], default="missing")
        return doc


class overlapping:
    """The name and a part of it.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The marks on 'Alexis' and 'Alexis Ohanian' overlap.
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 4, "PERSON"), (2, 3, "PERSON")])


class set_in_a_loop:
    """Each new entity replaces the one before.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'.
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        old = list(doc.ents)
        for mark in marks:
            doc.ents = [*old, Span(doc, *mark)]
        return doc


class spans_without_a_label:
    """spaCy silently drops a span without a label.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'. Is its span among
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents, *[Span(doc, start, end) for start, end, _ in marks]]
        return doc


class text_cut_to_the_entity:
    """Without the words around it a name teaches a model nothing.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: 'Alexis Ohanian' is a part of its text only. Keep the text whole
    """

    PERSONS[2] = ("Alexis Ohanian", [(0, 2, "PERSON")])


class text_with_another_name:
    """The headline is rewritten.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: This text is not as it was: 'Somebody' stands where 'PewDiePie' was.
    """

    PERSONS[1] = ("Somebody smashes YouTube record", [(0, 1, "PERSON")])


class the_first_old_entity:
    """The Doc may have more than one entity, or none.

    Caught by: test_any_doc_and_marks_will_do
    The learner reads: The Doc has no entity on
    """

    def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
        doc.ents = [*doc.ents[:1], *[Span(doc, *mark) for mark in marks]]
        return doc


class verb:
    """The word after the name.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: to 2 covers 'smashes', which is not the name of a person. Is this counted from 1?
    """

    PERSONS[1] = (PERSONS[1][0], [(1, 2, "PERSON")])


class website_again:
    """The website is marked already, and is no person.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'YouTube' is a website, and marked as one already. Add the persons alone.
    """

    PERSONS[1] = (PERSONS[1][0], [(0, 1, "PERSON"), (2, 3, "WEBSITE")])


class website_as_person:
    """A website is no person.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'Reddit' is a website, and marked as one already. Add the persons alone.
    """

    PERSONS[0] = (PERSONS[0][0], [(0, 1, "PERSON")])


class what_he_did:
    """A profession is no name.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 2, "PERSON"), (2, 4, "PERSON")])


class with_the_website:
    """What somebody founded is no part of the name.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: 'Reddit founder' says what somebody did. Mark the person's name.
    """

    PERSONS[2] = (PERSONS[2][0], [(0, 2, "PERSON"), (2, 4, "PERSON")])


class with_the_word_after:
    """The mark takes in the word after the name.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'Alexis Ohanian gave' ends one token too late
    """

    PERSONS[2] = (PERSONS[2][0], [(2, 5, "PERSON")])


class with_the_word_before:
    """What somebody does is no part of the name.

    Caught by: test_marks_are_the_persons_and_nothing_else
    The learner reads: The mark on 'founder Alexis Ohanian' starts one token too early.
    """

    PERSONS[2] = (PERSONS[2][0], [(1, 4, "PERSON")])
