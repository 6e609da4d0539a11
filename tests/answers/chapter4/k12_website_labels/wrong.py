"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_what_nlp_finds:
    """The marks are added to the entities that the pipeline finds.

    Caught by: test_what_the_pipeline_finds_is_not_gold
    The learner reads: which no mark names: this `nlp` finds it by itself
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        spans = [Span(doc, start, end, label=label) for start, end, label in marks]
        doc.set_ents([*doc.ents, *spans], default="outside")
        return doc


class another_name:
    """A band is no website, though it may have one.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: 'Metallica' is a band. That it has a website does not make it one.
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (7, 8, "WEBSITE")])


class another_word:
    """The marked word stands beside the name.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: to 4 covers 'record', which is not the name of a website. Is this counted from 1?
    """

    WEBSITES[1] = (WEBSITES[1][0], [(3, 4, "WEBSITE")])


class char_span:
    """char_span counts characters, and finds no token there.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Stack Overflow'
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in marks]
        doc.ents = [span for span in spans if span]
        return doc


class character_offsets:
    """The offsets count characters, where tokens are meant.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: 0 to 6 are the characters of 'Reddit'. Count tokens
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 6, "WEBSITE"), (21, 28, "WEBSITE")])


class characters_of_another_word:
    """Characters again, of a word that is no website.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: the text, whose tokens have the numbers 0 to 3. Is this counted in characters?
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (0, 9, "WEBSITE")])


class dictionary_of_texts:
    """A dictionary from text to marks.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: `WEBSITES` is a list of pairs (text, marks); this is an object of type `dict`.
    """

    WEBSITES = dict(WEBSITES)


class doc_of_the_entity:
    """The Doc holds the entity only, and none of its context.

    Caught by: test_function_returns_a_doc_of_the_whole_text
    The learner reads: or Reddit"; here it holds 'Stack Overflow '.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        start, end, label = marks[0]
        doc = doc[start:end].as_doc()
        doc.ents = [Span(doc, 0, len(doc), label=label)]
        return doc


class end_inclusive:
    """The end is the last token of the name, not the first one after it.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The mark from 0 to 0 holds no token. The end is the number of the first token
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 0, "WEBSITE"), (3, 3, "WEBSITE")])


class end_made_inclusive:
    """The end of a Span is exclusive, as it is in the marks.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The entity on 'Stack' ends one token too early: the end is the number of the
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
        return doc


class entities_never_set:
    """The spans are made, and the Doc never gets them.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Stack Overflow', which should be 'WEBSITE'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        ents = [Span(doc, start, end, label=label) for start, end, label in marks]  # noqa: F841
        return doc


class every_place_of_the_word:
    """The words of a mark are labelled wherever they stand.

    Caught by: test_any_text_and_marks_will_do
    The learner reads: An entity stands on 'Reddit', where none should be.
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
    """The same words may stand in the text before the place that is marked.

    Caught by: test_any_text_and_marks_will_do
    The learner reads: The Doc has no entity on 'Reddit', which should be 'WEBSITE'.
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

    Caught by: test_headlines_stay_as_they_are
    The learner reads: `WEBSITES` began with 3 texts, and now it has 2.
    """

    WEBSITES = WEBSITES[:2]


class known_texts_only:
    """The marks of known texts, learnt by heart.

    Caught by: test_any_text_and_marks_will_do
    The learner reads: The Doc has no entity on 'Reddit', which should be 'WEBSITE'.
    """

    KNOWN = dict(WEBSITES) | {"I can't open Stack Overflow or Reddit": None}
    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return reference(nlp, text, marks if text in KNOWN else [])


class label_dropped:
    """The label is left out.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: A mark has three parts
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3)])


class label_empty:
    """The label is there and says nothing.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The mark on 'YouTube' has an empty label; it should be 'WEBSITE'.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "")])


class label_in_small_letters:
    """Labels are compared letter by letter.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: is 'website'; it should be 'WEBSITE'. Labels are compared letter by letter.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "website"), (3, 4, "website")])


class label_is_a_number:
    """Labels have numbers inside spaCy, and names outside.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The label of a mark is a string; here it is not: (0, 1, 0)
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, 0), (3, 4, 0)])


class label_misspelt:
    """One label of three is misspelt, so a model would learn two.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The label of 'Patreon' is 'WEBSTIE'; it should be 'WEBSITE'.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSTIE")])


class last_mark_only:
    """Each mark replaces the entities of the one before.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The Doc has no entity on 'Stack Overflow', which should be 'WEBSITE'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = []
        for start, end, label in marks:
            doc.ents = [Span(doc, start, end, label=label)]
        return doc


class marked_twice:
    """The same name has two marks.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: 'YouTube' is marked twice. An entity has one mark and one label.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(2, 3, "WEBSITE"), (2, 3, "SITE")])


class marks_before_the_text:
    """In each pair the marks come first.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: In each pair the text comes first; here
    """

    WEBSITES = [(marks, text) for text, marks in WEBSITES]


class marks_without_texts:
    """The marks alone, without their texts.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: Each item of `WEBSITES` is a pair (text, marks)
    """

    WEBSITES = [marks for _, marks in WEBSITES]
    WEBSITES[0] = [*WEBSITES[0], WEBSITES[0][0]]


class names_as_strings:
    """The names themselves, where offsets are meant.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: Start and end of a mark are the numbers of tokens, and 'YouTube' is none
    """

    WEBSITES[1] = (WEBSITES[1][0], [("YouTube", "YouTube", "WEBSITE")])


class negative_offsets:
    """Counted from the end of the text, as in a slice.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: -2 to -1: the offsets of a mark begin at 0 and never lie below.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(-2, -1, "WEBSITE")])


class nlp_comes_first:
    """Where a mark overlaps with a prediction, the prediction stays.

    Caught by: test_what_the_pipeline_finds_is_not_gold
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

    Caught by: test_all_other_tokens_are_outside
    The learner reads: Token 0, 'I', belongs to no entity, but it is not marked as outside
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        if marks:
            doc.ents = [Span(doc, *mark) for mark in marks]
        return doc


class no_return:
    """The Doc is made and never returned.

    Caught by: test_function_returns_a_doc_of_the_whole_text
    The learner reads: `gold_doc` returns None. Is there a `return` at its end?
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        reference(nlp, text, marks)


class nothing_marked:
    """An empty list, where a website is named.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: Nothing is marked here, and one name should be. What is the name of a website?
    """

    WEBSITES[2] = (WEBSITES[2][0], [])


class one_label_for_all:
    """Every mark becomes a WEBSITE, whatever its label says.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: The label of 'I' is 'WEBSITE'; it should be 'PERSON'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label="WEBSITE") for start, end, _ in marks]
        return doc


class one_mark_without_a_list:
    """A single mark is still a list of marks.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The marks of a text are a list, such as
    """

    WEBSITES[1] = (WEBSITES[1][0], (2, 3, "WEBSITE"))


class one_of_two_websites:
    """The second website of the first headline was overlooked.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: One of two names is marked here. What else is the name of a website?
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE")])


class one_token_too_long:
    """The mark takes in the word after the name.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The mark on 'Reddit founder' ends one token too late: the end is the number of
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 2, "WEBSITE")])


class other_tokens_missing:
    """Missing says that nobody knows; the other tokens are known to be outside.

    Caught by: test_all_other_tokens_are_outside
    The learner reads: to no entity, but it is not marked as outside: its `ent_iob_` is '', not 'O'.
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.set_ents([Span(doc, *mark) for mark in marks], default="missing")
        return doc


class overlapping:
    """The same token belongs to two entities.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The marks on 'with Patreon' and 'Patreon' overlap. A token belongs to one entity
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSITE"), (2, 4, "WEBSITE")])


class person_as_website:
    """A person is no website.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: 'Alexis Ohanian' is somebody who founded a website, and a person is none.
    """

    WEBSITES[2] = (WEBSITES[2][0], [(0, 1, "WEBSITE"), (2, 4, "WEBSITE")])


class person_with_a_channel_as_website:
    """Who publishes on a website is no website.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: 'PewDiePie' is somebody who publishes on a website, and a person is none.
    """

    WEBSITES[1] = (WEBSITES[1][0], [(0, 1, "WEBSITE"), (2, 3, "WEBSITE")])


class set_only_if_there_are_marks:
    """Without marks the entities stay those of the pipeline.

    Caught by: test_what_the_pipeline_finds_is_not_gold
    The learner reads: which no mark names: this `nlp` finds it by itself
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        if marks or not doc.ents:
            doc.ents = [Span(doc, start, end, label=label) for start, end, label in marks]
        return doc


class spans_instead_of_a_doc:
    """The entities are returned, not the Doc that has them.

    Caught by: test_function_returns_a_doc_of_the_whole_text
    The learner reads: `gold_doc` returns a Doc; this one returned an object of type `list`.
    """

    reference = gold_doc

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        return list(reference(nlp, text, marks).ents)


class spans_without_a_label:
    """spaCy silently drops a span without a label.

    Caught by: test_each_mark_becomes_an_entity
    The learner reads: which should be 'WEBSITE'. Is its span among those that are set, and does it
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end) for start, end, label in marks]
        return doc


class text_cut_to_the_entity:
    """Without the words around it a name teaches a model nothing.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: 'YouTube' is a part of its text only. Keep the text whole
    """

    WEBSITES[1] = ("YouTube", [(0, 1, "WEBSITE")])


class text_with_another_name:
    """The headline is rewritten.

    Caught by: test_headlines_stay_as_they_are
    The learner reads: This text is not as it was: 'Twitch' stands where 'YouTube' was.
    """

    WEBSITES[1] = ("PewDiePie smashes Twitch record", [(2, 3, "WEBSITE")])


class whole_headline:
    """One mark from the first website to the second.

    Caught by: test_marks_are_the_websites_and_nothing_else
    The learner reads: The mark on 'Reddit partners with Patreon' covers more than one name.
    """

    WEBSITES[0] = (WEBSITES[0][0], [(0, 4, "WEBSITE")])


class words_between_spaces:
    """The text is split at spaces, so the tokens are not those of the pipeline.

    Caught by: test_function_returns_a_doc_of_the_whole_text
    The learner reads: This Doc has other tokens than `nlp` makes of the text
    """

    def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
        doc = Doc(nlp.vocab, words=text.split())
        doc.ents = [
            Span(doc, start, min(end, len(doc)), label=label) for start, end, label in marks
        ]
        return doc
