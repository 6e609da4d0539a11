"""The file read as what it is: sections, keys, and values in JSON."""

import json
from configparser import ConfigParser


def parsed(path: Path) -> ConfigParser:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


def pipeline_names(path: Path) -> list[str]:
    return json.loads(parsed(path)["nlp"]["pipeline"])


def optimizer(path: Path) -> str:
    return json.loads(parsed(path)["training.optimizer"]["@optimizers"])


def max_steps(path: Path) -> int:
    parser = parsed(path)
    value = parser["training"]["max_steps"]
    while value.startswith("${"):
        section, _, key = value.strip("${}").rpartition(".")
        value = parser[section][key]
    return json.loads(value)


def change(source: Path, target: Path, setting: str, value: object) -> None:
    parser = parsed(source)
    section, _, key = setting.rpartition(".")
    if not parser.has_option(section, key):
        raise KeyError(setting)
    parser[section][key] = json.dumps(value)
    with target.open("w", encoding="utf-8") as file:
        parser.write(file)
