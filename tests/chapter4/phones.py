"""Texts about phones for k05, and where in them a model is named.

Whether a pattern should match is said here by the words of the kata alone, without a Matcher.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from made_up import marked_texts
from shared import marked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

DIGITS = frozenset("0123456789")
COMMON = ["iPhone", "iphone", "IPHONE", "Iphone", "iPHONE"]
OTHER = ["".join(letters) for letters in itertools.product(*zip("iphone", "IPHONE", strict=True))]
CASES = list(dict.fromkeys([*COMMON, *OTHER]))  # all 64, those that people type first
NUMBERS = [
    *("8", "1", "2", "3", "4", "5", "6", "7", "9", "0", "12", "2018", "007", "00", "15000"),
    *("123456", "20181103174500"),
]

# Texts without an iPhone X
NOT_X = [
    *("iPhone", "X", "x iphone", "my iPhone 8 died", "my iPhone Xs died", "my iPhone ten died"),
    *("my Nokia X died", "an iPhone and X", "iPhones X", "the iPhone's X", "iPhoneX", "iPhone-X"),
    *("iPhone XX", "iPhone  X", "iPhone\nX", "iPhone, X", "(iPhone) X", "my-iPhone X", "iPhone Ж"),
    *("my iPhone 10 died", "my iPad X died", "my iPhone XR died", "the phone X", "iPhone box"),
    *("myiPhone X", "iPhoney X", "iPhone_X", "iPhone xx", "iPhone x.", "@iPhone X", "iPhone aX"),
]
# Texts with one or more, and with tokens beside them that are no part of it
WITH_X = [
    *("iPhone X", "iPhone X X", "iPhone iPhone X", "iPhone X iPhone x", "iPhone X, please"),
    *("iPhone X 8", "iPhone X\n", "an iPhone and an iPhone X", "iPhone X's", " iPhone X"),
    *("the 😀 iphone x", "the Apple iPhone X Plus"),
]
# Texts with an iPhone, and a token after it that is not written in digits alone
NOT_DIGITS = [
    *("my iPhone ten died", "my iPhone X died", "my iPhone eight died", "my iPhone 1,000 died"),
    *("my iPhone 8th died", "my iPhone 8s died", "my iPhone X8 died", "my iPhone 3.5 died"),
    *("my iPhone -8 died", "my iPhone 1/2 died", "my iPhone first died", "my iPhone 1e3 died"),
    *("my iPhone IV died", "my iPhone 8x died", "my iPhone 8/ died", "my iPhone Ten died"),
]
# Texts in which no token of digits comes right after an iPhone
NOT_AFTER_IPHONE = [
    *("iPhone", "8", "8 iPhone", "my Galaxy 8 died", "an iPhone for 8 people", "iPhone and 8"),
    *("iPhones 8", "iPhone8", "iPhone-8", "iPhone  8", "iPhone\n8", "iPhone #8", "iPhone, 8"),
    *("my-iPhone 8", "iPhone XS 8", "phone 8", "i phone 8", "iPhone (8", "my iPad 8 died"),
    *("myiPhone 8", "iPhoney 8", "@iPhone 8", "iPhone_ 8", "iPhone8 8", "ipphone 8"),
]
WITH_NUMBER = [
    *("iPhone 8", "iPhone 8 12", "iPhone iPhone 8", "iPhone 8 iPhone 7", "iPhone 8, please"),
    *("iPhone 8 8 8", "iPhone 8+", "an iPhone and an iPhone 8", "iPhone 8GB", " iphone 8\n"),
    "the Apple iPhone 8 Plus",
]

TEXTS = [text.text for text in marked("iphones.txt")]
# What a function could do to texts shows here: spaces, capitals, none, the same again.
ODD_TEXTS = [
    *("", " My  iPhone 8 died ", "MY IPHONE X DIED", "so what\n\nnow", " ", "iphone 2018"),
    *("ÄRGER!", "my iPhone 8 died", "die Москва and the 東京 of phones: iPhone X 😀"),
    *("my iPhone 8 died", ""),
]
PHRASES = [
    *("iPhone X", "IPHONE 2018", "iphone x", "Iphone 007", "iPHONE 123456", "iPhone", "iPhone ten"),
    *("iPhone Xs", "X", "8", "my", "The", "soup", "phones", "Łódź", "東京", "iPhone\nX"),
    "iPhone 8th",
]
COMMENTS = st.lists(marked_texts(words=PHRASES, max_words=6).map(lambda m: m.text), max_size=3)


def is_x(token: Token) -> bool:
    return token.text.lower() == "x"


def is_number(token: Token) -> bool:
    return DIGITS.issuperset(token.text)


def places(doc: Doc, *kinds: Callable[[Token], bool]) -> list[tuple[int, int]]:
    """Return (start, end) wherever "iphone" is and, right after it, a token of these kinds."""
    return [
        (i, i + 2)
        for i in range(len(doc) - 1)
        if doc[i].text.lower() == "iphone" and any(is_one(doc[i + 1]) for is_one in kinds)
    ]


def spaced_pipeline(nlp: Language, vocab: Vocab | bool = True) -> Language:
    """Return a new pipeline that cuts texts at spaces only.

    vocab: its vocabulary; if True, it gets one of its own, which takes some milliseconds.
    """
    from spacy.tokenizer import Tokenizer

    return type(nlp)(vocab, create_tokenizer=lambda pipeline: Tokenizer(pipeline.vocab))
