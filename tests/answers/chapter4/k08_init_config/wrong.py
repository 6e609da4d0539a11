"""Wrong answers, one misconception after another, which the tests must reject."""


class all_options:
    """Every option is filled in, as a form would have it.

    Caught by: test_printed_config_should_keep_the_other_defaults
    The learner reads: The config should be for English. Its language is 'de'.
    """

    TO_STDOUT = "python -m spacy init config - --lang de --pipeline ner --optimize accuracy --gpu"


class another_module:
    """Python is told to run something else.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` would run `python config.py`. Only spaCy is run here
    """

    TO_FILE = "python config.py"


class another_program:
    """Another program is run.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` would run `cat`. Only spaCy is run here
    """

    TO_STDOUT = "cat config.cfg"


class component_in_capitals:
    """Names of components are written in small letters.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: spaCy has no component 'NER'. Is it spelt
    """

    TO_STDOUT = "python -m spacy init config - --pipeline NER"


class download:
    """No model is needed for a config, and none could be fetched offline.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `spacy download` needs the internet, so it is not run here.
    """

    TO_STDOUT = "python -m spacy download en_core_web_sm"


class empty:
    """Nothing is left of the command.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` is empty.
    """

    TO_STDOUT = ""


class only_a_remark:
    """Nothing but a remark.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` is empty.
    """

    TO_FILE = "# python -m spacy init config config.cfg"


class equals_after_a_short_option:
    """A short option takes what follows as it is, the equals sign too.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: spaCy has no component '=ner'. Is it spelt
    """

    TO_STDOUT = "python -m spacy init config - -p=ner"


class file_called_stdout:
    """The word is taken for the name of a file.

    Caught by: test_first_command_should_print_the_config_and_save_no_file
    The learner reads: should print the config and save no file. It saves stdout.
    """

    TO_STDOUT = "python -m spacy init config stdout -p ner"


class file_for_stdout:
    """The config is saved where it should be printed.

    Caught by: test_first_command_should_print_the_config_and_save_no_file
    The learner reads: should print the config and save no file. It saves config.cfg.
    """

    TO_STDOUT = "python -m spacy init config config.cfg -p ner"


class fill_config:
    """`fill-config` completes a config that is there already.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: does not exist.
    """

    TO_STDOUT = "python -m spacy init fill-config config.cfg -"


class folder_instead_of_a_file:
    """A folder is there already and is no file to save to.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: The provided output file already exists.
    """

    TO_FILE = "python -m spacy init config . -p ner"


class for_a_gpu:
    """Settings for a graphics card.

    Caught by: test_saved_config_should_keep_the_other_defaults
    The learner reads: nlp.batch_size is 128; by default it is 1000
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --gpu"


class for_a_gpu_on_the_screen:
    """Settings for a graphics card.

    Caught by: test_printed_config_should_keep_the_other_defaults
    The learner reads: nlp.batch_size is 128; by default it is 1000
    """

    TO_STDOUT = "python -m spacy init config - -p ner -G"


class for_accuracy:
    """Accuracy asks for word vectors that are not installed.

    Caught by: test_printed_config_should_keep_the_other_defaults
    The learner reads: paths.vectors is 'en_core_web_lg'; by default it is None
    """

    TO_STDOUT = "python -m spacy init config - -p ner -o accuracy"


class for_accuracy_in_the_file:
    """Accuracy asks for word vectors that are not installed.

    Caught by: test_saved_config_should_keep_the_other_defaults
    The learner reads: paths.vectors is 'en_core_web_lg'; by default it is None
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --optimize accuracy"


class with_pretraining:
    """A part for pretraining is added, which nobody asked for.

    Caught by: test_saved_config_should_keep_the_other_defaults
    The learner reads: 'spacy.JsonlCorpus.v1'; by default it is absent
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --pretraining"


class help:
    """The help is printed, not a config.

    Caught by: test_first_command_should_print_the_config_and_save_no_file
    The learner reads: What it prints is something else, and begins with: Usage: python -m spacy
    """

    TO_STDOUT = "python -m spacy init config --help"


class help_for_the_file:
    """The help names the option, and saves nothing.

    Caught by: test_second_command_should_save_the_config
    The learner reads: config.cfg in the folder where the command runs. `TO_FILE` leaves no file there.
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner --help"


class info:
    """Another command, which prints what is installed.

    Caught by: test_first_command_should_print_the_config_and_save_no_file
    The learner reads: What it prints is something else, and begins with:
    """

    TO_STDOUT = "python -m spacy info --markdown"


class into_the_folder_above:
    """The folder above is another one.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` leaves no file there.
    """

    TO_FILE = "python -m spacy init config ../k08_config.cfg -p ner --force"


class in_a_folder:
    """The file is in a folder that was not asked for.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` leaves these files: configs/config.cfg.
    """

    TO_FILE = "python -m spacy init config configs/config.cfg -p ner"


class init_pipeline:
    """There is no command of that name.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: No such command 'pipeline'.
    """

    TO_STDOUT = "python -m spacy init pipeline - ner"


class init_alone:
    """The command has two words.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` ends with an error. spaCy says:
    """

    TO_STDOUT = "python -m spacy init - --pipeline ner"


class list_of_words:
    """The words in a list, as for Python's subprocess.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` should be a command line in quotes, which is a string. Here its type is list.
    """

    TO_STDOUT = ["python", "-m", "spacy", "init", "config", "-", "-p", "ner"]


class no_output_file:
    """The command does not print by itself; it wants to be told where the config goes.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` ends with an error. spaCy says: Missing argument
    """

    TO_STDOUT = "python -m spacy init config --pipeline ner"


class no_pipeline:
    """Without the option the tagger and the parser come too.

    Caught by: test_printed_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['tok2vec', 'tagger', 'parser', 'ner'].
    """

    TO_STDOUT = "python -m spacy init config -"


class no_pipeline_in_the_file:
    """The option is needed in the second command as well.

    Caught by: test_saved_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['tok2vec', 'tagger', 'parser', 'ner'].
    """

    TO_FILE = "python -m spacy init config config.cfg"


class one_component_more:
    """One component more than was asked for.

    Caught by: test_printed_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['tok2vec', 'ner', 'textcat'].
    """

    TO_STDOUT = "python -m spacy init config - -p ner,textcat"


class one_component_more_in_the_file:
    """One component more than was asked for.

    Caught by: test_saved_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['tok2vec', 'tagger', 'ner'].
    """

    TO_FILE = "python -m spacy init config config.cfg -p tagger,ner"


class beginning_of_the_name:
    """Another component, whose name is longer.

    Caught by: test_printed_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['tok2vec', 'ner', 'entity_ruler'].
    """

    TO_STDOUT = "python -m spacy init config - -p ner,entity_ruler"


class open_quote:
    """A quote is never closed.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: A quote is opened in `TO_STDOUT` and never closed.
    """

    TO_STDOUT = "python -m spacy init config - -p 'ner"


class option_misspelt:
    """An option that spaCy does not know.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` ends with an error. spaCy says: No such option
    """

    TO_STDOUT = "python -m spacy init config - --pipelin ner"


class one_dash:
    """A long option has two dashes.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` ends with an error. spaCy says: ValueError: [E002] Can't find factory for 'ipeline'
    """

    TO_FILE = "python -m spacy init config config.cfg -pipeline"


class space_in_the_list:
    """A space ends the list.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` ends with an error. spaCy says:
    """

    TO_STDOUT = "python -m spacy init config - -p tok2vec, ner"


class other_file_name:
    """The ending is left out.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` leaves these files: config.
    """

    TO_FILE = "python -m spacy init config config -p ner"


class other_capitals:
    """Names of files have their capitals.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` leaves these files: Config.cfg.
    """

    TO_FILE = "python -m spacy init config Config.cfg -p ner"


class other_ending:
    """The ending belongs to the name.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` leaves these files: config.cfg.txt.
    """

    TO_FILE = "python -m spacy init config config.cfg.txt -p ner"


class other_language:
    """A German pipeline.

    Caught by: test_printed_config_should_keep_the_other_defaults
    The learner reads: The config should be for English. Its language is 'de'.
    """

    TO_STDOUT = "python -m spacy init config - --lang de -p ner"


class other_language_in_the_file:
    """A German pipeline.

    Caught by: test_saved_config_should_keep_the_other_defaults
    The learner reads: The config should be for English. Its language is 'de'.
    """

    TO_FILE = "python -m spacy init config config.cfg --lang de -p ner"


class any_language:
    """A pipeline for any language, which is not one for English.

    Caught by: test_saved_config_should_keep_the_other_defaults
    The learner reads: The config should be for English. Its language is 'xx'.
    """

    TO_FILE = "python -m spacy init config config.cfg -l xx -p ner"


class redirected:
    """Only a shell could send the output to a file.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` holds `>`, which only a shell understands.
    """

    TO_FILE = "python -m spacy init config - -p ner > config.cfg"


class rules_instead_of_a_model:
    """The entity ruler is a component that is not trained.

    Caught by: test_printed_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['entity_ruler'].
    """

    TO_STDOUT = "python -m spacy init config - -p entity_ruler"


class rules_in_the_file:
    """The entity ruler is a component that is not trained.

    Caught by: test_saved_config_should_be_for_ner_alone
    The learner reads: Its pipeline is ['entity_ruler'].
    """

    TO_FILE = "python -m spacy init config config.cfg -p entity_ruler"


class spacy_left_out:
    """The command begins in its middle.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` would run `init`. Only spaCy is run here
    """

    TO_STDOUT = "init config - --pipeline ner"


class module_left_out:
    """Python is asked to run a file with the name spacy.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` would run `python spacy init`. Only spaCy is run here
    """

    TO_FILE = "python spacy init config config.cfg -p ner"


class stdout_for_the_file:
    """The config is printed where it should be saved.

    Caught by: test_second_command_should_save_the_config
    The learner reads: `TO_FILE` prints a config and leaves no file there.
    """

    TO_FILE = "python -m spacy init config - -p ner"


class tok2vec_alone:
    """The layer that turns tokens into numbers finds no entities.

    Caught by: test_printed_config_should_be_for_ner_alone
    The learner reads: Its pipeline is [].
    """

    TO_STDOUT = "python -m spacy init config - --pipeline tok2vec"


class train:
    """Training needs the config that this command is to make.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` ends with an error. spaCy says: Invalid value for
    """

    TO_FILE = "python -m spacy train config.cfg --pipeline ner"


class two_commands:
    """Something else is run as well.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` holds `&&`, which only a shell understands.
    """

    TO_FILE = "python -m spacy init config config.cfg -p ner && cat config.cfg"


class two_lines:
    """One command, broken in two lines without a backslash.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` has several lines. It takes one command
    """

    TO_STDOUT = """
python -m spacy init config -
    --pipeline ner
"""


class variable_of_the_shell:
    """A shell would put the folder in the place of $PWD.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` holds a character that only a shell understands, ` or $.
    """

    TO_FILE = "python -m spacy init config $PWD/config.cfg -p ner"


class long_dash:
    """A web page made one long dash of two short ones.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` has the character 'en dash' in
    """

    TO_STDOUT = "python -m spacy init config - \u2013pipeline ner"


class longer_dash:
    """A word processor made one long dash of two short ones.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` has the character 'em dash' in
    """

    TO_FILE = "python -m spacy init config config.cfg \u2014pipeline ner"


class curly_quotes:
    """A word processor made curly quotes of straight ones.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: `TO_STDOUT` has the character 'left double quotation mark' in
    """

    TO_STDOUT = "python -m spacy init config - --pipeline \u201cner\u201d"


class no_break_space:
    """A space that a web page puts in to keep words in one line.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: `TO_FILE` has the character 'no-break space', which no command takes. Type a plain space.
    """

    TO_FILE = "python -m spacy init config config.cfg\u00a0--pipeline ner"


class invisible:
    """A character that nobody sees was copied along.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: 'zero width space' in `config.cfg
    """

    TO_FILE = "python -m spacy init config config.cfg\u200b -p ner"


class name_of_the_language:
    """The name of the language instead of its code.

    Caught by: test_first_command_should_run_without_an_error
    The learner reads: asks for the language 'english'. spaCy uses a short lowercase
    """

    TO_STDOUT = "python -m spacy init config - --lang english --pipeline ner"


class comma_too_many:
    """A list that ends with a comma.

    Caught by: test_second_command_should_run_without_an_error
    The learner reads: has no name. Is there a comma too many?
    """

    TO_FILE = "python -m spacy init config config.cfg --pipeline ner,"
