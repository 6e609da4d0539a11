"""The copy is saved first and changed after.

Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
The learner reads: `change` raises KeyError, but it saves a file too.
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    load_config(source).to_disk(target, interpolate=False)
    reference(target, target, setting, value)
