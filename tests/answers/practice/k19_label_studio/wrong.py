"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_what_nlp_finds:
    """Adds the marks to what nlp finds.

    Caught by: test_what_nlp_finds_should_not_be_an_entity
    The learner reads: There is an entity on 'my', where none should be.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans([*spans, *doc.ents])
        return doc, left


class agreed_marks_removed:
    """Removes each mark that both made from the second list.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` changes its lists. They were
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        total = sum(len(set(marks)) for marks in [*first, *second])
        both = 0
        for one, other in zip(first, second, strict=True):
            for mark in set(one):
                if mark in other:
                    other.remove(mark)
                    both += 1
        return 2 * both / total if total else 1.0


class all_emoji:
    """Subtracts all emoji of the text, also the later ones.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        more = sum(ord(letter) > 0xFFFF for letter in text)
        if text[start - more : end - more] == words:
            return start - more, end - more
        return None


class always_as_they_are:
    """Returns both numbers as they are.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns (3, 5)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        return start, end


class always_units:
    """Always counts UTF-16 units.

    Caught by: test_characters_should_stay_as_they_are
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 2, 4, 'my') should return (2, 4), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class annotators_sorted:
    """Sorts the annotators.

    Caught by: test_marks_should_be_grouped_by_annotator
    The learner reads: The annotators should be [8, 3], in the order of the task, but they are [3, 8].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return dict(sorted(marks.items())), misfits


class another_label_is_fine:
    """Two labels on the same words do not overlap.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (3, 11, 'PHONE') ('iPhone 8') should be among the returned marks, but it is not. It shares the token 'iPhone' with
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(
                span.start < s.end and s.start < span.end for s in spans if s.label == span.label
            ):
                left.append(mark)
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans(spans)
        return doc, left


class by_annotation_id:
    """Takes the id of the annotation for the annotator.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The annotators should be [7], in the order of the task, but they are [107].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["id"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class by_text_of_the_annotator:
    """The annotators are strings.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The annotators should be [7], in the order of the task, but they are ['7'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[str(annotation["completed_by"])] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class cancelled_as_empty:
    """A cancelled annotation gives an empty list.

    Caught by: test_cancelled_annotations_should_not_count
    The learner reads: The annotators should be [3], in the order of the task, but they are [8, 3].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                marks[annotation["completed_by"]] = []
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class cancelled_counted:
    """Counts cancelled annotations.

    Caught by: test_cancelled_annotations_should_not_count
    The learner reads: The annotators should be [3], in the order of the task, but they are [8, 3].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class capitals_ignored:
    """Ignores capitals.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'My') should return None, but it returns (2, 4)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end].lower() != words.encode("utf-16-le").lower():
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class capitals_ignored_in_characters:
    """Takes capitals for the same as small letters where characters are counted.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: should return None, but it returns (2, 4)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end].lower() == words.lower():
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class component_added:
    """Adds a component to the pipeline.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `marks_doc` changes the pipeline `nlp`: its components were [], and now they are ['entity_ruler']
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        if "entity_ruler" not in nlp.pipe_names:
            nlp.add_pipe("entity_ruler")
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class cut_tokens_lost:
    """Says nothing about marks that cut tokens.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (40, 42, 'ROW') ('12') should be among the returned marks, but it is not. No token ends at character 42.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left += [mark] if span else []
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class division_by_zero:
    """Divides by zero without any marks.

    Caught by: test_no_marks_at_all_should_be_full_agreement
    The learner reads: `agreement` raises ZeroDivisionError: division by zero
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total


class doc_alone:
    """Returns the Doc alone.

    Caught by: test_a_doc_and_marks_should_be_returned
    The learner reads: `marks_doc` should return two things, a Doc and the marks that are not in it, as a tuple. Here it returns a
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc


class doccano_by_position:
    """Takes the values of an entity in the order of the example.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON')
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        values = [list(entity.values()) for entity in line["entities"]]
        return [Mark(start, end, label) for _, label, start, end in values]


class doccano_end_inclusive:
    """Takes the end for the last character.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON'), (0, 1, 'x'), (2, 4, 'x'), (9, 12, 'PER'), (0, 1, 'x')], but they are [(9, 13,
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end + 1, label) for start, end, label in line["label"]]
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class doccano_generator:
    """Returns a generator.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: What `doccano_marks` returns should be a list of Marks, but it is a generator, which can be read only
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return (Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"])


class doccano_ids:
    """Takes the id for the start.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON'), (0, 1, 'x'), (2, 4, 'x'), (9, 12, 'PER'), (0, 1, 'x')], but they are [(40,
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return [Mark(e["id"], e["end_offset"], e["label"]) for e in line["entities"]]


class doccano_line_sorted:
    """Sorts the list in the line.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: `doccano_marks` changes the line. Before:
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            line["label"].sort()
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class doccano_lists:
    """Returns lists of three values.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: What `doccano_marks` returns should be a list of Marks, and one of its items is a list: [9, 12, 'PERSON']
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return line["label"]
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class doccano_once:
    """Returns a mark that is there twice once.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: but they are [(9, 12, 'PERSON'), (0, 1, 'x'), (2, 4, 'x'), (9, 12, 'PER')]
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            marks = [Mark(start, end, label) for start, end, label in line["label"]]
        else:
            marks = [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]
        return list(dict.fromkeys(marks))


class doccano_popped:
    """Takes the offsets out of the entities.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: `doccano_marks` changes the line. Before:
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return [
            Mark(e.pop("start_offset"), e.pop("end_offset"), e["label"]) for e in line["entities"]
        ]


class doccano_sorted:
    """Sorts the marks.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON'), (0, 1, 'x'), (2, 4, 'x'), (9, 12, 'PER'), (0, 1, 'x')], but they are [(0, 1,
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return sorted(Mark(start, end, label) for start, end, label in line["label"])
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class doccano_sorted_by_id:
    """Sorts the entities by their ids.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON')
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        entities = sorted(line["entities"], key=lambda entity: entity["id"])
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in entities]


class emoji_alone_are_two:
    """Counts only emoji as two, not every character above U+FFFF.

    Caught by: test_any_place_should_be_found
    The learner reads: should return (9, 11), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        places, units = {}, 0
        for number, letter in enumerate(text):
            places[units] = number
            units += 2 if ord(letter) >= 0x1F000 else 1
        places[units] = len(text)
        if start not in places or end not in places:
            return None
        place = places[start], places[end]
        return place if text[slice(*place)] == words else None


class empty_label_form:
    """Takes an empty list for the other form.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: `doccano_marks` raises KeyError: 'entities'
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if line.get("label"):
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class empty_texts_agree:
    """Adds a mark for each text without any.

    Caught by: test_no_marks_at_all_should_be_full_agreement
    The learner reads: `agreement` should return 0.0, but it returns 0.6666666666666666.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [
            (
                set(one) | ({0} if not one and not other else set()),
                set(other) | ({0} if not one and not other else set()),
            )
            for one, other in zip(first, second, strict=True)
        ]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class end_in_units:
    """Returns the end in UTF-16 units.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns (2, 5)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + end - len(text[:0]) - start + 0


class ends_compared:
    """Compares end and label only.

    Caught by: test_only_the_same_mark_on_the_same_text_should_count
    The learner reads: `agreement` should return 0.0, but it returns 1.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [
            ({m[1:] for m in one}, {m[1:] for m in other})
            for one, other in zip(first, second, strict=True)
        ]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class entities_form_only:
    """Knows the other form.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: `doccano_marks` raises KeyError: 'entities'
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        return [Mark(e["start_offset"], e["end_offset"], e["label"]) for e in line["entities"]]


class every_sign:
    """Takes every character beyond ASCII for two units.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('é東 🎉 my iPhone 8 died 😀 no no', 6, 8, 'my') should return (5, 7), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        places, unit = {}, 0
        for number, letter in enumerate(text + "x"):
            places[unit] = number
            unit += 1 if letter.isascii() else 2
        if start in places and end in places and text[places[start] : places[end]] == words:
            return places[start], places[end]
        return None


class every_type:
    """Reads results of every type.

    Caught by: test_other_results_should_be_left_out
    The learner reads: `label_studio_marks` raises KeyError: 'value'
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class first_annotator_only:
    """Reads the first annotation only.

    Caught by: test_marks_should_be_grouped_by_annotator
    The learner reads: The annotators should be [8, 3], in the order of the task, but they are [8].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"][:1]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class first_label:
    """Takes the first label only.

    Caught by: test_each_label_should_be_a_mark
    The learner reads: The marks of annotator 8 should be [(5, 13, 'PHONE'), (5, 13, 'GADGET'), (2, 4, 'x')], but they are [(5, 13, 'PHONE'), (2
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"][:1]]
        return marks, misfits


class half_characters_dropped:
    """Drops half characters.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: 1, 5, ' my') should return None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end].decode("utf-16-le", errors="ignore") != words:
            return None
        start = len(units[: 2 * start].decode("utf-16-le", errors="ignore"))
        return start, start + len(words)


class ids_once:
    """Reports each id once.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The ids of results that do not fit should be ['s1', 'r2_4', 'r2_4'], but they are ['s1', 'r2_4'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, list(dict.fromkeys(misfits))


class ids_sorted:
    """Sorts the ids.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The ids of results that do not fit should be ['s1', 'r2_4', 'r2_4'], but they are ['r2_4', 'r2_4', 's1'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, sorted(misfits)


class jaccard:
    """Divides by the number of different marks.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.5.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(2 * len(one | other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class label_dropped:
    """Makes spans without a label.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: There should be an entity 'GADGET' on 'iPhone 8', but the Doc has no entities.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class label_form_only:
    """Knows one form.

    Caught by: test_both_forms_of_doccano_should_be_read
    The learner reads: The marks should be [(9, 12, 'PERSON'), (0, 1, 'x'), (2, 4, 'x'), (9, 12, 'PER'), (0, 1, 'x')], but they are [].
    """

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        if "label" in line:
            return [Mark(start, end, label) for start, end, label in line["label"]]
        return []


class labels_ignored:
    """Compares the places only.

    Caught by: test_only_the_same_mark_on_the_same_text_should_count
    The learner reads: `agreement` should return 0.0, but it returns 1.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [
            ({m[:2] for m in one}, {m[:2] for m in other})
            for one, other in zip(first, second, strict=True)
        ]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class labels_joined:
    """Makes one label of several.

    Caught by: test_each_label_should_be_a_mark
    The learner reads: but they are [(5, 13, 'PHONE|GADGET')
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own.append(Mark(*place, "|".join(value["labels"])))
        return marks, misfits


class labels_sorted:
    """Sorts the labels of a result.

    Caught by: test_each_label_should_be_a_mark
    The learner reads: The marks of annotator 8 should be [(5, 13, 'PHONE'), (5, 13, 'GADGET'), (2, 4, 'x')], but they are [(5,
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                text = task["data"]["text"]
                place = in_characters(text, value["start"], value["end"], value["text"])
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in sorted(value["labels"])]
        return marks, misfits


class labels_without_capitals:
    """Ignores the capitals of labels.

    Caught by: test_only_the_same_mark_on_the_same_text_should_count
    The learner reads: `agreement` should return 0.0, but it returns 1.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [
            ({(*m[:2], m[2].lower()) for m in one}, {(*m[:2], m[2].lower()) for m in other})
            for one, other in zip(first, second, strict=True)
        ]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class last_annotation_wins:
    """A cancelled annotation removes what the annotator did before.

    Caught by: test_cancelled_annotations_should_not_count
    The learner reads: The annotators should be [8], in the order of the task, but they are [].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                marks.pop(annotation["completed_by"], None)
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class left_as_spans:
    """Returns (start, end) of the marks.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The second thing that `marks_doc` returns should be a list of Marks, and one of its items is a tuple: (40, 42)
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, [mark[:2] for mark in left]


class left_marks_take_tokens:
    """A mark that is left out takes tokens from later ones.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (27, 31, 'x') ('Cruz') is among the returned marks, but it fits, so it should be an entity.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        seen: list[Span] = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in seen):
                left.append(mark)
            else:
                spans.append(span)
            if span:
                seen.append(span)
        doc.ents = spans
        return doc, left


class left_out_in_groups:
    """Lists the overlaps after the others.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: Everything among the returned marks is right, but in the wrong order. It should be: the mark (23, 26, 'PERSON') ('Ana'); the mark (40, 42,
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, sorted(left, key=lambda mark: doc.char_span(mark.start, mark.end) is not None)


class length_in_units:
    """Counts emoji before the words, not within them.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 0, 2, '🎉') should return (0, 1), but it returns (0, 2)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words.encode("utf-16-le")) // 2


class list_of_marks:
    """Returns one list for all annotators.

    Caught by: test_marks_and_ids_should_be_returned
    The learner reads: The first thing that `label_studio_marks` returns should be a dictionary, but it is a list
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return [mark for own in marks.values() for mark in own], misfits


class list_of_two:
    """Returns a list.

    Caught by: test_characters_should_stay_as_they_are
    The learner reads: in_characters('my iPhone 8 died', 3, 11, 'iPhone 8') should return (3, 11), but it returns [3, 11]
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return [start, end]
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class longest_kept:
    """Keeps the longest of several marks, not the first.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (23, 31, 'PERSON') ('Ana Cruz') should be among the returned marks, but it is not. It shares the token 'Ana' with
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class marks_alone:
    """Returns the marks alone.

    Caught by: test_marks_and_ids_should_be_returned
    The learner reads: `label_studio_marks` should return two things, the marks of each annotator and the ids, as a tuple. Here it
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks


class marks_first:
    """Returns the marks first.

    Caught by: test_a_doc_and_marks_should_be_returned
    The learner reads: The first thing that `marks_doc` returns should be a Doc, but it is a list
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return left, doc


class marks_in_sets:
    """The marks of an annotator are a set.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The value for annotator 7 should be a list of Marks, but it is a set
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return {who: set(own) for who, own in marks.items()}, misfits


class marks_sorted:
    """Sorts the marks.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The marks of annotator 7 should be [(5, 13, 'GADGET'), (2, 4, 'x')], but they are [(2, 4, 'x'), (5, 13,
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return {who: sorted(own) for who, own in marks.items()}, misfits


class marks_that_fit_are_left:
    """Returns all marks.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: The mark (3, 11, 'GADGET') ('iPhone 8') is among the returned marks, but it fits, so it should be an entity.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, list(marks)


class marks_used_up:
    """Takes the marks out of the list.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: `marks_doc` changes the list `marks`. Before the call, it was [(23, 31, 'PERSON'), (3, 11, 'GADGET'), (23,
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        while marks:
            mark = marks.pop(0)
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class mean_of_texts:
    """Averages the figures of the texts.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.5, but it returns 0.3333333333333333.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        figures = []
        for one, other in zip(map(set, first), map(set, second), strict=True):
            total = len(one) + len(other)
            figures.append(2 * len(one & other) / total if total else 1.0)
        return sum(figures) / len(figures) if figures else 1.0


class middle_of_an_emoji:
    """Fails in the middle of an emoji.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: `in_characters` raises UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end].decode("utf-16-le") != words:
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class minus_one:
    """Returns (-1, -1) instead of None.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'My') should return None, but it returns (-1, -1)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return -1, -1
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class misfit_ends_it:
    """Stops at the first result that does not fit.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The marks of annotator 8 should be [(5, 13, 'GADGET')], but they are [].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                    break
                own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class misfits_kept_as_marks:
    """Keeps results that do not fit.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The marks of annotator 8 should be [(5, 13, 'GADGET')], but they are [(5, 13, 'GADGET'), (5, 13,
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                    own += [Mark(value["start"], value["end"], label) for label in value["labels"]]
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class misfits_lost:
    """Says nothing about results that do not fit.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The ids of results that do not fit should be ['s1', 'r2_4', 'r2_4'], but they are [].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    continue
                own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class misfits_of_cancelled:
    """Reports misfits of cancelled annotations.

    Caught by: test_cancelled_annotations_should_not_count
    The learner reads: The ids of results that do not fit should be [], but they are ['s1'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                misfits += [
                    r["id"]
                    for r in annotation["result"]
                    if in_characters(task["data"]["text"], *list(r["value"].values())[:3]) is None
                ]
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class missing_without_marks:
    """Sets no entities if there are none.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        if spans:
            doc.ents = spans
        return doc, left


class narrowed:
    """Narrows a mark to whole tokens.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (2, 11, 'GADGET') (' iPhone 8') should be among the returned marks, but there is an entity 'iPhone 8'. No token
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label, alignment_mode="contract")
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class neighbours_joined:
    """Makes one entity of neighbours with the same label.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: The entity on 'my iPhone 8' ends two tokens too late. It should be 'my'
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        for i in reversed(range(1, len(spans))):
            first, second = sorted(spans[i - 1 : i + 1])
            if first.end == second.start and first.label == second.label:
                spans[i - 1 : i + 1] = [
                    doc.char_span(first.start_char, second.end_char, first.label)
                ]
        doc.ents = spans
        return doc, left


class neighbours_overlap:
    """Takes neighbours for an overlap.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: The mark (3, 11, 'GADGET') ('iPhone 8') is among the returned marks, but it fits, so it should be an entity.
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start <= s.end and s.start <= span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class no_empty_lists:
    """Leaves out annotators without marks.

    Caught by: test_an_annotator_without_marks_should_have_an_empty_list
    The learner reads: The annotators should be [8, 3], in the order of the task, but they are [3].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return {who: own for who, own in marks.items() if own}, misfits


class no_label_is_a_misfit:
    """Reports a result without labels.

    Caught by: test_each_label_should_be_a_mark
    The learner reads: The ids of results that do not fit should be [], but they are ['r5_13'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value, text = result["value"], task["data"]["text"]
                place = in_characters(text, value["start"], value["end"], value["text"])
                if place is None or not value["labels"]:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class none_is_an_error:
    """Raises an error instead of returning None.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: `in_characters` raises ValueError: My
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            raise ValueError(words)
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class not_compared:
    """Compares nothing.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The marks of annotator 7 should be [(5, 13, 'GADGET'), (2, 4, 'x'), (2, 4, 'x')], but they are [(6, 14,
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = value["start"], value["end"]
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class not_converted:
    """Does not put the numbers right.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The marks of annotator 7 should be [(5, 13, 'GADGET'), (2, 4, 'x'), (2, 4, 'x')], but they are [(6, 14,
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(value["start"], value["end"], label) for label in value["labels"]]
        return marks, misfits


class not_twice:
    """Forgets the factor of two.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.3333333333333333.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return sum(len(one & other) for one, other in pairs) / total if total else 1.0


class nothing_returned:
    """Prints the figure.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return a number, but it returns None. Does every path through it return
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        value = 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0
        print(value)


class one_emoji:
    """Subtracts 1 if there is any emoji.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 0, 2, '🎉') should return (0, 1), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        if text[start - 1 : end - 1] == words:
            return start - 1, end - 1
        return None


class order_compared:
    """Compares marks at the same position.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        both = total = 0
        for one, other in zip(first, second, strict=True):
            one, other = list(dict.fromkeys(one)), list(dict.fromkeys(other))
            both += sum(a == b for a, b in zip(one, other, strict=False))
            total += len(one) + len(other)
        return 2 * both / total if total else 1.0


class others_missing:
    """Leaves all other tokens missing.

    Caught by: test_marks_that_fit_should_become_entities
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.set_ents(spans, default="missing")
        return doc, left


class overlaps_lost:
    """Says nothing about overlaps.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (23, 26, 'PERSON') ('Ana') should be among the returned marks, but it is not. It shares the token 'Ana' with the
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left += [mark] if span is None else []
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class own_pipeline:
    """Makes a pipeline of its own.

    Caught by: test_tokens_should_be_those_that_nlp_makes
    The learner reads: The Doc that `marks_doc` returns has different tokens from those that it should have:
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        import spacy

        doc = spacy.blank("en").make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class percent:
    """Returns per cent.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 66.66666666666667.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 200 * sum(len(one & other) for one, other in pairs) / total if total else 100.0


class plain_tuples:
    """The marks are tuples without names.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: The value for annotator 7 should be a list of Marks, and one of its items is a tuple: (3, 11, 'GADGET')
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [(*place, label) for label in value["labels"]]
        return marks, misfits


class recall:
    """Divides by the marks of the first annotator.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.5.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(2 * len(one) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class relations_only_left_out:
    """Leaves out relations, and no other types.

    Caught by: test_other_results_should_be_left_out
    The learner reads: `label_studio_marks` raises KeyError: 'start'
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] == "relation":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class relations_reported:
    """Reports results of other types.

    Caught by: test_other_results_should_be_left_out
    The learner reads: The ids of results that do not fit should be [], but they are ['rel', 'cho', 'hyp'].
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    misfits.append(result["id"])
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class remembered:
    """Remembers the Doc of a text.

    Caught by: test_marks_should_stay_as_they_are
    The learner reads: Two calls of `marks_doc` with one text return the same Doc
    """

    DOCS: dict[str, Doc] = {}

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = DOCS.setdefault(f"{id(nlp)}{text}", nlp.make_doc(text))
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class repeated_in_the_total:
    """Counts repeated marks in the total.

    Caught by: test_a_mark_made_twice_should_count_once
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.5.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        both = sum(len(set(one) & set(other)) for one, other in zip(first, second, strict=True))
        total = sum(map(len, first)) + sum(map(len, second))
        return 2 * both / total if total else 1.0


class repeated_marks_counted:
    """Counts repeated marks.

    Caught by: test_a_mark_made_twice_should_count_once
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 1.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        both = total = 0
        for one, other in zip(first, second, strict=True):
            both += sum(mark in other for mark in one)
            total += len(one) + len(other)
        return 2 * both / total if total else 1.0


class results_not_ids:
    """Returns the results that do not fit, not their ids.

    Caught by: test_results_that_do_not_fit_should_be_reported
    The learner reads: The second thing that `label_studio_marks` returns should be a list of strings, and one of its items is a
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result)
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class results_used_up:
    """Takes the results out of the task.

    Caught by: test_each_result_should_become_a_mark
    The learner reads: `label_studio_marks` changes the task. Before:
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            while annotation["result"]:
                result = annotation["result"].pop(0)
                if result["type"] != "labels":
                    continue
                value = result["value"]
                text = task["data"]["text"]
                place = in_characters(text, value["start"], value["end"], value["text"])
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class rounded:
    """Rounds the figure.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.67.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return round(2 * sum(len(one & other) for one, other in pairs) / total, 2) if total else 1.0


class set_of_ids:
    """The ids are a set.

    Caught by: test_marks_and_ids_should_be_returned
    The learner reads: The second thing that `label_studio_marks` returns should be a list of strings, but it is a set
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, set(misfits)


class starts_compared:
    """Compares start and label only.

    Caught by: test_only_the_same_mark_on_the_same_text_should_count
    The learner reads: `agreement` should return 0.0, but it returns 1.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [
            ({(m[0], m[2]) for m in one}, {(m[0], m[2]) for m in other})
            for one, other in zip(first, second, strict=True)
        ]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 1.0


class studio_returns_nothing:
    """Returns nothing.

    Caught by: test_marks_and_ids_should_be_returned
    The learner reads: `label_studio_marks` should return two things, the marks of each annotator and the ids. Here it returns None.
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if result["type"] != "labels":
                    continue
                value = result["value"]
                place = in_characters(
                    task["data"]["text"], value["start"], value["end"], value["text"]
                )
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        print(marks, misfits)


class text_without_its_ends:
    r"""Strips the text first.

    Caught by: test_a_doc_and_marks_should_be_returned
    The learner reads: `marks_doc` should return a Doc of the whole text as it is: "Ana can't\n" Here the text of the Doc is: "Ana
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text.strip())
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class texts_mixed:
    """Compares marks of different texts.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.5, but it returns 0.6666666666666666.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        one = {mark for marks in first for mark in marks}
        other = {mark for marks in second for mark in marks}
        return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


class trusted_numbers:
    """Returns the numbers as they are if nothing fits.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'My') should return None, but it returns (3, 5)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return start, end
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class twice_is_fine:
    """The same mark twice is not reported.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (3, 11, 'GADGET') ('iPhone 8') should be among the returned marks, but it is not. It shares the token 'iPhone' with
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label)
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left += (
                    [mark]
                    if mark not in [*marks[: marks.index(mark)], *left] and marks.count(mark) == 1
                    else []
                )
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class types_that_end_with_labels:
    """Takes every type whose name ends with "labels".

    Caught by: test_other_results_should_be_left_out
    The learner reads: The marks of annotator 8 should be [(5, 13, 'GADGET')], but they are
    """

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        marks: dict[int, list[Mark]] = {}
        misfits = []
        for annotation in task["annotations"]:
            if annotation["was_cancelled"]:
                continue
            own = marks[annotation["completed_by"]] = []
            for result in annotation["result"]:
                if not result["type"].endswith("labels"):
                    continue
                value = result["value"]
                text = task["data"]["text"]
                place = in_characters(text, value["start"], value["end"], value["text"])
                if place is None:
                    misfits.append(result["id"])
                else:
                    own += [Mark(*place, label) for label in value["labels"]]
        return marks, misfits


class units_first:
    """Counts UTF-16 units first.

    Caught by: test_characters_should_stay_as_they_are
    The learner reads: in_characters('😀aaa', 2, 3, 'a') should return (2, 3), but it returns (1, 2)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        units, wanted = text.encode("utf-16-le"), words.encode("utf-16-le")
        if units[2 * start : 2 * end] == wanted:
            begin = len(units[: 2 * start].decode("utf-16-le"))
            return begin, begin + len(words)
        return (start, end) if text[start:end] == words else None


class units_never:
    """Knows characters only.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        return (start, end) if text[start:end] == words else None


class utf_16_with_a_bom:
    """Encodes with a BOM in front.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16")
        if units[2 * start : 2 * end] != words.encode("utf-16-le"):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class utf_8:
    """Counts bytes of UTF-8.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 5, 'my') should return (2, 4), but it returns None
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        data = text.encode()
        if data[start:end] != words.encode():
            return None
        begin = len(data[:start].decode())
        return begin, begin + len(words)


class whole_number:
    """Divides without a remainder.

    Caught by: test_agreement_should_follow_its_formula
    The learner reads: `agreement` should return 0.6666666666666666, but it returns 0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) // total if total else 1.0


class widened:
    """Widens a mark to whole tokens.

    Caught by: test_marks_that_do_not_fit_should_be_returned
    The learner reads: The mark (40, 42, 'ROW') ('12') should be among the returned marks, but there is an entity '12B'. No token ends at character
    """

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp.make_doc(text)
        spans: list[Span] = []
        left = []
        for mark in marks:
            span = doc.char_span(mark.start, mark.end, label=mark.label, alignment_mode="expand")
            if span is None or any(span.start < s.end and s.start < span.end for s in spans):
                left.append(mark)
            else:
                spans.append(span)
        doc.ents = spans
        return doc, left


class words_begin_there:
    """Asks only whether the words begin there.

    Caught by: test_words_that_are_not_there_should_have_no_place
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 3, 6, 'my') should return None, but it returns (2, 4)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        units = text.encode("utf-16-le")
        if not units[2 * start :].startswith(words.encode("utf-16-le")):
            return None
        start = len(units[: 2 * start].decode("utf-16-le"))
        return start, start + len(words)


class words_searched:
    """Looks for the words in the whole text.

    Caught by: test_utf_16_units_should_become_characters
    The learner reads: in_characters('🎉 my iPhone 8 died 😀 no no', 26, 28, 'no') should return (24, 26), but it returns (21, 23)
    """

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        place = text.find(words)
        return (place, place + len(words)) if place >= 0 else None


class zero_without_marks:
    """Without any marks, the figure is 0.

    Caught by: test_no_marks_at_all_should_be_full_agreement
    The learner reads: `agreement` should return 1.0, but it returns 0.0.
    """

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        pairs = [(set(one), set(other)) for one, other in zip(first, second, strict=True)]
        total = sum(len(one) + len(other) for one, other in pairs)
        return 2 * sum(len(one & other) for one, other in pairs) / total if total else 0.0
