"""The watch loop: its state, keys and pages, and the server that keeps everything loaded."""
