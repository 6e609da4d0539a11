"""Finds what gives an answer away in the words that a learner reads before the last hint."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from dojo.catalogue import Kata
from dojo.messages import messages
from dojo.problem import Problem

TELLING = 3  # characters from which on a literal says more than a letter of a choice


def spoilers(kata: Kata) -> Iterator[Problem]:
    """Find words for the learner that hold a part of the reference which the stub does not.

    The last hint of a test is meant to be concrete, and may name a literal; no text may
    hold an expression.
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
        _bare(ast.unparse(node))
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.Compare, ast.BinOp, ast.Dict, ast.Subscript))
    }
    expressions = {text for text in expressions if len(text) > 12 and text not in _bare(stub)}
    for line, text, is_last in _texts(kata.test):
        for literal in sorted(literals):
            quote = "['\"`]" if literal.islower() and literal.isalpha() else r"\b"  # or a word
            if not is_last and re.search(f"{quote}{re.escape(literal)}{quote}", text):
                yield Problem(
                    kata.test,
                    line,
                    f"this names {literal!r}, which only the reference answer has",
                    "Keep it for the last hint, or describe it",
                )
        for expression in sorted(expressions):
            if expression in _bare(text):
                yield Problem(
                    kata.test,
                    line,
                    "this holds code of the reference answer",
                    "Describe it in words",
                )


def _bare(code: str) -> str:
    return re.sub(r"\s", "", code).replace('"', "'")


def _texts(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Return what a test file says to learners: line, text, and whether it is a last hint."""
    for message in messages(path):
        if message.path == path:
            yield message.line, message.words, False
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.hint":
            for text in node.args:
                yield text.lineno, _words(text), text is node.args[-1]


def _words(node: ast.AST) -> str:
    """Return the fixed parts of a text."""
    parts = (part for part in ast.walk(node) if isinstance(part, ast.Constant))
    return "".join(part.value for part in parts if isinstance(part.value, str))
