"""The variable comes back, not its value.

Caught by: test_number_of_steps_is_read
The learner reads: `max_steps` returns the variable ${vars.steps}; the value that it stands for
"""


def max_steps(path: Path) -> int:
    return load_config(path)["training"]["max_steps"]
