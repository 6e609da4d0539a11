"""The marks are lists, in another order, and kept in tuples."""

TEXTS = [text for text, _ in WEBSITES]
WEBSITES = (
    (TEXTS[0], ([3, 4, "WEBSITE"], [0, 1, "WEBSITE"])),
    (TEXTS[1], ([2, 3, "WEBSITE"],)),
    (TEXTS[2], [(0, 1, "WEBSITE")]),
)
