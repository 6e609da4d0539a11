"""The processes in which answers run, their limits, and how they talk to their parent."""
