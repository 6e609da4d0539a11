"""What was found is printed, not returned.

Caught by: test_optimizer_is_read
The learner reads: `optimizer` returns None. Is there a `return` at its end?
"""


def optimizer(path: Path) -> str:
    print(load_config(path)["training"]["optimizer"]["@optimizers"])
