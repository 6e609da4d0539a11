"""What was found is printed, not returned.

Caught by: test_number_of_steps_is_read
The learner reads: `max_steps` returns None. Is there a `return` at its end?
"""


def max_steps(path: Path) -> int:
    print(load_config(path, interpolate=True)["training"]["max_steps"])
