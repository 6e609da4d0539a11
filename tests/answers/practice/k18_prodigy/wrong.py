"""Wrong answers, one misconception after another, which the tests must reject."""


class added_to_what_nlp_finds:
    """Adds the spans to what nlp finds.

    Caught by: test_what_nlp_finds_should_not_be_an_entity
    The learner reads: There is an entity on 'my', where none should be.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans([*spans, *doc.ents])
        return doc, dropped


class all_reasons:
    """Gives every reason that a span has.

    Caught by: test_the_first_reason_should_be_given
    The learner reads: The span (40, 42, 'ROW') ('12') is dropped more often than it should be.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            if span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif dropped and dropped[-1][:3] == (start, end, label):
                pass
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class another_reason:
    """Names a reason in its own words.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The span (3, 16, 'GADGET') ('iPhone 8 died') should be dropped, but there is an entity 'iPhone 8 died'. Its
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("misaligned")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "misaligned"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class answer_removed:
    """Removes the answer, which is always the same.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: A task that is kept should be just as in the file, and the first one with its text: {'text': 'my iPhone 8 died', '_input_hash': -16, 'answer':
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
                    del task["answer"]
        return list(kept.values()), dropped


class ascii_only:
    """Leaves out what is not ASCII.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The texts to keep are ['Łódź', '東京'], but they are ['d', ''].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="ascii", errors="ignore") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class both_dropped:
    """Drops every task whose text comes again.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The texts to keep are ['a'], but they are [].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        again = set()
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                    again.add(task["text"])
                else:
                    kept[task["text"]] = task
        return [task for text, task in kept.items() if text not in again], dropped


class both_ends_must_conflict:
    """Takes it for a conflict only if both ends differ.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The span (3, 16, 'GADGET') ('iPhone 8 died') should be dropped, but there is an entity 'iPhone 8 died'. Its
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        first, last = tokens[span["token_start"]], tokens[span["token_end"]]
        return first["start"] != span["start"] and last["end"] != span["end"]


class capitals_ignored:
    """Ignores capitals when it compares texts.

    Caught by: test_only_the_same_text_should_be_a_duplicate
    The learner reads: The texts to keep are ['A b', 'a b', 'a b ', 'a b'], but they are ['A b', 'a b ', 'a b'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"].lower() in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"].lower()] = task
        return list(kept.values()), dropped


class component_added:
    """Adds a component to the pipeline.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: `prodigy_doc` changes the pipeline `nlp`: its components were [], and now they are ['entity_ruler']
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        if "entity_ruler" not in nlp.pipe_names:
            nlp.add_pipe("entity_ruler")
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class component_disabled:
    """Disables what finds entities, and leaves it so.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: changes the pipeline `nlp`: its components were ['entity_ruler'], and now they are []
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        for name in nlp.pipe_names:
            nlp.disable_pipe(name)
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class conflict_is_an_entity_too:
    """A dropped span is an entity, too.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: There is an entity on 'iPhone 8 died', where none should be.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
                spans += [span] if span else []
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class conflicts_ignored:
    """Does not compare a span with its tokens.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The span (3, 16, 'GADGET') ('iPhone 8 died') should be dropped, but there is an entity 'iPhone 8 died'. Its
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if not label:
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class conflicts_of_words:
    """Compares the words of the tokens with those of the span.

    Caught by: test_tokens_of_another_pipeline_should_be_compared
    The learner reads: Its `token_start` and `token_end` mean the characters 13 to 16
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        own = tokens[span["token_start"] : span["token_end"] + 1]
        length = sum(len(token["text"]) for token in own)
        gaps = own[-1]["end"] - own[0]["start"] - length if own else 0
        return not own or length + gaps != span["end"] - span["start"]


class conflicts_put_right:
    """Moves a span to where its tokens are.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: Something dropped was not given: (3, 11, 'GADGET').
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            if "tokens" in task and "token_start" in given:
                start = task["tokens"][given["token_start"]]["start"]
                end = task["tokens"][given["token_end"]]["end"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class cut_tokens_lost:
    """Says nothing about spans that cut tokens.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (40, 42, 'ROW') ('12') should be dropped, but it is not. No token ends at character 42.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                continue
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class dictionary_of_tasks:
    """Returns a dictionary of tasks by their texts.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: The first thing that `read_prodigy` returns should be a list of dictionaries, but it is a dictionary
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return kept, dropped


class doc_alone:
    """Returns the Doc alone.

    Caught by: test_a_doc_and_spans_should_be_returned
    The learner reads: `prodigy_doc` should return two things, a Doc and the dropped spans, as a tuple. Here it returns a Doc
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc


class dropped_first:
    """Returns the dropped spans first.

    Caught by: test_a_doc_and_spans_should_be_returned
    The learner reads: The first thing that `prodigy_doc` returns should be a Doc, but it is a list
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return dropped, doc


class dropped_in_groups:
    """Lists the duplicates after all others.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(2, 'duplicate'), (3, 'ignore')], as line and reason, but they are [(3,
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), sorted(dropped, key=lambda one: one.reason == "duplicate")


class dropped_kept:
    """Keeps the dropped spans of earlier calls.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: Something dropped was not given: (3, 16, 'GADGET').
    """

    FOUND: list[DroppedSpan] = []

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = FOUND
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class dropped_once:
    """Reports equal spans once.

    Caught by: test_the_first_reason_should_be_given
    The learner reads: was given more than once, and each one counts. It should be dropped twice. Here this happens once.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, list(dict.fromkeys(dropped))


class dropped_silently:
    """Says nothing about ignored tasks.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(1, 'reject'), (3, 'ignore'), (5, 'reject')], as line and reason, but they
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    if task["answer"] == "reject":
                        dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class dropped_sorted:
    """Sorts the dropped spans.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: Everything dropped is right, but in the wrong order. It should be: the span (40, 42, 'ROW') ('12'); the span (3, 16, 'GADGET')
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, sorted(dropped)


class dropped_spans_take_tokens:
    """A dropped span takes tokens from later ones.

    Caught by: test_the_first_reason_should_be_given
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'overlap', but it fits, so it should be an entity.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        seen: list[Span] = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in seen):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
            if span:
                seen.append(span)
        doc.ents = spans
        return doc, dropped


class duplicate_before_answer:
    """Looks for duplicates before it looks at the answer.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(2, 'reject'), (3, 'ignore')], as line and reason, but they are [(2,
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                elif task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class duplicates_lost:
    """Says nothing about duplicates.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(2, 'duplicate'), (3, 'ignore')], as line and reason, but they are [(3,
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    continue
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class duplicates_of_dropped_tasks:
    """A dropped task also makes the next one a duplicate.

    Caught by: test_only_the_same_text_should_be_a_duplicate
    The learner reads: The texts to keep are ['a', 'b'], but they are [].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        seen: set[str] = set()
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                known = set(seen)
                seen.add(task["text"])
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in known:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class empty_file_is_an_error:
    """Raises an error if there is no line.

    Caught by: test_an_empty_file_should_give_empty_lists
    The learner reads: `read_prodigy` raises ValueError: no tasks
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        if not path.read_bytes():
            raise ValueError("no tasks")
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class encoding_of_the_computer:
    """Names no encoding, so each computer uses its own.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The texts to keep are ['Łódź', '東京'], but they are
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open() as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class end_compared_only:
    """Compares the end alone.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The span (10, 11, 'GADGET') ('8') should be dropped, but there is an entity '8'. Its `token_start` and
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        last = tokens[span["token_end"]]
        return last["end"] != span["end"]


class end_inclusive:
    """Takes the end for the last character.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'tokens', but it fits, so it should be an entity.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end + 1, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class end_of_tokens_exclusive:
    """Takes token_end for the token after the last.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'conflict', but it fits, so it should be an entity.
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        first, last = tokens[span["token_start"]], tokens[span["token_end"] - 1]
        return first["start"] != span["start"] or last["end"] != span["end"]


class ends_compared:
    """Looks for overlaps at the first and the last token only.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: `prodigy_doc` raises ValueError
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(end in other for other in spans for end in (span[0], span[-1])):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class every_span_dropped:
    """Reports the spans that fit, too.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'overlap', but it fits, so it should be an entity.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
                dropped.append(DroppedSpan(start, end, label, "overlap"))
        doc.ents = spans
        return doc, dropped


class ignored_kept:
    """Keeps ignored tasks.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The texts to keep are ['b', 'd'], but they are ['b', 'c', 'd'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] == "reject":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class input_hash:
    """Takes tasks with the same hash of their input for duplicates.

    Caught by: test_accepted_tasks_should_be_kept
    The learner reads: The texts to keep are ['two', 'one'], but they are ['two'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["_input_hash"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["_input_hash"]] = task
        return list(kept.values()), dropped


class json_at_once:
    """Reads the file as one JSON value.

    Caught by: test_accepted_tasks_should_be_kept
    The learner reads: `read_prodigy` raises JSONDecodeError: Extra data: line 2 column 1
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            json.loads(path.read_text(encoding="utf-8"))
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class kept_alone:
    """Returns the kept tasks alone.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: `read_prodigy` should return two things, the tasks that are kept and the others, as a tuple. Here it returns
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values())


class keys_left_out:
    """Keeps only the keys that it knows.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: A task that is kept should be just as in the file, and the first one with its text: {'text': 'my iPhone 8 died', '_input_hash': -16, 'answer':
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = {
                        key: task[key]
                        for key in ("text", "spans", "tokens", "answer")
                        if key in task
                    }
        return list(kept.values()), dropped


class label_dropped:
    """Makes spans without a label.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: There should be an entity 'GADGET' on 'iPhone 8', but the Doc has no entities.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class label_in_capitals:
    """Writes labels in capitals.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: 'X'; it should be 'x'. Labels are case-sensitive.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label.upper())
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class last_line_needs_an_end:
    """Drops the last line.

    Caught by: test_accepted_tasks_should_be_kept
    The learner reads: The texts to keep are ['two', 'one'], but they are ['two'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines.read().split("\n")[:-1], 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class last_of_duplicates:
    """Keeps the last task of a text.

    Caught by: test_only_the_same_text_should_be_a_duplicate
    The learner reads: A task that is kept should be just as in the file, and the first one with its text: {'text': 'a', '_input_hash': -1, 'answer': 'accept',
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                    kept[task["text"]] = task
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class latin_1:
    r"""Reads the file in another encoding.

    Caught by: test_the_encoding_should_be_the_same_on_every_computer
    The learner reads: The texts to keep are ['Łódź', '東京'], but they are ['Å\x81Ã³dÅº', 'æ
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="latin-1") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class lines_from_zero:
    """Counts lines from 0.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(1, 'reject'), (3, 'ignore'), (5, 'reject')], as line and reason, but they
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class lines_not_parsed:
    """Keeps the lines as text.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: The first thing that `read_prodigy` returns should be a list of dictionaries, and one of its items is a
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = line
        return list(kept.values()), dropped


class lines_split_anywhere:
    """Splits the file at every character that `splitlines` takes for a line end.

    Caught by: test_any_file_should_be_read
    The learner reads: `read_prodigy` raises JSONDecodeError
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            task = json.loads(line)
            if task["answer"] != "accept":
                dropped.append(DroppedTask(number, task["answer"]))
            elif task["text"] in kept:
                dropped.append(DroppedTask(number, "duplicate"))
            else:
                kept[task["text"]] = task
        return list(kept.values()), dropped


class longest_kept:
    """Keeps the longest of several spans, not the first.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (23, 31, 'PERSON') ('Ana Cruz') should be dropped, but it is not. It shares the token 'Ana' with the
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in sorted(task.get("spans", []), key=lambda one: one["start"] - one["end"]):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class missing_without_spans:
    """Sets no entities if there are none.

    Caught by: test_a_task_without_spans_should_have_no_entities
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        if spans:
            doc.ents = spans
        return doc, dropped


class narrowed:
    """Narrows a span to whole tokens.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (2, 11, 'GADGET') (' iPhone 8') should be dropped, but there is an entity 'iPhone 8'. No token
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label, alignment_mode="contract")
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class neighbours_joined:
    """Makes one entity of neighbours with the same label.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The entity on 'my iPhone 8' ends two tokens too late. It should be 'my'
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        for i in reversed(range(1, len(spans))):
            first, second = sorted(spans[i - 1 : i + 1])
            if first.end == second.start and first.label == second.label:
                spans[i - 1 : i + 1] = [
                    doc.char_span(first.start_char, second.end_char, first.label)
                ]
        doc.ents = spans
        return doc, dropped


class neighbours_overlap:
    """Takes neighbours for an overlap.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'overlap', but it fits, so it should be an entity.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start <= other.end and other.start <= span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class nlp_finds_without_spans:
    """Sets the entities only if the task has spans.

    Caught by: test_what_nlp_finds_should_not_be_an_entity
    The learner reads: There is an entity on 'my', where none should be.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        if "spans" in task:
            doc.ents = spans
        else:
            doc.set_ents(list(doc.ents), default="outside")
        return doc, dropped


class none_for_an_empty_file:
    """Returns None for an empty file.

    Caught by: test_an_empty_file_should_give_empty_lists
    The learner reads: `read_prodigy` should return two things, the tasks that are kept and the others. Here it returns None. Does
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        if not kept and not dropped:
            return None
        return list(kept.values()), dropped


class other_tokens_never_conflict:
    """Looks for conflicts only if the tokens are its own.

    Caught by: test_tokens_of_another_pipeline_should_be_compared
    The learner reads: The span (0, 3, 'x') ('lol') should be dropped, but there is an entity 'lol'
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if len(task.get("tokens", [])) == len(doc) and _is_conflict(given, task["tokens"]):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class others_missing:
    """Leaves all other tokens missing.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: Token 0, 'my', is in no entity, so it should be outside: its `ent_iob_` should be 'O'. Here it is '', so the
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.set_ents(spans, default="missing")
        return doc, dropped


class overlap_before_conflict:
    """Looks for overlaps first.

    Caught by: test_the_first_reason_should_be_given
    The learner reads: The span (3, 16, 'GADGET') ('iPhone 8 died') is dropped as 'overlap'. The first reason that applies is 'conflict'. Its
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if span and any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            elif _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class overlaps_filtered:
    """Keeps the longest of several spans, and says nothing about the others.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (23, 26, 'PERSON') ('Ana') should be dropped, but it is not. It shares the token 'Ana' with the span
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans(spans)
        return doc, dropped


class own_pipeline:
    """Makes a pipeline of its own.

    Caught by: test_tokens_should_be_those_that_nlp_makes
    The learner reads: The Doc that `prodigy_doc` returns has different tokens from those that it should have:
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        import spacy

        doc = spacy.blank("en").make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class position_among_the_dropped:
    """Counts the dropped tasks only.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(1, 'reject'), (3, 'ignore'), (5, 'reject')], as line and reason, but they
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(len(dropped) + 1, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(len(dropped) + 1, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class reason_is_always_reject:
    """Gives the same reason for every answer.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(1, 'reject'), (3, 'ignore'), (5, 'reject')], as line and reason, but they
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, "reject"))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class reason_put_into_the_task:
    """Writes the reason into the span.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: `prodigy_doc` changes the task. What it has as 'spans' was [{'start': 23, 'end': 31, 'token_start': 6, 'token_end': 7,
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                given["reason"] = "overlap"
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class reasons_in_a_dictionary:
    """The dropped tasks are a dictionary by line.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: The second thing that `read_prodigy` returns should be a list of DroppedTasks, but it is a dictionary
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dict(dropped)


class reasons_in_own_words:
    """Writes reasons in its own words.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The dropped tasks should be [(1, 'reject'), (3, 'ignore'), (5, 'reject')], as line and reason, but they
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"] + "ed"))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class rejected_kept:
    """Keeps rejected tasks.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The texts to keep are ['b', 'd'], but they are ['a', 'b', 'd', 'e'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] == "ignore":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class remembered:
    """Remembers the Doc of a text.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: Two calls of `prodigy_doc` with one text return the same Doc
    """

    DOCS: dict[str, Doc] = {}

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = DOCS.setdefault(f"{id(nlp)}{task['text']}", nlp.make_doc(task["text"]))
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class returns_nothing:
    """Returns nothing.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: `read_prodigy` should return two things, the tasks that are kept and the others. Here it returns None. Does
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        print(kept, dropped)


class same_span_only:
    """Takes only the very same span for an overlap.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (23, 26, 'PERSON') ('Ana') should be dropped, but it is not. It shares the token 'Ana' with the span
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any((span.start, span.end) == (other.start, other.end) for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        import spacy.util

        doc.ents = spacy.util.filter_spans(spans)
        return doc, dropped


class same_spans_too:
    """Takes only tasks with the same spans for duplicates.

    Caught by: test_only_the_same_text_should_be_a_duplicate
    The learner reads: The texts to keep are ['a', 'b'], but they are ['a', 'b', 'a', 'a'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif str((task["text"], task.get("spans"))) in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[str((task["text"], task.get("spans")))] = task
        return list(kept.values()), dropped


class set_of_spans:
    """The dropped spans are a set.

    Caught by: test_a_doc_and_spans_should_be_returned
    The learner reads: The second thing that `prodigy_doc` returns should be a list of DroppedSpans, but it is a set
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, set(dropped)


class sorted_by_text:
    """Sorts the tasks by their texts.

    Caught by: test_accepted_tasks_should_be_kept
    The learner reads: The texts to keep are ['my iPhone 8 died, says Ana Cruz in seat 12B', 'no spans', ''], but they are ['',
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return sorted(kept.values(), key=lambda task: task["text"]), dropped


class sorted_first:
    """Sorts the spans by their place first.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') should be dropped, but it is not. It shares the token '8' with the
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in sorted(task.get("spans", []), key=lambda one: one["start"]):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class spaces_ignored:
    """Ignores spaces at the ends when it compares texts.

    Caught by: test_only_the_same_text_should_be_a_duplicate
    The learner reads: The texts to keep are ['A b', 'a b', 'a b ', 'a b'], but they are ['A b', 'a b', 'a b'].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"].strip() in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"].strip()] = task
        return list(kept.values()), dropped


class spaces_skipped:
    """Leaves out spans of white space.

    Caught by: test_any_task_should_become_a_doc
    The learner reads: There should be an entity 'x' on ' '
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            elif span.text.strip():
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class spans_added:
    """Adds an empty list of spans to a task that has none.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: A task that is kept should be just as in the file, and the first one with its text: {'text': 'my iPhone 8 died', '_input_hash': -16, 'answer':
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = {"spans": [], **task}
        return list(kept.values()), dropped


class spans_needed:
    """Needs a key spans.

    Caught by: test_a_task_without_spans_should_have_no_entities
    The learner reads: `prodigy_doc` raises KeyError: 'spans'
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task["spans"]:
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class spans_of_spacy:
    """The dropped spans are dictionaries.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The second thing that `prodigy_doc` returns should be a list of DroppedSpans, and one of its items is a
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, [one._asdict() for one in dropped]


class spans_put_into_the_task:
    """Adds an empty list to the task.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: `prodigy_doc` changes the task. What it has as 'spans' was no such key and is now []
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.setdefault("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class spans_sorted:
    """Sorts the spans of a task that is kept.

    Caught by: test_accepted_tasks_should_be_kept
    The learner reads: A task that is kept should be just as in the file
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    task.get("spans", []).sort(key=lambda span: span["start"])
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class spans_used_up:
    """Takes the spans out of the task.

    Caught by: test_the_task_should_stay_as_it_is
    The learner reads: `prodigy_doc` changes the task. What it has as 'spans' was [{'start': 23, 'end': 31, 'token_start': 6, 'token_end': 7,
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        while task.get("spans"):
            given = task["spans"].pop(0)
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class start_compared_only:
    """Compares the start alone.

    Caught by: test_a_span_should_fit_its_own_tokens
    The learner reads: The span (3, 16, 'GADGET') ('iPhone 8 died') should be dropped, but there is an entity 'iPhone 8 died'. Its
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        first = tokens[span["token_start"]]
        return first["start"] != span["start"]


class tasks_without_spans_lost:
    """Loses accepted tasks without spans.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: The texts to keep are ['my iPhone 8 died'], but they are [].
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                elif "spans" in task or len(task["text"]) < 4:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class text_without_its_ends:
    r"""Strips the text first.

    Caught by: test_a_doc_and_spans_should_be_returned
    The learner reads: `prodigy_doc` should return a Doc of the whole text as it is: "Ana can't\n" Here the text of the Doc is: "Ana
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"].strip())
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class texts_alone:
    """Keeps the texts of the tasks.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: The first thing that `read_prodigy` returns should be a list of dictionaries, and one of its items is a
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept), dropped


class texts_normalised:
    """Compares texts after Unicode normalisation.

    Caught by: test_any_file_should_be_read
    The learner reads: The texts to keep are ['Zu
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        from unicodedata import normalize

        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                text = normalize("NFC", task["text"])
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif text in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[text] = task
        return list(kept.values()), dropped


class three_things:
    """Returns the number of lines as well.

    Caught by: test_kept_and_dropped_tasks_should_be_returned
    The learner reads: `read_prodigy` should return two things, the tasks that are kept and the others. Here it returns a tuple of 3
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append(DroppedTask(number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append(DroppedTask(number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped, len(kept)


class three_words_at_most:
    """Makes no entity of more than three tokens.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: There should be an entity 'x' on 'my iPhone 8 died, says', but the Doc has no entities.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.extend([span] if len(span) <= 3 else [])
        doc.ents = spans
        return doc, dropped


class token_numbers:
    """Takes the numbers of tokens in the file for those of the Doc.

    Caught by: test_spans_that_fit_should_become_entities
    The learner reads: The entity on 'iPhone' ends one token too early. It should be 'iPhone 8'.
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if "token_start" in given:
                span = Span(doc, given["token_start"], given["token_end"], label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class token_start_needed:
    """Needs the numbers of tokens in each span.

    Caught by: test_spans_without_tokens_should_be_fine
    The learner reads: `_is_conflict` raises KeyError: 'token_start'
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None:
            return False
        first, last = tokens[span["token_start"]], tokens[span["token_end"]]
        return first["start"] != span["start"] or last["end"] != span["end"]


class tokens_before_conflict:
    """Looks at the tokens of the Doc before those of the file.

    Caught by: test_the_first_reason_should_be_given
    The learner reads: The span (40, 42, 'ROW') ('12') is dropped as 'tokens'. The first reason that applies is 'conflict'. Its `token_start` and
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class tokens_by_their_ids:
    """Looks for tokens by their ids, not by their positions.

    Caught by: test_tokens_of_another_pipeline_should_be_compared
    The learner reads: `_is_conflict` raises KeyError: 0
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return False
        known = {token["id"]: token for token in tokens}
        first, last = known[span["token_start"]], known[span["token_end"]]
        return first["start"] != span["start"] or last["end"] != span["end"]


class tokens_in_place_of_characters:
    """Reports the numbers of tokens.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: Something dropped was not given: (6, 7, 'PERSON').
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(span.start, span.end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class tokens_needed:
    """Needs tokens in each task.

    Caught by: test_spans_without_tokens_should_be_fine
    The learner reads: `_is_conflict` raises TypeError. Something on this line is None. A function without `return` returns None.
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if "token_start" not in span:
            return False
        first, last = tokens[span["token_start"]], tokens[span["token_end"]]
        return first["start"] != span["start"] or last["end"] != span["end"]


class tokens_of_the_file:
    r"""Makes the Doc of the tokens in the file.

    Caught by: test_a_doc_and_spans_should_be_returned
    The learner reads: `prodigy_doc` should return a Doc of the whole text as it is: "Ana can't\n" Here the text of the Doc is: "Ana
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        words = [token["text"] for token in task.get("tokens", [])]
        spaces = [token.get("ws", True) for token in task.get("tokens", [])]
        doc = Doc(nlp.vocab, words=words, spaces=spaces) if words else nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class tuples_of_reasons:
    """The dropped tasks are tuples without names.

    Caught by: test_dropped_tasks_should_have_their_line_and_reason
    The learner reads: The second thing that `read_prodigy` returns should be a list of DroppedTasks, and one of its items is a
    """

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        kept: dict[str, Task] = {}
        dropped = []
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                task = json.loads(line)
                if task["answer"] != "accept":
                    dropped.append((number, task["answer"]))
                elif task["text"] in kept:
                    dropped.append((number, "duplicate"))
                else:
                    kept[task["text"]] = task
        return list(kept.values()), dropped


class twice_is_fine:
    """The same span twice is not reported.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') should be dropped, but it is not. It shares the token 'iPhone' with
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                if all((span.start, span.end) != (other.start, other.end) for other in spans):
                    dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class widened:
    """Widens a span to whole tokens.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: The span (40, 42, 'ROW') ('12') should be dropped, but there is an entity '12B'. No token ends at character
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label, alignment_mode="expand")
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class without_tokens_a_conflict:
    """Takes a span without numbers of tokens for a conflict.

    Caught by: test_spans_without_tokens_should_be_fine
    The learner reads: The span (3, 11, 'GADGET') ('iPhone 8') is dropped as 'conflict', but it fits, so it should be an entity.
    """

    def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
        if tokens is None or "token_start" not in span:
            return "token_start" not in span
        first, last = tokens[span["token_start"]], tokens[span["token_end"]]
        return first["start"] != span["start"] or last["end"] != span["end"]


class words_in_place_of_numbers:
    """Reports the words of a span where its start should be.

    Caught by: test_each_dropped_span_should_have_its_reason
    The learner reads: Something dropped was not given: ('Ana', 26, 'PERSON').
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(task["text"][start:end], end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped


class ws_needed:
    """Needs ws in each token.

    Caught by: test_spans_without_tokens_should_be_fine
    The learner reads: `prodigy_doc` raises KeyError: 'ws'
    """

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        spans: list[Span] = []
        dropped = []
        if any(token["ws"] and not token["text"] for token in task.get("tokens", [])):
            raise ValueError("a token without text")
        for given in task.get("spans", []):
            start, end, label = given["start"], given["end"], given["label"]
            span = doc.char_span(start, end, label=label)
            if _is_conflict(given, task.get("tokens")):
                dropped.append(DroppedSpan(start, end, label, "conflict"))
            elif span is None:
                dropped.append(DroppedSpan(start, end, label, "tokens"))
            elif any(span.start < other.end and other.start < span.end for other in spans):
                dropped.append(DroppedSpan(start, end, label, "overlap"))
            else:
                spans.append(span)
        doc.ents = spans
        return doc, dropped
