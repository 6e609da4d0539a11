"""Lessons, reset, update, the editor, and the remembered verdicts."""
