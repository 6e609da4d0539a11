"""The version belongs to the name under which a function is registered.

Caught by: test_optimizer_is_read
The learner reads: `optimizer` returns 'Adam' for a config in which 'Adam.v1' makes the optimizer.
"""

reference = optimizer


def optimizer(path: Path) -> str:
    return reference(path).partition(".")[0]
