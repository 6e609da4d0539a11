"""``python -m dojo watch``: the loop of reading, editing, saving and looking.

loop     what happens when a file is saved, a key is pressed or a verdict comes
page     what is on the screen, as lines of text
terminal prints pages and reads keys
saves    tells when a file was saved
runs     asks for tests to be run, and hears what they say
server   keeps pytest, Hypothesis and spaCy loaded, and runs tests in processes of their own
"""
