"""An override of an unknown section is another error.

Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
The learner reads: `change` raises ConfigValidationError; a KeyError was asked for.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    load_config(source, overrides={setting: value}).to_disk(target, interpolate=False)
