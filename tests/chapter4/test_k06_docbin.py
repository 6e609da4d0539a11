"""Judges the file by what spaCy reads from it, and the docs that are read back from one."""

from __future__ import annotations

import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from kinds_of_docs import CONTENTS, doc_of, half_annotated_docs, rich_docs
from made_up import enriched
from phones import spaced_pipeline
from returned import judge_docs, unchanged
from saved_docs import (
    same,
    same_attributes,
    same_cats,
    same_entities,
    same_ids,
    same_spans,
    same_states,
    same_texts,
    same_tokens,
)
from shared import annotated, blank, marked, ready_made, ruled

if TYPE_CHECKING:
    from spacy.tokens import Doc

pytestmark = pytest.mark.made_once("rich_in_file")
# How a path can be given: its type, and whether it begins at the current folder.
OTHER_NAMES = ["corpus.bin", "corpus"]
WAYS = [(str, False), (Path, False), (str, True), (Path, True)]


@ready_made
def iphones(nlp):
    return [annotated(nlp, text) for text in marked("iphones.txt")]


@ready_made
def comments(nlp):
    """Return nine comments as docs, of which an answer gets copies; the fifth has no entity."""
    return [annotated(nlp, text) for text in marked("iphones.txt")[:9]]


@ready_made
def half_annotated(nlp):
    return half_annotated_docs(nlp)


@ready_made
def rich(nlp):
    return rich_docs(nlp)


@ready_made
def crowd(nlp):
    """More docs than anybody would expect to be too many at once."""
    return [nlp.make_doc(str(number)) for number in range(40)]


@ready_made
def alike(nlp):
    """Two lists of docs whose files have the same size."""
    from spacy.tokens import DocBin

    docs = [annotated(nlp, text) for text in marked("iphones.txt")[:5]]
    sizes: dict[int, list[Doc]] = {}
    for some in itertools.permutations(docs, 3):
        size = len(DocBin(docs=some, store_user_data=True).to_bytes())
        if size in sizes and sizes[size][0] is not some[0]:
            return sizes[size], list(some)
        sizes.setdefault(size, list(some))
    raise RuntimeError("No two lists of these docs make files of the same size.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("docbin")


@pytest.fixture(scope="module")
def new_path(folder):
    """Return a function that names a file in a new folder."""
    numbers = itertools.count(1)

    def new():
        corpus = folder / f"corpus{next(numbers)}"
        corpus.mkdir()
        return corpus / "comments v1.5.spacy"

    return new


@pytest.fixture(scope="module")
def given_as(folder):
    """Return a function that gives a path to a function, in one of the ways to do so."""

    def call(function, path, kind, is_relative):
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(path.parent if is_relative else folder)  # also for files put elsewhere
            return function(kind(path.name if is_relative else path))

    return call


@pytest.fixture(scope="module")
def save(kata, folder, new_path, given_as):
    """Return a function that lets the answer save docs and checks that there is a file."""

    def call(docs, path=None, way=WAYS[0]):
        path = path or new_path()
        number = len(docs) if isinstance(docs, list) else "some"  # a generator does not say
        given_as(lambda given: kata.save_docs(docs, given), path, *way)
        if not path.is_file():
            files = [one for one in (*folder.iterdir(), *path.parent.iterdir()) if one.is_file()]
            base = path.parent if way[1] else folder
            others = sorted(Path(os.path.relpath(one, base)).as_posix() for one in files)
            place = "the current folder" if way[1] else f"the folder {path.parent.name}"
            pytest.fail(
                f"`save_docs` was called with {number} docs and a {way[0].__name__} for the"
                f" file {path.name!r} in {place}, but this file does not exist. Other files:"
                f" {', '.join(others) or 'none'}."
            )
        return path

    return call


@pytest.fixture(scope="module")
def saved(save):
    """Return a function that saves docs and reads the file into a vocabulary that is new."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    def save_and_read(docs, path=None, copies=True):
        if copies and isinstance(docs, list):  # for these docs are compared with the file's
            docs = [doc.copy() for doc in docs]
        path = save(docs, path)
        try:
            doc_bin = DocBin().from_disk(path)
        except Exception as error:
            pytest.fail(
                f"The file {path.name!r} is not a DocBin:"
                f" spaCy cannot read it ({type(error).__name__})."
            )
        return list(doc_bin.get_docs(Vocab()))

    return save_and_read


@pytest.fixture(scope="module")
def rich_in_file(saved, comments, rich):
    """Save docs that say much once for many tests; return what is in the file, and the docs."""
    docs = [*comments[:5], *rich]
    return saved(docs), docs


@pytest.mark.hint(
    "Create a DocBin, add the docs, and write it to a file. Its page at spacy.io lists the"
    " methods.",
    "Pass the docs to DocBin as a keyword argument. Its first positional argument is something"
    " else.",
    "One method writes to disk. It takes the path as you are given it.",
)
def test_file_should_be_at_the_given_path(save, comments, new_path):
    for way in WAYS:
        save([doc.copy() for doc in comments[:2]], way=way)
    for name in OTHER_NAMES:
        save([doc.copy() for doc in comments[:2]], new_path().with_name(name))


@pytest.mark.hint(
    "What is in the file: a DocBin that has your docs, or the docs themselves in another format?",
    "A DocBin writes itself to disk. Neither pickle nor json is needed, nor a Doc's own methods.",
)
def test_file_should_be_a_docbin(saved, comments):
    saved(comments[:5])


@pytest.mark.hint(
    "Compare what was saved with what is there: are docs missing, moved or recreated?",
    "One DocBin has all docs, and is written once, after the last doc.",
    "Save docs without tokens, and docs with the same text, like all others.",
)
def test_every_doc_should_be_saved_in_order(saved, iphones, half_annotated, rich, crowd):
    many = [*rich[:3], rich[-1], *half_annotated, *iphones[:12], *iphones[:3]]
    for docs in (iphones[:5], iphones[:1], [], many):
        same_texts(saved(docs), docs, "the file")
    same_texts(saved([*crowd], copies=False), crowd, "the file")
    twice = [iphones[0].copy(), iphones[1].copy()]
    same_texts(saved([*twice, twice[0]], copies=False), [*twice, twice[0]], "the file")


@pytest.mark.hint(
    "A doc has its tokens already, which may differ from those that your pipeline would make.",
    "Put the docs themselves into the DocBin, not new ones made from their texts.",
)
def test_tokens_should_be_saved_as_they_are(rich_in_file):
    docs, expected = rich_in_file
    same_tokens(docs, expected, "the file")


@pytest.mark.hint(
    "Does the DocBin get the docs that have the entities, or new docs with the same words?",
    "A DocBin saves the attributes that it is told to. What are they when you say nothing?",
)
def test_entities_should_be_saved(rich_in_file):
    docs, expected = rich_in_file
    same_entities(docs, expected, "the file")


@pytest.mark.hint(
    "'No entity here' and 'not annotated' are different: a model only learns from the first.",
    "The DocBin keeps this difference by itself. Which line of yours sets entities again?",
)
def test_tokens_should_stay_outside_or_not_annotated(saved, half_annotated):
    same_states(saved(half_annotated), half_annotated, "the file")


@pytest.mark.hint(
    "An entity can have more than a place and a label. Does the DocBin get the docs as they are?",
    "When you say nothing about attributes, a DocBin saves the ids of entities, too.",
)
def test_ids_of_entities_should_be_saved(rich_in_file):
    docs, expected = rich_in_file
    same_ids(docs, expected, "the file")


@pytest.mark.hint(
    "Tokens can have annotation other than entities. Do you save all of it?",
    "When you say nothing about attributes, a DocBin saves all that it knows.",
)
def test_attributes_of_tokens_should_be_saved(rich_in_file):
    docs, expected = rich_in_file
    same_attributes(docs, expected, "the file")


@pytest.mark.hint(
    "A doc can belong to categories. Are these the docs that you were given, or new ones?",
)
def test_categories_should_be_saved(rich_in_file):
    docs, expected = rich_in_file
    same_cats(docs, expected, "the file")


@pytest.mark.hint(
    "Apart from its entities a doc can have groups of spans. Are these the docs that you were"
    " given?",
)
def test_span_groups_should_be_saved(rich_in_file):
    docs, expected = rich_in_file
    same_spans(docs, expected, "the file")


@pytest.mark.hint(
    "A generator, such as `nlp.pipe(texts)`, has no length and can be gone through only once.",
    "Go through the docs once, or make a list of them first.",
)
def test_docs_may_come_from_a_generator(saved, comments):
    docs = comments[:5]
    same_texts(saved(doc.copy() for doc in docs), docs, "the file")


@pytest.mark.hint(
    "What happens when a file has this name already? The new docs take its place.",
)
def test_old_file_should_be_replaced(saved, comments, new_path):
    path = new_path()
    saved(comments[:6], path)
    again = saved(comments[6:], path)
    assert len(again) != 6, (
        "A file with 6 docs was there, 3 others were saved under its name, and the file still"
        " has 6. It should now have only the 3."
    )
    same_texts(again, comments[6:], "the file (it had 6 other docs before)")


@pytest.mark.hint(
    "The docs are used again after they are saved, for training for instance.",
    "Do not set the entities of a doc, and do not take docs out of the list.",
)
def test_given_docs_should_not_change(save, comments, half_annotated, rich):
    docs = [doc.copy() for doc in (*comments, *half_annotated, *rich)]
    with unchanged("save_docs", docs=docs):
        save(docs)


@pytest.mark.hint(
    "The tests made up these docs. What does your function do that depends on the texts or labels?",
    "Put the docs into the DocBin just as they are.",
)
@settings(max_examples=5)  # each writes and reads a file
@given(CONTENTS)
def test_unseen_docs_should_be_saved_too(saved, nlp, made_up):
    docs = [enriched(doc_of(nlp, *phrases), number) for number, phrases in enumerate(made_up)]
    same(saved(docs), docs, "the file")


RETURNED = "what `load_docs` returns"


@pytest.fixture(scope="module")
def load(kata, nlp, given_as):
    """Return a function that lets the answer read a file, and checks what comes back."""

    def call(path, way=WAYS[0], pipeline=nlp):
        back = given_as(lambda given: kata.load_docs(pipeline, given), path, *way)
        return judge_docs("load_docs", back)

    return call


@pytest.fixture(scope="module")
def loaded(load, new_path):
    """Return a function that reads docs back which spaCy itself has saved."""

    def write_and_load(docs, *pipeline):
        return load(written(docs, new_path()), WAYS[0], *pipeline)

    return write_and_load


def written(docs, path):
    """Let spaCy save docs, and return the path."""
    from spacy.tokens import DocBin

    DocBin(docs=docs, store_user_data=True).to_disk(path)
    return path


@pytest.mark.hint(
    "A DocBin is filled from the file first; then its docs are read from it.",
    "Which method gives back the docs? It takes a vocabulary, which is an attribute of `nlp`.",
    "That method returns a generator, which becomes a list when you pass it to `list`.",
)
def test_loaded_docs_should_come_as_a_list(load, comments, new_path):
    for way in WAYS:
        load(written(comments[:2], new_path()), way)


@pytest.mark.hint(
    "Compare what was saved with what is there: are docs missing, moved or recreated?",
    "Is the DocBin whose docs you return the one that has read the file?",
)
def test_every_doc_should_be_loaded_in_order(loaded, iphones, half_annotated, rich):
    many = [*rich[:3], rich[-1], *half_annotated, *iphones[:12], *iphones[:3]]
    for docs in (iphones[:5], iphones[:1], [], many):
        same_texts(loaded(docs), docs, RETURNED)


@pytest.mark.hint(
    "A pipeline and its docs look up strings in the same place. Whose should it be here?",
    "`nlp` has its vocabulary as an attribute.",
)
def test_loaded_docs_should_have_the_vocabulary_of_nlp(loaded, nlp, comments):
    for pipeline in (blank(nlp), spaced_pipeline(nlp)):
        for doc in loaded(comments[:5], pipeline):
            assert doc.vocab is pipeline.vocab, (
                f"The doc {doc.text!r} should have the vocabulary of `nlp`, but it has a different"
                " one. So `nlp` may look up the wrong strings."
            )


@pytest.mark.hint(
    "The file has the tokens and all annotation. Return what it has, not new docs made from texts.",
)
def test_everything_that_was_saved_should_be_loaded(loaded, comments, half_annotated, rich):
    docs = [*comments[:5], *half_annotated, *rich]
    back = loaded(docs)
    same(back, docs, RETURNED)
    for doc, other in zip(back, docs, strict=True):
        assert doc.user_data == other.user_data, (
            f"`doc.user_data` of {doc.text!r} is {other.user_data} in the file. In {RETURNED} it is"
            f" {doc.user_data}."
        )


@pytest.mark.hint(
    "This `nlp` has a component that sets entities. Is it asked for anything but its vocabulary?",
)
def test_loaded_docs_should_get_nothing_from_the_pipeline(loaded, nlp, half_annotated):
    pipeline = ruled(nlp, [{"label": "TIME", "pattern": "again"}])
    same(loaded(half_annotated, pipeline), half_annotated, RETURNED)


@pytest.mark.hint(
    "Does your function keep docs that it has read before?",
    "Read the file each time; other programs, or other lines, may have changed it or the docs.",
)
def test_each_call_should_read_the_file_again(load, nlp, alike, new_path):
    path, pipeline, (others, docs) = new_path(), blank(nlp), alike
    before = written(others, path).stat()
    load(path, pipeline=pipeline)
    assert path.is_file(), (
        "`load_docs` should leave the file where it is, for the next call. After the first call"
        f" there is no file {path.name!r} any more."
    )
    os.utime(written(docs, path), ns=(before.st_atime_ns, before.st_mtime_ns))
    back = load(path, pipeline=pipeline)
    same_texts(back, docs, f"{RETURNED} for a file that has changed")
    for doc in back:
        doc.ents = []
    back = load(path, pipeline=pipeline)
    same_entities(back, docs, f"{RETURNED} after the docs of an earlier call were changed")


@pytest.mark.hint(
    "The tests made up these docs. What does your function do that depends on the texts or labels?",
    "Return what is in the file at the path, just as it is.",
)
@settings(max_examples=5)  # each writes and reads a file
@given(CONTENTS)
def test_unseen_docs_should_be_loaded_too(loaded, nlp, made_up):
    docs = [enriched(doc_of(nlp, *phrases), number) for number, phrases in enumerate(made_up)]
    same(loaded(docs), docs, RETURNED)
