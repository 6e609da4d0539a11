"""Show in a table what a model found and did not find."""

from __future__ import annotations

from collections import Counter

from dojo.model.events import Findings

EXAMPLES = 3  # entities that are named of each kind
KIND = 11  # columns


def counts(findings: Findings) -> dict[str, dict[str, int]]:
    """Return the number of entities of each kind by their labels."""
    number = Counter((found.kind, found.label) for found in findings.found)
    spans = [span for drawing in findings.drawings for _, row in drawing.rows for span in row]
    labels = sorted({label for _, _, label in spans})
    return {kind: {label: number[kind, label] for label in labels} for kind in findings.kinds}


def lines(findings: Findings) -> list[str]:
    """Return how many entities of each label were found, and which were not."""
    table = counts(findings)
    labels = list(next(iter(table.values()), {}))
    shown = [findings.title, f"  {'':{KIND}}" + "".join(f"  {label}" for label in labels)]
    for kind, by_label in table.items():
        columns = "".join(f"  {count:>{len(label)}}" for label, count in by_label.items())
        texts = list(dict.fromkeys(found.text for found in findings.found if found.kind == kind))
        more = ", ..." if len(texts) > EXAMPLES else ""
        named = f"   {', '.join(texts[:EXAMPLES])}{more}" if texts else ""
        shown.append(f"  {kind:{KIND}}{columns}{named}")
    return shown
