"""The limit of epochs is another setting; 0 stands for no limit.

Caught by: test_number_of_steps_is_read
The learner reads: `max_steps` returns 0; this config has max_steps = 20000.
"""


def max_steps(path: Path) -> int:
    return load_config(path, interpolate=True)["training"]["max_epochs"]
