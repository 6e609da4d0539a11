"""Katas, files, verdicts and events; uses only the standard library."""
