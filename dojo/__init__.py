"""The harness behind the katas: a pytest plugin and what it stands on.

Nothing here imports spaCy or a kata, so starting it is cheap.  Who knows what:

    catalogue   what a kata is on disk
    marks       the inline notation for annotated texts, and the token ruler
    calls       shows with which arguments a test called an answer
    answer      imports a learner's file, gaps and all
    guard       notices when an answer changes what is not its own
    explain     says in a sentence why a test did not pass
    report      turns verdicts into lines of text
    worker      runs tests in a process that may hang, crash or be killed
    beginnings  finds the hints for who has written nothing yet
    check       the rules that a contribution must keep
    scaffold    writes the sides of a new kata
    mutate      makes wrong answers from a reference answer
    judge       tests the tests, with right and wrong answers
    plugin      connects all of them to pytest
"""
