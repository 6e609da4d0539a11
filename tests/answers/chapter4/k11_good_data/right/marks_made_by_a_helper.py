"""The marks are written down without their label, which is all the same."""

OFFSETS = [[(3, 4)], [(3, 4)], [(4, 5), (6, 7)], [(0, 1)]]
PLACES = [
    (text, [(*offsets, "GPE") for offsets in marks])
    for (text, _), marks in zip(PLACES, OFFSETS, strict=True)
]
