"""Only the setting of the example is changed.

Caught by: test_copy_has_the_new_value
The learner reads: training.optimizer.learn_rate is 0.001; it should be 0.01.
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    reference(source, target, "training.max_steps", value)
