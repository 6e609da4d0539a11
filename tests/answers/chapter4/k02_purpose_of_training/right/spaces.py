"""Spaces around the letter."""

ANSWER = " b "
