"""Wrong answers, one misconception after another, which the tests must reject."""


class all_docs_are_training:
    """The evaluation docs stay in the training part as well.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: `split` was given 60 docs and returned 60 + 12. One that it returned too often
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return list(docs), reference(docs, share, seed)[1]


class always_a_fifth:
    """A fixed size, whatever share is asked for.

    Caught by: test_the_evaluation_list_should_have_the_share_asked_for
    The learner reads: with a share of 0.1 about 6 of them should be in the evaluation list. It has 12.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, 0.2, seed)


class chance_for_each_doc:
    """Two draws for the two sides: a Doc may be on both, or on none.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: One of the lost docs
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        rng = random.Random(seed)
        training = [doc for doc in docs if rng.random() >= share]
        evaluation = [doc for doc in docs if rng.random() < share]
        return training, evaluation


class copies_dropped:
    """Of the docs with the same text only one is left.

    Caught by: test_docs_with_the_same_text_should_all_be_kept
    The learner reads: `split` was given 35 docs and returned 14 + 6. One of the lost docs
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(list({doc.text: doc for doc in docs}.values()), share, seed)


class dictionary:
    """A dictionary instead of two lists.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: but it returns a dictionary.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return {"training": training, "evaluation": evaluation}


class docs_shuffled:
    """Docs are divided, so the same text may go both ways.

    Caught by: test_the_same_text_should_never_be_in_both_lists
    The learner reads: occurs more than once in the corpus, and is now in the training list and in
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs = list(docs)
        random.Random(seed).shuffle(docs)
        size = min(max(1, round(share * len(docs))), max(0, len(docs) - 1))
        return docs[size:], docs[:size]


class empty:
    """No letter at all.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: ANSWER is ''; it should be
    """

    ANSWER = ""


class error_without_docs:
    """An empty corpus can be split into two empty lists.

    Caught by: test_small_corpora_should_be_split_too
    The learner reads: `split` raises ZeroDivisionError
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        share = round(share * len(docs)) / len(docs)
        return reference(docs, share, seed)


class evaluation_docs_only:
    """One list where two are asked for.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: `split` should return two lists (training docs, evaluation docs), a tuple, but it returns a list.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed)[1]


class every_other_doc:
    """Every n-th doc, and the seed says with which to begin.

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: one after another or at regular intervals.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        step = round(1 / min(share, 1 - share))
        part = docs[seed % step :: step]
        rest = [doc for doc in docs if doc not in part]
        return (rest, part) if share <= 0.5 else (part, rest)


class every_other_sorted_text:
    """Every second of the sorted texts, and the seed says with which to begin.

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: in the order of the corpus, the evaluation docs are in long blocks or at
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs})
        texts = texts[seed % 2 :: 2] + texts[1 - seed % 2 :: 2]
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class given_list_emptied:
    """Docs are taken out of the caller's list.

    Caught by: test_the_docs_and_their_list_should_stay_as_they_are
    The learner reads: `split` changes the list `docs` that it is given
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        evaluation = reference(docs, share, seed)[1]
        for doc in evaluation:
            docs.remove(doc)
        return docs, evaluation


class given_list_shuffled:
    """The caller's list is put in another order.

    Caught by: test_the_docs_and_their_list_should_stay_as_they_are
    The learner reads: `split` changes the list `docs` that it is given
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs.sort(key=lambda doc: doc.text)
        return reference(docs, share, seed)


class hash:
    """`hash` of a string is another number in each process.

    Caught by: test_a_restart_should_not_change_the_split
    The learner reads: After a restart of Python, `split` divides the same texts differently, with the share 0.2
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs}, key=lambda text: hash(f"{seed} {text}"))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class known_sizes_only:
    """Made for corpora of the sizes that the tests ask for one by one.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: but the evaluation list is empty.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        if len(docs) in (0, 1, 2, 3, 35, 60):
            return reference(docs, share, seed)
        return docs, []


class list_of_letters:
    """A list, although one letter is asked for.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: ANSWER is ['b']; it should be
    """

    ANSWER = ["b"]


class lists_swapped:
    """The evaluation docs come first.

    Caught by: test_the_evaluation_list_should_have_the_share_asked_for
    The learner reads: With a share of 0.1 the lists have 6 and 54 docs, so they seem to be swapped
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed)[::-1]


class moved_without_its_copies:
    """An empty list gets a Doc from the other one, and the copies of its text stay there.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: is now in the training list and in the evaluation list.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        held_out = set(texts[: int(share * len(texts))])
        training = [doc for doc in docs if doc.text not in held_out]
        evaluation = [doc for doc in docs if doc.text in held_out]
        if not evaluation and len(training) > 1:
            evaluation.append(random.Random(seed).choice(training))
            training.remove(evaluation[0])
        return training, evaluation


class neighbours_only:
    """The same text is recognised only if its copies follow each other.

    Caught by: test_the_same_text_should_never_be_in_both_lists
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

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: but it returns None. Does every path through it return a value?
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        reference(docs, share, seed)


class not_seeded:
    """The seed is never used.

    Caught by: test_the_same_seed_should_give_the_same_split
    The learner reads: Two calls with the same texts, the share 0.2 and the seed
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, random.random())


class nothing_to_evaluate:
    """A tenth of three texts is rounded to none.

    Caught by: test_small_corpora_should_be_split_too
    The learner reads: There are 3 different texts, but the evaluation list is empty.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: round(share * len(texts))]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class nothing_to_train_on:
    """Nine tenths of two texts, rounded up, are both.

    Caught by: test_small_corpora_should_be_split_too
    The learner reads: but the training list is empty.
    """

    import math

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: math.ceil(share * len(texts))]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class number:
    """The option's number instead of its letter.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: ANSWER is 2; it should be
    """

    ANSWER = 2


class one_lost_between:
    """The slice of the training part begins one too late.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: `split` was given 60 docs and returned 47 + 12. One of the lost docs
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        docs = list(docs)
        random.Random(seed).shuffle(docs)
        size = round(share * len(docs))
        return docs[size + 1 :], docs[:size]


class one_shuffle_for_all_seeds:
    """The texts are always shuffled in the same way, and the seed moves a window over them.

    Caught by: test_each_seed_should_choose_differently
    The learner reads: The seeds 0 and 1 choose nearly or exactly the same evaluation data: 29 of
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

    Caught by: test_a_restart_should_not_change_the_split
    The learner reads: The hashes of strings change with each start
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list({doc.text for doc in docs})
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class other_letter:
    """A letter that is not among the options.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: ANSWER is 'c'; it should be 'a' or 'b'.
    """

    ANSWER = "c"


class reserve:
    """Evaluation examples are never learnt from.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: 'a' is not right. As soon as the model has learnt from a text
    """

    ANSWER = "a"


class seed_of_its_own:
    """Always the same seed, whatever is asked for.

    Caught by: test_another_seed_should_give_another_split
    The learner reads: The seeds 0 to 4 all give the same evaluation data.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, 42)


class share_as_percent:
    """The share is a number between 0 and 1.

    Caught by: test_the_evaluation_list_should_have_the_share_asked_for
    The learner reads: about 6 of them should be in the evaluation list. It has 0.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        chosen = texts[: round(share * len(texts) / 100)]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class shuffled_in_place:
    """The caller's list is shuffled, and the docs are divided.

    Caught by: test_the_same_text_should_never_be_in_both_lists
    The learner reads: occurs more than once in the corpus
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        random.Random(seed).shuffle(docs)
        size = min(max(1, round(share * len(docs))), max(0, len(docs) - 1))
        return docs[size:], docs[:size]


class size_instead_of_docs:
    """How many docs are held out, instead of the docs themselves.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: The evaluation part is a whole number.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        shuffled = random.Random(seed).sample(docs, len(docs))
        size = round(share * len(docs))
        return shuffled[size:], size


class spacy_seeded:
    """spaCy's function seeds all generators of the program.

    Caught by: test_other_random_numbers_should_stay_as_they_are
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

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: in the order of the corpus, the evaluation docs are in long blocks
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

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: one after another or at regular intervals.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        start = random.Random(seed).randint(0, len(texts) - size)
        chosen = texts[start : start + size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class stretch_of_the_sorted_texts:
    """The texts are sorted, and the seed says where a stretch of them begins.

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: With the texts sorted, the evaluation docs are in long blocks
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

    Caught by: test_another_seed_should_give_another_split
    The learner reads: The seeds 0 to 4 all give the same evaluation data.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[len(texts) - size :]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class text_of_the_option:
    """The option's text instead of its letter.

    Caught by: test_the_answer_should_say_what_evaluation_data_is_for
    The learner reads: it should be 'a' or 'b'.
    """

    ANSWER = "They are an exam"


class texts_instead_of_docs:
    """The texts come back, not the Docs.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: The training list holds a string.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return [doc.text for doc in training], [doc.text for doc in evaluation]


class whole_program_seeded:
    """`random.seed` changes what everybody draws afterwards.

    Caught by: test_other_random_numbers_should_stay_as_they_are
    The learner reads: `split` seeds or uses the random numbers that the whole program shares
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        random.seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class annotation_removed:
    """An exam hides its answers, but the entities are what predictions are compared with.

    Caught by: test_the_docs_and_their_list_should_stay_as_they_are
    The learner reads: `split` changes a Doc of `docs`, which should stay as it is.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        for doc in evaluation:
            doc.ents = []
        return training, evaluation


class capitals_ignored:
    """Texts that differ in capitals are different texts.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: There are 2 different texts, but the evaluation list is empty.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text.lower() for doc in docs))
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = set(texts[:size])
        training = [doc for doc in docs if doc.text.lower() not in chosen]
        return training, [doc for doc in docs if doc.text.lower() in chosen]


class chance_for_each_text:
    """Each text is drawn by itself, so the size is chance, too.

    Caught by: test_the_evaluation_list_should_have_the_share_asked_for
    The learner reads: of them should be in the evaluation list. It has
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        rng = random.Random(seed)
        chosen = {text for text in dict.fromkeys(d.text for d in docs) if rng.random() < share}
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class copies_of_docs:
    """The lists hold copies, which are other Docs.

    Caught by: test_the_docs_in_the_lists_should_be_the_given_ones
    The learner reads: One of the Docs that were given is in neither list
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return [doc.copy() for doc in training], [doc.copy() for doc in evaluation]


class number_of_the_process:
    """The number of the process goes into the seed.

    Caught by: test_a_restart_should_not_change_the_split
    The learner reads: the same texts differently, with the share 0.2 and the seed 0
    """

    import os

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed + os.getpid())


class empty_texts_left_out:
    """A Doc without tokens is a Doc, too.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: One of the lost docs: ''
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference([doc for doc in docs if doc.text], share, seed)


class evaluation_docs_twice:
    """The evaluation list is added to itself.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: One that it returned too often
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return training, evaluation * 2


class first_text_always_trained:
    """One text never gets into the exam.

    Caught by: test_chance_should_choose_from_the_whole_corpus
    The learner reads: Text number 0, 'soup number 0', was never in the evaluation list.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = set(random.Random(seed).sample(texts[1:], size))
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class generators:
    """Generators are not lists: they can be read only once.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: The training part is a generator, which can be read only once.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return (doc for doc in training), (doc for doc in evaluation)


class hundred_seeds:
    """Only the last two digits of the seed count.

    Caught by: test_each_seed_should_choose_differently
    The learner reads: The seeds 0 and 100 choose nearly or exactly the same evaluation data: 30 of
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed % 100)


class last_text_moved:
    """Where no text was drawn, it is always the same one that is evaluated.

    Caught by: test_chance_should_choose_in_small_corpora_too
    The learner reads: was never in the evaluation list. With random
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        chosen = set(random.Random(seed).sample(texts, int(share * len(texts))))
        if not chosen and len(texts) > 1:
            chosen = {texts[-1]}
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class list_of_lists:
    """A list of two lists, where a tuple was asked for.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: a tuple, but it returns a list.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return list(reference(docs, share, seed))


class numpy_seeded:
    """numpy's generator is shared by the whole program, too.

    Caught by: test_other_random_numbers_should_stay_as_they_are
    The learner reads: `split` seeds or uses the random numbers that the whole program shares
    """

    import numpy

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        numpy.random.seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = {texts[i] for i in numpy.random.permutation(len(texts))[:size]}
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class one_doc_for_all_copies:
    """Of the docs with the same text one is given back several times.

    Caught by: test_the_docs_in_the_lists_should_be_the_given_ones
    The learner reads: Another Doc with the same text is there in its place.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        known = {doc.text: doc for doc in docs}
        return reference([known[doc.text] for doc in docs], share, seed)


class order_in_memory:
    """Docs lie at other places in memory each time.

    Caught by: test_the_same_seed_should_give_the_same_split
    The learner reads: is in the evaluation list of only one of them.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(sorted(docs, key=id), share, seed)


class seed_zero_is_none:
    """0 is a seed, although it is false.

    Caught by: test_the_same_seed_should_give_the_same_split
    The learner reads: the share 0.2 and the seed 0 chose different evaluation data
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed or None).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = texts[:size]
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class sets:
    """Sets of Docs, where lists were asked for.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: `split` should return two lists. The training part is a set.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return set(training), set(evaluation)


class spaces_ignored:
    """Texts that differ in spaces are different texts.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: There are 2 different texts, but the evaluation list is empty.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(" ".join(doc.text.split()) for doc in docs))
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = set(texts[:size])
        parts = [], []
        for doc in docs:
            parts[" ".join(doc.text.split()) in chosen].append(doc)
        return parts


class three_parts:
    """A third part for tests, which nobody asked for.

    Caught by: test_each_doc_should_be_in_one_of_two_lists
    The learner reads: but it returns a tuple of length 3.
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, share, seed)
        return training, evaluation[::2], evaluation[1::2]


class unseen_process:
    """The function works only where it was first called.

    Caught by: test_a_restart_should_not_change_the_split
    The learner reads: `split` does not return two lists: it raises KeyError
    """

    import sys

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, seed + bool(sys.modules["hypothesis"]))


class beginnings_of_texts:
    """Texts that begin in the same way are taken to be the same.

    Caught by: test_unseen_corpora_should_be_split_too
    The learner reads: There are 2 different texts, but the evaluation list is empty.
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text[:20] for doc in docs))
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        chosen = set(texts[:size])
        training = [doc for doc in docs if doc.text[:20] not in chosen]
        return training, [doc for doc in docs if doc.text[:20] in chosen]


class entities_compared:
    """Docs with the same text, and other entities, are taken to be different.

    Caught by: test_the_same_text_should_never_be_in_both_lists
    The learner reads: occurs more than once in the corpus, and is now in the training list and in
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        def key(doc):
            return doc.text, tuple((ent.start, ent.label_) for ent in doc.ents)

        keys = list(dict.fromkeys(map(key, docs)))
        random.Random(seed).shuffle(keys)
        size = min(max(1, round(share * len(keys))), max(0, len(keys) - 1))
        chosen = set(keys[:size])
        training = [doc for doc in docs if key(doc) not in chosen]
        return training, [doc for doc in docs if key(doc) in chosen]


class state_put_back_on_one_way:
    """The state of the shared generator is put back, but not where the function returns early.

    Caught by: test_other_random_numbers_should_stay_as_they_are
    The learner reads: With a corpus of length 3, the share 0.2 and the seed 0, `split` seeds
    """

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        before = random.getstate()
        random.seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        if len(texts) < 2:
            return [], list(docs)
        chosen = random.sample(texts, min(max(1, round(share * len(texts))), len(texts) - 1))
        random.setstate(before)
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class each_doc_once:
    """The keys of a dictionary: a Doc that is in the list twice is there once.

    Caught by: test_the_docs_in_the_lists_should_be_the_given_ones
    The learner reads: One of the lost docs:
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(list(dict.fromkeys(docs)), share, seed)


class copies_where_there_is_one_text:
    """Where nothing is to divide, copies come back.

    Caught by: test_the_docs_in_the_lists_should_be_the_given_ones
    The learner reads: is in neither list
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        if len({doc.text for doc in docs}) < 2:
            return [doc.copy() for doc in docs], []
        return reference(docs, share, seed)


class list_of_one_emptied:
    """Small lists are handled apart, and taken apart.

    Caught by: test_the_docs_and_their_list_should_stay_as_they_are
    The learner reads: `split` changes the list `docs` that it is given
    """

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        if len({doc.text for doc in docs}) < 2:
            training = list(docs)
            docs.clear()
            return training, []
        return reference(docs, share, seed)


class new_ones_first:
    """Texts that an earlier call has not chosen come first, so each call depends on those before.

    Caught by: test_the_same_seed_should_give_the_same_split
    The learner reads: Two calls with the same texts, the share 0.2 and the seed
    """

    known = set()

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.Random(seed).shuffle(texts)
        texts.sort(key=lambda text: text in known)
        chosen = texts[: min(max(1, round(share * len(texts))), len(texts) - 1)]
        known.update(chosen)
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]
