"""All that is open in a kata, at a glance: for those who ask for more than the next thing."""

from __future__ import annotations

from dojo.report import Line, Outcome, Progress, place, sentence


def also_open(progress: Progress, width: int) -> list[Line]:
    """List what is open in a kata beside the one thing to do next.

    Each test is there once, with the first line of its message; what is still to do comes last.
    """
    first, found = progress.first_open, dict[str, Outcome]()
    for state in ("failed", "to do"):
        for outcome in progress.outcomes:
            if outcome.verdict.state == state:
                found.setdefault(outcome.test, outcome)
    others = [outcome for test, outcome in found.items() if first and test != first.test]
    if not others or (first and first.verdict.of_file):  # what all others are about as well
        return []
    lines = [Line(), Line("Also open:", "title")]
    for outcome in others:
        message = outcome.verdict.message.partition("\n")[0]
        text = (
            message if outcome.verdict.state == "to do" else f"{sentence(outcome.test)}: {message}"
        )
        lines += [Line(place(outcome), "path"), Line(f"  {text}"[:width])]
    return lines
