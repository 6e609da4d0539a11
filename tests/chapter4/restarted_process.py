"""The process that `restarted` starts: it runs an answer and says whether its result is certain.

It is not if the answer has asked the plain Docs for something that only spaCy's own have.
"""

from __future__ import annotations

import sys
import types

from new_process import imported, serve

missed: list[str] = []  # what an answer has asked for that only spaCy has


def _miss(_: object, name: str) -> None:
    missed.append(name)
    raise AttributeError(name)


class Plain(type):
    """The class of `Doc`: whoever asks for a method of it gets an error, and then spaCy's Docs."""

    __getattr__ = _miss


class Doc(metaclass=Plain):
    """A Doc that has a text; whoever asks for more gets an error, and then a Doc of spaCy's."""

    __slots__ = ("text",)
    text: str
    __getattr__ = _miss

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__


# Python looks these up without `__getattr__`.
for _name in ["__init__", "__len__", "__iter__", "__getitem__", "__reduce_ex__", "__setattr__"]:
    setattr(Doc, _name, lambda self, *_, name=_name, **others: _miss(self, name))


def _result(order):
    try:
        result = _evaluated(order)
    except BaseException as error:
        result = f"it raises {type(error).__name__}: {error}"
        if isinstance(error, (ImportError, TypeError)):  # perhaps about a thing of spaCy's
            missed.append(type(error).__name__)
    return result, not missed


def _evaluated(order):
    make = _real_docs() if order["with_spacy"] else _plain_docs()
    module = imported("chapter4.k04_evaluation_data", order["codes"])
    found = []
    for texts, share, seed in order["calls"]:
        _, evaluation = module.split([make(text) for text in texts], share, seed)
        found.append(sorted({doc.text for doc in evaluation}))
    return found


def _plain_docs():
    """Let `from spacy.tokens import Doc` give the class above, and all else of spaCy nothing."""
    spacy, tokens = types.ModuleType("spacy"), types.ModuleType("spacy.tokens")
    vars(spacy)["tokens"], vars(tokens)["Doc"] = tokens, Doc
    for module in (spacy, tokens):
        vars(module)["__path__"] = []  # which Python looks for, not the answer
        vars(module)["__getattr__"] = lambda name: _miss(None, name)
    sys.modules |= {"spacy": spacy, "spacy.tokens": tokens}
    return _plain_doc


def _plain_doc(text):
    doc = object.__new__(Doc)
    object.__setattr__(doc, "text", text)
    return doc


def _real_docs():
    import spacy

    return spacy.blank("en").make_doc


if __name__ == "__main__":
    serve(_result)
