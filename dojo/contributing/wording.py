"""Check the texts for learners: they say something, help to start and give nothing away."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dojo.contributing.findings import Problem, Ruling
from dojo.contributing.test_file import TestFile, Text, words_of
from dojo.model.kata import Kata
from dojo.model.variants import expected, wrong

# Words for something that exists only after learners have written code or seen it fail.
LATER = re.compile(
    r"\byour (answer|code|command|dictionaries|function|lines?|pattern)s?\b|\bof yours\b"
    r"|\b(drawing|message)s?\b|\bthere a `return`"
)
RUN_FIRST = re.compile(r"\brun this kata\b", re.IGNORECASE)
TELLING = 3  # the length from which a literal gives something away; a letter of a choice does not
NAMED = 3  # the least words that identify a message


def silent(test: TestFile) -> Iterator[Problem]:
    """Find assertions without a message."""
    for assertion in test.assertions():
        if assertion.is_silent:
            what = "this says nothing to the learner"
            remedy = "Give it a message: what is, what was expected, where to look"
            yield Problem(test.path, assertion.line, what, remedy)


def no_way_to_begin(test: TestFile) -> Iterator[Problem]:
    """Find first hints that help only learners who have already written something."""
    for name, function in test.first_asking().items():
        spoken_of = unhelpful(function)
        if spoken_of:
            what = f"the first hint on {name} speaks of {spoken_of!r}, which is not there yet"
            yield Problem(test.path, function.lineno, what, "Say how to begin")


def unhelpful(function: ast.FunctionDef) -> str:
    """Return the first word in a test's first hint for something that does not exist yet, or ""."""
    for mark in function.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func).endswith("mark.hint"):
            text = words_of(mark.args[0]) if mark.args else ""
            found = LATER.search(text)
            if found and not RUN_FIRST.search(text):
                return found[0]
    return ""


def spoilers(kata: Kata, test: TestFile) -> Iterator[Problem]:
    """Find texts for learners that contain a part of the reference answer.

    The last hint of a test should be concrete, so it may contain a literal, but no text may contain
    an expression.
    """
    stub, tree = kata.pristine.read_text(encoding="utf-8"), ast.parse(kata.solution.read_bytes())
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.Module)) and ast.get_docstring(node):
            node.body = node.body[1:]
    literals = {
        node.value.strip()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if len(node.value.strip()) >= TELLING and node.value.strip() not in stub
    }
    expressions = {
        _compact(ast.unparse(node))
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.Compare, ast.BinOp, ast.Dict, ast.Subscript))
    }
    expressions = {text for text in expressions if len(text) > 12 and text not in _compact(stub)}
    texts = [(text, False) for text in sorted(test.texts())]
    for (_, line, text), is_last in [*texts, *test.hints()]:
        for literal in sorted(literals):
            quote = "['\"`]" if literal.islower() and literal.isalpha() else r"\b"  # or a word
            if not is_last and re.search(f"{quote}{re.escape(literal)}{quote}", text):
                what = f"this names {literal!r}, which only the reference answer has"
                yield Problem(test.path, line, what, "Keep it for the last hint, or describe it")
        if any(expression in _compact(text) for expression in expressions):
            what = "this holds code of the reference answer"
            yield Problem(test.path, line, what, "Describe it in words")


def _compact(code: str) -> str:
    return re.sub(r"\s", "", code).replace('"', "'")


def vague(kata: Kata, test: TestFile) -> Iterator[Problem]:
    """Find wrong answers whose words could be those of another message."""
    known = {text.words for text in test.texts()}
    for answer in wrong(kata):
        wanted = expected(answer)
        is_short = len(wanted.words.split()) < NAMED
        if wanted.words and (is_short or sum(wanted.words in text for text in known) > 1):
            what = f"{wanted.words!r} does not identify one message"
            remedy = f"Write down {NAMED} words or more that only this message has"
            yield Problem(answer.path, wanted.words_line, what, remedy)


def read_in(rulings: Mapping[Kata, Sequence[Ruling]], known: Iterable[Kata]) -> dict[Text, bool]:
    """Return the texts for learners, and whether a wrong answer triggers each of them.

    Args:
        rulings: The rulings on all answers of some katas.
        known: All katas. A module is left out unless all of them that import it have rulings.
    """
    on_wrong = {
        kata: [ruling for ruling in found if ruling.kind == "wrong"]
        for kata, found in rulings.items()
    }
    whole = {kata for kata, found in on_wrong.items() if 0 < len(found) == len(wrong(kata))}
    if not whole:
        return {}
    files = {kata: TestFile(kata.test) for kata in known if kata.test.is_file()}
    imported = {kata: file.imported() for kata, file in files.items()}
    unsure = {file.path for kata in imported.keys() - whole for file in imported[kata]}
    texts: dict[Text, bool] = {}
    for kata in sorted(whole, key=lambda kata: kata.stem):
        shared = [file for file in imported[kata] if file.path not in unsure]
        for file in [files[kata], *shared]:
            for text, is_read in read_of(file, on_wrong[kata]):
                texts[text] = is_read or texts.get(text, False)
    return texts


def read_of(file: TestFile, rulings: Sequence[Ruling]) -> Iterator[tuple[Text, bool]]:
    """Yield each text and assertion of a test file, and whether a wrong answer triggers it.

    Args:
        file: The test file, or a module beside it.
        rulings: The rulings on all wrong answers of a kata.
    """
    for text in file.texts():
        yield text, any(text.is_in(ruling.said) for ruling in rulings)
    tripped = {ruling.asserted for ruling in rulings}
    for assertion in file.assertions():
        lines = range(assertion.line, assertion.end + 1)
        places = {f"{file.path.name}:{line}" for line in lines}
        yield Text(file.path, assertion.line, "(this assertion)"), not places.isdisjoint(tripped)


def unread(texts: Mapping[Text, bool]) -> Iterator[Problem]:
    """Yield a problem for each text that no wrong answer triggers."""
    remedy = "Add one that names words of it, or remove the text if nobody can ever read it"
    for text in sorted(text for text, is_read in texts.items() if not is_read):
        what = f"no wrong answer makes the learner read this: {text.words}"
        yield Problem(text.path, text.line, what, remedy)
