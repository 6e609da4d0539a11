"""A setting without a value is taken for one that is not there.

Caught by: test_copy_has_the_new_value
The learner reads: `change` raises KeyError:
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    if not dot_to_object(load_config(source), setting):
        raise KeyError(setting)
    reference(source, target, setting, value)
