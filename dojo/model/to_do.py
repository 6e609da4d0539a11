"""The stored verdicts on untouched stubs, so that their tests need not run.

``pytest --answers`` runs them, and updates the file ``to_do.json`` in the folder of the answers.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from dojo.model.kata import Kata
from dojo.model.verdict import Verdict


def file(kata: Kata) -> Path:
    """Return the path of the verdicts on a kata's stub."""
    return kata.answers / "to_do.json"


def read(kata: Kata) -> dict[str, Verdict]:
    """Return the verdicts by the names of the tests; {} if none are stored."""
    try:
        groups = json.loads(file(kata).read_text(encoding="utf-8"))
        return {
            test: Verdict("to do", group["message"], group["line"])
            for group in groups
            for test in group["tests"]
        }
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def write(kata: Kata, verdicts: Mapping[str, Verdict]) -> bool:
    """Store the verdicts; return whether different ones were stored before."""
    groups: defaultdict[tuple[str, int | None], list[str]] = defaultdict(list)
    for test, verdict in verdicts.items():
        groups[verdict.message, verdict.line].append(test)
    data = [
        {"message": message, "line": line, "tests": sorted(tests)}
        for (message, line), tests in groups.items()
    ]
    text = json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    path = file(kata)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return bool(before) and text != before
