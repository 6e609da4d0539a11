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


class bisected_by_hand:
    """Sizes in whole per cent, and one text after the other is drawn and taken out."""

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        left = sorted(set(map(str, docs)))
        wanted = round(100 * share) * len(left) // 100
        wanted = max(1, min(wanted, len(left) - 1)) if len(left) > 1 else 0
        rng, drawn = random.Random(f"{seed}"), []
        while len(drawn) < wanted:
            drawn.append(left.pop(rng.randrange(len(left))))
        training = [doc for doc in docs if str(doc) in left]
        return training, [doc for doc in docs if str(doc) in drawn]


class choice_of_numpy:
    """numpy's `choice` among the texts, which are unique and sorted."""

    import numpy as np

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = np.unique([doc.text for doc in docs])
        size = round(share * len(texts))
        if len(texts) > 1:
            size = min(max(size, 1), len(texts) - 1)
        chosen = set(np.random.RandomState(seed).choice(texts, size, replace=False))
        return (
            [doc for doc in docs if doc.text not in chosen],
            [doc for doc in docs if doc.text in chosen],
        )


class docs_counted:
    """Docs are shuffled, and their texts go to one side until it has its share of the docs."""

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        shuffled = random.Random(seed).sample(docs, k=len(docs))
        chosen = set()
        for doc in shuffled:
            count = sum(other.text in chosen for other in docs)
            if count < share * len(docs) and len({d.text for d in docs} - chosen) > 1:
                chosen.add(doc.text)
        return [d for d in shuffled if d.text not in chosen], [
            d for d in shuffled if d.text in chosen
        ]


class hash_of_numbers:
    """Hashes of numbers are the same in each process; only those of strings are not."""

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        return reference(docs, share, abs(hash((seed, share))))


class length_of_docs:
    """Texts in the order of their length in tokens, which only a real Doc has."""

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        texts = {doc.text: len(doc) for doc in docs}
        texts = sorted(texts, key=lambda text: (texts[text], text))
        random.Random(seed).shuffle(texts)
        size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
        held_out = set(texts[:size])
        training = [doc for doc in docs if doc.text not in held_out]
        return training, [doc for doc in docs if doc.text in held_out]


class partitioned_with_spacy:
    """Other names of spaCy's are imported, too."""

    from spacy.language import Language
    from spacy.util import filter_spans

    reference = split

    def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
        training, evaluation = reference(docs, 1 - share, seed)
        return evaluation, training
