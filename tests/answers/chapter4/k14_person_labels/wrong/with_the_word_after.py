"""The mark takes in the word after the name.

Caught by: test_marks_are_the_persons_and_nothing_else
The learner reads: The mark on 'Alexis Ohanian gave' ends one token too late
"""

PERSONS[2] = (PERSONS[2][0], [(2, 5, "PERSON")])
