"""Measures what people wait for, beside plain pytest and pytest-watcher in the same run."""
