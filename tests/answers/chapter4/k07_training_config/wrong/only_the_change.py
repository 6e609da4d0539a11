"""The change is noted in a file of its own, as for an override.

Caught by: test_copy_has_the_new_value
The learner reads: In the copy there is no training.max_steps.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    dot_to_object(load_config(source), setting)
    load_config(source).from_str("").merge({"overrides": {setting: value}}).to_disk(target)
