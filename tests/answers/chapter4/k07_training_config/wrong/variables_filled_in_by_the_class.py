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
