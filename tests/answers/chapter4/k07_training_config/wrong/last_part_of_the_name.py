"""The section is left out of the name.

Caught by: test_copy_has_the_new_value
The learner reads: it should be
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    config["training"][setting.rpartition(".")[2]] = value
    config.to_disk(target, interpolate=False)
