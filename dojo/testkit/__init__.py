"""What the tests of katas import."""
