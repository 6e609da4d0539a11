"""The file that should only be read is changed.

Caught by: test_copy_has_the_new_value
The learner reads: `change` changes the file `source`. It should only read it.
"""

reference = change


def change(source: Path, target: Path, setting: str, value: object) -> None:
    reference(source, source, setting, value)
