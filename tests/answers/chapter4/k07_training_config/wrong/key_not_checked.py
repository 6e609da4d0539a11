"""An unknown section is an error by itself, an unknown key is not.

Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
The learner reads: The config has no setting training.max_stepz, and `change` raises no error.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    set_dot_to_object(config, setting, value)
    config.to_disk(target, interpolate=False)
