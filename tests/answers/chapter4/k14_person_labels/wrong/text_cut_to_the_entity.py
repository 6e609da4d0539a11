"""Without the words around it a name teaches a model nothing.

Caught by: test_headlines_stay_as_they_are
The learner reads: 'Alexis Ohanian' is a part of its text only. Keep the text whole
"""

PERSONS[2] = ("Alexis Ohanian", [(0, 2, "PERSON")])
