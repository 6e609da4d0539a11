"""Right answers, which the tests must accept: other ways than the reference answer's."""


class srsly:
    """Reads the file with srsly, which spaCy installs."""

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        import srsly

        kept, dropped, seen = [], [], set()
        if not path.read_bytes():
            return [], []
        for number, task in enumerate(srsly.read_jsonl(path), start=1):
            reason = task["answer"]
            if reason == "accept" and task["text"] in seen:
                reason = "duplicate"
            if reason == "accept":
                seen.add(task["text"])
                kept.append(task)
            else:
                dropped.append(DroppedTask(number, reason))
        return kept, dropped


class lists_compared:
    """Compares with the texts of the list of kept tasks."""

    def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
        tasks = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
        kept: list[Task] = []
        dropped: list[DroppedTask] = []
        for line, task in enumerate(tasks, 1):
            if task["answer"] in ("reject", "ignore"):
                dropped += [DroppedTask(line=line, reason=task["answer"])]
            elif any(task["text"] == other["text"] for other in kept):
                dropped += [DroppedTask(line=line, reason="duplicate")]
            else:
                kept += [task]
        return (kept, dropped)


class dataclasses:
    """Data classes in place of named tuples."""

    from dataclasses import dataclass

    @dataclass(frozen=True)
    class DroppedTask:
        line: int
        reason: str

    @dataclass(frozen=True)
    class DroppedSpan:
        start: int
        end: int
        label: str
        reason: str

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
        return list(kept.values()), dropped

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
        return doc, dropped


class tokens_taken:
    """Collects the tokens that are taken, and sets entities with set_ents."""

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp(task["text"])
        taken: set[int] = set()
        ents, dropped = [], []

        def is_conflict(span):
            tokens = task.get("tokens")
            first, last = span.get("token_start"), span.get("token_end")
            if tokens is None or first is None or last is None:
                return False
            return (tokens[first]["start"], tokens[last]["end"]) != (span["start"], span["end"])

        for span in task.get("spans") or []:
            own = doc.char_span(span["start"], span["end"], label=span["label"])
            reason = ""
            if is_conflict(span):
                reason = "conflict"
            elif own is None:
                reason = "tokens"
            elif taken & {token.i for token in own}:
                reason = "overlap"
            if reason:
                dropped.append(DroppedSpan(span["start"], span["end"], span["label"], reason))
                continue
            taken |= {token.i for token in own}
            ents.append(own)
        doc.set_ents(ents)
        return doc, dropped


class text_of_tokens:
    """Finds the place of tokens with a dictionary of their positions."""

    def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
        doc = nlp.make_doc(task["text"])
        doc.ents = ()
        known = dict(enumerate(task.get("tokens", ())))
        dropped = []
        for span in task.get("spans", ()):
            record = span["start"], span["end"], span["label"]
            if known and "token_start" in span and "token_end" in span:
                first, last = known[span["token_start"]], known[span["token_end"]]
                if not (first["start"] == span["start"] and last["end"] == span["end"]):
                    dropped.append(DroppedSpan(*record, reason="conflict"))
                    continue
            entity = doc.char_span(*record)
            if entity is None:
                dropped.append(DroppedSpan(*record, reason="tokens"))
            elif any(token.ent_type for token in entity):
                dropped.append(DroppedSpan(*record, reason="overlap"))
            else:
                doc.ents = (*doc.ents, entity)
        return doc, dropped
