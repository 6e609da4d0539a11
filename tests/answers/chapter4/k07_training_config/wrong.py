"""Wrong answers, one misconception after another, which the tests must reject."""


class a_examples:
    """The examples lie in files of their own.

    Caught by: test_answer_says_what_the_config_is_for
    The learner reads: 'a' is not it. The config names the files that hold the examples
    """

    ANSWER = "a"


class always_adam:
    """The default optimizer, whatever the config says.

    Caught by: test_optimizer_is_read
    The learner reads: 'Adam.v1' for a config in which 'RAdam.v1' makes the optimizer.
    """

    def optimizer(path: Path) -> str:
        return "Adam.v1"


class b_edit_the_file:
    """A value can be replaced without touching the file.

    Caught by: test_answer_says_what_the_config_is_for
    The learner reads: 'b' is not it. Every value can be replaced for one run by an option
    """

    ANSWER = "b"


class c_weights:
    """The weights are saved with the pipeline.

    Caught by: test_answer_says_what_the_config_is_for
    The learner reads: 'c' is not it. The weights are what training makes of the settings.
    """

    ANSWER = "c"


class components_section:
    """The section [components] has another order, and more than is used.

    Caught by: test_pipeline_names_are_read_in_order
    The learner reads: You return ['tagger', 'textcat', 'ner', 'tok2vec'] for a config whose pipeline is
    """

    def pipeline_names(path: Path) -> list[str]:
        return list(load_config(path)["components"])


class dictionary_as_text:
    """A config is written as a dictionary is printed.

    Caught by: test_copy_has_the_new_value
    The learner reads: The file that `change` saves is no config:
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        target.write_text(str(dict(config)))


class epochs:
    """The limit of epochs is another setting; 0 stands for no limit.

    Caught by: test_number_of_steps_is_read
    The learner reads: `max_steps` returns 0; this config has max_steps = 20000.
    """

    def max_steps(path: Path) -> int:
        return load_config(path, interpolate=True)["training"]["max_epochs"]


class error_swallowed:
    """The error is caught, and nothing says that nothing was changed.

    Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
    The learner reads: The config has no setting trainig.max_steps, and `change` raises no error.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        try:
            reference(source, target, setting, value)
        except KeyError:
            print("no such setting")


class joined_names:
    """One string instead of a list.

    Caught by: test_pipeline_names_are_read_in_order
    The learner reads: `pipeline_names` returns a str; a list of names was asked for.
    """

    def pipeline_names(path: Path) -> list[str]:
        return ", ".join(load_config(path)["nlp"]["pipeline"])


class key_at_the_top_too:
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


class key_not_checked:
    """An unknown section is an error by itself, an unknown key is not.

    Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
    The learner reads: The config has no setting training.max_stepz, and `change` raises no error.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class last_part_of_the_name:
    """The section is left out of the name.

    Caught by: test_copy_has_the_new_value
    The learner reads: it should be
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        config["training"][setting.rpartition(".")[2]] = value
        config.to_disk(target, interpolate=False)


class name_without_version:
    """The version belongs to the name under which a function is registered.

    Caught by: test_optimizer_is_read
    The learner reads: `optimizer` returns 'Adam' for a config in which 'Adam.v1' makes the optimizer.
    """

    reference = optimizer

    def optimizer(path: Path) -> str:
        return reference(path).partition(".")[0]


class no_return:
    """The names are read and not returned.

    Caught by: test_pipeline_names_are_read_in_order
    The learner reads: `pipeline_names` returns None. Is there a `return` at its end?
    """

    def pipeline_names(path: Path) -> list[str]:
        load_config(path)["nlp"]["pipeline"]


class not_saved:
    """The config is changed in memory alone.

    Caught by: test_copy_has_the_new_value
    The learner reads: `change` saves no file at `target`.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)


class null_is_missing:
    """A setting without a value is taken for one that is not there.

    Caught by: test_copy_has_the_new_value
    The learner reads: `change` raises KeyError:
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        if not dot_to_object(load_config(source), setting):
            raise KeyError(setting)
        reference(source, target, setting, value)


class one_pipeline_by_heart:
    """The answer for the example in the docstring.

    Caught by: test_pipeline_names_are_read_in_order
    The learner reads: You return ['tok2vec', 'ner'] for a config whose pipeline is
    """

    def pipeline_names(path: Path) -> list[str]:
        return ["tok2vec", "ner"]


class one_section_saved:
    """Only the section with the change is saved.

    Caught by: test_all_else_stays_in_the_copy
    The learner reads: settings are not in the copy any more, such as
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        section = setting.partition(".")[0]
        type(config)({section: config[section]}).to_disk(target, interpolate=False)


class only_copied:
    """The copy is made before the change.

    Caught by: test_copy_has_the_new_value
    The learner reads: In the copy training.max_steps is 60; it should be 80.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, dot_to_object(load_config(source), setting))


class only_the_change:
    """The change is noted in a file of its own, as for an override.

    Caught by: test_copy_has_the_new_value
    The learner reads: In the copy there is no training.max_steps.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        dot_to_object(load_config(source), setting)
        load_config(source).from_str("").merge({"overrides": {setting: value}}).to_disk(target)


class optimizer_not_returned:
    """What was found is printed, not returned.

    Caught by: test_optimizer_is_read
    The learner reads: `optimizer` returns None. Is there a `return` at its end?
    """

    def optimizer(path: Path) -> str:
        print(load_config(path)["training"]["optimizer"]["@optimizers"])


class overrides_not_checked:
    """An override of an unknown section is another error.

    Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
    The learner reads: `change` raises ConfigValidationError; a KeyError was asked for.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        load_config(source, overrides={setting: value}).to_disk(target, interpolate=False)


class saved_before_the_check:
    """The copy is saved first and changed after.

    Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
    The learner reads: `change` raises KeyError, but it saves a file too.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        load_config(source).to_disk(target, interpolate=False)
        reference(target, target, setting, value)


class saved_over_the_source:
    """The file that should only be read is changed.

    Caught by: test_copy_has_the_new_value
    The learner reads: `change` changes the file `source`. It should only read it.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, source, setting, value)


class sections_made:
    """Sections that are not there are made.

    Caught by: test_unknown_setting_is_an_error_and_nothing_is_saved
    The learner reads: The config has no setting trainig.max_steps, and `change` raises no error.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source)
        *sections, key = setting.split(".")
        section = config
        for name in sections:
            section = section.setdefault(name, {})
        section[key] = value
        config.to_disk(target, interpolate=False)


class settings_of_all_components:
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


class sorted_names:
    """The names in the order of the alphabet.

    Caught by: test_pipeline_names_are_read_in_order
    The learner reads: These are the components, but their order is
    """

    def pipeline_names(path: Path) -> list[str]:
        return sorted(load_config(path)["nlp"]["pipeline"])


class steps_alone:
    """Only the setting of the example is changed.

    Caught by: test_copy_has_the_new_value
    The learner reads: training.optimizer.learn_rate is 0.001; it should be 0.01.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, "training.max_steps", value)


class steps_as_text:
    """The number as a string.

    Caught by: test_number_of_steps_is_read
    The learner reads: `max_steps` returns a str; a whole number was asked for.
    """

    def max_steps(path: Path) -> int:
        return str(load_config(path, interpolate=True)["training"]["max_steps"])


class steps_not_returned:
    """What was found is printed, not returned.

    Caught by: test_number_of_steps_is_read
    The learner reads: `max_steps` returns None. Is there a `return` at its end?
    """

    def max_steps(path: Path) -> int:
        print(load_config(path, interpolate=True)["training"]["max_steps"])


class text_of_the_option:
    """The text of the option, not its letter.

    Caught by: test_answer_says_what_the_config_is_for
    The learner reads: it takes one of the letters 'a', 'b', 'c' or 'd'.
    """

    ANSWER = "It holds the settings"


class value_as_text:
    """Every value becomes a string.

    Caught by: test_copy_has_the_new_value
    The learner reads: In the copy training.max_steps is '80'; it should be 80.
    """

    reference = change

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        reference(source, target, setting, str(value))


class variable_not_followed:
    """The variable comes back, not its value.

    Caught by: test_number_of_steps_is_read
    The learner reads: `max_steps` returns the variable ${vars.steps}; the value that it stands for
    """

    def max_steps(path: Path) -> int:
        return load_config(path)["training"]["max_steps"]


class variables_filled_in_by_the_class:
    """The Config class replaces variables by their values unless it is told not to.

    Caught by: test_variables_stay_variables
    The learner reads: Whoever changes what the variable stands for changes nothing there any more.
    """

    from spacy import Config

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = Config().from_disk(source)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target)


class variables_filled_in_on_loading:
    """The variables are replaced by their values when the config is loaded.

    Caught by: test_variables_stay_variables
    The learner reads: was the variable ${paths.train} and is None in the copy.
    """

    def change(source: Path, target: Path, setting: str, value: object) -> None:
        config = load_config(source, interpolate=True)
        dot_to_object(config, setting)
        set_dot_to_object(config, setting, value)
        config.to_disk(target, interpolate=False)


class whole_section:
    """All settings of the optimizer.

    Caught by: test_optimizer_is_read
    The learner reads: `optimizer` returns a dict; the name of the function, a string, was asked for.
    """

    def optimizer(path: Path) -> str:
        return dict(load_config(path)["training"]["optimizer"])
