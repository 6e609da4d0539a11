"""Keeps the pipeline that all tests share as it is, whatever an answer does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

SEARCHES = ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match")
COLLECTIONS = (list, dict, set)


class Kept:
    """A pipeline as it was: its settings and components, and how it makes tokens.

    What belongs to single words, such as a flag of ``nlp.vocab["ten"]``, is not kept.
    """

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self.settings = _copied(vars(nlp))
        tokenizer: Any = nlp.tokenizer
        self.searches = {name: getattr(tokenizer, name) for name in SEARCHES}
        self.rules = dict(tokenizer.rules)

    def bring_back(self) -> None:
        """Undo what has changed.

        To look for changes takes a tenth of a millisecond; to bring back rules of the tokenizer,
        half a second.
        """
        if vars(self.nlp) != self.settings:
            vars(self.nlp).clear()
            vars(self.nlp).update(_copied(self.settings))
        tokenizer: Any = self.nlp.tokenizer
        for name, search in self.searches.items():
            if getattr(tokenizer, name) is not search:
                setattr(tokenizer, name, search)
        if tokenizer.rules != self.rules:
            tokenizer.rules = self.rules


def _copied(settings: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.copy() if type(value) in COLLECTIONS else value
        for name, value in settings.items()
    }
