"""Right answers, which the tests must accept: other ways than the reference answer's."""


class bytes_decoded:
    """Reads bytes, and replaces the line ends itself."""

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        raw = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        has_bom = raw[:1] == "\ufeff"
        beside = path.parent / f"{path.stem}.ann"
        lines = (
            beside.read_bytes().decode("utf-8").lstrip("\ufeff").replace("\r\n", "\n").split("\n")
        )
        marks = []
        for line in lines:
            fields = line.split("\t")
            if not fields[0].startswith("T"):
                continue
            label, _, numbers = fields[1].partition(" ")
            fragments = []
            for part in numbers.split(";"):
                a, b = map(int, part.split(" "))
                fragments.append((a - has_bom, b - has_bom))
            marks.append(Mark(id=fields[0], label=label, fragments=fragments, words=fields[2]))
        return raw.removeprefix("\ufeff"), marks


class regular_expression:
    """Finds the lines of marks with a regular expression."""

    def read_brat(path: Path) -> tuple[str, list[Mark]]:
        import re

        with path.open(encoding="utf-8") as file:
            text = file.read()
        with path.with_suffix(".ann").open(encoding="utf-8-sig") as file:
            found = re.findall(r"^(T[^\t]*)\t(\S+) ([\d ;]+)\t(.*)$", file.read(), re.MULTILINE)
        shift = text.startswith("\ufeff")
        marks = []
        for key, label, numbers, words in found:
            flat = [int(number) - shift for number in re.findall(r"\d+", numbers)]
            marks.append(Mark(key, label, list(zip(flat[::2], flat[1::2], strict=True)), words))
        return text[shift:], marks


class dataclasses:
    """Data classes in place of named tuples."""

    from dataclasses import dataclass

    @dataclass
    class Mark:
        id: str
        label: str
        fragments: list
        words: str

    @dataclass
    class Problem:
        id: str
        reason: str

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
        return text[extra:], marks

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
        return doc, problems


class set_ents:
    """Collects tokens that are taken, and sets entities with set_ents."""

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp(text)
        taken, spans, problems = set(), [], []

        def reason(mark):
            if len(mark.fragments) != 1:
                return "fragments"
            ((start, end),) = mark.fragments
            if doc.text[start:end] != mark.words:
                return "words"
            span = doc.char_span(start, end, mark.label)
            if span is None:
                return "tokens"
            own = {token.i for token in span}
            if own & taken:
                return "overlap"
            taken.update(own)
            spans.append(span)
            return None

        for mark in marks:
            why = reason(mark)
            if why:
                problems.append(Problem(mark.id, why))
        doc.set_ents(spans, default="outside")
        return doc, problems


class own_tokens:
    """Finds tokens by their offsets, without char_span."""

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        first = {token.idx: token.i for token in doc}
        last = {token.idx + len(token): token.i + 1 for token in doc}
        labels = [None] * len(doc)
        spans, problems = [], []
        for key, label, fragments, words in marks:
            start, end = fragments[0]
            if fragments[1:]:
                problems.append(Problem(key, "fragments"))
            elif doc.text[start:end] != words:
                problems.append(Problem(key, "words"))
            elif start not in first or end not in last:
                problems.append(Problem(key, "tokens"))
            elif any(labels[first[start] : last[end]]):
                problems.append(Problem(key, "overlap"))
            else:
                labels[first[start] : last[end]] = [label] * (last[end] - first[start])
                spans.append(Span(doc, first[start], last[end], label=label))
        doc.ents = tuple(spans)
        return doc, problems


class tried_one_by_one:
    """Lets doc.ents say whether a span overlaps another."""

    def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
        doc = nlp.make_doc(text)
        doc.ents = []
        problems = []
        for mark in marks:
            if len(mark.fragments) > 1:
                problems.append(Problem(mark.id, "fragments"))
                continue
            start, end = mark.fragments[0]
            if text[start:end] != mark.words:
                problems.append(Problem(mark.id, "words"))
                continue
            span = doc.char_span(start, end, label=mark.label, alignment_mode="strict")
            if not span:
                problems.append(Problem(mark.id, "tokens"))
                continue
            try:
                doc.ents = [*doc.ents, span]
            except ValueError:
                problems.append(Problem(mark.id, "overlap"))
        return doc, problems
