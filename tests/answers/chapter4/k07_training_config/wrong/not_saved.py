"""The config is changed in memory alone.

Caught by: test_copy_has_the_new_value
The learner reads: `change` saves no file at `target`.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    set_dot_to_object(config, setting, value)
