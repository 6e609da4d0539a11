"""A setting overridden while loading, as the command does it; a letter in capitals."""

ANSWER = " D "


def change(source: Path, target: Path, setting: str, value: object) -> None:
    dot_to_object(load_config(source), setting)
    config = load_config(source, overrides={setting: value}, interpolate=False)
    config.to_disk(target, interpolate=False)
