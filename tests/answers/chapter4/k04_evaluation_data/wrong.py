"""Wrong answers, one misconception after another, which the tests must reject."""


class all_docs_are_training:
    """The evaluation docs stay in the training part as well.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: 60 docs went in, and 60 + 12 came out. One that came out too often
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return list(docs), reference(docs, share, seed)[1]


class always_a_fifth:
    """A fixed size, whatever share is asked for.

    Caught by: test_evaluation_part_has_the_share_asked_for
    The learner reads: with a share of 0.1 about 6.0 should be evaluation data. It is 12.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, 0.2, seed)


class chance_for_each_doc:
    """Two draws for the two sides: a Doc may be on both, or on none.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: came out. One that is lost
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        rng = random.Random(seed)
        training = [doc for doc in docs if rng.random() >= share]
        evaluation = [doc for doc in docs if rng.random() < share]
        return training, evaluation


class copies_dropped:
    """Of the docs with the same text only one is left.

    Caught by: test_docs_with_the_same_text_are_all_kept
    The learner reads: 35 docs went in, and 14 + 6 came out. One that is lost
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(list({doc.text: doc for doc in docs}.values()), share, seed)


class dictionary:
    """A dictionary instead of two lists.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: this is a dict.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return {"training": training, "evaluation": evaluation}


class docs_shuffled:
    """Docs are divided, so the same text may go both ways.

    Caught by: test_same_text_never_stands_on_both_sides
    The learner reads: occurs more than once in the corpus, and now stands in the training part and in
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs = list(docs)
        random.Random(seed).shuffle(docs)
        size = min(max(1, round(share * len(docs))), max(0, len(docs) - 1))
        return docs[size:], docs[:size]


class empty:
    """No letter at all.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: ANSWER is ''; it takes one of the letters
    """

    ANSWER = ""


class error_without_docs:
    """An empty corpus can be split into two empty lists.

    Caught by: test_small_corpora_can_be_split
    The learner reads: `split` raises ZeroDivisionError
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        share = round(share * len(docs)) / len(docs)
        return reference(docs, share, seed)


class evaluation_docs_only:
    """One list where two are asked for.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: the training and the evaluation docs; this is a list of length 12.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed)[1]


class every_other_doc:
    """Every n-th doc, and the seed says with which to begin.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: one like the other. A corpus may be in order itself
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        step = round(1 / share)
        evaluation = docs[seed % step :: step]
        return [doc for doc in docs if doc not in evaluation], evaluation


class every_other_sorted_text:
    """Every second of the sorted texts, and the seed says with which to begin.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: in the order of the corpus, the evaluation docs lie in long stretches, or at
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs})
        texts = texts[seed % 2 :: 2] + texts[1 - seed % 2 :: 2]
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class given_list_emptied:
    """Docs are taken out of the caller's list.

    Caught by: test_list_that_was_given_stays_as_it_is
    The learner reads: `split` was given a list of 60 docs, and left 48 in it.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        evaluation = reference(docs, share, seed)[1]
        for doc in evaluation:
            docs.remove(doc)
        return docs, evaluation


class given_list_shuffled:
    """The caller's list is put in another order.

    Caught by: test_list_that_was_given_stays_as_it_is
    The learner reads: `split` changes the order of the list that it was given.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs.sort(key=lambda doc: doc.text)
        return reference(docs, share, seed)


class hash:
    """`hash` of a string is another number in each process.

    Caught by: test_same_seed_gives_the_same_split_tomorrow
    The learner reads: When Python is started again
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs}, key=lambda text: hash(f"{seed} {text}"))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class known_sizes_only:
    """Made for corpora of the sizes that the tests ask for one by one.

    Caught by: test_unseen_corpora_are_split_too
    The learner reads: texts went in, and there is none to evaluate on.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        if len(docs) in (0, 1, 2, 3, 35, 60):
            return reference(docs, share, seed)
        return docs, []


class list_of_letters:
    """A list, although one letter is asked for.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: ANSWER is ['b']; it takes one of the letters
    """

    ANSWER = ["b"]


class lists_swapped:
    """The evaluation docs come first.

    Caught by: test_evaluation_part_has_the_share_asked_for
    The learner reads: With a share of 0.1 the lists have 6 and 54 docs, so they seem to be swapped
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed)[::-1]


class moved_without_its_copies:
    """An empty list gets a Doc from the other one, and the copies of its text stay there.

    Caught by: test_unseen_corpora_are_split_too
    The learner reads: stands on both sides.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        held_out = set(texts[: int(share * len(texts))])
        training = [doc for doc in docs if doc.text not in held_out]
        evaluation = [doc for doc in docs if doc.text in held_out]
        if not evaluation and len(training) > 1:
            evaluation.append(training.pop())
        return training, evaluation


class neighbours_only:
    """The same text is recognised only if its copies follow each other.

    Caught by: test_same_text_never_stands_on_both_sides
    The learner reads: occurs more than once in the corpus
    """

    from itertools import groupby

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        groups = [list(group) for _, group in groupby(docs, key=lambda doc: doc.text)]
        random.Random(seed).shuffle(groups)
        size = min(max(1, round(share * len(groups))), max(0, len(groups) - 1))
        training = [doc for group in groups[size:] for doc in group]
        return training, [doc for group in groups[:size] for doc in group]


class no_return:
    """The lists are made and never returned.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: `split` returns None. Is there a `return` at its end?
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        reference(docs, share, seed)


class not_seeded:
    """The seed is never used.

    Caught by: test_same_seed_gives_the_same_split
    The learner reads: Two calls with the same texts and the seed 0 chose different evaluation data
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, random.random())


class nothing_to_evaluate:
    """A tenth of three texts is rounded to none.

    Caught by: test_small_corpora_can_be_split
    The learner reads: 3 texts went in, and there is none to evaluate on.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: round(share * len(texts))]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class nothing_to_train_on:
    """Nine tenths of two texts, rounded up, are both.

    Caught by: test_small_corpora_can_be_split
    The learner reads: texts went in, and there is none to train on.
    """

    import math

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: math.ceil(share * len(texts))]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class number:
    """The option's number instead of its letter.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: ANSWER is 2; it takes one of the letters
    """

    ANSWER = 2


class one_lost_between:
    """The slice of the training part begins one too late.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: 60 docs went in, and 47 + 12 came out. One that is lost
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs = list(docs)
        random.Random(seed).shuffle(docs)
        size = round(share * len(docs))
        return docs[size + 1 :], docs[:size]


class one_shuffle_for_all_seeds:
    """The texts are always shuffled in the same way, and the seed moves a window over them.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: evaluation docs are the same; by chance it would be about half of them
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(0).shuffle(texts)
        start = seed % max(1, len(texts))
        texts = texts[start:] + texts[:start]
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class order_of_a_set:
    """A set of strings has another order in each process.

    Caught by: test_same_seed_gives_the_same_split_tomorrow
    The learner reads: The order of a set of strings is not the same in each run.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list({doc.text for doc in docs})
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class other_letter:
    """A letter that is not among the options.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: ANSWER is 'c'; it takes one of the letters 'a' or 'b'.
    """

    ANSWER = "c"


class reserve:
    """Evaluation examples are never learnt from.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: 'a' is not it. As soon as the model has learnt from a text
    """

    ANSWER = "a"


class seed_of_its_own:
    """Always the same seed, whatever is asked for.

    Caught by: test_another_seed_gives_another_split
    The learner reads: Five seeds, and five times the same evaluation data.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, 42)


class share_as_percent:
    """The share is a number between 0 and 1.

    Caught by: test_evaluation_part_has_the_share_asked_for
    The learner reads: 60 texts went in, and there is none to evaluate on.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: round(share * len(texts) / 100)]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class shuffled_in_place:
    """The caller's list is shuffled, and the docs are divided.

    Caught by: test_same_text_never_stands_on_both_sides
    The learner reads: occurs more than once in the corpus
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        random.Random(seed).shuffle(docs)
        size = min(max(1, round(share * len(docs))), max(0, len(docs) - 1))
        return docs[size:], docs[:size]


class size_instead_of_docs:
    """How many docs are held out, instead of the docs themselves.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: `split` returns two lists; one of the two is an int.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        shuffled = random.Random(seed).sample(docs, len(docs))
        size = round(share * len(docs))
        return shuffled[size:], size


class spacy_seeded:
    """spaCy's function seeds all generators of the program.

    Caught by: test_other_random_numbers_stay_as_they_are
    The learner reads: `split` seeds or uses the random numbers that the whole program shares
    """

    from spacy.util import fix_random_seed

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        fix_random_seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class stretch_around_the_end:
    """The seed says where the evaluation part begins, and behind the last text comes the first.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: in the order of the corpus, the evaluation docs lie in long stretches
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        start = len(texts) - 1 - seed % max(1, len(texts))
        texts = texts[start:] + texts[:start]
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class stretch_of_the_corpus:
    """Chance decides only where the evaluation part begins.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: one like the other. A corpus may be in order itself
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        start = random.Random(seed).randint(0, len(texts) - size)
        chosen = texts[start : start + size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class stretch_of_the_sorted_texts:
    """The texts are sorted, and the seed says where a stretch of them begins.

    Caught by: test_evaluation_data_comes_from_the_whole_corpus
    The learner reads: With the texts sorted, the evaluation docs lie in long stretches
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs})
        start = 7 * seed % max(1, len(texts))
        texts = texts[start:] + texts[:start]
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class tail:
    """The last docs, without any chance.

    Caught by: test_another_seed_gives_another_split
    The learner reads: Five seeds, and five times the same evaluation data.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[len(texts) - size :]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class text_of_the_option:
    """The option's text instead of its letter.

    Caught by: test_answer_says_what_evaluation_data_is_for
    The learner reads: it takes one of the letters 'a' or 'b'.
    """

    ANSWER = "They are an exam"


class texts_instead_of_docs:
    """The texts come back, not the Docs.

    Caught by: test_every_doc_goes_to_one_of_two_lists
    The learner reads: `split` returns lists of Docs; one of them holds str.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return [doc.text for doc in training], [doc.text for doc in evaluation]


class whole_program_seeded:
    """`random.seed` changes what everybody draws afterwards.

    Caught by: test_other_random_numbers_stay_as_they_are
    The learner reads: `split` seeds or uses the random numbers that the whole program shares
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        random.seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]
