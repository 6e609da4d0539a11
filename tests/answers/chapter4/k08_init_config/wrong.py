"""Wrong answers, one misconception after another, which the tests must reject."""


class all_options:
    """Every option is filled in, as a form would have it.

    Caught by: test_printed_config_keeps_the_defaults
    The learner reads: nlp.lang is 'de' and would be 'en' and 1 more.
    """

    TO_STDOUT = "python -m spacy init config - --lang de --pipeline ner --optimize accuracy --gpu"


class another_module:
    """Python is told to run something else.

    Caught by: test_second_command_runs
    The learner reads: `TO_FILE` would run `python config.py`. Only spaCy is run here
    """

    TO_FILE = "python config.py"


class another_program:
    """Another program is run.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` would run `cat`. Only spaCy is run here
    """

    TO_STDOUT = "cat config.cfg"


class component_in_capitals:
    """Names of components are written in small letters.

    Caught by: test_first_command_runs
    The learner reads: Can't find factory for 'NER'
    """

    TO_STDOUT = "python -m spacy init config - --pipeline NER"


class download:
    """No model is needed for a config, and none could be fetched offline.

    Caught by: test_first_command_runs
    The learner reads: `spacy download` needs the internet, so it is not run here.
    """

    TO_STDOUT = "python -m spacy download en_core_web_sm"


class empty:
    """Nothing is left of the command.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` is empty.
    """

    TO_STDOUT = ""


class equals_after_a_short_option:
    """A short option takes what follows as it is, the equals sign too.

    Caught by: test_first_command_runs
    The learner reads: Can't find factory for '=ner'
    """

    TO_STDOUT = "python -m spacy init config - -p=ner"


class file_called_stdout:
    """The word is taken for the name of a file.

    Caught by: test_first_command_prints_a_config_and_saves_no_file
    The learner reads: `TO_STDOUT` saves stdout. It should print the config instead.
    """

    TO_STDOUT = "python -m spacy init config stdout -p ner"


class file_for_stdout:
    """The config is saved where it should be printed.

    Caught by: test_first_command_prints_a_config_and_saves_no_file
    The learner reads: `TO_STDOUT` saves config.cfg. It should print the config instead.
    """

    TO_STDOUT = "python -m spacy init config config.cfg -p ner"


class fill_config:
    """`fill-config` completes a config that is there already.

    Caught by: test_first_command_runs
    The learner reads: does not exist.
    """

    TO_STDOUT = "python -m spacy init fill-config config.cfg -"


class folder_instead_of_a_file:
    """A folder is there already and is no file to save to.

    Caught by: test_second_command_runs
    The learner reads: The provided output file already exists.
    """

    TO_FILE = "python -m spacy init config . -p ner"


class for_a_gpu:
    """Settings for a graphics card.

    Caught by: test_saved_config_keeps_the_defaults
    The learner reads: nlp.batch_size is 128 and would be 1000
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --gpu"


class for_accuracy:
    """Accuracy asks for word vectors that are not installed.

    Caught by: test_printed_config_keeps_the_defaults
    The learner reads: paths.vectors is 'en_core_web_lg' and would be None
    """

    TO_STDOUT = "python -m spacy init config - -p ner -o accuracy"


class help:
    """The help is printed, not a config.

    Caught by: test_first_command_prints_a_config_and_saves_no_file
    The learner reads: What `TO_STDOUT` prints is not a config. It begins: Usage: python -m spacy
    """

    TO_STDOUT = "python -m spacy init config --help"


class help_for_the_file:
    """The help names the option, and saves nothing.

    Caught by: test_second_command_saves_the_config
    The learner reads: `TO_FILE` saves no file. The config should be saved as config.cfg.
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --help"


class in_a_folder:
    """The file lies in a folder that was not asked for.

    Caught by: test_second_command_saves_the_config
    The learner reads: `TO_FILE` leaves these files: configs/config.cfg.
    """

    TO_FILE = "python -m spacy init config configs/config.cfg -p ner"


class init_pipeline:
    """There is no command of that name.

    Caught by: test_first_command_runs
    The learner reads: No such command 'pipeline'. It also prints: Usage: python -m spacy init
    """

    TO_STDOUT = "python -m spacy init pipeline - ner"


class list_of_words:
    """The words in a list, as for Python's subprocess.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` is a command line in quotes; here its type is list.
    """

    TO_STDOUT = ["python", "-m", "spacy", "init", "config", "-", "-p", "ner"]


class no_output_file:
    """The command does not print by itself; it wants to be told where the config goes.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` ends with an error. spaCy says: Missing argument
    """

    TO_STDOUT = "python -m spacy init config --pipeline ner"


class no_pipeline:
    """Without the option the tagger and the parser come too.

    Caught by: test_printed_config_is_for_ner_alone
    The learner reads: The config is for a pipeline of tagger and parser and ner
    """

    TO_STDOUT = "python -m spacy init config -"


class no_pipeline_in_the_file:
    """The option is needed in the second command as well.

    Caught by: test_saved_config_is_for_ner_alone
    The learner reads: The config is for a pipeline of tagger and parser and ner
    """

    TO_FILE = "python -m spacy init config config.cfg"


class one_component_more:
    """One component more than was asked for.

    Caught by: test_printed_config_is_for_ner_alone
    The learner reads: The config is for a pipeline of ner and textcat
    """

    TO_STDOUT = "python -m spacy init config - -p ner,textcat"


class open_quote:
    """A quote is never closed.

    Caught by: test_first_command_runs
    The learner reads: A quote is opened in `TO_STDOUT` and never closed.
    """

    TO_STDOUT = "python -m spacy init config - -p 'ner"


class option_misspelt:
    """An option that spaCy does not know.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` ends with an error. spaCy says: No such option: --pipelin
    """

    TO_STDOUT = "python -m spacy init config - --pipelin ner"


class other_file_name:
    """The ending is left out.

    Caught by: test_second_command_saves_the_config
    The learner reads: `TO_FILE` leaves these files: config. The config should be saved as config.cfg.
    """

    TO_FILE = "python -m spacy init config config -p ner"


class other_language:
    """A German pipeline.

    Caught by: test_printed_config_keeps_the_defaults
    The learner reads: Which option does that? nlp.lang is 'de' and would be 'en'
    """

    TO_STDOUT = "python -m spacy init config - --lang de -p ner"


class redirected:
    """Only a shell could send the output to a file.

    Caught by: test_second_command_runs
    The learner reads: `TO_FILE` holds `>`, which only a shell understands.
    """

    TO_FILE = "python -m spacy init config - -p ner > config.cfg"


class rules_instead_of_a_model:
    """The entity ruler is a component that is not trained.

    Caught by: test_printed_config_is_for_ner_alone
    The learner reads: The config is for a pipeline of entity_ruler;
    """

    TO_STDOUT = "python -m spacy init config - -p entity_ruler"


class spacy_left_out:
    """The command begins in its middle.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` would run `init`. Only spaCy is run here
    """

    TO_STDOUT = "init config - --pipeline ner"


class stdout_for_the_file:
    """The config is printed where it should be saved.

    Caught by: test_second_command_saves_the_config
    The learner reads: `TO_FILE` prints the config and saves no file.
    """

    TO_FILE = "python -m spacy init config - -p ner"


class tok2vec_alone:
    """The layer that turns tokens into numbers finds no entities.

    Caught by: test_printed_config_is_for_ner_alone
    The learner reads: The config is for a pipeline of no component; it should be for ner alone.
    """

    TO_STDOUT = "python -m spacy init config - --pipeline tok2vec"


class train:
    """Training needs the config that this command is to make.

    Caught by: test_second_command_runs
    The learner reads: `TO_FILE` ends with an error. spaCy says: Invalid value for
    """

    TO_FILE = "python -m spacy train config.cfg --pipeline ner"


class two_commands:
    """Something else is run as well.

    Caught by: test_second_command_runs
    The learner reads: `TO_FILE` holds `&&`, which only a shell understands.
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner && cat config.cfg"


class two_lines:
    """One command, broken in two lines without a backslash.

    Caught by: test_first_command_runs
    The learner reads: `TO_STDOUT` has more than one line; it takes one command in one line.
    """

    TO_STDOUT = """
python -m spacy init config -
    --pipeline ner
"""


class variable_of_the_shell:
    """A shell would put the folder in the place of $PWD.

    Caught by: test_second_command_runs
    The learner reads: `TO_FILE` holds a character that only a shell understands, ` or $.
    """

    TO_FILE = "python -m spacy init config $PWD/config.cfg -p ner"
