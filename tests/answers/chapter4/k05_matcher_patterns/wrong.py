"""Wrong answers, one misconception after another, which the tests must reject."""


class a_doc_for_each_match:
    """A text with two gadgets becomes two docs.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [doc for doc in reference(nlp, texts) for _ in range(max(1, len(doc.ents)))]


class a_doc_too_many:
    """The last text becomes two docs.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: which is too many. Each text should become
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, [*texts, *texts[-1:]])


class a_label_for_each_pattern:
    """Each pattern has a name of its own, and the spans have it as label.

    Caught by: test_each_entity_should_have_the_label_that_the_kata_asks_for
    The learner reads: should have the label 'GADGET'. Its label is
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("IPHONE_X", [iphone_x()])
        matcher.add("GADGET", [iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class any_letter:
    """A letter, whichever it is.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LENGTH": 1}]


class any_phone_before_x:
    """Every word before the letter.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"IS_ALPHA": True}, {"LOWER": "x"}]


class any_second_token:
    """An empty dictionary accepts every token.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {}]


class any_space_between:
    """A token of spaces between the two is let through.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_SPACE": True, "OP": "*"}, {"LOWER": "x"}]


class apple_too:
    """A word before the name is matched as well.

    Caught by: test_each_match_of_iphone_x_should_be_two_tokens
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "apple", "OP": "?"}, {"LOWER": "iphone"}, {"LOWER": "x"}]


class begins_with_x:
    """A regular expression without an end.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"REGEX": "^x"}}]


class both_in_one_pattern:
    """A pattern for the letter and for any number.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"^([xX]|\d+)$"}}]


class capital_in_a_list:
    """The lowercase form of a token never equals "iPhone" or "X".

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: LOWER is the token in lower case, so it never equals 'iPhone'.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": {"IN": ["iPhone"]}}, {"LOWER": {"IN": ["X"]}}]


class capital_in_lower:
    """The lowercase form of a token never equals "X".

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: LOWER is the token in lower case, so it never equals 'X'.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "X"}]


class components_disabled:
    """The components of the pipeline stay disabled.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: `nlp` should stay as it is. It had the components ['sentencizer', 'ner'], and now
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        for name in nlp.pipe_names:
            nlp.disable_pipe(name)
        return reference(nlp, texts)


class dictionary:
    """The docs by their texts.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, but it returns a dictionary.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return {doc.text: doc for doc in reference(nlp, texts)}


class digit_first:
    """A regular expression without an end.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"^\d"}}]


class digit_last:
    """A regular expression without a beginning.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"\d$"}}]


class digit_somewhere:
    """A regular expression without anchors is content with one digit anywhere.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"\d"}}]


class docs_remembered:
    """Docs of earlier calls are given back.

    Caught by: test_a_repeated_text_should_get_a_new_doc
    The learner reads: and you returned the same Doc each time.
    """

    KNOWN = {}

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = []
        seen = set()
        for text in texts:
            key = (id(nlp.vocab), id(nlp.tokenizer), text)
            if key in KNOWN and text not in seen:
                docs.append(KNOWN[key])
            else:
                docs += reference(nlp, [text])
                KNOWN.setdefault(key, docs[-1])
            seen.add(text)
        return docs


class each_text_once:
    """A text that comes again is left out.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, list(dict.fromkeys(texts)))


class empty_texts_lost:
    """Empty texts are left out.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, [text for text in texts if text.strip()])


class end_inclusive:
    """The end of a match is the first token after it, not its last one.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: The entities should be the matches of the two patterns. Matches here: 1.
    """

    from spacy.tokens import Span

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            doc.ents = [Span(doc, ent.start, ent.end - 1, label="GADGET") for ent in doc.ents]
        return docs


class ends_with_x:
    """A regular expression without a beginning.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"REGEX": "x$"}}]


class entities_never_set:
    """The matches are found, and nothing is done with them.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            list(matcher(doc, as_spans=True))
        return docs


class entities_of_nlp_kept:
    """The entities that the pipeline sets stay beside the matches.

    Caught by: test_entities_that_nlp_sets_should_not_stay
    The learner reads: A component of `nlp` sets the entity
    """

    from spacy.util import filter_spans

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = filter_spans([*matcher(doc, as_spans=True), *doc.ents])
        return docs


class entities_of_nlp_win:
    """Where the pipeline has set an entity, the match is left out.

    Caught by: test_entities_that_nlp_sets_should_not_stay
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            own = {token.i for ent in doc.ents for token in ent}
            found = matcher(doc, as_spans=True)
            doc.ents = [span for span in found if not own.intersection(range(span.start, span.end))]
        return docs


class exact_text:
    """ORTH compares the text letter by letter, and people do not type capitals as Apple does.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match here and does not. token 0 1 2 3 my iPhone x died
    """

    def iphone_x() -> Pattern:
        return [{"ORTH": "iPhone"}, {"ORTH": "X"}]


class few_digits:
    """No model has more than two digits yet, and the kata asks for any number.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": True, "LENGTH": {"<=": 2}}]


class first_match_only:
    """Each match replaces the entities of the one before.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 2. Entities of your Doc: 1.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = []
            for match in matcher(doc, as_spans=True):
                doc.ents = [match]
        return docs


class five_spellings:
    """Some spellings, and not all.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match here and does not.
    """

    def iphone_x() -> Pattern:
        return [
            {"TEXT": {"IN": ["iPhone", "iphone", "IPHONE", "Iphone", "iPHONE"]}},
            {"LOWER": "x"},
        ]


class four_digits:
    """The shape of a long number looks like four digits, and a regular expression counts.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"^\d{1,4}$"}}]


class fuzzy:
    """FUZZY also finds what is nearly the same.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": {"FUZZY": "iphone"}}, {"LOWER": "x"}]


class generator:
    """A generator can be read only once.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, but it returns a generator
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        yield from reference(nlp, texts)


class iphone_anywhere:
    """A regular expression that is content with a part of the token.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": {"REGEX": "iphone"}}, {"LOWER": "x"}]


class iphones_without_a_model:
    """Each phone is a gadget here, with or without a model.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 0. Entities of your Doc: 1.
    """

    from spacy.tokens import Span

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            taken = {token.i for ent in doc.ents for token in ent}
            bare = [token.i for token in doc if token.lower_ == "iphone" and token.i not in taken]
            doc.ents = [*doc.ents, *(Span(doc, i, i + 1, "GADGET") for i in bare)]
        return docs


class known_texts_only:
    """The answers for the texts of the data file, learnt by heart.

    Caught by: test_unseen_texts_should_be_labelled_too
    The learner reads: Entities of your Doc: 0.
    """

    import re

    FOUND = re.compile(r"(?i)iphone (x|\d{1,4})(?!\d)")

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            if len(doc.ents) > 0 and not FOUND.search(doc.text):
                doc.ents = []
        return docs


class label_in_lower_case:
    """Labels are compared letter by letter.

    Caught by: test_each_entity_should_have_the_label_that_the_kata_asks_for
    The learner reads: should have the label 'GADGET'. Its label is 'gadget'.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("gadget", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class label_in_plural:
    """Another label than the one that was asked for.

    Caught by: test_each_entity_should_have_the_label_that_the_kata_asks_for
    The learner reads: should have the label 'GADGET'. Its label is 'GADGETS'.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGETS", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class last_doc_only:
    """The last Doc, not the list of all.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, but it returns a Doc.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, texts)[-1]


class last_text_lost:
    """The loop ends before the last text.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: ; it is missing.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, texts[:-1])


class letter_after_the_number:
    """Models such as the 8s are not written in digits alone.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"REGEX": r"^\d+s?$"}}]


class like_num:
    """LIKE_NUM also says yes to "ten" and to "1,000".

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"LIKE_NUM": True}]


class like_num_without_words:
    """ "1,000" has no letter and is not written in digits alone.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"LIKE_NUM": True, "IS_ALPHA": False}]


class list_of_patterns:
    """`add` takes a list of patterns; this function returns one of them.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: and one of its items is a list.
    """

    def iphone_x() -> Pattern:
        return [[{"LOWER": "iphone"}, {"LOWER": "x"}]]


class lower_case:
    """Texts are written in lower case first.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, [text.lower() for text in texts])


class many_iphones:
    """With OP "+" the brand may be repeated.

    Caught by: test_each_match_of_iphone_x_should_be_two_tokens
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone", "OP": "+"}, {"LOWER": "x"}]


class many_numbers:
    """With OP "+" the number may be several tokens.

    Caught by: test_each_match_of_a_number_should_be_two_tokens
    The learner reads: `iphone_number` should match what `expected` shows, and nothing else.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": True, "OP": "+"}]


class many_x:
    """With OP "+" the letter may be repeated.

    Caught by: test_each_match_of_iphone_x_should_be_two_tokens
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "x", "OP": "+"}]


class matches_first:
    """Docs with gadgets come first.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return sorted(reference(nlp, texts), key=lambda doc: not doc.ents)


class matches_in_a_span_group:
    """The matches are kept beside the entities, where NER training does not look.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: `doc.spans` is not looked at, only `doc.ents`.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            doc.spans["GADGET"] = doc.ents
            doc.ents = []
        return docs


class merged:
    """Each entity is made one token.

    Caught by: test_docs_should_be_made_by_nlp
    The learner reads: should have the tokens that `nlp` makes
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            with doc.retokenize() as retokenizer:
                for ent in doc.ents:
                    retokenizer.merge(ent)
        return docs


class models_that_exist:
    """The numbers of the models that are sold.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"IN": [str(number) for number in range(3, 17)]}}]


class neighbours_joined:
    """Matches that follow each other become one entity.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 2. Entities of your Doc: 1.
    """

    from spacy.tokens import Span

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            places = [[ent.start, ent.end] for ent in doc.ents]
            joined = []
            for start, end in places:
                if joined and joined[-1][1] == start:
                    joined[-1][1] = end
                else:
                    joined.append([start, end])
            doc.ents = [Span(doc, start, end, "GADGET") for start, end in joined]
        return docs


class no_dictionaries:
    """A pattern without any token.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should return one dictionary for each token; this list is empty.
    """

    def iphone_x() -> Pattern:
        return []


class no_return:
    """The docs are made and never returned.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, but it returns None.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        reference(nlp, texts)


class no_second_token:
    """A pattern for the brand alone.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}]


class no_zero_in_front:
    """A number does not begin with zero, says this one.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": "^[1-9][0-9]*$"}}]


class not_alphabetic:
    """What is not made of letters need not be made of digits.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_ALPHA": False}]


class nothing_at_the_beginning:
    """A match that begins the text is lost.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = [span for span in matcher(doc, as_spans=True) if span.start]
        return docs


class nothing_at_the_end:
    """A match that ends the text is lost.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = [span for span in matcher(doc, as_spans=True) if span.end < len(doc)]
        return docs


class nothing_set_without_matches:
    """Where nothing is found, the entities are never set.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: Its `ent_iob_` is '' and not 'O'.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            spans = matcher(doc, as_spans=True)
            if spans:
                doc.ents = spans
        return docs


class number_alone:
    """Any word before the number, not the phone's name.

    Caught by: test_number_should_be_the_next_token
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"IS_ALPHA": True}, {"IS_DIGIT": True}]


class number_alone_labelled:
    """Only the second token is the entity.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Entities of your Doc: 1.
    """

    from spacy.tokens import Span

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            doc.ents = [Span(doc, ent.end - 1, ent.end, label="GADGET") for ent in doc.ents]
        return docs


class number_in_exact_text:
    """The brand is compared letter by letter.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"TEXT": "iPhone"}, {"IS_DIGIT": True}]


class number_not_returned:
    """The pattern is made and not returned.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should return a list of dictionaries, but it returns None
    """

    def iphone_number() -> Pattern:
        pattern = [{"LOWER": "iphone"}, {"IS_DIGIT": True}]
        print(pattern)


class number_of_the_model:
    """The model has a number, too, and the pattern is for its letter.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"IN": ["x", "10", "ten"]}}]


class one_dictionary:
    """A dictionary instead of a list of dictionaries.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: but it returns a dictionary.
    """

    def iphone_x() -> Pattern:
        return {"LOWER": "iphone"}


class one_digit:
    """The shape "d" is one digit: "iPhone 12" has the shape "dd".

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not. token 0 1 2 3 my iphone 12 died
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"SHAPE": "d"}]


class one_doc_for_equal_texts:
    """A text that comes again gets the Doc that it had before.

    Caught by: test_a_repeated_text_should_get_a_new_doc
    The learner reads: and you returned the same Doc each time.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        known = {text: reference(nlp, [text])[0] for text in texts}
        return [known[text] for text in texts]


class one_entity_for_equal_names:
    """A name that comes again in a text counts once.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 2. Entities of your Doc: 1.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = {span.text: span for span in matcher(doc, as_spans=True)}.values()
        return docs


class one_match_for_each_text:
    """The first match of each text, and no other.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 2. Entities of your Doc: 1.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)[:1]
        return docs


class one_pattern:
    """The second pattern was never added.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class one_token:
    """One dictionary for two tokens.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: A dictionary is for one token, and 'iphone x' is more than one.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone x"}]


class one_token_between:
    """A token between the two is let through.

    Caught by: test_number_should_be_the_next_token
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_PUNCT": True, "OP": "?"}, {"IS_DIGIT": True}]


class one_token_more:
    """The entity ends one token too late.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: The entities should be the matches of the two patterns. Matches here: 1.
    """

    from spacy.tokens import Span
    from spacy.util import filter_spans

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            ends = [min(ent.end + 1, len(doc)) for ent in doc.ents]
            spans = [
                Span(doc, ent.start, end, "GADGET") for ent, end in zip(doc.ents, ends, strict=True)
            ]
            doc.ents = filter_spans(spans)
        return docs


class only_docs_with_matches:
    """Texts without a gadget are left out.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: it has the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [doc for doc in reference(nlp, texts) if doc.ents]


class only_the_model:
    """The letter alone: the brand is not part of the match.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "x"}]


class open_bracket:
    """A regular expression that Python cannot read.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: spaCy cannot use the pattern of `iphone_x`: missing )
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"REGEX": "(x"}}]


class optional_number:
    """With OP "?" the number may be missing.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match what `expected` shows, and nothing else.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": True, "OP": "?"}]


class optional_x:
    """With OP "?" the letter may be missing.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "x", "OP": "?"}]


class other_models:
    """Other models are listed beside the one that was asked for.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here: no token "x" comes right after
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": {"IN": ["x", "xs", "xr"]}}]


class others_missing:
    """The other tokens are left without annotation.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: is in no entity, so it should be outside.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.set_ents(matcher(doc, as_spans=True), default="missing")
        return docs


class others_unmodified:
    """The other tokens stay as they were: without annotation.

    Caught by: test_all_other_tokens_should_be_outside
    The learner reads: is in no entity, so it should be outside.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.set_ents(matcher(doc, as_spans=True), default="unmodified")
        return docs


class overlaps_with_nlp:
    """What the pipeline sets and what is matched may overlap.

    Caught by: test_entities_that_nlp_sets_should_not_stay
    The learner reads: A component of `nlp` sets the entity 'Galaxy'.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = [
                *(e for e in doc.ents if e.text != "iPhone" and e.text != "soup"),
                *matcher(doc, as_spans=True),
            ]
        return docs


class own_pipeline:
    """A pipeline of its own, instead of the one that is given.

    Caught by: test_docs_should_be_made_by_nlp
    The learner reads: should have the tokens that `nlp` makes
    """

    import spacy

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(spacy.blank("en"), texts)


class own_vocabulary:
    """Docs with the right tokens, and with another vocabulary.

    Caught by: test_docs_should_be_made_by_nlp
    The learner reads: should have the vocabulary of `nlp`, but it has another.
    """

    from spacy.tokens import Span
    from spacy.vocab import Vocab

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = []
        for doc in reference(nlp, texts):
            words = [token.text for token in doc]
            copy = Doc(Vocab(), words=words, spaces=[bool(token.whitespace_) for token in doc])
            copy.ents = [Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents]
            docs.append(copy)
        return docs


class part_of_speech:
    """A blank pipeline knows no parts of speech.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: an attribute that only a trained pipeline
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"POS": "NUM"}]


class pattern_not_returned:
    """The pattern is printed and not returned.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should return a list of dictionaries, but it returns None
    """

    def iphone_x() -> Pattern:
        print([{"LOWER": "iphone"}, {"LOWER": "x"}])


class phones_of_any_make:
    """Another brand before the number.

    Caught by: test_number_should_be_the_next_token
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": {"IN": ["iphone", "ipad", "ipod"]}}, {"IS_DIGIT": True}]


class plural:
    """The plural is another word.

    Caught by: test_number_should_be_the_next_token
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": {"REGEX": "^iphones?$"}}, {"IS_DIGIT": True}]


class plus_too:
    """A word after the number is matched as well.

    Caught by: test_each_match_of_a_number_should_be_two_tokens
    The learner reads: `iphone_number` should match what `expected` shows, and nothing else.
    """

    def iphone_number() -> Pattern:
        return [
            {"LOWER": "iphone"},
            {"IS_DIGIT": True},
            {"LOWER": {"IN": ["plus", "gb"]}, "OP": "?"},
        ]


class punctuation_too:
    """A sign after the name is matched as well.

    Caught by: test_each_match_of_iphone_x_should_be_two_tokens
    The learner reads: `iphone_x` should match what `expected` shows, and nothing else.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "x"}, {"IS_PUNCT": True, "OP": "?"}]


class ruler_in_the_pipeline:
    """A component is added to the pipeline that was given.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: `nlp` should stay as it is. It had the components ['sentencizer', 'ner'], and now
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        patterns = [{"label": "GADGET", "pattern": one()} for one in (iphone_x, iphone_number)]
        nlp.add_pipe("entity_ruler", config={"overwrite_ents": True}).add_patterns(patterns)
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = doc.ents
        return docs


class single_spaces:
    """Texts lose their double spaces and line breaks.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, [" ".join(text.split()) for text in texts])


class sorted_texts:
    """Another order than that of the texts.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, sorted(texts))


class space_as_token:
    """A dictionary for each part of the name, and one for the space between them.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: Tokens of the name: 2. Dictionaries in your pattern: 3.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_SPACE": True}, {"LOWER": "x"}]


class space_before_the_number:
    """A line break between the two is a token, too.

    Caught by: test_number_should_be_the_next_token
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_SPACE": True, "OP": "?"}, {"IS_DIGIT": True}]


class spans_instead_of_docs:
    """The entities come back, not the docs that carry them.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, and one of its items is a tuple.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [doc.ents for doc in reference(nlp, texts)]


class spans_of_all_texts:
    """One list of all entities.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, and one of its items is a Span.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [ent for doc in reference(nlp, texts) for ent in doc.ents]


class spans_without_label:
    """A slice of a Doc is a span without a label, which doc.ents silently leaves out.

    Caught by: test_entities_should_be_the_matches_of_the_patterns
    The learner reads: Matches here: 1. Entities of your Doc: 0.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = [doc[start:end] for _, start, end in matcher(doc)]
        return docs


class special_case:
    """The tokenizer gets a rule of its own.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: `nlp` should not change, but its tokenizer does.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        nlp.tokenizer.add_special_case("X.", [{"ORTH": "X"}, {"ORTH": "."}])
        return reference(nlp, texts)


class strings:
    """The words themselves instead of dictionaries that describe them.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: and one of its items is a string.
    """

    def iphone_x() -> Pattern:
        return ["iphone", "x"]


class stripped:
    """Texts lose the spaces around them.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: counted from 0, should have the text
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, [text.strip() for text in texts])


class text_for_true:
    """True between quotes is a text.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: The value of IS_DIGIT in dictionary 1, counted from 0, should be True or False.
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": "True"}]


class texts_sorted_in_place:
    """The list is sorted to go through it, and stays so.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: The list `texts` should stay as it is.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        order = [*texts]
        texts.sort()
        docs = {doc.text: doc for doc in reference(nlp, texts)}
        return [docs.pop(text, None) or reference(nlp, [text])[0] for text in order]


class texts_taken_out:
    """The list is empty afterwards.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: The list `texts` should stay as it is.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = []
        while texts:
            docs += reference(nlp, [texts.pop(0)])
        return docs


class title_and_upper:
    """Only the first letter, or all, in upper case.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: `iphone_x` should match here and does not.
    """

    def iphone_x() -> Pattern:
        return [{"TEXT": {"REGEX": "^([iI]p?P?hone|IPHONE|iPHONE)$"}}, {"LOWER": "x"}]


class tuple_of_dictionaries:
    """A pattern is a list; spaCy takes nothing else.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: but it returns a tuple.
    """

    def iphone_x() -> Pattern:
        return ({"LOWER": "iphone"}, {"LOWER": "x"})


class tuple_of_docs:
    """A tuple is no list.

    Caught by: test_each_text_should_become_one_doc_in_order
    The learner reads: `label_gadgets` should return a list of Docs, but it returns a tuple.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return tuple(reference(nlp, texts))


class unknown_attribute:
    """An attribute that spaCy does not know.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: 'LOWERCASE' is a key in dictionary 0, counted from 0, and spaCy knows no such key
    """

    def iphone_x() -> Pattern:
        return [{"LOWERCASE": "iphone"}, {"LOWERCASE": "x"}]


class unknown_op:
    """A token is never asked for twice by a number.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: spaCy cannot use the value of OP in dictionary 1, counted from 0.
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "x", "OP": "1x"}]


class unknown_operator_of_a_value:
    """An operator that spaCy leaves out with a warning, so that any token fits.

    Caught by: test_iphone_x_should_match_every_capitalization
    The learner reads: 'EQUALS' is a key in dictionary
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": {"EQUALS": "iphone"}}, {"LOWER": "x"}]


class upper_case_missed:
    """The brand in some spellings only.

    Caught by: test_every_capitalization_and_number_should_match
    The learner reads: `iphone_number` should match here and does not.
    """

    def iphone_number() -> Pattern:
        return [{"TEXT": {"REGEX": "^[iI][pP]hone$"}}, {"IS_DIGIT": True}]


class with_signs:
    """Points, commas and slashes are no digits.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"^[\d.,/-]+$"}}]


class word_characters:
    """Letters and digits alike are characters of a word.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` should not match here: no token of digits alone comes right after
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"^\w+$"}}]


class words_between_spaces:
    """Tokens are not words between spaces.

    Caught by: test_docs_should_be_made_by_nlp
    The learner reads: should have the tokens that `nlp` makes
    """

    from spacy.util import get_words_and_spaces

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = []
        for doc in reference(nlp, texts):
            words, spaces = get_words_and_spaces(doc.text.split(), doc.text)
            copy = Doc(nlp.vocab, words=words, spaces=spaces)
            matches = [copy.char_span(e.start_char, e.end_char, e.label_) for e in doc.ents]
            copy.ents = [match for match in matches if match]
            docs.append(copy)
        return docs


class components_removed:
    """What sets other entities is taken out of the pipeline, which is not the function's to change.

    Caught by: test_given_texts_and_nlp_should_not_change
    The learner reads: It had the components ['sentencizer', 'ner'], and now it has ['sentencizer']
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        for name in list(nlp.pipe_names):
            if name in ("ner", "entity_ruler"):
                nlp.remove_pipe(name)
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class end_of_the_word:
    """A regular expression without a beginning also matches longer words that end like this.

    Caught by: test_iphone_x_should_not_match_anything_else
    The learner reads: `iphone_x` should not match here
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": {"REGEX": "iphone$"}}, {"LOWER": "x"}]
