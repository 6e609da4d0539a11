"""The Config class itself, and a loop over the parts of the name."""

from spacy import Config


def pipeline_names(path: Path) -> list[str]:
    return list(Config().from_disk(path)["nlp"]["pipeline"])


def optimizer(path: Path) -> str:
    return Config().from_disk(path).get("training").get("optimizer").get("@optimizers")


def max_steps(path: Path) -> int:
    return Config().from_disk(path)["training"]["max_steps"]


def change(source: Path, target: Path, setting: str, value: object) -> None:
    config = Config().from_disk(source, interpolate=False)
    *sections, key = setting.split(".")
    section = config
    for name in sections:
        section = section[name]
    if key not in section:
        raise KeyError(f"{setting} is not in {source}")
    section[key] = value
    config.to_disk(target)
