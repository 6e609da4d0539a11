"""How many of the gadgets did the model find?

A model that was trained to find gadgets has read seven headlines. Square brackets show what
it predicted:

    Apple is slowing down the [iPhone 8] and [iPhone X] - how to stop it
    I finally understand what the [iPhone X] 'notch' is for
    Everything you need to know about the [Samsung Galaxy] S9
    Looking to compare [iPad] models? Here's how the 2018 lineup stacks up
    The [iPhone 8] and [iPhone 8] Plus are smartphones designed, developed, and marketed by Apple
    what is the cheapest [ipad], especially [ipad] pro???
    [Samsung Galaxy] is a series of mobile computing devices designed, manufactured and ...

What it should have predicted are the gold entities. data/chapter4/headlines_gold.txt has them,
written as [iPhone 8](GADGET). A prediction with a token too few or too many is a mistake. What
share of the gold entities did the model predict correctly? Choose a letter:

    a  45%
    b  60%
    c  70%
    d  90%

This share is called recall. Write the function that computes it for any docs. The lesson of
k07 has a section on recall and on precision, which divides the same number by the number of
predictions.

Read: https://spacy.io/api/scorer
Run:  pytest -k k10
"""

from spacy.tokens import Doc

ANSWER = ____  # "a", "b", "c" or "d"


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    """Return the number of correct predictions in all docs, divided by that of gold entities.

    Both lists have Docs of the same texts, in the same order, with the same tokens; their entities
    have no ids. A prediction is correct if a gold entity of the same text has the same start, end
    and label. Do not round: 2 correct predictions for 3 gold entities give 2 / 3, as a float or as
    a Fraction. Raise a ValueError if the gold docs have no entity at all: then there is nothing to
    measure. The docs and the lists stay as they are.
    """
    raise NotImplementedError
