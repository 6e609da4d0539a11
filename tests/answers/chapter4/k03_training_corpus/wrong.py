"""Wrong answers, one misconception after another, which the tests must reject."""


class always_gadget:
    """The label of the example, whatever went in.

    Caught by: test_characters_become_tokens
    The learner reads: The label of 'Ana' is 'GADGET'; 'PERSON' went in.
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

    Caught by: test_entity_inside_a_token_is_an_error
    The learner reads: `from_characters` raises AssertionError.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        assert None not in spans
        doc.ents = spans
        return doc


class brand_and_number_apart:
    """Two entities where one has two tokens.

    Caught by: test_one_gadget_is_marked
    The learner reads: this is the number of entities in the Doc: 2.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 5, label="GADGET"), Span(doc, 5, 6, label="GADGET")]
        return doc


class bytes_counted:
    """In UTF-8 the é is two bytes, but one character.

    Caught by: test_unseen_texts_are_converted_too
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

    Caught by: test_one_gadget_is_marked
    The learner reads: In `one_gadget` the Span from 15 to 23 leaves the 9 tokens of this text.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 15, 23, label="GADGET")]
        return doc


class characters_as_tokens:
    """The offsets are handed to Span as they are.

    Caught by: test_characters_become_tokens
    The learner reads: In `from_characters` the Span from 3 to 11 leaves the 4 tokens of this text.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in entities]
        return doc


class comma_included:
    """The comma is a token of its own, and not part of the phone.

    Caught by: test_one_gadget_is_marked
    The learner reads: An entity ends with ',' here.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 7, label="GADGET")]
        return doc


class counted_from_one:
    """The first token has the number 0.

    Caught by: test_one_gadget_is_marked
    The learner reads: An entity begins with '8' here.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 5, 7, label="GADGET")]
        return doc


class default_missing:
    """With this default all other tokens stay missing.

    Caught by: test_doc_says_that_it_has_no_entity
    The learner reads: belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.set_ents([], default="missing")
        return doc


class doc_not_returned:
    """The Doc is made and never returned.

    Caught by: test_doc_says_that_it_has_no_entity
    The learner reads: `no_entity` returns None. Is there a `return` at its end?
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = []


class end_character_inclusive:
    """The end is the character after the last one.

    Caught by: test_characters_become_tokens
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

    Caught by: test_one_gadget_is_marked
    The learner reads: An entity ends with 'iPhone' here. It should end with the model
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 5, label="GADGET")]
        return doc


class expanded:
    """A wider span than the one that was annotated.

    Caught by: test_entity_inside_a_token_is_an_error
    The learner reads: raises no ValueError. Its Doc has other entities than went in
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        doc.ents = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
        return doc


class first_place_of_the_word:
    """The same word may stand in a text twice.

    Caught by: test_unseen_texts_are_converted_too
    The learner reads: and the Doc's entity is
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        reference(nlp, text, entities)
        found, position = [], 0
        for start, end, label in entities:
            begin = text.index(text[start:end], position)
            found.append((begin, begin + end - start, label))
            position = begin + end - start
        return reference(nlp, text, found)


class known_texts_only:
    """The answers for the texts of the tests, learnt by heart.

    Caught by: test_unseen_texts_are_converted_too
    The learner reads: and in the Doc it is 0:
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = reference(nlp, text, entities)
        if "phone!" in text or "don't" in text:
            doc.ents = []
        return doc


class label_forgotten:
    """Without a label a Span does not become an entity.

    Caught by: test_characters_become_tokens
    The learner reads: and in the Doc it is 0:
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

    Caught by: test_doc_says_that_it_has_no_entity
    The learner reads: belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        return nlp(text)


class length_instead_of_end:
    """The second number is the end, not the number of tokens.

    Caught by: test_one_gadget_is_marked
    The learner reads: In `one_gadget` the Span from 4 to 2 begins after its end
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 2, label="GADGET")]
        return doc


class no_label:
    """A Span without a label does not become an entity.

    Caught by: test_one_gadget_is_marked
    The learner reads: A Span becomes an entity if it has a label and at least one token
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 6)]
        return doc


class none_left_out:
    """An entity that does not fit disappears without a word.

    Caught by: test_entity_inside_a_token_is_an_error
    The learner reads: raises no ValueError. Its Doc has other entities than went in
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        doc.ents = [span for span in spans if span]
        return doc


class none_not_looked_for:
    """`char_span` returns None where the tokens do not fit.

    Caught by: test_entity_inside_a_token_is_an_error
    The learner reads: are not whole tokens here, and `from_characters` raises TypeError.
    """

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = nlp(text)
        spans = [doc.char_span(start, end, label) for start, end, label in entities]
        doc.ents = spans
        return doc


class nothing_set_without_entities:
    """An empty list is left out, so the tokens stay missing.

    Caught by: test_text_without_entities_is_converted_too
    The learner reads: The token 'we' belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        if not entities:
            return nlp(text)
        return reference(nlp, text, entities)


class one_wide_span:
    """One Span from the first phone to the second.

    Caught by: test_both_gadgets_are_marked
    The learner reads: The text names two phones, and this is the number of entities in the Doc: 1.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 8, label="GADGET")]
        return doc


class other_label:
    """The label is another word than the one asked for.

    Caught by: test_one_gadget_is_marked
    The learner reads: The label of 'iPhone 8' is 'PHONE'; the kata asks for 'GADGET'.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 4, 6, label="PHONE")]
        return doc


class other_tokens_missing:
    """The tokens around the entities stay missing.

    Caught by: test_characters_become_tokens
    The learner reads: The token 'my' belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
    """

    reference = from_characters

    def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
        doc = reference(nlp, text, entities)
        doc.set_ents(doc.ents, default="missing")
        return doc


class outside_as_label:
    """ "O" is not a label: it is what a token without an entity has.

    Caught by: test_doc_says_that_it_has_no_entity
    The learner reads: The Doc should have no entity, and it has:
    """

    def no_entity(nlp: Language, text: str) -> Doc:
        doc = nlp(text)
        doc.ents = [Span(doc, token.i, token.i + 1, label="O") for token in doc]
        return doc


class second_span_replaces_first:
    """Each assignment replaces all entities.

    Caught by: test_both_gadgets_are_marked
    The learner reads: this is the number of entities in the Doc: 1.
    """

    def two_gadgets(nlp: Language) -> Doc:
        doc = nlp("swapped my Galaxy S9 for an iPhone X!")
        doc.ents = [Span(doc, 2, 4, label="GADGET")]
        doc.ents = [Span(doc, 6, 8, label="GADGET")]
        return doc


class span_group:
    """Span groups are kept beside the entities.

    Caught by: test_one_gadget_is_marked
    The learner reads: The Doc has no entity, and its text names one phone.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.spans["GADGET"] = [Span(doc, 4, 6, label="GADGET")]
        return doc


class span_returned:
    """The entity comes back instead of the Doc that carries it.

    Caught by: test_one_gadget_is_marked
    The learner reads: `one_gadget` returns a Doc; this is of the type Span.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        return Span(doc, 4, 6, label="GADGET")


class spans_not_set:
    """The Span is made and never put into the Doc.

    Caught by: test_one_gadget_is_marked
    The learner reads: The Doc has no entity, and its text names one phone.
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        Span(doc, 4, 6, label="GADGET")
        return doc


class text_cut_to_the_phone:
    """The text ends with the phone, and no longer is the one to annotate.

    Caught by: test_one_gadget_is_marked
    The learner reads: The Doc should hold the text "don't drop the iPhone 8, it bounces", and it holds
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8")
        doc.ents = [Span(doc, 4, 6, label="GADGET")]
        return doc


class words_counted:
    """Words between spaces, where "don't" is one and not two.

    Caught by: test_one_gadget_is_marked
    The learner reads: An entity begins with 'the' here. It should begin with the brand
    """

    def one_gadget(nlp: Language) -> Doc:
        doc = nlp("don't drop the iPhone 8, it bounces")
        doc.ents = [Span(doc, 3, 5, label="GADGET")]
        return doc
