"""Right answers, which the tests must accept: other ways than the reference answer's."""


class units_counted:
    """Counts the units of each character."""

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return start, end
        places, unit = {}, 0
        for number, letter in enumerate(text):
            places[unit] = number
            unit += 2 if ord(letter) > 0xFFFF else 1
        places[unit] = len(text)
        if start in places and end in places and text[places[start] : places[end]] == words:
            return places[start], places[end]
        return None


class surrogates:
    """Decodes UTF-16 where it can."""

    def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
        if text[start:end] == words:
            return (start, end)
        data = text.encode("utf-16-be")
        try:
            before = data[: start * 2].decode("utf-16-be")
            inside = data[start * 2 : end * 2].decode("utf-16-be")
        except UnicodeDecodeError:
            return None
        return (len(before), len(before) + len(inside)) if inside == words else None


class grouped_first:
    """Makes all lists first."""

    def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
        text = task["data"]["text"]
        real = [one for one in task["annotations"] if not one.get("was_cancelled")]
        marks: dict[int, list[Mark]] = {one["completed_by"]: [] for one in real}
        ids: list[str] = []
        for one in real:
            for result in one["result"]:
                if result.get("type") == "labels":
                    value = result["value"]
                    place = in_characters(text, value["start"], value["end"], value["text"])
                    if place:
                        for label in value["labels"]:
                            marks[one["completed_by"]].append(Mark(place[0], place[1], label))
                    else:
                        ids.append(result["id"])
        return marks, ids


class form_by_entities:
    """Asks for the other form."""

    def doccano_marks(line: dict[str, Any]) -> list[Mark]:
        marks = []
        if "entities" in line:
            for entity in line["entities"]:
                marks.append(Mark(entity["start_offset"], entity["end_offset"], entity["label"]))
        else:
            for entity in line["label"]:
                marks.append(Mark(*entity))
        return marks

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        both = total = 0
        for one, other in zip(first, second, strict=True):
            one, other = list(dict.fromkeys(one)), list(dict.fromkeys(other))
            both += len([mark for mark in one if mark in other])
            total += len(one) + len(other)
        if total == 0:
            return 1.0
        return both / (total / 2)


class harmonic_mean:
    """The harmonic mean of two shares, with sets over all texts."""

    def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
        one = {(number, *mark) for number, marks in enumerate(first) for mark in marks}
        other = {(number, *mark) for number, marks in enumerate(second) for mark in marks}
        if not one and not other:
            return 1.0
        if not one & other:
            return 0.0
        precision, recall = len(one & other) / len(one), len(one & other) / len(other)
        return 2 * precision * recall / (precision + recall)


class tokens_taken:
    """Collects the tokens that are taken, and makes Spans itself."""

    def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
        doc = nlp(text)
        first = {token.idx: token.i for token in doc}
        last = {token.idx + len(token): token.i + 1 for token in doc}
        taken: set[int] = set()
        ents, left = [], []
        for mark in marks:
            own = range(first.get(mark.start, 0), last.get(mark.end, 0))
            fits = mark.start in first and mark.end in last
            if fits and taken.isdisjoint(own):
                taken.update(own)
                ents.append(Span(doc, own.start, own.stop, mark.label))
            else:
                left.append(mark)
        doc.ents = ents
        return doc, left
