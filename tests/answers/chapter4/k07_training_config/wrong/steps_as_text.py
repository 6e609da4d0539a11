"""The number as a string.

Caught by: test_number_of_steps_is_read
The learner reads: `max_steps` returns a str; a whole number was asked for.
"""


def max_steps(path: Path) -> int:
    return str(load_config(path, interpolate=True)["training"]["max_steps"])
