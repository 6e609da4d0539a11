"""Checks for contributors; learners never load them."""
