"""How many of the gadgets did the model find?

A model that was trained on gadgets has read seven headlines. Square brackets show what it
predicted; data/chapter4/headlines_gold.txt has the entities that it should have predicted.

    Apple is slowing down the [iPhone 8] and [iPhone X] - how to stop it
    I finally understand what the [iPhone X] 'notch' is for
    Everything you need to know about the [Samsung Galaxy] S9
    Looking to compare [iPad] models? Here's how the 2018 lineup stacks up
    The [iPhone 8] and [iPhone 8] Plus are smartphones designed, developed, and marketed by Apple
    what is the cheapest [ipad], especially [ipad] pro???
    [Samsung Galaxy] is a series of mobile computing devices designed, manufactured and ...

Of the entities that it should have predicted, how many did it predict? A span that is
incomplete is a mistake. Choose a letter, then write the function that computes this for
any docs: correct predictions, divided by gold entities. This figure is called recall.

    a  45%
    b  60%
    c  70%
    d  90%

Read: https://spacy.io/api/scorer
Run:  pytest -k k10
"""

from spacy.tokens import Doc

ANSWER = ____  # "a", "b", "c" or "d"


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    """Return the share of the gold entities that were predicted, from 0 to 1, not rounded.

    Both lists have the same texts in the same order. A prediction is correct if a gold entity
    of that text has its start, end and label: 3 correct ones of 4 gold entities give 0.75.
    Raises ValueError if there is no gold entity at all: then there is nothing to measure.
    """
    raise NotImplementedError
