"""The default optimizer, whatever the config says.

Caught by: test_optimizer_is_read
The learner reads: 'Adam.v1' for a config in which 'RAdam.v1' makes the optimizer.
"""


def optimizer(path: Path) -> str:
    return "Adam.v1"
