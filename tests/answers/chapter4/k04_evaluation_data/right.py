"""Right answers, which the tests must accept: other ways than the reference answer's."""


class digests:
    """Texts in the order of a digest that the seed goes into."""

    import hashlib

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        def digest(text):
            return hashlib.sha256(f"{seed} {text}".encode()).hexdigest()

        texts = sorted({doc.text for doc in docs}, key=digest)
        size = min(max(1, int(share * len(texts))), max(0, len(texts) - 1))
        evaluation = [doc for doc in docs if doc.text in texts[:size]]
        return [doc for doc in docs if doc not in evaluation], evaluation


class groups:
    """Docs are grouped by text, and groups go to the evaluation part until it is large enough."""

    from collections import defaultdict

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        groups = defaultdict(list)
        for doc in docs:
            groups[doc.text].append(doc)
        texts = list(groups)
        random.Random(seed).shuffle(texts)
        training, evaluation = [], []
        for i, text in enumerate(texts):
            is_last = i == len(texts) - 1
            if len(evaluation) < share * len(docs) and not (is_last and not training):
                evaluation += groups[text]
            else:
                training += groups[text]
        return training, evaluation


class numpy_generator:
    """A generator of numpy's, and lists in another order than the corpus."""

    import math

    import numpy

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs})
        size = min(math.ceil(share * len(texts)), max(0, len(texts) - 1))
        order = numpy.random.default_rng(seed).permutation(len(texts))
        chosen = {texts[i] for i in order[:size]}
        parts = [], []
        for doc in reversed(docs):
            parts[doc.text in chosen].append(doc)
        return parts


class sample:
    """The evaluation texts are drawn instead of shuffled, and the sizes rounded down."""

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = sorted({doc.text for doc in docs})
        size = int(share * len(texts))
        if len(texts) > 1:
            size = min(max(size, 1), len(texts) - 1)
        chosen = random.Random(seed).sample(texts, size)
        return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]


class spaces:
    """The letter with spaces around it."""

    ANSWER = " b "


class state_restored:
    """The generator of the program is used, and put back as it was."""

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        state = random.getstate()
        random.seed(seed)
        texts = list(dict.fromkeys(doc.text for doc in docs))
        random.shuffle(texts)
        random.setstate(state)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        return (
            [doc for doc in docs if doc.text in texts[size:]],
            [doc for doc in docs if doc.text in texts[:size]],
        )


class upper_case:
    """The letter as a capital."""

    ANSWER = "B"
