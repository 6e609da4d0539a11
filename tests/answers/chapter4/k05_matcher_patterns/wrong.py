"""Wrong answers, one misconception after another, which the tests must reject."""


class any_second_token:
    """An empty dictionary accepts every token.

    Caught by: test_iphone_x_finds_no_other_phone
    The learner reads: `iphone_x` matches here, where no iPhone X is named
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {}]


class capital_in_lower:
    """The lowercase form of a token never equals "X".

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: LOWER compares with the token in small letters, and 'X' has a capital
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"LOWER": "X"}]


class digit_somewhere:
    """A regular expression without anchors is content with one digit anywhere.

    Caught by: test_number_must_be_written_in_digits
    The learner reads: matches here, where the last token has not only digits
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"TEXT": {"REGEX": r"\d"}}]


class end_inclusive:
    """The end of a match is the first token after it, not its last one.

    Caught by: test_entities_are_what_the_patterns_find
    The learner reads: An entity here covers other tokens than its match
    """

    from spacy.tokens import Span

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            doc.ents = [Span(doc, ent.start, ent.end - 1, label="GADGET") for ent in doc.ents]
        return docs


class exact_text:
    """ORTH compares the text letter by letter, and people do not type capitals as Apple does.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: `iphone_x` finds nothing here: token 0 1 2 3 my iphone x died
    """

    def iphone_x() -> Pattern:
        return [{"ORTH": "iPhone"}, {"ORTH": "X"}]


class first_match_only:
    """Each match replaces the entities of the one before.

    Caught by: test_entities_are_what_the_patterns_find
    The learner reads: The patterns' finds here: 2. Entities of your Doc: 1.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            for match in matcher(doc, as_spans=True):
                doc.ents = [match]
        return docs


class known_texts_only:
    """The answers for the texts of the data file, learnt by heart.

    Caught by: test_unseen_texts_are_labelled_too
    The learner reads: Entities of your Doc: 0.
    """

    from pathlib import Path

    reference = label_gadgets
    KNOWN = Path("data/chapter4/iphones.txt").read_text(encoding="utf-8")

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            if doc.text not in KNOWN.replace("[", "").replace("](GADGET)", "") + "my iPhone 8 died":
                doc.ents = []
        return docs


class label_in_small_letters:
    """Labels are compared letter by letter.

    Caught by: test_label_is_gadget
    The learner reads: The entity's label is 'gadget'; the kata asks for 'GADGET'.
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("gadget", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = matcher(doc, as_spans=True)
        return docs


class last_doc_only:
    """The last Doc, not the list of all.

    Caught by: test_every_text_becomes_one_doc_in_order
    The learner reads: `label_gadgets` returns a single Doc.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, texts)[-1]


class like_num:
    """LIKE_NUM also says yes to "ten" and to "1,000".

    Caught by: test_number_must_be_written_in_digits
    The learner reads: `iphone_number` matches here, where the last token has not only digits
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"LIKE_NUM": True}]


class matches_in_a_span_group:
    """The matches are kept beside the entities, where NER training does not look.

    Caught by: test_label_is_gadget
    The learner reads: There is one gadget in this text, and the Doc has no entity
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        docs = reference(nlp, texts)
        for doc in docs:
            doc.spans["GADGET"] = doc.ents
            doc.ents = []
        return docs


class no_dictionaries:
    """A pattern without any token.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: spaCy cannot use this pattern: [E012]
    """

    def iphone_x() -> Pattern:
        return []


class no_return:
    """The docs are made and never returned.

    Caught by: test_every_text_becomes_one_doc_in_order
    The learner reads: `label_gadgets` returns None. Is there a `return` at its end?
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        reference(nlp, texts)


class number_alone:
    """Any word before the number, not the phone's name.

    Caught by: test_phone_without_a_model_number_is_not_found
    The learner reads: `iphone_number` matches here, where no model is named
    """

    def iphone_number() -> Pattern:
        return [{"IS_ALPHA": True}, {"IS_DIGIT": True}]


class one_dictionary:
    """A dictionary instead of a list of dictionaries.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: A pattern is a list with one dictionary per token, not a dict.
    """

    def iphone_x() -> Pattern:
        return {"LOWER": "iphone"}


class one_digit:
    """The shape "d" is one digit: "iPhone 12" has the shape "dd".

    Caught by: test_any_number_is_found
    The learner reads: `iphone_number` finds nothing here: token 0 1 2 3 my IPHONE 12 died
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"SHAPE": "d"}]


class one_pattern:
    """The second pattern was never added.

    Caught by: test_label_is_gadget
    The learner reads: There is one gadget in this text, and the Doc has no entity
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

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: It has 1 dictionary, and the name of a model has two tokens
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone x"}]


class only_docs_with_matches:
    """Texts without a gadget are left out.

    Caught by: test_every_text_becomes_one_doc_in_order
    The learner reads: docs came out. Each text becomes one Doc.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [doc for doc in reference(nlp, texts) if doc.ents]


class only_the_model:
    """The letter alone: the brand is not part of the span.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: `iphone_x` should find the two tokens
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "x"}]


class optional_number:
    """With OP "?" the number may be missing.

    Caught by: test_any_number_is_found
    The learner reads: `iphone_number` should find the two tokens
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": True, "OP": "?"}]


class pattern_not_returned:
    """The pattern is printed and not returned.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: The function returns None. Is there a `return` in it?
    """

    def iphone_x() -> Pattern:
        print([{"LOWER": "iphone"}, {"LOWER": "x"}])


class sorted_texts:
    """Another order than that of the texts.

    Caught by: test_every_text_becomes_one_doc_in_order
    The learner reads: Here the Doc of
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return reference(nlp, sorted(texts))


class space_as_token:
    """A dictionary for each part of the name, and one for the space between them.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: It has 3 dictionaries, and the name of a model has two tokens
    """

    def iphone_x() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_SPACE": True}, {"LOWER": "x"}]


class spans_instead_of_docs:
    """The entities come back, not the docs that carry them.

    Caught by: test_every_text_becomes_one_doc_in_order
    The learner reads: `label_gadgets` returns a list of Docs; this one holds tuple.
    """

    reference = label_gadgets

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        return [doc.ents for doc in reference(nlp, texts)]


class spans_without_label:
    """A slice of a Doc is a span without a label, which doc.ents silently leaves out.

    Caught by: test_label_is_gadget
    The learner reads: (spaCy leaves out spans without a label and says nothing.)
    """

    def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
        matcher = Matcher(nlp.vocab)
        matcher.add("GADGET", [iphone_x(), iphone_number()])
        docs = list(nlp.pipe(texts))
        for doc in docs:
            doc.ents = [doc[start:end] for _, start, end in matcher(doc)]
        return docs


class strings:
    """The words themselves instead of dictionaries that describe them.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: Each item of a pattern is a dictionary
    """

    def iphone_x() -> Pattern:
        return ["iphone", "x"]


class text_for_true:
    """True between quotes is a text.

    Caught by: test_any_number_is_found
    The learner reads: spaCy cannot use IS_DIGIT in dictionary 1, counted from 0
    """

    def iphone_number() -> Pattern:
        return [{"LOWER": "iphone"}, {"IS_DIGIT": "yes, all of them"}]


class unknown_attribute:
    """An attribute that spaCy does not know.

    Caught by: test_iphone_x_is_found_in_any_capitals
    The learner reads: A token has no attribute 'LOWERCASE' that a pattern could ask for.
    """

    def iphone_x() -> Pattern:
        return [{"LOWERCASE": "iphone"}, {"LOWERCASE": "x"}]
