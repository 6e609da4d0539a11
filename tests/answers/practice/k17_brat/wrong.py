"""Wrong answers, one misconception after another, which the tests must reject."""


class a_mark_for_each_fragment:
    """Makes a mark of each fragment.

    Caught by: test_fragments_should_stay_apart
    The learner reads: The ids should be ['T3', 'T9', 'T10', 'T11'], and they are ['T3', 'T3', 'T9', 'T9', 'T10', 'T10', 'T10'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks += [Mark(name, label, [fragment], words) for fragment in fragments]
        return text[extra:], marks


class a_problem_for_each_overlap:
    """Reports an overlap for each earlier mark.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T3 (characters 18 to 37, 'says Ana Maria Cruz') is reported more often than it should be
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                shared = [s for s in spans if span.start < s.end and s.start < span.end]
                problems += [Problem(mark.id, "overlap")] * len(shared)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class a_problem_of_no_mark:
    """Adds a problem for each token without a mark.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: Something reported was not given: ''.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems or [Problem("", "tokens")]


class added_to_what_nlp_finds:
    """Adds the marks to what nlp finds.

    Caught by: test_what_nlp_finds_should_not_be_an_entity
    The learner reads: There is an entity on 'my', where none should be.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans([*spans, *doc.ents])
        return doc, problems


class all_reasons:
    """Reports every reason that a mark has.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T3 (characters 23 to 26 and 33 to 37, 'Ana Cruz') is reported more often than it should be.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            if text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            if span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif problems and problems[-1].id == mark.id:
                pass
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class another_reason:
    """Names a reason in its own words.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T6 (characters 2 to 10, 'iPhone 8') is reported as 'text'. The first reason that applies is 'words'. The text has ' iPhone
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "text"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class ascii_only:
    """Leaves out what is not ASCII.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The text should be 'Łódź 東京' and it is '??d? ??'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        text = "".join(c if c.isascii() or c == "\ufeff" else "?" for c in text)
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class blank_line_is_an_error:
    """Looks at the first character of every line, also of an empty one.

    Caught by: test_other_lines_should_not_be_marks
    The learner reads: `read_brat` raises IndexError
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").splitlines():
            if line[0] == "T":
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_anywhere:
    """Takes the character \\ufeff for a BOM wherever it is.

    Caught by: test_the_same_character_inside_a_text_should_stay
    The learner reads: The text should be
      'my  \\ufeff8 died'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text.replace("\ufeff", ""), marks


class bom_in_an_id:
    r"""Leaves the BOM in the first id.

    Caught by: test_a_bom_should_belong_to_nothing
    The learner reads: The ids should be ['T1', 'T4'], and they are ['\ufeffT1', 'T4'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
            if line.startswith(("T", "\ufeffT")):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_in_the_first_fragment_only:
    """Subtracts 1 from the first fragment only.

    Caught by: test_numbers_should_fit_the_text_without_its_bom
    The learner reads: The fragments of T3 should be [(23, 26), (33, 37)], not [(23, 26), (34, 38)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [
                    (int(a) - extra * (not n), int(b) - extra * (not n))
                    for n, (a, b) in enumerate(pairs)
                ]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_moves_starts_only:
    """Subtracts 1 from the start, and not from the end.

    Caught by: test_numbers_should_fit_the_text_without_its_bom
    The learner reads: The fragments of T1 should be [(3, 11)], not [(3, 12)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end)) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_not_counted:
    """Removes the BOM, and leaves the numbers as they are.

    Caught by: test_numbers_should_fit_the_text_without_its_bom
    The learner reads: The fragments of T1 should be [(3, 11)], not [(4, 12)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start), int(end)) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_of_the_wrong_file:
    """Subtracts 1 if the .ann file has a BOM.

    Caught by: test_a_bom_should_belong_to_nothing
    The learner reads: The fragments of T1 should be [(3, 11)], not [(2, 10)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        bom = path.with_suffix(".ann").read_bytes().startswith(b"\xef\xbb\xbf")
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - bom, int(end) - bom) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_stays_in_the_id:
    """Loses the first mark, whose line begins with a BOM.

    Caught by: test_a_bom_should_belong_to_nothing
    The learner reads: The ids should be ['T1', 'T4'], and they are ['T4'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class bom_stays_in_the_text:
    r"""Leaves the BOM in the text.

    Caught by: test_a_bom_should_belong_to_nothing
    The learner reads: The text should be 'my iPhone 8 died, says Ana Maria Cruz\nAna is 23degC\n' and it is '\ufeffmy iPhone 8
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class component_added:
    """Adds a component to the pipeline.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `brat_doc` changes the pipeline `nlp`: its components were [], and now they are ['entity_ruler']
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        if "entity_ruler" not in nlp.pipe_names:
            nlp.add_pipe("entity_ruler")
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class counted_from_one:
    """Takes the first number for one that counts from 1.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The fragments of T1 should be [(3, 11)], not [(2, 11)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra - 1, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class cut_tokens_lost:
    """Says nothing about spans that cut tokens.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T5 (characters 47 to 51, 'degC') should be reported, but it is not. No token starts at character 47.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                continue
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class doc_alone:
    """Returns the Doc alone.

    Caught by: test_a_doc_and_problems_should_be_returned
    The learner reads: `brat_doc` should return two things, a Doc and the problems, as a tuple. Here it returns a Doc
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc


class encoding_of_the_computer:
    """Names no encoding, so each computer uses its own.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The text should be 'Łódź 東京' and it is
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text()
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text().removeprefix("\ufeff").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class end_inclusive:
    """Takes the second number for the last character.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The fragments of T1 should be [(3, 11)], not [(3, 12)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra + 1) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class entities_instead_of_a_doc:
    """Returns the entities, not the Doc.

    Caught by: test_a_doc_and_problems_should_be_returned
    The learner reads: The first thing that `brat_doc` returns should be a Doc, but it is a tuple
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc.ents, problems


class every_line_with_numbers:
    """Takes every line with three fields for a mark.

    Caught by: test_other_lines_should_not_be_marks
    The learner reads: `read_brat` raises ValueError: invalid literal for int() with base 10: 'Arg1:T1'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.count("\t") == 2:
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class every_mark_reported:
    """Reports the marks that fit, too.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: T1 (characters 3 to 11, 'iPhone 8') is reported as 'overlap', but it fits, so it should be an entity.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
                problems.append(Problem(mark.id, "overlap"))
        doc.ents = spans
        return doc, problems


class first_fragment:
    """Drops all fragments but the first.

    Caught by: test_fragments_should_stay_apart
    The learner reads: The fragments of T3 should be [(23, 26), (33, 37)], not [(23, 26)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments[:1], words))
        return text[extra:], marks


class first_fragment_becomes_an_entity:
    """Marks the first fragment.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T3 (characters 23 to 26 and 33 to 37, 'Ana Cruz') should be reported, but there is an entity 'Ana'. The mark
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if text[start:end] != mark.words and len(mark.fragments) == 1:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class first_line_needed:
    """Cannot handle a file without lines.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` raises AssertionError: no T line
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        assert path.with_suffix(".ann").read_text(encoding="utf-8").startswith("T"), "no T line"
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class fragments_become_one_entity:
    """Marks everything from the first fragment to the last.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T3 (characters 23 to 26 and 33 to 37, 'Ana Cruz') should be reported, but there is an entity 'Ana Maria
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1 and (
                span := doc.char_span(start, mark.fragments[-1][1], mark.label)
            ):
                spans.append(span)
            elif len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class fragments_beside_each_other_joined:
    """Joins fragments with only a space between them.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T1 (characters 23 to 26 and 27 to 32, 'Ana Maria') should be reported, but there is an entity 'Ana Maria'
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0][0], mark.fragments[-1][1]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1 and text[start:end] != mark.words:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class fragments_joined:
    """Makes one span from the first fragment to the last.

    Caught by: test_fragments_should_stay_apart
    The learner reads: The fragments of T3 should be [(23, 26), (33, 37)], not [(23, 37)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                fragments = [(fragments[0][0], fragments[-1][1])]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class fragments_sorted:
    """Sorts the fragments of a mark.

    Caught by: test_fragments_should_stay_apart
    The learner reads: The fragments of T11 should be
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, sorted(fragments), words))
        return text[extra:], marks


class hard_coded:
    """Knows the example of the docstring.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The ids should be ['T4', 'T1', 'T12'], and they are ['T1'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], [Mark("T1", "GADGET", [(3, 11)], "iPhone 8")] if marks else []


class ids_alone:
    """The problems are ids without a reason.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: The second thing that `brat_doc` returns should be a list of Problems, and one of its items is a string: 'T3'
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, [problem.id for problem in problems]


class label_dropped:
    """Makes spans without a label.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: There should be an entity 'GADGET' on 'iPhone 8', but the Doc has no entities.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class label_in_capitals:
    """Writes labels in capitals.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The label of T12 should be 'Per-son_2', not 'PER-SON_2'.
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label.upper(), fragments, words))
        return text[extra:], marks


class last_line_dropped:
    """Drops the last line, which is not always empty.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The ids should be ['T1'], and they are [].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n")[:-2]:
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class last_line_needs_an_end:
    """Leaves out what follows the last line end.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The ids should be ['T4', 'T1', 'T12'], and they are ['T4', 'T1']
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n")[:-1]:
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class last_mark_only:
    """Sets the entities anew for each mark.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: There should be an entity 'GADGET' on 'iPhone 8', but there is none.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
                doc.ents = [span]
        doc.ents = doc.ents[-1:]
        return doc, problems


class latin_1:
    r"""Reads the text in another encoding.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The text should be 'Łódź 東京' and it is 'Å\x81Ã³dÅº æ\x9d±äº¬'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="latin-1").replace("ï»¿", "\ufeff")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class line_ends_kept:
    r"""Keeps the line ends of Windows in the text.

    Caught by: test_a_line_end_should_be_one_character
    The learner reads: The text should be 'my iPhone 8 died, says Ana Maria Cruz\nAna is 23degC\n' and it is 'my iPhone 8 died, says
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_bytes().decode("utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class lines_instead_of_text:
    """Returns a list of lines.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: The first thing that `read_brat` returns should be a string, but it is a list
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:].splitlines(), marks


class lines_split_anywhere:
    """Splits the .ann file at every character that `splitlines` takes for a line end.

    Caught by: test_any_files_should_be_read
    The learner reads: The words of T1 should be 'my\\u2028own
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").splitlines():
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class longest_kept:
    """Keeps the longest of several spans, not the first.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T1 (characters 3 to 11, 'iPhone 8') should be reported, but it is not. It shares the token 'iPhone' with T7
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in sorted(marks, key=lambda mark: len(mark.words), reverse=True):
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class marks_in_a_dictionary:
    """Returns a dictionary of marks by their ids.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: The second thing that `read_brat` returns should be a list of Marks, but it is a dictionary
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], {mark.id: mark for mark in marks}


class marks_sorted_in_place:
    """Sorts the list of marks.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T1 (characters 3 to 11, 'iPhone 8') should be reported, but it is not. It shares the token 'iPhone' with T7
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        marks.sort(key=lambda mark: int(mark.id[1:]) if mark.id[1:].isdigit() else 0)
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class marks_used_up:
    """Takes the marks out of the list.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `brat_doc` changes the list `marks`. Before the call, it was [('T4', 'PERSON', [(38, 41)], 'Ana'), ('T1',
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        while marks:
            mark = marks.pop(0)
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class missing_without_marks:
    """Sets no entities if there are none.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        if spans:
            doc.ents = spans
        return doc, problems


class name_cut_at_its_first_dot:
    """Takes the name before its first dot.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` raises FileNotFoundError. There is no file or folder
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in (
            (path.parent / f"{path.name.split('.')[0]}.ann")
            .read_text(encoding="utf-8-sig")
            .split("\n")
        ):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class name_stripped:
    """Removes the letters of ".txt" from the end of the name.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` raises FileNotFoundError
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in (
            Path(str(path).rstrip("tx.") + ".ann").read_text(encoding="utf-8-sig").split("\n")
        ):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class narrowed:
    """Narrows a span to whole tokens.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T8 (characters 3 to 12, 'iPhone 8 ') should be reported, but there is an entity 'iPhone 8'. No token ends at
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label, alignment_mode="contract")
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class neighbours_joined:
    """Makes one entity of neighbours with the same label.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: The entity on 'my iPhone 8' ends two tokens too late. It should be 'my'
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        labels = {token.i: span.label for span in spans for token in span}
        doc.ents = [
            Span(doc, i, next(j for j in range(i, len(doc) + 1) if labels.get(j) != label), label)
            for i, label in sorted(labels.items())
            if labels.get(i - 1) != label
        ]
        return doc, problems


class neighbours_overlap:
    """Takes neighbours for an overlap.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: T1 (characters 0 to 2, 'my') is reported as 'overlap', but it fits, so it should be an entity.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start <= other.end and other.start <= span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class newline_empty:
    r"""Reads the .ann file with its own line ends.

    Caught by: test_a_line_end_should_be_one_character
    The learner reads: The words of T1 should be 'iPhone 8', not 'iPhone 8\r'.
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_bytes().decode("utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class nlp_finds_without_marks:
    """Sets the entities only if there are any.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        if spans:
            doc.ents = spans
        return doc, problems


class no_marks:
    """Forgets to return the marks.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` should return two things, the text and the marks, as a tuple. Here it returns a string
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:]


class none_for_no_marks:
    """Returns None if there are no marks.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: The second thing that `read_brat` returns should be a list of Marks, but it is None
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks or None


class notes_too:
    """Takes the notes on marks for marks.

    Caught by: test_other_lines_should_not_be_marks
    The learner reads: The ids should be ['T1'], and they are ['T1', '#1'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith(("T", "#")):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                if line[0] == "#":
                    numbers = "0 2"
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class numbers_as_strings:
    """Leaves the numbers as text.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The fragments of T1 should be [(3, 11)], not [('3', '11')].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(start, end) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class other_line_ends_replaced:
    """Makes a line end of every character that `splitlines` takes for one.

    Caught by: test_any_files_should_be_read
    The learner reads: The text should be
      'my\\u2028own
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return "\n".join(text[extra:].splitlines() + [""] * text.endswith("\n")), marks


class others_missing:
    """Leaves all other tokens missing.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.set_ents(spans, default="missing")
        return doc, problems


class overlaps_filtered:
    """Keeps the longest of several spans, and says nothing about the others.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T7 (characters 3 to 9, 'iPhone') should be reported, but it is not. It shares the token 'iPhone' with T1
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        import spacy.util

        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            else:
                spans.append(span)
        doc.ents = spacy.util.filter_spans(spans)
        return doc, problems


class overlaps_take_tokens:
    """A mark that overlaps takes its tokens from later marks.

    Caught by: test_the_first_reason_should_be_reported
    The learner reads: T3 (characters 12 to 16, 'died') is reported as 'overlap', but it fits
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        seen: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in seen):
                problems.append(Problem(mark.id, "overlap"))
                seen.append(span)
            else:
                spans.append(span)
                seen.append(span)
        doc.ents = spans
        return doc, problems


class overlaps_with_reported_marks:
    """A mark that is reported takes tokens from later ones.

    Caught by: test_the_first_reason_should_be_reported
    The learner reads: T2 (characters 23 to 26, 'Ana') is reported as 'overlap', but it fits, so it should be an entity.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        seen: list[Span] = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in seen):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
            if span:
                seen.append(span)
        doc.ents = spans
        return doc, problems


class own_pipeline:
    """Makes a pipeline of its own.

    Caught by: test_tokens_should_be_those_that_nlp_makes
    The learner reads: The Doc that `brat_doc` returns has different tokens from those that it should have:
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        import spacy

        doc = spacy.blank("en").make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class plain_tuples:
    """The marks are tuples without names.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The second thing that `read_brat` returns should be a list of Marks, and one of its items is a tuple: ('T1',
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append((name, label, fragments, words))
        return text[extra:], marks


class problems_first:
    """Returns the problems first.

    Caught by: test_a_doc_and_problems_should_be_returned
    The learner reads: The first thing that `brat_doc` returns should be a Doc, but it is a list
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return problems, doc


class problems_in_a_dictionary:
    """The problems are a dictionary.

    Caught by: test_a_doc_and_problems_should_be_returned
    The learner reads: The second thing that `brat_doc` returns should be a list of Problems, but it is a dictionary
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dict(problems)


class problems_kept:
    """Keeps the problems of earlier calls.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: Something reported was not given: 'T3'.
    """

    FOUND: list[Problem] = []

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = FOUND
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class problems_sorted:
    """Sorts the problems by their ids.

    Caught by: test_the_first_reason_should_be_reported
    The learner reads: Everything reported is right, but in the wrong order. It should be: T7 (characters 3 to 9, 'iPhone'); T3 (characters 10 to 11,
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, sorted(problems)


class put_right:
    """Moves a mark to where its words are.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T6 (characters 2 to 10, 'iPhone 8') should be reported, but there is an entity 'iPhone 8'. The text has '
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            if text[start:end] != mark.words and mark.words in text and len(mark.fragments) == 1:
                start = text.index(mark.words)
                end = start + len(mark.words)
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class reasons_grouped:
    """Groups the problems by their reasons.

    Caught by: test_problems_should_be_in_the_order_of_the_marks
    The learner reads: Everything reported is right, but in the wrong order. It should be: T7 (characters 3 to 9, 'iPhone'); T5 (characters 47 to 51,
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        order = ["fragments", "words", "tokens", "overlap"]
        return doc, sorted(problems, key=lambda problem: order.index(problem.reason))


class remembered:
    """Remembers the Doc of a text.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: Two calls of `brat_doc` with one text return the same Doc
    """

    DOCS: dict[str, Doc] = {}

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = DOCS.setdefault(f"{id(nlp)}{text}", nlp.make_doc(text))
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class reported_and_marked:
    """A reported mark is an entity, too.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: There is an entity on 'Ana', where none should be.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
                if span and not spans:
                    spans.append(span)
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class returns_nothing:
    """Prints what it read.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` should return two things, the text and the marks. Here it returns None. Does every path through it
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        print(text[extra:], marks)


class same_label:
    """Labels everything GADGET.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: The label of 'Ana' is 'GADGET'; it should be 'PERSON'.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label="GADGET")
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class same_span_only:
    """Takes only the very same span for an overlap.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T7 (characters 3 to 9, 'iPhone') should be reported, but it is not. It shares the token 'iPhone' with T1
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any((span.start, span.end) == (other.start, other.end) for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans(spans)
        return doc, problems


class sorted_by_id:
    """Sorts the marks by their ids.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The ids should be ['T4', 'T1', 'T12'], and they are ['T1', 'T12', 'T4'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], sorted(marks)


class sorted_by_start:
    """Sorts the marks by where they are.

    Caught by: test_each_line_should_become_a_mark
    The learner reads: The ids should be ['T4', 'T1', 'T12'], and they are ['T1', 'T12', 'T4'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], sorted(marks, key=lambda mark: mark.fragments)


class spaces_at_the_ends_are_no_tokens:
    """Takes a mark that ends with a space for one that cuts a token.

    Caught by: test_any_marks_should_become_entities_or_problems
    The learner reads: is reported as 'tokens', but it fits, so it should be an entity
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None or span.text.strip() != span.text:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class split_at_any_space:
    """Splits a line at every space, and joins the words again.

    Caught by: test_spaces_should_stay_in_the_words
    The learner reads: The words of T1 should be ' m', not 'm'.
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, " ".join(words.split())))
        return text[extra:], marks


class stops_at_another_line:
    """Stops at the first line that marks no words.

    Caught by: test_every_mark_of_a_folder_should_be_in_the_doc_or_reported
    The learner reads: The ids should be ['T1', 'T2'], and they are ['T1'].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line and not line.startswith("T"):
                break
            if line:
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class text_normalised:
    """Normalises the text.

    Caught by: test_any_files_should_be_read
    The learner reads: They only look the same: 'Zu\\u0308rich
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        from unicodedata import normalize

        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return normalize("NFC", text[extra:]), marks


class text_stripped:
    r"""Strips the text, which moves everything in it.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: The text should be 'nobody\n\nis here ' and it is 'nobody\n\nis here'
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:].strip(), marks


class text_without_its_ends:
    r"""Strips the text first.

    Caught by: test_a_doc_and_problems_should_be_returned
    The learner reads: `brat_doc` should return a Doc of the whole text as it is: "Ana can't\n" Here the text of the Doc is: "Ana
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text.strip())
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class three_things:
    """Returns the label set as well.

    Caught by: test_text_and_marks_should_be_returned
    The learner reads: `read_brat` should return two things, the text and the marks. Here it returns a tuple of 3
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks, {mark.label for mark in marks}


class three_words_at_most:
    """Makes no entity of more than three tokens.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: There should be an entity 'x' on 'my iPhone 8 died, says', but the Doc has no entities.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.extend([span] if len(span) <= 2 else [])
        doc.ents = spans
        return doc, problems


class tokens_before_words:
    """Looks at the tokens before the words.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T6 (characters 2 to 10, 'iPhone 8') is reported as 'tokens'. The first reason that applies is 'words'. The text has '
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class tokens_for_characters:
    """Takes the numbers for those of tokens.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: There should be an entity 'GADGET' on 'iPhone 8', but there is none.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = (
                Span(doc, start, min(end, len(doc)), label=mark.label) if start < len(doc) else None
            )
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class touching_characters_overlap:
    """Takes tokens without a space between them for an overlap.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: is reported as 'overlap', but it fits
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(s.start_char <= end and start <= s.end_char for s in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class touching_fragments_are_one:
    """Takes fragments that touch each other for one.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T9 (characters 3 to 7 and 7 to 11, 'iPho ne 8') should be reported, but there is an entity 'iPhone 8'. The mark
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0][0], mark.fragments[-1][1]
            span = doc.char_span(start, end, label=mark.label)
            if any(
                one[1] != other[0]
                for one, other in zip(mark.fragments, mark.fragments[1:], strict=False)
            ):
                problems.append(Problem(mark.id, "fragments"))
            elif len(mark.fragments) == 1 and text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class touching_fragments_joined:
    """Joins fragments that touch each other.

    Caught by: test_fragments_should_stay_apart
    The learner reads: The fragments of T9 should be [(3, 7), (7, 11)], not [(3, 11)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                if len(fragments) == 2 and fragments[0][1] == fragments[1][0]:
                    fragments = [(fragments[0][0], fragments[1][1])]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class twice_is_fine:
    """The same mark twice is not reported.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T2 (characters 3 to 11, 'iPhone 8') should be reported, but it is not. It shares the token 'iPhone' with T1
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                if all((span.start, span.end) != (other.start, other.end) for other in spans):
                    problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class widened:
    """Widens a span to whole tokens.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T5 (characters 47 to 51, 'degC') should be reported, but there is an entity '23degC'. No token starts at
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label, alignment_mode="expand")
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class windows_counted_as_two:
    """Counts each line end of Windows as two characters.

    Caught by: test_a_line_end_should_be_one_character
    The learner reads: The fragments of T4 should be [(38, 41)], not [(37, 40)].
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                raw = path.read_bytes().decode()
                fragments = [
                    (
                        int(start) - extra - raw[: int(start)].count("\r"),
                        int(end) - extra - raw[: int(end)].count("\r"),
                    )
                    for start, end in pairs
                ]
                marks.append(Mark(name, label, fragments, words))
        return text[extra:], marks


class words_anywhere:
    """Asks only whether the words are in the text.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T6 (characters 2 to 10, 'iPhone 8') is reported as 'tokens'. The first reason that applies is 'words'. The text has '
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif mark.words not in text:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_before_fragments:
    """Looks at the words before the fragments.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T3 (characters 23 to 26 and 33 to 37, 'Ana Cruz') is reported as 'words'. The first reason that applies is 'fragments'. The mark
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_compared_by_their_look:
    """Compares words after Unicode normalisation.

    Caught by: test_any_marks_should_become_entities_or_problems
    The learner reads: They only look the same: 'Zu\\u0308' and 'Z\\xfc'
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        from unicodedata import normalize

        doc = nlp(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif normalize("NFKC", text[start:end]) != normalize("NFKC", mark.words):
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_compared_without_capitals:
    """Compares the words without capitals.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T1 (characters 23 to 26, 'ana') should be reported, but there is an entity 'Ana'. The text has 'Ana' there.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end].lower() != mark.words.lower():
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_compared_without_spaces:
    """Compares the words without spaces at their ends.

    Caught by: test_the_first_reason_should_be_reported
    The learner reads: T1 (characters 3 to 12, 'iPhone 8') is reported as 'tokens'. The first reason that applies is 'words'. The text has
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end].strip() != mark.words.strip():
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_not_compared:
    """Does not compare the words with the text.

    Caught by: test_each_problem_should_have_its_reason
    The learner reads: T6 (characters 2 to 10, 'iPhone 8') is reported as 'tokens'. The first reason that applies is 'words'. The text has '
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start, end = mark.fragments[0]
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_searched:
    """Looks for the words instead of using the numbers.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: T2 (characters 23 to 26, 'Ana') is reported as 'overlap', but it fits, so it should be an entity.
    """

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        problems = []
        for mark in marks:
            start = text.find(mark.words)
            end = start + len(mark.words)
            span = doc.char_span(start, end, label=mark.label)
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
            elif text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
            elif span is None:
                problems.append(Problem(mark.id, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                problems.append(Problem(mark.id, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, problems


class words_stripped:
    """Strips each line, and so the words.

    Caught by: test_spaces_should_stay_in_the_words
    The learner reads: The words of T1 should be ' m', not 'm'.
    """

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        text = path.read_text(encoding="utf-8")
        extra = 1 if text.startswith("\ufeff") else 0
        marks = []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8-sig").split("\n"):
            if line.startswith("T"):
                name, label_and_numbers, words = line.split("\t", 2)
                label, numbers = label_and_numbers.split(" ", 1)
                pairs = [pair.split() for pair in numbers.split(";")]
                fragments = [(int(start) - extra, int(end) - extra) for start, end in pairs]
                marks.append(Mark(name, label, fragments, words.strip()))
        return text[extra:], marks
