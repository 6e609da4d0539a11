"""All settings of the optimizer.

Caught by: test_optimizer_is_read
The learner reads: `optimizer` returns a dict; the name of the function, a string, was asked for.
"""


def optimizer(path: Path) -> str:
    return dict(load_config(path)["training"]["optimizer"])
