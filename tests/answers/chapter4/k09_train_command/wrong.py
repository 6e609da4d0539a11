"""Wrong answers, one misconception after another, which the tests must reject."""


class a_script:
    """Python is told to run a file of its own.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` would run `python train.py config.cfg`. Only spaCy is run here
    """

    COMMAND = (
        "python train.py config.cfg --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class arguments_without_options:
    """Only the config comes without the name of an option.

    Caught by: test_command_should_run_without_an_error
    The learner reads: spaCy says: Invalid config override 'output'
    """

    COMMAND = "python -m spacy train config.cfg output train.spacy dev.spacy"


class config_as_an_option:
    """The config is an argument, it has no option.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
    """

    COMMAND = (
        "python -m spacy train --config config.cfg --output output --paths.train"
        " train.spacy --paths.dev dev.spacy"
    )


class config_left_out:
    """The config is left out.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
    """

    COMMAND = (
        "python -m spacy train --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class config_at_the_end:
    """The config is named after options that spaCy does not know before it has read the config.

    Caught by: test_command_should_run_without_an_error
    The learner reads: It takes `--paths.train` for the config, which has to be named before
    """

    COMMAND = (
        "python -m spacy train --output output --paths.train train.spacy --paths.dev dev.spacy"
        " config.cfg"
    )


class max_stepz:
    """A setting that the config does not have, for a misspelt one.

    Caught by: test_all_other_settings_should_stay_as_they_are
    The learner reads: there is no setting training.max_stepz, so naming it changes nothing.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.max_stepz 200"
    )


class no_argument:
    """The config is left out, and nothing replaces it.

    Caught by: test_command_should_run_without_an_error
    The learner reads: spaCy says: Missing argument
    """

    COMMAND = "python -m spacy train"


class corpora_swapped:
    """It learns from the texts for evaluation.

    Caught by: test_pipeline_should_learn_from_the_training_corpus
    The learner reads: should learn from train.spacy. It has learnt from dev.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train dev.spacy"
        " --paths.dev train.spacy"
    )


class train_corpus_renamed:
    """The setting that names the corpus names the other one.

    Caught by: test_pipeline_should_learn_from_the_training_corpus
    The learner reads: should learn from train.spacy. It has learnt from dev.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.train_corpus corpora.dev"
    )


class whole_folder:
    """A folder stands for all corpora in it, so it learns from dev.spacy as well.

    Caught by: test_pipeline_should_learn_from_the_training_corpus
    The learner reads: It has learnt from the whole folder.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train . --paths.dev dev.spacy"
    )


class train_twice:
    """The score on texts that it learnt from says nothing.

    Caught by: test_pipeline_should_be_evaluated_on_the_other_corpus
    The learner reads: should be evaluated on dev.spacy. It was evaluated on train.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev train.spacy"
    )


class evaluated_on_everything:
    """A folder stands for all corpora in it, so it is evaluated on what it learnt.

    Caught by: test_pipeline_should_be_evaluated_on_the_other_corpus
    The learner reads: should be evaluated on dev.spacy. It was evaluated on the whole folder.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev ."
    )


class debug_data:
    """A command that looks at the corpora and trains nothing.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves none in the folder where it runs.
    """

    COMMAND = (
        "python -m spacy debug data config.cfg --paths.train train.spacy --paths.dev dev.spacy"
    )


class debug_config:
    """A command that looks at the config and trains nothing.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves none in the folder where it runs.
    """

    COMMAND = (
        "python -m spacy debug config config.cfg --paths.train train.spacy --paths.dev dev.spacy"
    )


class help:
    """The help trains nothing.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves none in the folder where it runs.
    """

    COMMAND = "python -m spacy train --help"


class init_config:
    """A command that makes a config, and the folder has one.

    Caught by: test_command_should_run_without_an_error
    The learner reads: The provided output file already exists.
    """

    COMMAND = "python -m spacy init config config.cfg --pipeline ner"


class assemble:
    """A pipeline is saved that has not learnt anything.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves a pipeline in output, and none of that name.
    """

    COMMAND = "python -m spacy assemble config.cfg output"


class no_output:
    """It trains, and what it learnt is gone.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves none in the folder where it runs.
    """

    COMMAND = "python -m spacy train config.cfg --paths.train train.spacy --paths.dev dev.spacy"


class folder_for_model_best:
    """The folder model-best is made by the command, inside of output.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: should be saved in the folder output. It is saved in output/model-best.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output/model-best --paths.train"
        " train.spacy --paths.dev dev.spacy"
    )


class into_this_folder:
    """The pipelines are saved beside the corpora.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: It is saved in the folder where the command runs.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output . --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class another_folder:
    """The folder of the course's lesson.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: It is saved in outputs.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output outputs --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class dev_file_not_there:
    """Training starts and stops at the first evaluation.

    Caught by: test_command_should_run_without_an_error
    The learner reads: No such file or directory: 'eval.spacy' In the folder are these files: config.cfg, train.spacy, dev.spacy.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev eval.spacy"
    )


class file_not_there:
    """A file that nobody made.

    Caught by: test_command_should_run_without_an_error
    The learner reads: FileNotFoundError: [Errno 2] No such file or directory: 'training.spacy'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train training.spacy"
        " --paths.dev dev.spacy"
    )


class in_a_folder_of_their_own:
    """The corpora are beside the config.

    Caught by: test_command_should_run_without_an_error
    The learner reads: No such file or directory: 'corpus/train.spacy'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train"
        " corpus/train.spacy --paths.dev corpus/dev.spacy"
    )


class far_too_long:
    """The steps that a real corpus needs take minutes.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` was stopped, because it was not done after 30 seconds.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.max_steps 20000"
    )


class first_the_config:
    """Another command is run before.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` holds `;`, which only a shell understands.
    """

    COMMAND = (
        "python -m spacy init config config.cfg -p ner -F; python -m spacy train"
        " config.cfg --output output --paths.train train.spacy --paths.dev dev.spacy"
    )


class no_corpora:
    """The config alone does not know where the corpora are.

    Caught by: test_command_should_run_without_an_error
    The learner reads: No option of your command fills paths.train and paths.dev.
    """

    COMMAND = "python -m spacy train config.cfg --output output"


class no_dev_corpus:
    """Without a corpus to evaluate on there is no best pipeline.

    Caught by: test_command_should_run_without_an_error
    The learner reads: No option of your command fills paths.dev.
    """

    COMMAND = "python -m spacy train config.cfg --output output --paths.train train.spacy"


class no_train_corpus:
    """Without a corpus to learn from there is nothing to learn.

    Caught by: test_command_should_run_without_an_error
    The learner reads: No option of your command fills paths.train.
    """

    COMMAND = "python -m spacy train config.cfg --output output --paths.dev dev.spacy"


class setting_misspelt:
    """A misspelt setting is taken for a new one.

    Caught by: test_command_should_run_without_an_error
    The learner reads: In config.cfg there is no setting paths.trian. No option of your command fills paths.train.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.trian train.spacy"
        " --paths.dev dev.spacy"
    )


class settings_of_version_two:
    """Other names for the two.

    Caught by: test_command_should_run_without_an_error
    The learner reads: In config.cfg there is no setting paths.training or paths.evaluation.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.training train.spacy"
        " --paths.evaluation dev.spacy"
    )


class no_ending:
    """The file's ending belongs to its name.

    Caught by: test_command_should_run_without_an_error
    The learner reads: spaCy says: [W090] Could not locate any .spacy files in path 'train'.
    """

    COMMAND = "python -m spacy train config.cfg --output output --paths.train train --paths.dev dev"


class no_section:
    """A setting is named with its section.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: No such option
    """

    COMMAND = "python -m spacy train config.cfg --output output --train train.spacy --dev dev.spacy"


class on_a_gpu:
    """A graphics card that is not there, or whose library is not.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: ValueError
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --gpu-id 99"
    )


class one_dash:
    """A long option has two dashes.

    Caught by: test_command_should_run_without_an_error
    The learner reads: spaCy says: Invalid config override '-paths.train'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output -paths.train train.spacy"
        " -paths.dev dev.spacy"
    )


class long_dash:
    """A web page made one long dash of two short ones.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` has the character 'en dash' in
    """

    COMMAND = (
        "python -m spacy train config.cfg \u2013output output --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class curly_quotes:
    """A word processor made curly quotes of straight ones.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` has the character 'left single quotation mark' in
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train \u2018train.spacy\u2019"
        " --paths.dev dev.spacy"
    )


class option_misspelt:
    """The option for the folder is misspelt.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: No such option
    """

    COMMAND = (
        "python -m spacy train config.cfg --ouput output --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class other_config:
    """A config with another name.

    Caught by: test_command_should_run_without_an_error
    The learner reads: 'base_config.cfg' does not exist.
    """

    COMMAND = (
        "python -m spacy train base_config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy"
    )


class section_misspelt:
    """The section is called paths.

    Caught by: test_command_should_run_without_an_error
    The learner reads: In config.cfg there is no setting path.train or path.dev.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --path.train train.spacy"
        " --path.dev dev.spacy"
    )


class version_two:
    """The arguments of spaCy 2, which took no config.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` ends with an error. spaCy says: Invalid value for
    """

    COMMAND = "python -m spacy train en output train.spacy dev.spacy --pipeline ner"


class words_in_a_list:
    """The words in a list, as for Python's subprocess.

    Caught by: test_command_should_run_without_an_error
    The learner reads: `COMMAND` should be a command line in quotes, which is a string. Here its type is list.
    """

    COMMAND = ["python", "-m", "spacy", "train", "config.cfg", "--output", "output"]


class layer_without_the_ner:
    """A pipeline of the layer alone that turns tokens into numbers.

    Caught by: test_pipeline_should_find_gadgets_in_new_comments
    The learner reads: has an F-score of 0.00. With the config as it is, it has more than 0.6.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        """ --paths.dev dev.spacy --nlp.pipeline '["tok2vec"]'"""
    )


class short_comments_only:
    """Longer texts are left out to save time, and none with a gadget is so short.

    Caught by: test_pipeline_should_find_gadgets_in_new_comments
    The learner reads: has an F-score of 0.00. With the config as it is, it has more than 0.6.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --corpora.train.max_length 6"
    )


class too_short:
    """After five steps it has learnt nothing.

    Caught by: test_pipeline_should_find_gadgets_in_new_comments
    The learner reads: Your command overrides training.max_steps.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.max_steps 5"
    )


class never_evaluated_again:
    """The best pipeline is the one of the only evaluation, before it learnt.

    Caught by: test_pipeline_should_find_gadgets_in_new_comments
    The learner reads: the pipeline has an F-score of 0.00.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.eval_frequency 1000"
    )


class ner_frozen:
    """A component that is frozen does not learn, and has to be trained before.

    Caught by: test_command_should_run_without_an_error
    The learner reads: [E900] Could not run the full pipeline for evaluation.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        """ --paths.dev dev.spacy --training.frozen_components '["ner"]'"""
    )


class part_of_dev:
    """The score is that of a few texts.

    Caught by: test_all_other_settings_should_stay_as_they_are
    The learner reads: corpora.dev.limit is 30 and in config.cfg 0
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --corpora.dev.limit 30"
    )


class part_of_train:
    """It learns from a part of the corpus.

    Caught by: test_all_other_settings_should_stay_as_they_are
    The learner reads: corpora.train.limit is 200 and in config.cfg 0
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --corpora.train.limit 200"
    )


class german:
    """The tokens of another language.

    Caught by: test_all_other_settings_should_stay_as_they_are
    The learner reads: An option of your command changes some: nlp.lang is 'de' and in config.cfg 'en'
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --nlp.lang de"
    )


class setting_added:
    """A setting that nobody uses.

    Caught by: test_all_other_settings_should_stay_as_they_are
    The learner reads: paths.test is 'test.spacy' and in config.cfg absent
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --paths.test test.spacy"
    )


class assembled:
    """A pipeline is made from the config, and nothing is learnt.

    Caught by: test_pipeline_should_be_saved_in_output
    The learner reads: The command leaves a pipeline in output, and none of that name.
    """

    COMMAND = (
        "python -m spacy assemble config.cfg output --paths.train train.spacy --paths.dev dev.spacy"
    )


class section_for_a_path:
    """The section of a corpus, which has more settings than its path.

    Caught by: test_command_should_run_without_an_error
    The learner reads: In config.cfg corpora.train is a whole section.
    """

    COMMAND = (
        "python -m spacy train config.cfg --output output"
        " --corpora.train train.spacy --corpora.dev dev.spacy"
    )
