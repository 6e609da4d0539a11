"""Every setting of that name is changed, in all sections.

Caught by: test_all_else_stays_in_the_copy
The learner reads: and only training.seed should change.
"""


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source)
    dot_to_object(config, setting)
    key = setting.rpartition(".")[2]

    def walk(section: dict) -> None:
        for name, inner in section.items():
            if isinstance(inner, dict):
                walk(inner)
            elif name == key and "${" not in str(inner):
                section[name] = value

    walk(config)
    set_dot_to_object(config, setting, value)
    config.to_disk(target, interpolate=False)
