"""Right answers, which the tests must accept: other ways than the reference answer's."""


class equals_signs:
    """Equals signs, and the options in another order."""

    COMMAND = (
        "python3 -m spacy train config.cfg --paths.dev=./dev.spacy"
        " --paths.train=./train.spacy --output=./output/"
    )


class notebook:
    """The exclamation mark of a notebook, and the long name of the option."""

    COMMAND = (
        "!python -m spacy train ./config.cfg --output-path output --paths.train"
        " train.spacy --paths.dev dev.spacy"
    )


class settings_of_the_corpora:
    """The settings that the two paths go into."""

    COMMAND = (
        "python -m spacy train config.cfg --output output --corpora.train.path"
        " train.spacy --corpora.dev.path dev.spacy"
    )


class one_of_each:
    """A path in one of its two places, and the other in the other."""

    COMMAND = (
        "python -m spacy train config.cfg --output output --corpora.train.path"
        " train.spacy --paths.dev dev.spacy"
    )


class short_option:
    """The program's own command and the short name of the option."""

    COMMAND = "spacy train config.cfg -o output --paths.train train.spacy --paths.dev dev.spacy"


class two_lines:
    """A line that goes on after a backslash, and quotes."""

    COMMAND = r"""
python -m spacy train config.cfg --output "output" \
    --paths.train "train.spacy" --paths.dev "dev.spacy"
"""


class windows:
    """Windows' launcher and its separator."""

    COMMAND = (
        r"py -m spacy train .\config.cfg -o .\output --paths.train .\train.spacy"
        r" --paths.dev .\dev.spacy"
    )


class as_it_is_in_the_config:
    """Settings that are given the values that they have, and the CPU."""

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.max_steps 60 --nlp.lang en --gpu-id -1"
    )


class output_first:
    """The option before the argument, and more words printed."""

    COMMAND = (
        "python -m spacy train --output output -V config.cfg --paths.train train.spacy"
        " --paths.dev dev.spacy # train"
    )


class longer_and_another_seed:
    """A little longer than the config says, with another seed and another dropout."""

    COMMAND = (
        "python -m spacy train config.cfg --output output --paths.train train.spacy"
        " --paths.dev dev.spacy --training.max_steps 80 --system.seed 1 --training.dropout 0.2"
    )
