"""Runs `train` of k16 once, and judges what it leaves behind and what it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from built_corpus import elsewhere, files_in
from counted import marks_of, ratios
from returned import judge_type
from showing import show_findings, training_shown
from watched_training import TooMany, Watched, has_weights_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

STEPS, EVERY = 100, 50
TOO_MANY = 110
NAMES = ("model-best", "model-last")  # of pipelines in the folder output
LEAST = 0.45  # F-score over all labels


def corpus_files(docs: Sequence[Doc]) -> dict[str, bytes]:
    """Return what the files of a corpus hold; dev.spacy is small, because it is read thrice."""
    from spacy.tokens import DocBin

    train = [doc for i, doc in enumerate(docs) if i % 5]
    return {
        "train.spacy": DocBin(docs=train).to_bytes(),
        "dev.spacy": DocBin(docs=docs[::10]).to_bytes(),
    }


class Trained:
    """One training.

    folder: which `train` was given; config.cfg and the folder output should be there.
    earlier: meta.json of the pipelines that were in the folder output before.
    pipeline: what it returned.
    watched: what was seen of it.
    """

    def __init__(
        self, train: Callable[[Path], object], corpus: Mapping[str, bytes], base: Path
    ) -> None:
        from spacy.language import Language

        self.folder, self.current = base / "work", base / "current"
        self.places = (self.current, self.folder)
        for path in self.places:
            path.mkdir()
        for name, content in corpus.items():
            (self.folder / name).write_bytes(content)
        self.earlier = _leave_output(self.folder / "output")
        self.watched = Watched(TOO_MANY)
        with (
            training_shown("the comments in train.spacy"),
            self.watched.watching(),
            elsewhere(self.current),
        ):
            try:
                pipeline = train(self.folder)
            except TooMany:
                pytest.fail(
                    f"The training was stopped after {TOO_MANY} steps. Which setting says that it"
                    f" ends after {STEPS}?"
                )
        self.pipeline: Language = judge_type("train", pipeline, Language)

    @property
    def best(self) -> Path:
        return self.folder / "output" / "model-best"

    def leads_to(self, path: Path, wanted: Path) -> bool:
        """Say whether a path is that of a file, also relative to where the answer may have been."""
        return any((here / path).resolve() == wanted.resolve() for here in self.places)

    def setting(self, section: str, name: str) -> object:
        """Return a setting of the config that the pipeline was trained with."""
        return self.pipeline.config.interpolate()[section].get(name)


def _leave_output(folder: Path) -> bytes:
    """Write what an earlier training would leave in a folder, and return its meta.json."""
    import spacy

    pipeline = spacy.blank("en")
    ner: Any = pipeline.add_pipe("ner")
    ner.add_label("EARLIER")
    pipeline.initialize()
    folder.mkdir()
    for name in NAMES:
        pipeline.to_disk(folder / name)
    return (folder / NAMES[0] / "meta.json").read_bytes()


def judge_files(trained: Trained) -> None:
    """Check that there are a config and the pipelines of a training."""
    there = f"The folder holds: {files_in(trained.folder)}."
    if any(trained.current.iterdir()):
        there += f" The current folder, which is another one: {files_in(trained.current)}."
    assert (trained.folder / "config.cfg").is_file(), (
        f"There should be a config.cfg in the folder. {there}"
    )
    for name in NAMES:
        meta = trained.folder / "output" / name / "meta.json"
        content = meta.read_bytes() if meta.is_file() else b""
        state = "is the one that was there before the call" if content else "is none"
        assert content not in (b"", trained.earlier), (
            f"A training with the config, as `spacy train` does it, writes a pipeline to"
            f" output/{name} in the folder. Now there {state}. {there}"
        )


def judge_config(trained: Trained, labels: Sequence[str]) -> None:
    """Check the pipeline that config.cfg is for, and that the one returned is of this kind."""
    from spacy.util import load_config

    try:
        config = load_config(trained.folder / "config.cfg")
        language, names = config["nlp"]["lang"], config["nlp"]["pipeline"]
        kinds = {name: config["components"][name].get("factory") for name in names}
    except Exception as error:
        pytest.fail(
            "config.cfg should say which language and components the pipeline has. It cannot be"
            f" read as such a config ({type(error).__name__}: {error})."
        )
    assert language == "en", f"In config.cfg the language is {language!r}, not 'en'."
    assert sorted(kinds.values(), key=str) in (["ner"], ["ner", "tok2vec"]), (
        "The config should be for one `ner`, and at most a `tok2vec` besides. In config.cfg the"
        f" components are {list(names)}."
    )
    pipeline = trained.pipeline
    found = sorted(label for part in pipeline.pipe_labels.values() for label in part)
    assert pipeline.pipe_names == list(names), (
        f"config.cfg is for the components {list(names)}, but the pipeline that `train` returns has"
        f" the components {pipeline.pipe_names}. Was it trained with this config?"
    )
    assert found == list(labels), (
        f"The labels of the pipeline that `train` returns are {found}, and those of the corpus are"
        f" {list(labels)}."
    )


def judge_corpora(trained: Trained, nlp: Language) -> None:
    """Check which texts were trained and evaluated on."""
    from spacy.tokens import DocBin

    corpora = trained.pipeline.config.interpolate()["corpora"]
    texts = {}
    for part in ("train", "dev"):
        file = trained.folder / f"{part}.spacy"
        path = str(corpora[part].get("path"))
        assert trained.leads_to(Path(path), file), (
            f"In the config that the pipeline was trained with, the path of the {part} corpus leads"
            f" to {Path(path).name!r}, and not to the {part}.spacy of the folder."
        )
        limit = corpora[part].get("limit")
        assert not limit, (
            f"In the config that the pipeline was trained with, the {part} corpus is limited to"
            f" {limit} docs. Use all docs."
        )
        texts[part] = {doc.text for doc in DocBin().from_disk(file).get_docs(nlp.vocab)}
    strange = sorted(trained.watched.trained_on - texts["train"])
    assert not strange, f"A text was trained on that is not in train.spacy: {strange[0]!r}"
    for each in trained.watched.evaluated_on:
        assert each == texts["dev"], (
            f"Texts in dev.spacy: {len(texts['dev'])}. In an evaluation there were {len(each)}, and"
            " not the same ones."
        )


def judge_steps(trained: Trained) -> None:
    """Check how long the training went on, by its config and by what was seen of it."""
    for name, wanted in (("max_steps", STEPS), ("eval_frequency", EVERY)):
        value = trained.setting("training", name)
        assert value == wanted, (
            f"In the config that the pipeline was trained with, `{name}` is {value}. It should be"
            f" {wanted}."
        )
    times = len(trained.watched.evaluated_on)
    assert times in (0, 1 + STEPS // EVERY), (
        "Both settings are right, but this was not a training of that length. Steps:"
        f" {trained.watched.updates}, evaluations: {times}. Which other setting can end it early?"
    )


def judge_loaded(trained: Trained) -> None:
    """Check that the pipeline is output/model-best, loaded."""
    where = "The pipeline that `train` returns should be loaded from output/model-best. "
    path = trained.pipeline.path
    last = trained.best.parent / "model-last"
    assert path is not None, f"{where}It was not loaded from a folder."
    assert trained.leads_to(path, trained.best), (
        f"{where}It was loaded from output/model-last, which has the weights of the last step."
        if trained.leads_to(path, last)
        else f"{where}It was loaded from a folder {path.name!r} somewhere else."
    )
    assert has_weights_of(trained.pipeline, trained.best), (
        f"{where}Its weights are different from the saved ones."
    )


def judge_unseen(trained: Trained, gold: Sequence[Doc], labels: Sequence[str]) -> None:
    """Check what the pipeline finds in comments that it has not seen, and show it."""
    predicted = list(trained.pipeline.pipe(doc.text for doc in gold))
    show_findings(gold, predicted, "What it finds in comments that it has never seen:")
    right, found = marks_of(gold), marks_of(predicted)
    lines = [f"  {'':<8}  precision  recall  F-score"]
    for label in labels:
        three = ratios(right, found, label)
        lines.append(f"  {label:<8}  {three['p']:9.2f}  {three['r']:6.2f}  {three['f']:7.2f}")
    score = ratios(right, found)["f"]
    assert score >= LEAST, (
        f"On {len(gold)} comments with names that it never saw the pipeline has an F-score of"
        f" {score:.2f}. It should be at least {LEAST}.\n" + "\n".join(lines)
    )
