"""The variables are replaced by their values when the config is loaded.

Caught by: test_variables_stay_variables
The learner reads: was the variable ${paths.train} and is None in the copy.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source, interpolate=True)
    dot_to_object(config, setting)
    set_dot_to_object(config, setting, value)
    config.to_disk(target, interpolate=False)
