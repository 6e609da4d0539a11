"""Wrong answers, one misconception after another, which the tests must reject."""


class empty:
    """An empty text chooses nothing.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is ''; it should be 'a', 'b' or 'c'.
    """

    ANSWER = ""


class letter_a:
    """Better results on one's own data are what training is for.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: 'a' is not right. Ana labels some of her messages and
    """

    ANSWER = "a"


class letter_c:
    """Labels of one's own are learnt by training.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: 'c' is not right. The labels of a model are what its examples were labelled with
    """

    ANSWER = "c"


class letter_that_is_no_option:
    """There is no fourth person.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is 'd'; it should be 'a', 'b' or 'c'.
    """

    ANSWER = "d"


class letter_without_quotes:
    """Without quotes, b is the name of something that does not exist.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: The file uses `b`, which is not defined. Is it misspelt, not imported, or a
    """

    ANSWER = b


class list_of_letters:
    """One letter, not a list.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is ['b']; it should be 'a', 'b' or 'c'.
    """

    ANSWER = ["b"]


class name_instead_of_letter:
    """The name of the person is not the letter.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is 'Bo'; it should be 'a', 'b' or 'c'.
    """

    ANSWER = "Bo"


class number:
    """The options have letters, not numbers.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is 2; it should be 'a', 'b' or 'c'.
    """

    ANSWER = 2


class two_letters:
    """Only one of them is right.

    Caught by: test_the_answer_should_say_whom_training_does_not_help
    The learner reads: ANSWER is 'b, c'; it should be 'a', 'b' or 'c'.
    """

    ANSWER = "b, c"
