"""The error is caught, and nothing says that nothing was changed.

Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
The learner reads: The config has no setting trainig.max_steps, and `change` raises no error.
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    try:
        reference(source, target, setting, value)
    except KeyError:
        print("no such setting")
