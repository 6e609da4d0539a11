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
        return load_model_from_config(load_config(path), auto_fill=True).component_names

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
            section = section[name] if isinstance(section, dict) else {}
        if not isinstance(section, dict) or key not in section:
            raise KeyError(f"{setting} is not in {source}")
        section[key] = value
        config.to_disk(target)


class merged:
    """The change as a small config of its own, merged into the other."""

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        if dot_to_object(config, setting) is value:
            config.to_disk(target, interpolate=False)
            return
        *sections, key = setting.split(".")
        update = {key: value}
        for name in reversed(sections):
            update = {name: update}
        deep = config.copy()
        section, part = deep, update
        while sections:
            section, part = section[sections[0]], part[sections[0]]
            sections.pop(0)
        section.update(part)
        deep.to_disk(str(target))


class asked_first:
    """Each part of the name is looked for, and the error made by hand."""

    class UnknownSetting(KeyError):
        pass

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(str(source))
        section = config
        *sections, key = setting.split(".")
        for name in sections:
            if not isinstance(section, dict) or name not in section:
                raise UnknownSetting(f"{setting}: {name}")
            section = section[name]
        if not isinstance(section, dict) or key not in section:
            raise UnknownSetting(setting)
        section.update({key: value})
        target.write_text(config.to_str(interpolate=False), encoding="utf-8")


class copied_first:
    """The file is copied when it is clear that the setting is there, and then changed."""

    import shutil

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        dot_to_object(load_config(source), setting)
        shutil.copy(source, target)
        config = load_config(target)
        set_dot_to_object(config, setting, value)
        config.to_disk(target)


class only_when_asked:
    """The variable is followed by hand, one after another."""

    def dotted(path: Path, name: str) -> object:
        return dot_to_object(load_config(path), name)

    def pipeline_names(path: Path) -> list[str]:
        return [str(name) for name in dotted(path, "nlp.pipeline")]

    def optimizer(path: Path) -> str:
        return dotted(path, "training.optimizer.@optimizers")

    def max_steps(path: Path) -> int:
        found = dotted(path, "training.max_steps")
        while isinstance(found, str):
            found = dotted(path, found.removeprefix("${").removesuffix("}"))
        return int(found)


class interpolated_after_loading:
    """Interpolated, for all three."""

    def loaded(path: Path) -> object:
        return load_config(path).interpolate()

    def pipeline_names(path: Path) -> list[str]:
        return loaded(path)["nlp"]["pipeline"]

    def optimizer(path: Path) -> str:
        return loaded(path)["training"]["optimizer"]["@optimizers"]

    def max_steps(path: Path) -> int:
        return loaded(path)["training"]["max_steps"]


class from_text:
    """The text read in Python and handed to the Config; a number of numpy's."""

    import numpy
    from spacy.util import load_config_from_str

    ANSWER = "D"

    def text_of(path: Path) -> str:
        return path.read_text("utf-8")

    def pipeline_names(path: Path) -> list[str]:
        return load_config_from_str(text_of(path))["nlp"]["pipeline"]

    def max_steps(path: Path) -> int:
        config = load_config_from_str(text_of(path), interpolate=True)
        return numpy.int64(config["training"]["max_steps"])

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config_from_str(text_of(source), interpolate=False)
        try:
            dot_to_object(config, setting)
        except KeyError as error:
            raise error
        set_dot_to_object(config, setting, value)
        with target.open("wb") as file:
            file.write(config.to_bytes(interpolate=False))


class flattened:
    """A dictionary of all settings by their dotted names."""

    def flat(section: dict, names: tuple = ()) -> dict:
        found = {}
        for name, value in section.items():
            inner = flat(value, (*names, name)) if isinstance(value, dict) else {}
            found.update(inner or {".".join((*names, name)): value})
        return found

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        if setting not in flat(config):
            raise KeyError(setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target)
