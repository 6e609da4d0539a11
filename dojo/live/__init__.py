"""What the watch loop and the page share: state, loop, saves, and the server that runs tests."""
