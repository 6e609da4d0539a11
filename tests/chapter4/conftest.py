"""Settings and fixtures that the tests of all katas share."""

from __future__ import annotations

from hypothesis import Phase, settings

# A learner gets the same examples every time, so a verdict changes only with the answer.
settings.register_profile(
    "learner",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    print_blob=False,
    report_multiple_bugs=False,
)
settings.register_profile(
    "thorough", settings.get_profile("learner"), derandomize=False, max_examples=240
)
settings.load_profile("learner")  # --hypothesis-profile comes after this and wins
