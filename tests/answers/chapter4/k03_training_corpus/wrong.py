"""Wrong answers, one misconception after another, which the tests must reject."""


class always_gadget:
    """The label of the example, whatever went in.

    Caught by: test_characters_should_become_tokens
    The learner reads: The label of 'Ana' is 'GADGET'; it should be 'PERSON'.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, "GADGET") for start, end, _ in entities]
        if None in spans:
            raise ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class assertion:
    """An assertion is not the error that was asked for.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: `from_characters` raises AssertionError. It should raise ValueError
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        assert None not in spans
        doc.ents = spans
        return doc


class brand_and_number_apart:
    """Two entities where one has two tokens.

    Caught by: test_one_phone_should_be_marked
    The learner reads: but the number of entities in the Doc is 2.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 5, label="GADGET"), Span(doc, 5, 6, label="GADGET")]
        return doc


class bytes_counted:
    """In UTF-8 the é is two bytes, but one character.

    Caught by: test_unseen_texts_should_be_converted_too
    The learner reads: `from_characters` raises ValueError
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        raw = text.encode()
        return reference(
            nlp,
            text,
            [
                (
                    len(raw[:start].decode(errors="ignore")),
                    len(raw[:end].decode(errors="ignore")),
                    label,
                )
                for start, end, label in entities
            ],
        )


class characters:
    """A Span counts tokens.

    Caught by: test_one_phone_should_be_marked
    The learner reads: A Span counts tokens, not characters
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 15, 23, label="GADGET")]
        return doc


class characters_as_tokens:
    """The offsets are handed to Span as they are.

    Caught by: test_characters_should_become_tokens
    The learner reads: `from_characters` makes a Span from 3 to 11, which goes beyond the text
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in entities]
        return doc


class comma_included:
    """The comma is a token of its own, and not part of the phone.

    Caught by: test_one_phone_should_be_marked
    The learner reads: An entity ends with ',' here.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 7, label="GADGET")]
        return doc


class counted_from_one:
    """The first token has the number 0.

    Caught by: test_one_phone_should_be_marked
    The learner reads: An entity begins with '8' here.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 5, 7, label="GADGET")]
        return doc


class default_missing:
    """With this default all other tokens stay missing.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.set_ents([], default="missing")
        return doc


class doc_not_returned:
    """The Doc is made and never returned.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: `no_entity` should return a Doc, but it returns None.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = []


class end_character_inclusive:
    """The end is the character after the last one.

    Caught by: test_characters_should_become_tokens
    The learner reads: `from_characters` raises ValueError: an offset lies inside a token
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end + 1, label) for start, end, label in entities]
        if None in spans:
            raise ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class end_inclusive:
    """The end is the token after the last one.

    Caught by: test_one_phone_should_be_marked
    The learner reads: An entity ends with 'iPhone' here. It should end with the model
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 5, label="GADGET")]
        return doc


class expanded:
    """A wider span than the one that was annotated.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        return doc


class first_place_of_the_word:
    """The same word may occur in a text twice.

    Caught by: test_unseen_texts_should_be_converted_too
    The learner reads: The Doc's entity is
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        reference(nlp, text, entities)
        found, position = [], 0
        for start, end, label in sorted(entities):
            begin = text.index(text[start:end], position)
            found.append((begin, begin + end - start, label))
            position = begin + end - start
        return reference(nlp, text, found)


class known_texts_only:
    """The answers for the texts that the tests name, learnt by heart.

    Caught by: test_unseen_texts_should_be_converted_too
    The learner reads: but it is 0.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = reference(nlp, text, entities)
        if not text.startswith(("my iPhone 8", "Ana ", "Bo met", " Bo's")):
            doc.ents = []
        return doc


class label_forgotten:
    """Without a label a Span does not become an entity.

    Caught by: test_characters_should_become_tokens
    The learner reads: but it is 0.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end) for start, end, _ in entities]
        if None in spans:
            raise ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class left_missing:
    """A new Doc leaves open whether there are entities.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        return nlp(text)


class length_instead_of_end:
    """The second number is the end, not the number of tokens.

    Caught by: test_one_phone_should_be_marked
    The learner reads: which ends before it starts: the tokens have the numbers that you see here. Both are numbers of tokens; the second is not a length
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 2, label="GADGET")]
        return doc


class no_label:
    """A Span without a label does not become an entity.

    Caught by: test_one_phone_should_be_marked
    The learner reads: but your Doc has no entities. Assign Spans to `doc.ents`
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 6)]
        return doc


class none_left_out:
    """An entity that does not fit disappears without a word.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        doc.ents = [span for span in spans if span]
        return doc


class none_not_looked_for:
    """`char_span` returns None where the tokens do not fit.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: are not whole tokens here, and `from_characters` raises TypeError. It should raise ValueError
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        doc.ents = spans
        return doc


class nothing_set_without_entities:
    """An empty list is left out, so the tokens stay missing.

    Caught by: test_a_text_without_entities_should_be_converted_too
    The learner reads: The token 'we' belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        if not entities:
            return nlp(text)
        return reference(nlp, text, entities)


class one_wide_span:
    """One Span from the first phone to the second.

    Caught by: test_both_phones_should_be_marked
    The learner reads: The text names two phones, but the number of entities in the Doc is 1.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 8, label="GADGET")]
        return doc


class other_label:
    """The label is another word than the one asked for.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The label of 'iPhone 8' is 'PHONE'; the kata asks for 'GADGET'.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 6, label="PHONE")]
        return doc


class other_tokens_missing:
    """The tokens around the entities stay missing.

    Caught by: test_characters_should_become_tokens
    The learner reads: The token 'my' belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = reference(nlp, text, entities)
        doc.set_ents(doc.ents, default="missing")
        return doc


class outside_as_label:
    """ "O" is not a label: it is what a token without an entity has.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: The Doc should have no entity, but it has:
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, token.i, token.i + 1, label="O") for token in doc]
        return doc


class second_span_replaces_first:
    """Each assignment replaces all entities.

    Caught by: test_both_phones_should_be_marked
    The learner reads: but the number of entities in the Doc is 1.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 4, label="GADGET")]
        doc.ents = [Span(doc, 6, 8, label="GADGET")]
        return doc


class span_group:
    """Span groups are kept beside the entities.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The text names one phone, but your Doc has no entities.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.spans["GADGET"] = [Span(doc, 4, 6, label="GADGET")]
        return doc


class span_returned:
    """The entity comes back instead of the Doc that carries it.

    Caught by: test_one_phone_should_be_marked
    The learner reads: `one_gadget` should return a Doc, but it returns a Span.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        return Span(doc, 4, 6, label="GADGET")


class spans_not_set:
    """The Span is made and never put into the Doc.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The text names one phone, but your Doc has no entities.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        Span(doc, 4, 6, label="GADGET")
        return doc


class text_cut_to_the_phone:
    """The text ends with the phone, and no longer is the one to annotate.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The Doc should hold the text "don't drop the iPhone 8, it bounces", but it holds
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8")
        doc.ents = [Span(doc, 4, 6, label="GADGET")]
        return doc


class words_counted:
    """Words between spaces, where "don't" is one and not two.

    Caught by: test_one_phone_should_be_marked
    The learner reads: An entity begins with 'the' here. It should begin with the brand
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 3, 5, label="GADGET")]
        return doc


class adjacent_entities_merged:
    """Entities that touch each other, with the same label, become one.

    Caught by: test_unseen_texts_should_be_converted_too
    The learner reads: You were given [
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        reference(nlp, text, entities)
        merged = []
        for start, end, label in sorted(entities):
            if merged and merged[-1][2] == label and start - merged[-1][1] <= 1:
                start = merged.pop()[0]
            merged.append((start, end, label))
        return reference(nlp, text, merged)


class always_another_pipeline:
    """The tokens come from a pipeline of its own.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: The Doc has different tokens from those that `nlp` makes of its text.
    """

    import spacy

    own = spacy.blank("en")

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = own(text)
        doc.ents = []
        return doc


class another_pipeline_for_offsets:
    """The tokens come from a pipeline of its own where there are entities.

    Caught by: test_the_tokens_should_be_those_of_the_given_pipeline
    The learner reads: The Doc has different tokens from those that `nlp` makes of its text.
    """

    import spacy

    own = spacy.blank("en")
    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        return reference(own if entities else nlp, text, entities)


class blocked:
    """A blocked token cannot become an entity, which is not what "outside" says.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: belongs to no entity, but its `ent_iob_` is 'B' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.set_ents([], blocked=[doc[:]])
        return doc


class contracted:
    """A narrower span than the one that was annotated.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(*entity, alignment_mode="contract") for entity in entities]
        doc.ents = [span for span in spans if span]
        return doc


class empty_text_refused:
    """An empty text has a Doc too, with no tokens.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: `no_entity` should return a Doc, but it returns None.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        if not text.strip():
            return None
        doc = nlp(text)
        doc.ents = []
        return doc


class entities_of_the_last_call:
    """The list of spans is made once, and grows with every call.

    Caught by: test_characters_should_become_tokens
    The learner reads: so the number of entities in the Doc should be 2, but it is 3.
    """

    spans = []

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        for start, end, label in entities:
            span = doc.char_span(start, end, label=label)
            if span is None:
                raise ValueError("an offset lies inside a token")
            spans.append(span)
        doc.ents = spans
        return doc


class error_of_its_own:
    """Exception is not the error that was asked for.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: `from_characters` raises Exception. It should raise ValueError
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if None in spans:
            raise Exception("an offset lies inside a token")
        doc.ents = spans
        return doc


class error_printed:
    """What is printed stops nobody.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: should raise ValueError, but it returns None:
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if None in spans:
            print("ValueError")
            return None
        doc.ents = spans
        return doc


class error_returned:
    """An error that is returned stops nobody.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: should raise ValueError, but it returns a `ValueError`:
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if None in spans:
            return ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class first_entity_only_checked:
    """Of several entities only the first is looked at.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if spans and spans[0] is None:
            raise ValueError("an offset lies inside a token")
        doc.ents = [span for span in spans if span]
        return doc


class first_token_outside:
    """Only the first token says that it is outside.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.set_ents([], outside=[doc[:1]] if len(doc) else [], default="missing")
        return doc


class label_in_capitals:
    """A label is taken as it is, also in lower case.

    Caught by: test_entities_should_be_taken_in_any_order
    The learner reads: is 'GADGET'; it should be 'gadget'.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        return reference(nlp, text, [(start, end, label.upper()) for start, end, label in entities])


class label_misspelt_once:
    """The second phone has another label.

    Caught by: test_both_phones_should_be_marked
    The learner reads: The label of 'iPhone X' is 'GADGETS'; the kata asks for 'GADGET'.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 4, label="GADGET"), Span(doc, 6, 8, label="GADGETS")]
        return doc


class last_entity_only_checked:
    """Of several entities only the last is looked at.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if spans and spans[-1] is None:
            raise ValueError("an offset lies inside a token")
        doc.ents = [span for span in spans if span]
        return doc


class list_of_entities_returned:
    """The entities alone, without their Doc.

    Caught by: test_both_phones_should_be_marked
    The learner reads: `two_gadgets` should return a Doc, but it returns a list.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        return [Span(doc, 2, 4, label="GADGET"), Span(doc, 6, 8, label="GADGET")]


class lower_case:
    """The Doc holds another text than it was given.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: The Doc should hold the text
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text.lower())
        doc.ents = []
        return doc


class marked_by_hand_and_missing:
    """The tokens beside the phone stay missing.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The token 'do' belongs to no entity, but its `ent_iob_` is ''
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.set_ents([Span(doc, 4, 6, label="GADGET")], default="missing")
        return doc


class no_entity_returns_list:
    """A list of the entities is not the Doc.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: `no_entity` should return a Doc, but it returns a tuple.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = []
        return doc.ents


class only_end_checked:
    """An entity that begins inside a token is taken to begin with it.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        wider = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        pairs = zip(wider, entities, strict=True)
        return reference(nlp, text, [(s.start_char, end, label) for s, (_, end, label) in pairs])


class only_start_checked:
    """An entity that ends inside a token is taken to end with it.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        wider = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        pairs = zip(wider, entities, strict=True)
        return reference(nlp, text, [(start, s.end_char, label) for s, (start, _, label) in pairs])


class other_phone_forgotten:
    """Only one of the two phones is an entity.

    Caught by: test_both_phones_should_be_marked
    The learner reads: The text names two phones, but the number of entities in the Doc is 1.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 4, label="GADGET")]
        return doc


class exclamation_mark_included:
    """The "!" is a token of its own, and not part of the phone.

    Caught by: test_both_phones_should_be_marked
    The learner reads: An entity ends with '!' here. It should end with the model
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 4, label="GADGET"), Span(doc, 6, 9, label="GADGET")]
        return doc


class sorted_only:
    """Tags are written from left to right, so that entities out of order get lost.

    Caught by: test_entities_should_be_taken_in_any_order
    The learner reads: so the number of entities in the Doc should be 3, but it is 1.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        reference(nlp, text, entities)
        kept, last = [], 0
        for start, end, label in entities:
            if start >= last:
                kept.append((start, end, label))
                last = end
        return reference(nlp, text, kept)


class spaces_made_single:
    """The text is tidied up first, so offsets and tokens no longer fit.

    Caught by: test_a_text_without_entities_should_be_converted_too
    The learner reads: The Doc should hold the text
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        return reference(nlp, " ".join(text.split()), entities)


class stripped:
    """The spaces around a text are part of it.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: The Doc should hold the text
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text.strip())
        doc.ents = []
        return doc


class tokens_merged:
    """Each entity becomes one token.

    Caught by: test_characters_should_become_tokens
    The learner reads: The Doc has different tokens from those that `nlp` makes of its text.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = reference(nlp, text, entities)
        with doc.retokenize() as retokenizer:
            for ent in doc.ents:
                retokenizer.merge(ent)
        return doc


class warned:
    """A warning stops nobody, unless it is made an error.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: `from_characters` raises UserWarning. It should raise ValueError
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if None in spans:
            raise UserWarning("an offset lies inside a token")
        doc.ents = spans
        return doc


class doc_of_offsets_not_returned:
    """The Doc is made and never returned.

    Caught by: test_characters_should_become_tokens
    The learner reads: `from_characters` should return a Doc, but it returns None.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        reference(nlp, text, entities)


class contracted_where_it_can_be:
    """A narrower span is taken, and an error raised only where none is left.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: Characters 3 to 11, 'iPhone X', are not whole tokens here.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(*entity, alignment_mode="contract") for entity in entities]
        if None in spans:
            raise ValueError("an offset lies inside a token")
        doc.ents = spans
        return doc


class runtime_error:
    """RuntimeError is not the error that was asked for.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: `from_characters` raises RuntimeError. It should raise ValueError
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        if None in spans:
            raise RuntimeError("an offset lies inside a token")
        doc.ents = spans
        return doc


class others_kept_beside_the_phone:
    """What the pipeline found beside the phone stays.

    Caught by: test_one_phone_should_be_marked
    The learner reads: The row `nlp` shows entities that this `nlp` sets by itself.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        others = [ent for ent in doc.ents if ent.end <= 4 or ent.start >= 6]
        doc.ents = [*others, Span(doc, 4, 6, label="GADGET")]
        return doc


class entities_of_nlp_kept:
    """Entities that are set to what they are say that the other tokens are outside, but stay.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: The Doc should have no entity, but it has:
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = list(doc.ents)
        return doc


class first_token_decides:
    """Where the first token is annotated, the others need not be.

    Caught by: test_the_doc_should_say_that_it_has_no_entity
    The learner reads: belongs to no entity, but its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        if doc.ents or (len(doc) and not doc[0].ent_iob_):
            doc.ents = []
        return doc


class longer_ones_of_nlp_win:
    """Of spans that overlap, the longest stay, whoever set them.

    Caught by: test_entities_that_nlp_sets_should_not_stay
    The learner reads: The row `nlp` shows entities that this `nlp` sets by itself.
    """

    from spacy.util import filter_spans

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        found = list(nlp(text).ents)
        doc = reference(nlp, text, entities)
        others = [doc[ent.start : ent.end] for ent in found]
        for span, ent in zip(others, found, strict=True):
            span.label_ = ent.label_
        doc.ents = filter_spans([*doc.ents, *others])
        return doc


class added_to_those_of_nlp:
    """Spans are added one by one, and nothing is taken away but what overlaps.

    Caught by: test_entities_that_nlp_sets_should_not_stay
    The learner reads: The row `nlp` shows entities that this `nlp` sets by itself.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = list(doc.ents)
        for start, end, label in entities:
            span = doc.char_span(start, end, label=label)
            if span is None:
                raise ValueError("an offset lies inside a token")
            others = [e for e in doc.ents if e.end <= span.start or e.start >= span.end]
            doc.ents = [*others, span]
        return doc


class letters_around_offsets_looked_at:
    """A token is taken for a stretch of letters and digits, which "U.S." and "8.50" are not.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: Characters 12 to 15, 'U.S', are not whole tokens here.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        for start, end, _ in entities:
            for place in (start, end):
                if text[max(0, place - 1) : place + 1].isalnum() and 0 < place < len(text):
                    raise ValueError(f"the character {place} is inside a word")
        doc.ents = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        return doc


class cut_for_another_pipeline:
    """Whether an entity fits is looked up in tokens that another pipeline makes.

    Caught by: test_an_entity_that_cuts_a_token_should_be_an_error
    The learner reads: but it returns a Doc with these entities
    """

    import spacy

    own = spacy.blank("en")

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        tokens, doc = own(text), nlp(text)
        if any(tokens.char_span(start, end) is None for start, end, _ in entities):
            raise ValueError("an offset lies inside a token")
        spans = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        doc.ents = [span for span in spans if span]
        return doc
