"""Lessons, reset, update, and the editor."""
