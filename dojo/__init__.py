"""The harness of the katas; CONTRIBUTING.md describes its packages."""

import sys

OLDEST = (3, 10)
if sys.version_info < OLDEST:
    print(
        "The katas need Python 3.10 or newer, but this is Python {}.{} ({}).".format(
            *sys.version_info[:2], sys.executable
        ),
        "Activate the environment in .venv. If there is none, see the README.",
        file=sys.stderr,
    )
    raise SystemExit(4)

from dojo.isolation import startup  # noqa: E402 - an older Python cannot compile it

startup.look_in_libraries_first()
