"""The page in the browser: a second view of what the watch loop shows."""
