"""Draw spans under the numbered tokens of their text, and remember the drawing as data."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence

from dojo.display.token_diagram import draw
from dojo.model.drawing import Drawing, remember
from dojo.model.text import MARGIN


def ruler(
    tokens: Sequence[str],
    rows: Mapping[str, Sequence[tuple[int, int, str]]],
    width: int | None = None,
) -> str:
    """Draw rows of spans under their tokens.

    >>> print(ruler(["my", "iPhone", "8", "died"], {"yours": [(1, 3, "GADGET")]}, 60))
    token  0   1       2  3
           my  iPhone  8  died
    yours      [GADGET ]

    Args:
        tokens: The texts of the tokens, in order.
        rows: The spans by the name of their row, as (start, end, label); they count tokens, and
            the end is exclusive. Words describe an empty row, and a span that is empty or outside
            of the text.
        width: The width in columns; None for the width of the terminal. A text that is too long
            is continued below.
    """
    width = width or shutil.get_terminal_size((80, 24)).columns - 2 * MARGIN
    drawing = Drawing.of(tokens, rows)
    text = draw(drawing, width)
    remember(text, drawing)
    return text
