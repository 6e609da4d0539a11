"""Sections that are not there are made.

Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
The learner reads: The config has no setting trainig.max_steps, and `change` raises no error.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    *sections, key = setting.split(".")
    section = config
    for name in sections:
        section = section.setdefault(name, {})
    section[key] = value
    config.to_disk(target, interpolate=False)
