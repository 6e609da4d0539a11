"""Only the section with the change is saved.

Caught by: test_all_else_stays_in_the_copy
The learner reads: settings are not in the copy any more, such as
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    set_dot_to_object(config, setting, value)
    section = setting.partition(".")[0]
    type(config)({section: config[section]}).to_disk(target, interpolate=False)
