"""The copy is made before the change.

Caught by: test_copy_has_the_new_value
The learner reads: In the copy training.max_steps is 60; it should be 80.
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    reference(source, target, setting, dot_to_object(load_config(source), setting))
