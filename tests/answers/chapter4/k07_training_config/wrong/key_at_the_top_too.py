"""The key is added outside of all sections as well.

Caught by: test_all_else_stays_in_the_copy
The learner reads: The copy has a setting that the config does not have: changed.max_steps.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    set_dot_to_object(config, setting, value)
    config["changed"] = {setting.rpartition(".")[2]: value}
    config.to_disk(target, interpolate=False)
