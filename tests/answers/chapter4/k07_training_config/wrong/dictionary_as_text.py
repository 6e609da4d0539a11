"""A config is written as a dictionary is printed.

Caught by: test_copy_has_the_new_value
The learner reads: The file that `change` saves is no config:
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    set_dot_to_object(config, setting, value)
    target.write_text(str(dict(config)))
