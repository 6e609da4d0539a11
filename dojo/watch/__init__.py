"""The watch loop in the terminal: its keys and pages."""
