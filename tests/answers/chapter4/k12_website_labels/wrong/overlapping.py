"""The same token belongs to two entities.

Caught by: test_marks_are_the_websites_and_nothing_else
The learner reads: The marks on 'with Patreon' and 'Patreon' overlap. A token belongs to one entity
"""

WEBSITES[0] = (WEBSITES[0][0], [(0, 1, "WEBSITE"), (3, 4, "WEBSITE"), (2, 4, "WEBSITE")])
