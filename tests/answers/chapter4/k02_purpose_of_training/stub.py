"""What is training good for?

Training and updating a model take time and, above all, labelled examples. So it pays to know
beforehand what training can do and what it cannot. Three people want to train a model:

    a  Ana's model finds companies in newspapers. On her chat messages it misses half of
       them. She wants fewer mistakes on her own data, and has time to label some of it.
    b  Bo has a million comments and not one label. He wants the model to find out by itself
       which kinds of things people talk about.
    c  Cleo needs the labels SHOE and COLOUR, which no model that she can download has.
       She wants the model to learn them from sentences in which she has marked both.

Which of them will training *not* help? Write that person's letter between quotes.

Read: https://spacy.io/usage/training
Run:  pytest -k k02
"""

ANSWER = ____  # "a", "b" or "c"
