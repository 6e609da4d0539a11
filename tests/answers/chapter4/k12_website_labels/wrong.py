"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_what_nlp_finds:
    """The marks are added to the entities that the pipeline finds.

    Caught by: test_what_the_pipeline_finds_should_not_be_an_entity
    The learner reads: which no mark names: this `nlp` finds it by itself
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        spans = [Span(doc, start, end, label=label) for start, end, label in marks]
        doc.set_ents([*doc.ents, *spans], default="outside")
        return doc


class another_name:
    """A band is no website, though it may have one.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: 'Metallica' is a band. It may have a website, but its name is that of the band.
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (7, 8, "WEBSITE")])


class another_word:
    """The marked word stands beside the name.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: to 4 covers 'record', which is not the name of a website. Is this counted from 1?
    """

    WEBSITES[1] = (WEBSITES[1][0], [(3, 4, "WEBSITE")])


class char_span:
    """char_span counts characters, and finds no token there.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the Doc has no
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in marks]
        doc.ents = [span for span in spans if span]
        return doc


class character_offsets:
    """The offsets count characters, where tokens are meant.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: In characters, 'Reddit' goes from 0 to 6. A mark should count tokens: their
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 6, "WEBSITE"), (21, 28, "WEBSITE")])


class characters_of_another_word:
    """Characters again, of a word that is no website.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The mark from 0 to 9 goes beyond the text, whose tokens have the numbers 0 to
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (0, 9, "WEBSITE")])


class dictionary_of_texts:
    """A dictionary from text to marks.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: `WEBSITES` should be a list of pairs (text, marks), but it is a dictionary.
    """

    WEBSITES = dict(WEBSITES)


class doc_of_the_entity:
    """The Doc holds the entity only, and none of its context.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` raises IndexError: list index out of range. The test called
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        start, end, label = marks[0]
        doc = doc[start:end].as_doc()
        doc.ents = [Span(doc, 0, len(doc), label=label)]
        return doc


class end_inclusive:
    """The end is the last token of the name, not the first one after it.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The mark from 0 to 0 has no token in it: the end is the number of the first
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 0, "WEBSITE"), (3, 3, "WEBSITE")])


class end_made_inclusive:
    """The end of a Span is exclusive, as it is in the marks.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Stack' ends one token too early. It should be 'Stack Overflow'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
        return doc


class entities_never_set:
    """The spans are made, and the Doc never gets them.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the entities of
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        ents = [Span(doc, start, end, label=label) for start, end, label in marks]  # noqa: F841
        return doc


class every_place_of_the_word:
    """The words of a mark are labelled wherever they stand.

    Caught by: test_any_text_and_marks_should_work
    The learner reads: There is an entity on 'Reddit', where none should be. It was called as
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        spans = [Span(doc, start, end, label=label) for start, end, label in marks]
        taken = {token.i for span in spans for token in span}
        for start, end, label in marks:
            for first in range(len(doc) - (end - start) + 1):
                other = Span(doc, first, first + end - start, label=label)
                if other.text == doc[start:end].text and not taken & {token.i for token in other}:
                    spans.append(other)
                    taken |= {token.i for token in other}
        doc.ents = spans
        return doc


class found_by_its_words:
    """The same words may also occur earlier in the text, where nothing is marked.

    Caught by: test_any_text_and_marks_should_work
    The learner reads: There should be an entity 'WEBSITE' on 'Reddit', but there is none. Setting
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        ents = []
        for start, end, label in marks:
            words = doc[start:end].text
            first = text.index(words)
            ents.append(
                doc.char_span(first, first + len(words), label=label, alignment_mode="expand")
            )
        doc.ents = ents
        return doc


class headline_left_out:
    """The headline that is hard to mark is dropped.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: `WEBSITES` had 3 texts at first, but now it has 2.
    """

    WEBSITES = WEBSITES[:2]


class known_texts_only:
    """The marks of known texts, learnt by heart.

    Caught by: test_any_text_and_marks_should_work
    The learner reads: There should be an entity 'WEBSITE' on 'Reddit', but the Doc has no entities.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        is_known = text.startswith("I can't open Stack Overflow or Reddit")
        return reference(nlp, text, marks if is_known else [])


class label_dropped:
    """The label is left out.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: A mark should have three parts, (start, end, "LABEL"), but this one is (2, 3):
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3)])


class label_empty:
    """The label is there and says nothing.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The label of 'YouTube' is empty; it should be 'WEBSITE'.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "")])


class label_in_small_letters:
    """Labels are compared letter by letter.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The label of 'Reddit' is 'website'; it should be 'WEBSITE'. Labels are case-sensitive.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "website"), (3, 4, "website")])


class label_is_a_number:
    """Labels have numbers inside spaCy, and names outside.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The label of a mark should be a string. In (0, 1, 0) it is 0:
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, 0), (3, 4, 0)])


class label_misspelt:
    """One label of three is misspelt, so a model would learn two.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The label of 'Patreon' is 'WEBSTIE'; it should be 'WEBSITE'.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSTIE")])


class last_mark_only:
    """Each mark replaces the entities of the one before.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but there is none.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = []
        for start, end, label in marks:
            doc.ents = [Span(doc, start, end, label=label)]
        return doc


class marked_twice:
    """The same name has two marks.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: 'YouTube' is marked twice. An entity has one mark and one label.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (2, 3, "SITE")])


class marks_before_the_text:
    """In each pair the marks come first.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: The text should come first in each pair of `WEBSITES`; in one of them it is
    """

    WEBSITES = [(marks, text) for text, marks in WEBSITES]


class marks_without_texts:
    """The marks alone, without their texts.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: Each item of `WEBSITES` should be a pair (text, marks), but one of them is:
    """

    WEBSITES = [marks for _, marks in WEBSITES]
    WEBSITES[0] = [*WEBSITES[0], WEBSITES[0][0]]


class names_as_strings:
    """The names themselves, where offsets are meant.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The start and the end of a mark should be whole numbers, which count tokens. In
    """

    WEBSITES[1] = (WEBSITES[1][0], [("YouTube", "YouTube", "WEBSITE")])


class negative_offsets:
    """Counted from the end of the text, as in a slice.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: A mark goes from -2 to -1. Tokens are counted from 0, so no number is negative.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(-2, -1, "WEBSITE")])


class nlp_comes_first:
    """Where a mark overlaps with a prediction, the prediction stays.

    Caught by: test_what_the_pipeline_finds_should_not_be_an_entity
    The learner reads: which no mark names: this `nlp` finds it by itself
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        taken = {token.i for ent in doc.ents for token in ent}
        spans = [Span(doc, *mark) for mark in marks if not taken & set(range(*mark[:2]))]
        doc.ents = [*doc.ents, *spans]
        return doc


class no_marks_no_entities_set:
    """A text without marks is left as if nobody had looked at it.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Token 0, 'I', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        if marks:
            doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class no_return:
    """The Doc is made and never returned.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc, but it returns None. Does every path through
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        reference(nlp, text, marks)


class nothing_marked:
    """An empty list, where a website is named.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: Nothing is marked here, and one name should be. What is the name of a website?
    """

    WEBSITES[2] = (WEBSITES[2][0], [])


class one_label_for_all:
    """Every mark becomes a WEBSITE, whatever its label says.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'I' is 'WEBSITE'; it should be 'person'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label="WEBSITE") for start, end, _ in marks]
        return doc


class one_mark_without_a_list:
    """A single mark is still a list of marks.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The marks of a text should be a list, such as [(start, end, "LABEL")], even if
    """

    WEBSITES[1] = (WEBSITES[1][0], (2, 3, "WEBSITE"))


class one_of_two_websites:
    """The second website of the first headline was overlooked.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: You marked one of two names. What other website is there?
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE")])


class one_token_too_long:
    """The mark takes in the word after the name.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The mark on 'Reddit founder' ends one token too late: the end is the number of
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 2, "WEBSITE")])


class other_tokens_missing:
    """Missing says that nobody knows; the other tokens are known to be outside.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Token 0, 'I', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.set_ents([Span(doc, *mark) for mark in marks], default="missing")
        return doc


class overlapping:
    """The same token belongs to two entities.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The marks on 'with Patreon' and 'Patreon' overlap. A token can be in one entity
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSITE"), (2, 4, "WEBSITE")])


class person_as_website:
    """A person is no website.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: 'Alexis Ohanian' founded a website, but the name is not that of a website.
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (2, 4, "WEBSITE")])


class person_with_a_channel_as_website:
    """Who publishes on a website is no website.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: 'PewDiePie' publishes on a website, but the name is not that of a website.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(0, 1, "WEBSITE"), (2, 3, "WEBSITE")])


class set_only_if_there_are_marks:
    """Without marks the entities stay those of the pipeline.

    Caught by: test_what_the_pipeline_finds_should_not_be_an_entity
    The learner reads: which no mark names: this `nlp` finds it by itself
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        if marks or not doc.ents:
            doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc


class spans_instead_of_a_doc:
    """The entities are returned, not the Doc that has them.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc, but it returns a list.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return list(reference(nlp, text, marks).ents)


class spans_without_a_label:
    """spaCy silently drops a span without a label.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the Doc has no
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end) for start, end, label in marks]
        return doc


class text_cut_to_the_entity:
    """Without the words around it a name teaches a model nothing.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: 'YouTube' is only a part of this one:
    """

    WEBSITES[1] = ("YouTube", [(0, 1, "WEBSITE")])


class text_with_another_name:
    """The headline is rewritten.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: In this one, 'Twitch' has replaced 'YouTube': PewDiePie smashes
    """

    WEBSITES[1] = ("PewDiePie smashes Twitch record", [(2, 3, "WEBSITE")])


class whole_headline:
    """One mark from the first website to the second.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The mark on 'Reddit partners with Patreon' covers more than one name.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 4, "WEBSITE")])


class words_between_spaces:
    """The text is split at spaces, so the tokens are not those of the pipeline.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: "I can't open Stack
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = Doc(nlp.vocab, words=text.split())
        doc.ents = [
            Span(doc, start, min(end, len(doc)), label=label) for start, end, label in marks
        ]
        return doc


class text_stripped:
    """The text loses its outer spaces.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: ' Reddit IS
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text.strip(), marks)


class spaces_made_single:
    """Double spaces and line breaks become single spaces.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: ' Reddit IS
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, " ".join(text.split()), marks)


class text_in_small_letters:
    """The text is written in small letters.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: "I can't open Stack
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text.lower(), marks)


class text_normalised:
    """Letters with accents become other characters that look the same.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: 'The Café «Жизнь»
    """

    import unicodedata

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, unicodedata.normalize("NFKC", text), marks)


class ascii_only:
    """Other alphabets and emoji are lost.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: 'The Café «Жизнь»
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text.encode("ascii", "ignore").decode(), marks)


class first_line_only:
    """The text ends at its first line break.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: ' Reddit IS
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text.split("\n")[0], marks)


class quotes_made_straight:
    """Typographic signs become plain ones.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: 'The Café «Жизнь»
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text.replace("\u2019", "\u0027"), marks)


class none_for_empty_text:
    """An empty text has a Doc, too.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc, but it returns None. Does every path through
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, marks) if text else None


class own_pipeline:
    """A blank English pipeline makes the tokens, whatever `nlp` is.

    Caught by: test_tokens_should_be_those_that_the_pipeline_makes
    The learner reads: The Doc that `gold_doc` returns has different tokens from those that it should have:
    """

    import spacy

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = spacy.blank("en")(text)
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class english_tokenizer:
    """The tokens are made by English rules, not by those of `nlp`.

    Caught by: test_tokens_should_be_those_that_the_pipeline_makes
    The learner reads: The Doc that `gold_doc` returns has different tokens from those that it should have:
    """

    from spacy.lang.en import English

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = English(nlp.vocab)(text)
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class words_without_spaces:
    """The words are those of `nlp`, and the spaces are not those of the text.

    Caught by: test_function_should_return_a_doc_of_the_whole_text
    The learner reads: `gold_doc` should return a Doc of the whole text as it is: "I can't open Stack
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = Doc(nlp.vocab, words=[token.text for token in nlp(text)])
        doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class end_inclusive_in_the_function:
    """The end of a mark is taken for its last token.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'Stack Overflow or' ends one token too late. It should be 'Stack
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, [(start, end + 1, label) for start, end, label in marks])


class shifted:
    """Tokens are counted from 1.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The entity on 'open Stack' starts one token too early and ends one token too
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, [(max(0, a - 1), b - 1, label) for a, b, label in marks])


class label_in_capitals:
    """Labels are written in capitals.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'I' is 'PERSON'; it should be 'person'. Labels are case-sensitive.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, [(start, end, label.upper()) for start, end, label in marks])


class labels_of_sorted_marks:
    """Offsets and labels are put together in another order.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'I' is 'Site'; it should be 'person'.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(
            nlp, text, [(a, b, m[2]) for (a, b, _), m in zip(sorted(marks), marks, strict=True)]
        )


class first_label_for_all:
    """All entities get the label of the first mark.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The label of 'I' is 'Site'; it should be 'person'.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, [(start, end, marks[0][2]) for start, end, _ in marks])


class websites_only:
    """Marks with another label are left out.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'person' on 'I', but the Doc has no entities.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, [mark for mark in marks if mark[2] == "WEBSITE"])


class one_entity_for_each_label:
    """Marks are kept by their label, so the last of each label stays.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but there is none.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, list({mark[2]: mark for mark in marks}.values()))


class sorted_marks_only:
    """A mark that comes after a later one is left out.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'person' on 'I', but there is none.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc, ents, last = nlp.make_doc(text), [], 0
        for start, end, label in marks:
            if start >= last:
                ents.append(Span(doc, start, end, label=label))
                last = end
        doc.ents = ents
        return doc


class adjacent_marks_left_out:
    """A mark right after another one is taken for an overlap.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'SITE' on 'Stack', but there is none.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc, ents, last = nlp.make_doc(text), [], -1
        for start, end, label in sorted(marks):
            if start > last:
                ents.append(Span(doc, start, end, label=label))
                last = end
        doc.ents = ents
        return doc


class adjacent_marks_merged:
    """Tags without a beginning make one entity of two side by side.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: The test cannot use what it got from `gold_doc`: ValueError: [E093]
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        plain = nlp.make_doc(text)
        tags = ["O"] * len(plain)
        for start, end, label in marks:
            tags[start:end] = [f"I-{label}"] * (end - start)
        words, spaces = [t.text for t in plain], [bool(t.whitespace_) for t in plain]
        return Doc(nlp.vocab, words=words, spaces=spaces, ents=tags)


class labels_on_the_tokens:
    """The tokens get a label, and no beginning.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the Doc has no
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        doc.ents = []
        for start, end, label in marks:
            for token in doc[start:end]:
                token.ent_type_ = label
        return doc


class span_group_instead_of_entities:
    """The spans are in `doc.spans`, where no `ner` looks for them.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the Doc has no
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        doc.ents = []
        doc.spans["gold"] = [Span(doc, *mark) for mark in marks]
        return doc


class never_set:
    """The spans are made, and never set as entities.

    Caught by: test_each_mark_should_become_an_entity
    The learner reads: There should be an entity 'WEBSITE' on 'Stack Overflow', but the entities of
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        spans = [Span(doc, *mark) for mark in marks]
        return spans[0].doc if spans else doc


class same_words_everywhere:
    """Each place with the words of a mark becomes an entity.

    Caught by: test_any_text_and_marks_should_work
    The learner reads: There is an entity on 'Reddit', where none should be. It was called as
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        names = {doc[start:end].text: (end - start, label) for start, end, label in marks}
        ents, i = [], 0
        while i < len(doc):
            step = 1
            for name, (length, label) in names.items():
                if doc[i : i + length].text == name:
                    ents.append(Span(doc, i, i + length, label=label))
                    step = length
                    break
            i += step
        doc.ents = ents
        return doc


class blocked:
    """Tokens without a mark are blocked, which is another thing than outside.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Token 0, 'I', is in no entity, so it should be outside: its `ent_iob_` should
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp.make_doc(text)
        inside = {i for start, end, _ in marks for i in range(start, end)}
        blocked = [doc[i : i + 1] for i in range(len(doc)) if i not in inside]
        doc.set_ents([Span(doc, *mark) for mark in marks], blocked=blocked)
        return doc


class remembered_by_text:
    """A text that comes again gets the Doc that it had, with other entities.

    Caught by: test_each_call_should_return_a_new_doc
    The learner reads: Two calls of `gold_doc` with the same text return one and the same Doc, so the
    """

    KNOWN: dict[tuple[int, str], Doc] = {}

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = KNOWN.setdefault((id(nlp), text), nlp.make_doc(text))
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc


class marks_used_up:
    """The marks are taken out of the list.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `gold_doc` changes the list `marks` that it is given. Before the call it was
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc, ents = nlp.make_doc(text), []
        while marks:
            start, end, label = marks.pop()
            ents.append(Span(doc, start, end, label=label))
        doc.ents = ents
        return doc


class marks_sorted:
    """The list is sorted, and stays so.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `gold_doc` changes the list `marks` that it is given. Before the call it was
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        marks.sort()
        return reference(nlp, text, marks)


class component_added:
    """A component is added to the pipeline, and stays there.

    Caught by: test_the_pipeline_should_stay_as_it_is
    The learner reads: `gold_doc` changes the pipeline `nlp`. Before the call its components are
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        if "sentencizer" not in nlp.pipe_names and nlp.pipe_names:
            nlp.add_pipe("sentencizer")
        return reference(nlp, text, marks)


class components_switched_off:
    """What finds entities is switched off, and stays so.

    Caught by: test_the_pipeline_should_stay_as_it_is
    The learner reads: `gold_doc` changes the pipeline `nlp`. Before the call its components are
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        nlp.select_pipes(enable=[])
        return reference(nlp, text, marks)


class rules_taken_away:
    """The pipeline is kept from finding anything, for ever.

    Caught by: test_the_pipeline_should_stay_as_it_is
    The learner reads: `gold_doc` changes the pipeline `nlp`: for "I can't open Stack Overflow or
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        if "entity_ruler" in nlp.pipe_names:
            nlp.get_pipe("entity_ruler").clear()
        return reference(nlp, text, marks)


class person_with_its_own_label:
    """Persons are marked as well, as what they are.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The label of 'Alexis Ohanian' is 'PERSON'. This kata asks for marks with the
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (2, 4, "PERSON")])


class headlines_in_another_order:
    """The headlines come in another order.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: The texts of `WEBSITES` should stay in their order. This text 'Reddit founder
    """

    WEBSITES.reverse()


class a_word_added:
    """A headline gets a word more.

    Caught by: test_headlines_should_stay_as_they_are
    The learner reads: This one is now 'So PewDiePie smashes YouTube record': PewDiePie smashes
    """

    WEBSITES[1] = ("So PewDiePie smashes YouTube record", [(3, 4, "WEBSITE")])


class offsets_as_text:
    """Offsets in quotes.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The start and the end of a mark should be whole numbers, which count tokens. In
    """

    WEBSITES[1] = (WEBSITES[1][0], [("2", "3", "WEBSITE")])


class start_and_end_exchanged:
    """The end comes first.

    Caught by: test_marks_should_be_the_websites_and_nothing_else
    The learner reads: The mark from 3 to 2 has no token in it: the end is the number of the first
    """

    WEBSITES[1] = (WEBSITES[1][0], [(3, 2, "WEBSITE")])


class remembered_with_their_marks:
    """The same text with the same marks gets the Doc that it had.

    Caught by: test_each_call_should_return_a_new_doc
    The learner reads: Two calls of `gold_doc` with the same text return one and the same Doc, so the
    """

    reference, KNOWN = gold_doc, {}

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        key = (id(nlp), text, tuple(marks))
        if key not in KNOWN:
            KNOWN[key] = reference(nlp, text, marks)
        return KNOWN[key]


class copy_of_the_first_doc:
    """A text that comes again gets a copy of the Doc that it had at first.

    Caught by: test_each_call_should_return_a_new_doc
    The learner reads: for the second time with this text.
    """

    reference, KNOWN = gold_doc, {}

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        key = (id(nlp), text)
        if key not in KNOWN:
            KNOWN[key] = reference(nlp, text, marks)
        return KNOWN[key].copy()


class tokens_remembered:
    """A text that comes again gets the tokens that it had, whatever the pipeline is.

    Caught by: test_each_call_should_return_a_new_doc
    The learner reads: The Doc that `gold_doc` returns has different tokens from those that it should have:
    """

    KNOWN: dict[str, Doc] = {}

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = KNOWN.setdefault(text, nlp.make_doc(text)).copy()
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc


class ruler_added_if_missing:
    """A component is added to a pipeline that has none.

    Caught by: test_the_pipeline_should_stay_as_it_is
    The learner reads: Before the call it has no component; afterwards it has ['entity_ruler'].
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        if "entity_ruler" not in nlp.pipe_names:
            nlp.add_pipe("entity_ruler")
        doc = nlp.make_doc(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc


class marks_of_the_headlines:
    """For the three headlines the marks above are taken, whatever the function is given.

    Caught by: test_any_text_and_marks_should_work
    The learner reads: There should be an entity 'PER' on 'PewDiePie smashes'
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        marks = dict(WEBSITES).get(text, marks)
        doc = nlp.make_doc(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc
