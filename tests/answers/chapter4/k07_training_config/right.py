"""Right answers, which the tests must accept: other ways than the reference answer's."""


class configparser:
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


class from_the_pipeline:
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


class line_by_line:
    """One line of the text replaced, so that comments would stay too."""

    import json

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        wanted, _, key = setting.rpartition(".")
        lines, section, found = [], "", False
        for line in source.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            if section == wanted and line.partition("=")[0].strip() == key:
                line, found = f"{key} = {json.dumps(value)}", True
            lines.append(line)
        if not found:
            raise KeyError(setting)
        target.write_text("\n".join(lines), encoding="utf-8")


class overrides:
    """A setting overridden while loading, as the command does it; a letter in capitals."""

    ANSWER = " D "

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        dot_to_object(load_config(source), setting)
        config = load_config(source, overrides={setting: value}, interpolate=False)
        config.to_disk(target, interpolate=False)


class section_by_section:
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
