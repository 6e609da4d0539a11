"""Judges the file by what spaCy reads from it, and the docs that are read back from one."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import annotated, compare, marked, ready_made

STATES = {"": "not annotated", "O": "outside of all entities"}  # of tokens without an entity
PHRASES = [
    ["my"],
    ["iPhone", "8"],
    ["X."],
    ["Alexis", "Ohanian", "'s"],
    ["\n"],
    ["🌙", "on"],
    ["a", "b"],
]
LABELS = [None, "O", "GADGET", "WEBSITE", "PERSON", "Planet", "MY-LABEL"]
STRETCHES = st.tuples(st.sampled_from(PHRASES), st.sampled_from(LABELS), st.booleans())
CONTENTS = st.lists(st.lists(STRETCHES, min_size=1, max_size=4), min_size=2, max_size=6)


def same_texts(docs, expected, where):
    """Expect as many docs as were saved, with their texts.

    where: what the docs are in, for the message.
    """
    texts, others = ([doc.text for doc in these] for these in (docs, expected))
    wrong = next((i for i in range(len(docs)) if texts[i : i + 1] != others[i : i + 1]), None)
    assert len(texts) == len(others), (
        f"{len(others)} docs were saved, and {where} has {len(texts)}. Each doc should be there"
        " once, also one without an entity, and one whose text comes again."
    )
    assert wrong is None, (
        f"Doc number {wrong + 1} in {where} should be {others[wrong]!r}; it is {texts[wrong]!r}."
    )


def same_tokens(docs, expected, where):
    """Expect the tokens that the docs had when they were saved."""
    for doc, other in zip(docs, expected, strict=True):
        tokens, others = ([token.text for token in one] for one in (doc, other))
        assert tokens == others, (
            f"When this doc was saved its tokens were {others}; in {where} they are {tokens}."
        )


def same_entities(docs, expected, where):
    """Expect the entities that the docs had when they were saved."""
    for doc, other in zip(docs, expected, strict=True):
        was, now = entities(other), entities(doc)
        assert was == now, (
            f"Entities of this doc when it was saved: {len(was)}. In {where}: {len(now)}"
            f"{', but not the same' if len(was) == len(now) else ''}.\n"
            f"{compare(doc, saved=was, now=now)}"
        )


def entities(doc):
    """Return (start, end, label) in tokens, also where spaCy refuses to read the annotation."""
    found = []
    for token in doc:
        if token.ent_iob_ == "B":
            found.append((token.i, token.i + 1, token.ent_type_))
        elif token.ent_iob_ == "I" and found and found[-1][1] == token.i:
            found[-1] = (found[-1][0], token.i + 1, found[-1][2])
    return found


def same_states(docs, expected, where):
    """Expect the same tokens to be outside of all entities, and the same not annotated.

    The entities must be the same already.
    """
    for doc, other in zip(docs, expected, strict=True):
        for token, was in zip(doc, other, strict=True):
            assert token.ent_iob == was.ent_iob, (
                f"Token {token.i} of {doc.text!r}, {token.text!r}, was {STATES[was.ent_iob_]}"
                f" when the doc was saved. In {where} it is {STATES[token.ent_iob_]}."
            )


def same(docs, expected, where):
    """Expect all of it."""
    for check in (same_texts, same_tokens, same_entities, same_states):
        check(docs, expected, where)


@pytest.fixture(scope="module")
def make(nlp):
    """Return a function that makes a doc from phrases, each with its label and a space or not.

    With the label "O" a phrase is outside of all entities, with None it is not annotated.
    """
    from spacy.tokens import Doc

    def doc(phrases):
        words, spaces, tags = [], [], []
        for phrase, label, space in phrases:
            later = [f"I-{label}"] * (len(phrase) - 1)
            words += phrase
            spaces += [space] * len(phrase)
            tags += [label] * len(phrase) if label in (None, "O") else [f"B-{label}", *later]
        return Doc(nlp.vocab, words=words, spaces=spaces, ents=tags)

    return doc


@ready_made
def iphones(nlp):
    return [annotated(nlp, text) for text in marked("iphones.txt")]


@pytest.fixture(scope="module")
def comments(iphones):
    """Return nine comments as docs, of which an answer gets copies; the fifth has no entity."""
    return iphones[:9]


@pytest.fixture
def half_annotated(make):
    """Return docs without an entity, without annotation, and with both."""
    phone = ["iPhone", "8"]
    return [
        make([(["my"], "O", True), (phone, "O", True), (["died", "again"], "O", True)]),
        make([(["my"], None, True), (phone, None, True), (["died", "again"], None, True)]),
        make([(["my"], "O", True), (phone, "GADGET", True), (["died", "again"], None, True)]),
    ]


@pytest.fixture
def neighbours(make):
    """Return a doc in which one entity follows another, with tokens that spaCy would not make."""
    first, second = (["iPhone", "X"], "GADGET", True), (["iPhone", "8"], "GADGET", False)
    return make([first, second, (["/"], "O", False), (["You", "Tube"], "WEBSITE", False)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("docbin")


@pytest.fixture(scope="module")
def new_path(folder):
    """Return a function that names a file in a new folder."""
    numbers = count(1)

    def new():
        corpus = folder / f"corpus{next(numbers)}"
        corpus.mkdir()
        return corpus / "comments.spacy"

    return new


@pytest.fixture(scope="module")
def save(kata, folder, new_path):
    """Return a function that lets the answer save docs and checks that there is a file."""

    def call(docs, path=None, kind=str):
        path = path or new_path()
        number = len(docs) if isinstance(docs, list) else "some"  # a generator does not say
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)  # where files land that an answer puts elsewhere
            kata.save_docs(docs, kind(path))
        if not path.is_file():
            files = [one for one in (*folder.iterdir(), *path.parent.iterdir()) if one.is_file()]
            others = ", ".join(one.relative_to(folder).as_posix() for one in files)
            pytest.fail(
                f"`save_docs` was called with {number} docs and the path"
                f" {path.relative_to(folder).as_posix()}, and there is no such file now."
                f" Other files: {others or 'none'}."
            )
        return path

    return call


@pytest.fixture(scope="module")
def saved(save):
    """Return a function that saves docs and reads the file into a vocabulary that is new."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    def save_and_read(docs, path=None):
        if isinstance(docs, list):  # copies, for these docs are compared with the file's
            docs = [doc.copy() for doc in docs]
        path = save(docs, path)
        try:
            doc_bin = DocBin().from_disk(path)
        except Exception as error:
            pytest.fail(
                f"There is a file {path.name}, but not a DocBin in it:"
                f" spaCy cannot read it ({type(error).__name__})."
            )
        return list(doc_bin.get_docs(Vocab()))

    return save_and_read


@pytest.mark.hint(
    "A DocBin is made, it gets the docs, and it writes itself to a file. Its page has the methods.",
    "DocBin takes the docs as an argument with a name. Without it they are taken for something"
    " else.",
    "One method writes to disk. It takes the path as you are given it.",
)
def test_file_is_at_the_given_path(save, comments):
    for kind in (str, Path):
        save([doc.copy() for doc in comments[:5]], kind=kind)


@pytest.mark.hint(
    "What is in the file: a DocBin that has your docs, or the docs themselves in another format?",
    "A DocBin writes itself to disk. Neither pickle nor json is needed, nor a Doc's own methods.",
)
def test_file_holds_a_docbin(saved, comments):
    saved(comments[:5])


@pytest.mark.hint(
    "Compare the two numbers: are some docs left out, or all, or all but one?",
    "One DocBin has all docs, and is written once, after the last doc.",
    "A DocBin can take the docs when it is made, as an argument with a name.",
)
def test_every_doc_is_saved_in_order(saved, comments):
    for docs in (comments[:5], comments[:1], [], [*comments, *comments[:3]]):
        same_texts(saved(docs), docs, "the file")


@pytest.mark.hint(
    "A doc has its tokens already, and they may be others than your pipeline would make.",
    "Put the docs themselves into the DocBin, not new ones made from their texts.",
)
def test_tokens_are_saved_as_they_are(saved, comments, neighbours):
    docs = [*comments, neighbours]
    same_tokens(saved(docs), docs, "the file")


@pytest.mark.hint(
    "Does the DocBin get the docs that have the entities, or new docs with the same words?",
    "A DocBin saves the attributes that it is told to. What are they when you say nothing?",
)
def test_entities_are_saved(saved, comments, neighbours):
    docs = [*comments, neighbours]
    same_entities(saved(docs), docs, "the file")


@pytest.mark.hint(
    "No entity in a token and no annotation of it: a model learns from the first, not the second.",
    "The DocBin keeps this difference by itself. Which line of yours sets entities anew?",
)
def test_not_annotated_differs_from_no_entity(saved, half_annotated):
    docs = saved(half_annotated)
    same_entities(docs, half_annotated, "the file")
    same_states(docs, half_annotated, "the file")


@pytest.mark.hint(
    "A generator, such as `nlp.pipe(texts)`, has no length and can be gone through only once.",
    "Go through the docs once, or make a list of them first.",
)
def test_docs_may_come_from_a_generator(saved, comments):
    same_texts(saved(doc.copy() for doc in comments), comments, "the file")


@pytest.mark.hint(
    "What happens when a file has this name already? The new docs take its place.",
)
def test_old_file_is_replaced(saved, comments, new_path):
    path = new_path()
    saved(comments[:6], path)
    again = saved(comments[6:], path)
    assert len(again) != 6, (
        "A file with 6 docs was there, 3 others were saved under its name, and the file still"
        " has 6. It should now have only the 3."
    )
    same_texts(again, comments[6:], "the file, which had 6 other docs before,")


@pytest.mark.hint(
    "The docs are used again after they are saved, for training for instance.",
    "Do not set the entities of a doc, and do not take docs out of the list.",
)
def test_given_docs_stay_as_they_are(save, comments, half_annotated):
    copies = [*comments, *half_annotated]
    docs = [doc.copy() for doc in copies]
    the_list = list(docs)
    save(the_list)
    assert len(the_list) == len(docs), (
        f"The list had {len(docs)} docs before they were saved, and has {len(the_list)} now."
    )
    same(docs, copies, "your list afterwards")


@pytest.mark.hint(
    "These docs were made up. What does your function do that depends on the texts or labels?",
    "Put the docs into the DocBin just as they are.",
)
@settings(max_examples=6)  # each writes and reads a file
@given(CONTENTS)
def test_unseen_docs_are_saved_too(saved, make, made_up):
    docs = [make(phrases) for phrases in made_up]
    same(saved(docs), docs, "the file")


@pytest.fixture(scope="module")
def loaded(kata, nlp, new_path):
    """Return a function that reads docs back which spaCy itself has saved."""
    from spacy.tokens import DocBin

    def load(docs, kind=str):
        path = new_path()
        DocBin(docs=docs).to_disk(path)
        back = kata.load_docs(nlp, kind(path))
        assert back is not None, "`load_docs` returns None. Is there a `return` at its end?"
        name = type(back).__name__
        assert not hasattr(back, "__next__"), (
            f"`load_docs` returns a {name}. After one loop over it nothing is left;"
            " the docs are wanted in a list."
        )
        assert isinstance(back, (list, tuple)), (
            f"`load_docs` returns a {name}; it should be a list of Docs."
        )
        kinds = {type(doc).__name__ for doc in back} - {"Doc"}
        assert not kinds, f"`load_docs` returns a list of Docs; this one holds {kinds.pop()}."
        return back

    return load


@pytest.mark.hint(
    "A DocBin is filled from the file first; then its docs are read from it.",
    "Which method gives back the docs? It takes a vocabulary, which is an attribute of `nlp`.",
    "That method returns a generator, which becomes a list when you pass it to `list`.",
)
def test_loaded_docs_come_as_a_list(loaded, comments):
    for kind in (str, Path):
        loaded(comments[:5], kind)


@pytest.mark.hint(
    "Compare the two numbers: are some docs left out, or all, or all but one?",
    "Is the DocBin whose docs you return the one that has read the file?",
)
def test_every_doc_is_loaded_in_order(loaded, comments):
    for docs in (comments[:5], comments[:1], []):
        same_texts(loaded(docs), docs, "what `load_docs` returns")


@pytest.mark.hint(
    "A pipeline and its docs look up strings in the same place. Whose should it be here?",
    "`nlp` has its vocabulary as an attribute.",
)
def test_loaded_docs_have_the_vocabulary_of_nlp(loaded, nlp, comments):
    for doc in loaded(comments[:5]):
        assert doc.vocab is nlp.vocab, (
            f"The doc {doc.text!r} has another vocabulary than `nlp`, so that the two cannot be"
            " sure to mean the same strings."
        )


@pytest.mark.hint(
    "The file has the tokens and the entities. Return what it has, not new docs made from texts.",
)
def test_tokens_and_entities_are_loaded(loaded, comments, neighbours, half_annotated):
    docs = [*comments, neighbours, *half_annotated]
    same(loaded(docs), docs, "what `load_docs` returns")


@pytest.mark.hint(
    "These docs were made up. What does your function do that depends on the texts or labels?",
    "Return what is in the file at the path, just as it is.",
)
@settings(max_examples=6)  # each writes and reads a file
@given(CONTENTS)
def test_unseen_docs_are_loaded_too(loaded, make, made_up):
    docs = [make(phrases) for phrases in made_up]
    same(loaded(docs), docs, "what `load_docs` returns")
