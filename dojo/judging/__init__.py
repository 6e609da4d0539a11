"""Import an answer, explain an error in a sentence, and review source code."""
