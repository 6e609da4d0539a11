"""The pipeline made from its config, and asked for its names."""

from spacy.util import load_model_from_config


def pipeline_names(path: Path) -> list[str]:
    return load_model_from_config(load_config(path), auto_fill=True).pipe_names


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = load_config(source).copy()
    try:
        dot_to_object(config, setting)
    except KeyError:
        raise KeyError(f"no such setting: {setting}") from None
    set_dot_to_object(config, setting, value)
    target.write_bytes(config.to_bytes(interpolate=False))
