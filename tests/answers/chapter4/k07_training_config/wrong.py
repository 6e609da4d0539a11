"""Wrong answers, one misconception after another, which the tests must reject."""


class a_examples:
    """The examples are in files of their own.

    Caught by: test_answer_should_say_what_the_config_is_for
    The learner reads: 'a' is not right. The config names the files that hold the examples
    """

    ANSWER = "a"


class b_edit_the_file:
    """A value can be replaced without touching the file.

    Caught by: test_answer_should_say_what_the_config_is_for
    The learner reads: 'b' is not right. An option of the command
    """

    ANSWER = "b"


class c_weights:
    """The weights are saved with the pipeline.

    Caught by: test_answer_should_say_what_the_config_is_for
    The learner reads: 'c' is not right. Training makes the weights
    """

    ANSWER = "c"


class text_of_the_option:
    """The text of the option, not its letter.

    Caught by: test_answer_should_say_what_the_config_is_for
    The learner reads: it should be 'a', 'b', 'c' or 'd'.
    """

    ANSWER = "It holds the settings"


class components_section:
    """The section [components] has another order, and more than is used.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: It returns the same names in another order: ['ner', 'tagger', 'tok2vec'].
    """

    def pipeline_names(path: Path) -> list[str]:
        return list(load_config(path)["components"])


class factories:
    """A component has a name, and the factory that makes it has another.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['phones', 'textcat']. It returns ['ner', 'textcat'].
    """

    def pipeline_names(path: Path) -> list[str]:
        config = load_config(path)
        return [config["components"][name]["factory"] for name in config["nlp"]["pipeline"]]


class joined_names:
    """One string instead of a list.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: `pipeline_names` should return a list of names, but it returns a string.
    """

    def pipeline_names(path: Path) -> list[str]:
        return ", ".join(load_config(path)["nlp"]["pipeline"])


class names_in_a_tuple:
    """The arrow says list.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return a list of names, but it returns a tuple.
    """

    def pipeline_names(path: Path) -> list[str]:
        return tuple(load_config(path)["nlp"]["pipeline"])


class names_one_by_one:
    """A generator instead of a list.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: but it returns a generator
    """

    def pipeline_names(path: Path) -> list[str]:
        yield from load_config(path)["nlp"]["pipeline"]


class names_with_their_sections:
    """The sections of the components, not their names.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: and one of its items is
    """

    def pipeline_names(path: Path) -> list[str]:
        config = load_config(path)
        return [config["components"][name] for name in config["nlp"]["pipeline"]]


class no_return:
    """The names are read and not returned.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return a list of names, but it returns None.
    """

    def pipeline_names(path: Path) -> list[str]:
        load_config(path)["nlp"]["pipeline"]


class one_pipeline_by_heart:
    """The answer for the example in the docstring.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: It returns ['tok2vec', 'ner']. In the config:
    """

    def pipeline_names(path: Path) -> list[str]:
        return ["tok2vec", "ner"]


class quotes_left_on:
    """The line is cut at its commas, and the quotes stay.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: It returns ['"tok2vec"', '"tagger"', '"ner"'].
    """

    def pipeline_names(path: Path) -> list[str]:
        line = next(line for line in path.read_text().splitlines() if line.startswith("pipeline"))
        return [name.strip() for name in line.partition("=")[2].strip(" []").split(",")]


class sorted_names:
    """The names in the order of the alphabet.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: It returns the same names in another order: ['ner', 'tagger', 'tok2vec'].
    """

    def pipeline_names(path: Path) -> list[str]:
        return sorted(load_config(path)["nlp"]["pipeline"])


class without_tok2vec:
    """The layer that turns tokens into numbers is a component like the others.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: It returns ['tagger', 'ner'].
    """

    def pipeline_names(path: Path) -> list[str]:
        return [name for name in load_config(path)["nlp"]["pipeline"] if name != "tok2vec"]


class never_empty:
    """A pipeline without components is one, too.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return []. It returns ['tok2vec', 'ner'].
    """

    def pipeline_names(path: Path) -> list[str]:
        return load_config(path)["nlp"]["pipeline"] or ["tok2vec", "ner"]


class read_once:
    """The first config is kept, and the file has another by now.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['phones', 'textcat']. It returns ['tok2vec', 'tagger', 'ner'].
    """

    import functools

    load_config = functools.cache(load_config)


class without_disabled:
    """A component that is disabled at first is in the pipeline too.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['NER', 'tagger', 'ner_2']. It returns ['NER', 'ner_2'].
    """

    def pipeline_names(path: Path) -> list[str]:
        nlp = load_config(path)["nlp"]
        return [name for name in nlp["pipeline"] if name not in nlp.get("disabled", [])]


class active_ones_of_the_pipeline:
    """The names that a loaded pipeline has without its disabled components.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['NER', 'tagger', 'ner_2']. It returns ['NER', 'ner_2'].
    """

    from spacy.util import load_model_from_config

    def pipeline_names(path: Path) -> list[str]:
        return load_model_from_config(load_config(path), auto_fill=True).pipe_names


class without_frozen:
    """A component that is not updated is in the pipeline too.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['NER', 'tagger', 'ner_2']. It returns ['tagger', 'ner_2'].
    """

    def pipeline_names(path: Path) -> list[str]:
        config = load_config(path)
        frozen = config["training"].get("frozen_components", [])
        return [name for name in config["nlp"]["pipeline"] if name not in frozen]


class first_line_of_that_name:
    """A setting of that name can be in another section as well.

    Caught by: test_pipeline_names_should_be_read_in_order
    The learner reads: should return ['NER', 'tagger', 'ner_2']. It returns ['lookups'].
    """

    def pipeline_names(path: Path) -> list[str]:
        import json

        lines = path.read_text(encoding="utf-8").splitlines()
        first = next(line for line in lines if line.startswith("pipeline"))
        return json.loads(first.partition("=")[2])


class always_adam:
    """The default optimizer, whatever the config says.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return 'RAdam.v1'. It returns 'Adam.v1'. In the config:
    """

    def optimizer(path: Path) -> str:
        return "Adam.v1"


class first_optimizer_of_the_file:
    """Pretraining has an optimizer of its own.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return 'SGD.v1'. It returns 'Adam.v1'.
    """

    def optimizer(path: Path) -> str:
        lines = path.read_text(encoding="utf-8").splitlines()
        line = next(line for line in lines if line.startswith("@optimizers"))
        return line.partition("=")[2].strip(' "')


class last_optimizer_of_the_file:
    """The pretraining has an optimizer as well, here the last one.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return 'shops.Adam.v1'. It returns 'Adam.v1'.
    """

    def optimizer(path: Path) -> str:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = [line for line in lines if line.startswith("@optimizers")]
        return found[-1].split('"')[1]


class known_optimizers:
    """Anybody can register one more.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return 'gadgets.slow_adam.v2'. It returns ''.
    """

    def optimizer(path: Path) -> str:
        name = load_config(path)["training"]["optimizer"]["@optimizers"]
        return name if name in ("Adam.v1", "RAdam.v1", "SGD.v1") else ""


class name_without_version:
    """The version belongs to the name under which a function is registered.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return 'RAdam.v1'. It returns 'RAdam'.
    """

    reference = optimizer

    def optimizer(path: Path) -> str:
        return reference(path).partition(".")[0]


class optimizer_itself:
    """The optimizer is made, where its name was asked for.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: `optimizer` should return the name of a function, a string, but it returns an `Optimizer`.
    """

    def optimizer(path: Path) -> str:
        from spacy.util import registry

        section = load_config(path).interpolate()["training"]["optimizer"]
        return registry.resolve({"optimizer": section})["optimizer"]


class registered_function:
    """The function is looked up by its name, where only the name was asked for.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: written as in the config, but it returns a function itself.
    """

    reference = optimizer

    def optimizer(path: Path) -> str:
        from spacy.util import registry

        return registry.get("optimizers", reference(path))


class optimizer_not_returned:
    """What was found is printed, not returned.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: should return the name of a function, but it returns None.
    """

    def optimizer(path: Path) -> str:
        print(load_config(path)["training"]["optimizer"]["@optimizers"])


class whole_section:
    """All settings of the optimizer.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: a string, but it returns a dictionary.
    """

    def optimizer(path: Path) -> str:
        return dict(load_config(path)["training"]["optimizer"])


class with_its_quotes:
    """The value as it is written in the file.

    Caught by: test_optimizer_of_the_training_should_be_read
    The learner reads: It returns '"RAdam.v1"'.
    """

    reference = optimizer

    def optimizer(path: Path) -> str:
        return f'"{reference(path)}"'


class epochs:
    """The limit of epochs is another setting.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` should return 60. It returns 3.
    """

    def max_steps(path: Path) -> int:
        return load_config(path, interpolate=True)["training"]["max_epochs"]


class default_of_spacy:
    """The default, whatever the config says.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` should return 60. It returns 20000.
    """

    def max_steps(path: Path) -> int:
        return 20000


class zero_is_not_set:
    """0 is a value too, although it counts as false.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` should return 0. It returns 20000.
    """

    def max_steps(path: Path) -> int:
        return load_config(path, interpolate=True)["training"]["max_steps"] or 20000


class smallest_of_two:
    """Patience is another limit, and only where a score stops rising.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` should return 5000. It returns 1600.
    """

    def max_steps(path: Path) -> int:
        return min(1600, load_config(path, interpolate=True)["training"]["max_steps"])


class steps_as_text:
    """The number as a string.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` should return an int, a whole number, but it returns a string.
    """

    def max_steps(path: Path) -> int:
        return str(load_config(path, interpolate=True)["training"]["max_steps"])


class steps_as_float:
    """A number with a point.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: should return an int, a whole number, but it returns a number.
    """

    def max_steps(path: Path) -> int:
        return float(load_config(path, interpolate=True)["training"]["max_steps"])


class steps_not_returned:
    """What was found is printed, not returned.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: should return an int, but it returns None.
    """

    def max_steps(path: Path) -> int:
        print(load_config(path, interpolate=True)["training"]["max_steps"])


class variable_not_followed:
    """The variable comes back, not its value.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: It returns the variable ${vars.steps}.
    """

    def max_steps(path: Path) -> int:
        return load_config(path)["training"]["max_steps"]


class one_variable_followed:
    """What stands for the variable is a variable, too.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: It returns the variable ${vars.limits.usual}.
    """

    def max_steps(path: Path) -> int:
        config = load_config(path)
        found = config["training"]["max_steps"]
        return dot_to_object(config, found[2:-1]) if isinstance(found, str) else found


class two_variables_followed:
    """There may be any number of them.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: It returns the variable ${vars.many}.
    """

    def max_steps(path: Path) -> int:
        config = load_config(path)
        found = config["training"]["max_steps"]
        for _ in range(2):
            if isinstance(found, str):
                found = dot_to_object(config, found[2:-1])
        return found


class two_parts_of_a_name:
    """A section may be in another, and a name have three parts.

    Caught by: test_limit_of_steps_should_be_read
    The learner reads: `max_steps` raises KeyError: 'limits'
    """

    def max_steps(path: Path) -> int:
        config = load_config(path)
        found = config["training"]["max_steps"]
        while isinstance(found, str):
            section, key = found[2:-1].split(".")[-2:]
            found = config[section][key]
        return found


class saved_over_the_source:
    """The file that should only be read is changed.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: there is no file at `target`. The file `source` has changed instead.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, source, setting, value)


class saved_in_both:
    """The file that should only be read is changed, too.

    Caught by: test_source_should_stay_as_it_is
    The learner reads: change(source, target, 'training.max_steps', 80) changes the file `source`, which it should
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, value)
        reference(source, source, setting, value)


class moved:
    """The file is at its old place no more.

    Caught by: test_source_should_stay_as_it_is
    The learner reads: changes the file `source`, which it should only read.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, value)
        source.unlink()


class dictionary_as_text:
    """A config is not written as a dictionary is printed.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the file at `target` is not a valid config:
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        target.write_text(str(dict(config)))


class saved_as_json:
    """The values are written as in JSON, but not the whole file.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the file at `target` is not a valid config:
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        import json

        target.write_text(json.dumps(config))


class last_part_of_the_name:
    """The section is left out of the name.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value 0.01 there. It has 0.001.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        config["training"][setting.rpartition(".")[2]] = value
        config.to_disk(target, interpolate=False)


class not_saved:
    """The config is changed in memory alone.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: there is no file at `target`.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)


class null_is_missing:
    """A setting without a value is taken for one that is not there.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: `change` raises KeyError: 'system.seed'
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        if not dot_to_object(load_config(source), setting):
            raise KeyError(setting)
        reference(source, target, setting, value)


class only_copied:
    """The copy is made before the change.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value 80 there. It has 60.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, dot_to_object(load_config(source), setting))


class only_the_change:
    """The change is noted in a file of its own, as for an override.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy has no training.max_steps.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        dot_to_object(load_config(source), setting)
        load_config(source).from_str("").merge({"overrides": {setting: value}}).to_disk(target)


class steps_alone:
    """Only the setting of the example is changed.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value 0.01 there. It has 0.001.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, "training.max_steps", value)


class value_as_text:
    """Every value becomes a string.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value 80 there. It has '80'.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, str(value))


class value_as_float:
    """A whole number gets a point.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value 80 there. It has 80.0.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        number = isinstance(value, int) and not isinstance(value, bool)
        reference(source, target, setting, float(value) if number else value)


class none_is_nothing_to_do:
    """None is a value, and says that there is none.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value None there. It has 'texts/train.spacy'.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        old = dot_to_object(load_config(source), setting)
        reference(source, target, setting, old if value is None else value)


class false_is_nothing_to_do:
    """False, 0 and an empty list are values.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value False there. It has True.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        old = dot_to_object(load_config(source), setting)
        reference(source, target, setting, old if value in (False, []) else value)


class value_read_as_json:
    """A string stays a string, even if it has digits only.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy should have the value '12' there. It has 12.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        if isinstance(value, str) and value.isdigit():
            value = int(value)
        reference(source, target, setting, value)


class value_in_python:
    """A config has true, false and null.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: value ['phones', 'ner'] there. It has "['phones', 'ner']".
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        import json

        dot_to_object(load_config(source), setting)
        *_, section, key = ("", *setting.rsplit(".", 1))
        lines, here = [], ""
        for line in source.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                here = line.strip("[]")
            if here == section and line.partition("=")[0].strip() == key:
                line = f"{key} = {json.dumps(value) if isinstance(value, str) else value}"
            lines.append(line)
        target.write_text("\n".join(lines), encoding="utf-8")


class variable_followed_first:
    """The setting that the variable stands for is another one.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: should have the value 7 there. It has '${system.seed}'.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        found = dot_to_object(load_config(source), setting)
        while isinstance(found, str) and found.startswith("${"):
            setting = found[2:-1]
            found = dot_to_object(load_config(source), setting)
        reference(source, target, setting, value)


class variables_may_not_change:
    """A variable is a value like others, and can be replaced.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: should have the value 7 there. It has '${system.seed}'.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        old = dot_to_object(load_config(source), setting)
        reference(source, target, setting, old if "${" in str(old) else value)


class key_at_the_top_too:
    """The key is added outside of all sections as well.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: the copy has settings that `source` does not have: changed.max_steps.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config["changed"] = {setting.rpartition(".")[2]: value}
        config.to_disk(target, interpolate=False)


class one_section_saved:
    """Only the section with the change is saved.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: components.tok2vec.factory and 7 more.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        section = setting.partition(".")[0]
        type(config)({section: config[section]}).to_disk(target, interpolate=False)


class nulls_left_out:
    """A setting without a value is one, too.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: these settings are missing from the copy: vars.nothing.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        for section in config.values():
            for key in [
                key for key in section if section[key] is None and key != setting[-len(key) :]
            ]:
                del section[key]
        config.to_disk(target, interpolate=False)


class settings_of_that_name_everywhere:
    """Every setting of that name is changed, in all sections.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: the setting system.seed has changed too: it was 0 and is 7.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        key = setting.rpartition(".")[2]

        def walk(section: dict) -> None:
            for name, inner in section.items():
                if isinstance(inner, dict):
                    walk(inner)
                elif name == key and "${" not in str(inner):
                    section[name] = value

        walk(config)
        config.to_disk(target, interpolate=False)


class settings_of_that_value_too:
    """All settings of the section that have the old value are changed.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: has changed too: it was 0 and is 200.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        old = dot_to_object(config, setting)
        section = dot_to_object(config, setting.rpartition(".")[0])
        section.update({name: value for name in section if repr(section[name]) == repr(old)})
        config.to_disk(target, interpolate=False)


class defaults_filled_in:
    """A config may leave out what has a default.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: the copy has settings that `source` does not have:
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config["training"].setdefault("accumulate_gradient", 1)
        config.to_disk(target, interpolate=False)


class numbers_become_floats:
    """1 is a whole number and 1.0 is not.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: was 1 and is 1.0.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        for section in (config["training"], config["training"]["optimizer"]):
            for key, old in section.items():
                if type(old) is int and not setting.endswith(key):
                    section[key] = float(old)
        config.to_disk(target, interpolate=False)


class text_becomes_a_number:
    """A string of digits is a string.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: it was '3' and is 3.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        if config.get("vars", {}).get("version") == "3":
            config["vars"]["version"] = 3
        config.to_disk(target, interpolate=False)


class only_letters_of_english:
    """A file has its encoding, and letters of all languages.

    Caught by: test_all_other_settings_should_stay_in_the_copy
    The learner reads: the setting vars.note has changed too:
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        text = source.read_text(encoding="ascii", errors="ignore")
        config = type(config)().from_str(text, interpolate=False)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class keys_in_small_letters:
    """Python's own reader of such files writes all keys in small letters.

    Caught by: test_copy_should_have_the_new_value
    The learner reads: the copy has no training.optimizer.L2.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        import json
        from configparser import ConfigParser

        dot_to_object(load_config(source), setting)
        parser = ConfigParser(interpolation=None)
        parser.read(source, encoding="utf-8")
        section, _, key = setting.rpartition(".")
        parser[section][key] = json.dumps(value)
        with target.open("w", encoding="utf-8") as file:
            parser.write(file)


class variables_filled_in_by_the_class:
    """The Config class replaces variables by their values unless it is told not to.

    Caught by: test_variables_should_stay_variables
    The learner reads: should still be the variable ${system.seed}. In the copy it is 0.
    """

    from spacy import Config

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = Config().from_disk(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target)


class variables_filled_in_on_loading:
    """The variables are replaced by their values when the config is loaded.

    Caught by: test_variables_should_stay_variables
    The learner reads: should still be the variable ${system.seed}. In the copy it is 0.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source, interpolate=True)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class variables_become_text:
    """In quotes, a variable is a string.

    Caught by: test_variables_should_stay_variables
    The learner reads: should still be the variable
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        text = config.to_str(interpolate=False)
        lines = [
            f'{line[: line.index("$")]}"$' + line[line.index("$") :] + '"' if "${" in line else line
            for line in text.splitlines()
        ]
        target.write_text("\n".join(lines), encoding="utf-8")


class variable_of_a_variable_lost:
    """A variable that leads to another is one, too.

    Caught by: test_variables_should_stay_variables
    The learner reads: should still be the variable ${vars.limits.usual}. In the copy it is '${vars.many}'.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        limits = config.get("vars", {}).get("limits", {})
        if limits and limits["short"] == "${vars.limits.usual}":
            limits["short"] = limits["usual"]
        config.to_disk(target, interpolate=False)


class error_swallowed:
    """The error is caught, and nothing says that nothing was changed.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: so `change` should raise a KeyError. It raises no error.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        try:
            reference(source, target, setting, value)
        except KeyError:
            print("no such setting")


class error_returned:
    """An error is raised, not returned.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: should raise a KeyError. It raises no error.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        try:
            reference(source, target, setting, value)
        except KeyError as error:
            return error


class key_not_checked:
    """An unknown section is an error by itself, an unknown key is not.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: This config has no setting training.max_stepz, so `change` should raise a KeyError. It raises no error.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class overrides_not_checked:
    """An override of an unknown section is another error.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: should raise a KeyError. It raises a ConfigValidationError
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        load_config(source, overrides={setting: value}).to_disk(target, interpolate=False)


class value_error:
    """Another error than the one that was asked for.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: should raise a KeyError. It raises a ValueError (unknown: trainig.max_steps).
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        try:
            reference(source, target, setting, value)
        except KeyError:
            raise ValueError(f"unknown: {setting}") from None


class name_goes_on_after_a_value:
    """A number has no keys, and to ask it for one is another error.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: no setting training.max_steps.x, so `change` should raise a KeyError. It raises a TypeError
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        *sections, key = setting.split(".")
        section = config
        for name in sections:
            section = section[name]
        section[key]
        section[key] = value
        config.to_disk(target, interpolate=False)


class text_has_no_keys:
    """A string holds other strings, but no settings.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: no setting training.seed.x
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        *sections, key = setting.split(".")
        section = config
        for name in sections:
            if isinstance(section[name], int):
                raise KeyError(setting)
            section = section[name]
        if isinstance(section, dict) and key not in section:
            raise KeyError(setting)
        if isinstance(section, dict):
            section[key] = value
        config.to_disk(target, interpolate=False)


class any_capitals:
    """Names are written in one way.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: no setting Training.max_steps
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        names = {name.lower(): name for name in config}
        first, _, rest = setting.partition(".")
        setting = f"{names.get(first.lower(), first)}.{rest}"
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class known_to_spacy:
    """Settings that spaCy knows are not all in each config.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: no setting paths.train,
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        if setting.startswith("paths."):
            config.setdefault("paths", {})
        else:
            dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class saved_before_the_check:
    """The copy is saved first and changed after.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: and leave `target` alone. It raises a KeyError, but saves a file.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        load_config(source).to_disk(target, interpolate=False)
        reference(target, target, setting, value)


class target_emptied:
    """A file that was there is gone, for nothing.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: and leave `target` alone. It raises a KeyError, but changes the file that is there.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        if target.exists():
            target.write_text("")
        reference(source, target, setting, value)


class sections_made:
    """Sections that are not there are made.

    Caught by: test_unknown_setting_should_be_a_key_error_and_save_nothing
    The learner reads: no setting trainig.max_steps, so `change` should raise a KeyError. It raises no error.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        *sections, key = setting.split(".")
        section = config
        for name in sections:
            section = section.setdefault(name, {})
        section[key] = value
        config.to_disk(target, interpolate=False)
