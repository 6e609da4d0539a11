"""Wrong answers, one misconception after another, which the tests must reject."""


class a_script:
    """Python is told to run a file of its own.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` would run `python train.py config.cfg`. Only spaCy is run here
    """

    COMMAND = (
        "python train.py config.cfg --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class arguments_without_options:
    """Only the config comes without the name of an option.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ✘ Invalid config override 'output'
    """

    COMMAND = "python -m spacy train config.cfg output train.spacy dev.spacy"


class config_as_an_option:
    """The config is an argument, it has no option.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
    """

    COMMAND = (
        "python -m spacy train --config config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class corpora_swapped:
    """It learns from the texts for evaluation.

    Caught by: test_pipeline_learns_from_the_training_corpus
    The learner reads: The pipeline learnt from dev.spacy; it should learn from train.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train dev.spacy --paths.dev"
        " train.spacy"
    )


class debug_data:
    """A command that looks at the corpora and trains nothing.

    Caught by: test_pipeline_is_saved_in_output
    The learner reads: The command leaves no pipeline behind.
    """

    COMMAND = (
        "python -m spacy debug data config.cfg --paths.train train.spacy --paths.dev dev.spacy"
    )


class dev_file_not_there:
    """Training starts and stops at the first evaluation.

    Caught by: test_command_runs_to_its_end
    The learner reads: FileNotFoundError: [Errno 2] No such file or directory: 'eval.spacy'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " eval.spacy"
    )


class far_too_long:
    """The steps that a real corpus needs take minutes.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` was stopped, because it was not done after 15 seconds.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " dev.spacy --training.max_steps 20000"
    )


class file_not_there:
    """A file that nobody made.

    Caught by: test_command_runs_to_its_end
    The learner reads: FileNotFoundError: [Errno 2] No such file or directory: 'training.spacy'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train training.spacy"
        " --paths.dev dev.spacy"
    )


class first_the_config:
    """Another command is run before.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` holds `;`, which only a shell understands.
    """

    COMMAND = (
        "python -m spacy init config config.cfg -p ner -F; python -m spacy train config.cfg"
        " --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class folder_for_model_best:
    """The folder model-best is made by the command, inside of output.

    Caught by: test_pipeline_is_saved_in_output
    The learner reads: The pipeline is saved in output/model-best; it should be saved in output.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output/model-best --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class into_this_folder:
    """The pipelines are saved beside the corpora.

    Caught by: test_pipeline_is_saved_in_output
    The learner reads: The pipeline is saved in the folder itself; it should be saved in output.
    """

    COMMAND = "python -m spacy train config.cfg --output . --paths.train train.spacy --paths.dev dev.spacy"


class layer_without_the_ner:
    """A pipeline of the layer alone that turns tokens into numbers.

    Caught by: test_label_is_gadget
    The learner reads: The saved pipeline has the components ['tok2vec']; `ner` is not among them.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        """ dev.spacy --nlp.pipeline '["tok2vec"]'"""
    )


class no_config:
    """The config is left out.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
    """

    COMMAND = (
        "python -m spacy train --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class no_corpora:
    """The config alone does not know where the corpora are.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ValueError: [E913] Corpus path can't be None.
    """

    COMMAND = "python -m spacy train config.cfg --output output"


class no_dev_corpus:
    """Without a corpus to evaluate on there is no best pipeline.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ValueError: [E913] Corpus path can't be None.
    """

    COMMAND = "python -m spacy train config.cfg --output output --paths.train train.spacy"


class no_ending:
    """The file's ending belongs to its name.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: [W090] Could not locate any .spacy files in path 'train'.
    """

    COMMAND = "python -m spacy train config.cfg --output output --paths.train train --paths.dev dev"


class no_output:
    """It trains, and what it learnt is gone.

    Caught by: test_pipeline_is_saved_in_output
    The learner reads: The command leaves no pipeline behind.
    """

    COMMAND = "python -m spacy train config.cfg --paths.train train.spacy --paths.dev dev.spacy"


class no_section:
    """A setting is named with its section.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` ends with an error. spaCy says: No such option
    """

    COMMAND = "python -m spacy train config.cfg --output output --train train.spacy --dev dev.spacy"


class on_a_gpu:
    """A graphics card that is not there, or whose library is not.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` ends with an error. spaCy says: ValueError
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " dev.spacy --gpu-id 99"
    )


class one_dash:
    """A long option has two dashes.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ✘ Invalid config override '-paths.train'
    """

    COMMAND = "python -m spacy train config.cfg --output output -paths.train train.spacy -paths.dev dev.spacy"


class option_misspelt:
    """The option for the folder is misspelt.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` ends with an error. spaCy says: No such option
    """

    COMMAND = (
        "python -m spacy train config.cfg --ouput output --paths.train train.spacy --paths.dev"
        " dev.spacy"
    )


class other_config:
    """A config with another name.

    Caught by: test_command_runs_to_its_end
    The learner reads: 'base_config.cfg' does not exist.
    """

    COMMAND = (
        "python -m spacy train base_config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class part_of_dev:
    """The score is that of a few texts.

    Caught by: test_pipeline_is_evaluated_on_the_other_corpus
    The learner reads: Which option changes what it is evaluated on?
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " dev.spacy --corpora.dev.limit 5"
    )


class section_misspelt:
    """The section is called paths.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ✘ Error parsing config overrides path -> train
    """

    COMMAND = "python -m spacy train config.cfg --output output --path.train train.spacy --path.dev dev.spacy"


class setting_misspelt:
    """A misspelt setting is taken for a new one.

    Caught by: test_command_runs_to_its_end
    The learner reads: spaCy says: ValueError: [E913] Corpus path can't be None.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.trian train.spacy --paths.dev"
        " dev.spacy"
    )


class short_comments_only:
    """Longer texts are left out to save time, and none with a gadget is so short.

    Caught by: test_label_is_gadget
    The learner reads: The pipeline knows the labels []; the corpus has GADGET.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " dev.spacy --corpora.train.max_length 6"
    )


class too_short:
    """After five steps it has learnt nothing.

    Caught by: test_unseen_gadgets_are_found
    The learner reads: the pipeline has an F-score of 0.00;
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " dev.spacy --training.max_steps 5"
    )


class train_twice:
    """The score on texts that it learnt from says nothing.

    Caught by: test_pipeline_is_evaluated_on_the_other_corpus
    The learner reads: The pipeline was evaluated on train.spacy; it should be evaluated on dev.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
        " train.spacy"
    )


class whole_folder:
    """A folder stands for all corpora in it, so it learns from dev.spacy as well.

    Caught by: test_pipeline_learns_from_the_training_corpus
    The learner reads: The pipeline learnt from the whole folder; it should learn from train.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train . --paths.dev dev.spacy"
    )


class words_in_a_list:
    """The words in a list, as for Python's subprocess.

    Caught by: test_command_runs_to_its_end
    The learner reads: `COMMAND` is a command line in quotes; here its type is list.
    """

    COMMAND = ["python", "-m", "spacy", "train", "config.cfg", "--output", "output"]
