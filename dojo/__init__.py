"""The harness behind the katas: a pytest plugin and what it stands on.

Nothing here imports spaCy or a kata, so starting it is cheap.  Who knows what:

    catalogue   what a kata is on disk
    marks       the inline notation for annotated texts, and the token ruler
    answer      imports a learner's file, gaps and all
    guard       notices when an answer changes what is not its own
    fence       keeps an answer from the files that judge it
    explain     says in a sentence why a test did not pass
    report      turns verdicts into lines of text
    worker      runs tests in a process that may hang, crash or be killed
    messages    what the tests of a kata can say to a learner
    mutate      makes wrong answers from a reference answer
    record      keeps what was found with those
    check       the rules that a contribution must keep
    ruling      what an answer says of the tests that judged it
    scaffold    writes the sides of a new kata
    judge       tests the tests, with right and wrong answers
    plugin      connects all of them to pytest
"""
