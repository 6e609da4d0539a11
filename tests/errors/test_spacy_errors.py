"""Real errors of the installed spaCy, and the sentences that a learner reads instead."""

from __future__ import annotations

import functools
import re

import pytest

from dojo.judging.spacy_errors import MOVED, TABLE, advice, code

# A matcher without patterns is one of the mistakes.
pytestmark = pytest.mark.filterwarnings(r"ignore:\[W036\]")

IMPORTS = """
import copy
import random
from pathlib import Path
import spacy
from spacy.cli import init_config
from spacy.cli import train as cli_train
from spacy.matcher import Matcher
from spacy.scorer import Scorer
from spacy.tokens import DocBin, Span
from spacy.training import Example, biluo_tags_to_spans
from spacy.training.corpus import create_docbin_reader
from spacy.util import dot_to_object, load_config
"""
# Each line of code leads to an error, about which these words must be said.
MISTAKES = {
    "doc.ents = [Span(doc, 1, 3, 'A'), Span(doc, 2, 4, 'B')]": "Token 2 is in more than one",
    "doc.ents = [(1, 3, 'GADGET')]": "`doc.ents` is set to Spans.",
    "doc.ents = ['iPhone 8']": "If the line sets `doc.ents`: it takes Spans, and",
    "doc.ents = Span(doc, 1, 3, 'A')": "takes a list of Spans, even if there is only one.",
    "doc.ents[0] = 1": "A tuple cannot be changed, but a list can.",
    "copy.copy(doc[1:3])": "cannot be copied alone.",
    "[doc][: 0.2 * 3]": "If there is a float, round it first.",
    "Path('a') + '/b'": "A path and a name are joined with `/`, as in folder / name.",
    "random.seed(1).shuffle([])": "`shuffle` and `seed` of random",
    "DocBin().add(Example(doc, doc))": "A DocBin contains Docs, but it gets an Example here.",
    "doc.ents = [doc.char_span(0, 1)]": "Something on this line is None.",
    "[].append(doc).append(doc)": "So do `append`, `extend` and `sort` of a list",
    "doc.ents[:0].label_": "Something on this line is a tuple, which has no `label_`.",
    "Scorer.score_spans([], 'ents')['ents_per_type'].items()": "A dictionary is needed here, but",
    "doc.ents.append(Span(doc, 1, 3, 'A'))": "A tuple cannot be changed, but a list can.",
    "doc.ents += [Span(doc, 1, 3, 'A')]": "A tuple, such as `doc.ents`, and a list cannot be",
    "[] + doc.ents": "A list and a tuple, such as `doc.ents`, cannot be concatenated.",
    "doc.set_ents([(1, 3, 'A')])": "Something on this line is a tuple, which has no `label`.",
    "doc.set_ents(doc.ents, [])": "`set_ents` takes one argument by position and gets 2 here.",
    "doc.set_ents([], default='O')": "`doc.set_ents` has no default 'O'",
    "doc[0].ent_iob_ = 'O'": "`ent_iob_` can only be read",
    "doc[0].label_": "A Token has no attribute `label_`.",
    "doc.entities": "A Doc has no attribute `entities`.",
    "doc[100]": "There is no token 100 in a Doc of 5 tokens.",
    "'text'.ents": "Only a Doc and a Span have entities, but this is a string.",
    "[doc].ents": "but this is a list. Each Doc in it has its own.",
    "nlp.pipe(['text']).ents": "but this is a generator. Each Doc in it has its own.",
    "doc.ents = [list(doc.ents), [Span(doc, 1, 3, 'A')]]": "Is there a list inside the list?",
    "Span(1, 3, label='A')": "A Span needs the Doc that it is a part of",
    "Span('text', 1, 3, label='A')": "`doc` must be a Doc, but it is a string here.",
    "Span(doc, 1, 30, label='A')": "A span cannot go from 1 to 30 in a Doc of 5 tokens.",
    "Span(doc, 1, 3, label=12345)": "A number is taken as the ID of a string",
    "Span(doc, 1, 3, label=None)": "A label must be a string, but it is None here.",
    "Span(doc, '1', 3, label='A')": "spaCy expects an integer on this line",
    "matcher.add('A', None, PATTERN)": "spaCy 2 had another argument between them",
    "matcher.add('A', PATTERN)": "Is a pair of brackets missing?",
    "matcher.add('A', PATTERN[0])": "takes a list of patterns, but it gets a dictionary here.",
    "matcher.add('A', [[]])": "A pattern is empty.",
    "matcher('text')": "A matcher looks at a Doc, but it gets a string here.",
    "matcher.add('A', [[{'LOWERCASE': 'x'}]])": "asks for LOWERCASE (in its dictionary 0, counted",
    "matcher.add('A', [[{'IS_DIGIT': 'x'}]])": "A pattern has a value for IS_DIGIT",
    "Matcher(nlp)": "A vocabulary is expected here, but this is a pipeline.",
    "DocBin([doc])": "The first parameter of `DocBin` is a list of attributes, not the docs.",
    "DocBin().add([doc])": "A DocBin contains Docs, but it gets a list here.",
    "list(DocBin(docs=[doc]).get_docs(nlp))": "A pipeline is used where something else is needed",
    "DocBin(docs='x')": "A DocBin contains Docs, but it gets a string here.",
    "DocBin().from_disk(nlp)": "A path is needed here, but this is a pipeline.",
    "DocBin().get_docs()": "`get_docs` needs a vocabulary",
    "DocBin.from_disk('x.spacy')": "`from_disk` is called on a DocBin, not on the class",
    "DocBin().to_disk()": "`to_disk` is called on a DocBin, not on the class, and needs a path.",
    "DocBin(doc=[doc])": "The class that is called here has no parameter `doc`.",
    "Span(doc, 0, 1, lable='A')": "The class that is called here has no parameter `lable`.",
    "open('a.cfg', 'w').close() or spacy.load('a.cfg')": "A config alone is not a pipeline.",
    "DocBin().from_disk('none.spacy')": "There is no file or folder 'none.spacy'.",
    "DocBin().from_bytes(b'x')": "This file is not a DocBin. It was written by something",
    "load_config('none.cfg')": "There is no config file 'none.cfg' that can be read.",
    "dot_to_object(init_config(), 'training.x')": "The config has no setting 'training.x'.",
    "init_config('config.cfg')": "`init_config` takes only keyword arguments.",
    "init_config(pipeline='ner')": "spaCy has no component 'n'.",
    "cli_train('config.cfg')": "This name is a module, not a function.",
    "spacy.load('en')": "No trained pipeline 'en' is installed here, but no kata needs one",
    "spacy.load('en_core_web_sm')": "No trained pipeline 'en_core_web_sm' is installed here",
    "spacy.load('output/model-best')": "There is no pipeline in the folder 'output/model-best'.",
    "spacy.load('my-output/model-best')": "no pipeline in the folder 'my-output/model-best'.",
    r"spacy.load('C:\\ana\\output')": "There is no pipeline in the folder 'C:",
    "spacy.load(Path('output'))": "There is no pipeline in the folder 'output'.",
    "Path('output').mkdir(), spacy.load('output')": "Is the pipeline in a folder inside it?",
    "spacy.blank('english')": "spaCy has no language 'english'.",
    "nlp.add_pipe(ner)": "`add_pipe` takes the name of a component, a string",
    "nlp.add_pipe('NER')": "spaCy has no component 'NER'. Look up the name",
    "nlp.add_pipe('ner'), nlp.add_pipe('ner')": "The pipeline has a component 'ner' already.",
    "nlp.get_pipe('ner')": "The pipeline has no component 'ner'. It has these: [].",
    "nlp.add_label('A')": "Labels belong to a component, not to the whole pipeline.",
    "nlp.entity": "A pipeline has no attribute `entity`.",
    "ner.add_label(['A', 'B'])": "Only a string can be added here, one at a time",
    "nlp.add_pipe('ner', config={'labels': ['A']})": "There is no setting 'labels' here.",
    "untrained('a b')": "The component 'ner' has no weights yet.",
    "list(untrained.pipe(['a b']))": "A component has no weights yet.",
    "untrained.initialize([])": "`initialize` takes a function that returns Examples, but it",
    "untrained.initialize(lambda: [])": "must return Examples, but it returns none here.",
    "untrained.initialize(lambda: None)": "must return Examples, but it returns none here.",
    "untrained.initialize(lambda: [doc])": "but what it returns contains a Doc.",
    "untrained.initialize(Example(doc, doc))": "but it gets an Example here.",
    "nlp(['a', 'b'])": "A text is needed here, but this is a list.",
    "nlp(None)": "A text is needed here, but this is None.",
    "list(nlp.pipe([('a', {})]))": "`nlp` takes one text, `nlp.pipe` takes many.",
    "nlp.make_doc(doc)": "A text is expected here, but this is a Doc.",
    "nlp.pipe(['a'])[0]": "A generator yields its items once, one after another, and they have",
    "len(nlp.pipe(['a']))": "once, one after another, and has no length.",
    "nlp.update([doc])": "`update` takes a list of Examples, but this list contains something of",
    "nlp.update(Example(doc, doc))": "`update` takes a list of Examples, but it gets a single",
    "nlp.update(['a'], [{}])": "spaCy 2 took texts and annotations in two lists.",
    "nlp.update([], nlp.create_optimizer())": "takes one list of Examples, and everything else by",
    "nlp.update([], dropout=0.1)": "`update` has no parameter `dropout`.",
    "nlp.evaluate([doc])": "`evaluate` takes a list of Examples, but this list contains something",
    "Scorer().score(doc, doc)": "`Scorer.score` takes one list of Examples",
    "Example(doc)": "`Example` takes two Docs: the predicted one and the reference.",
    "Example('a', doc)": "An Example contains two Docs, but its predicted side gets a string here.",
    "Example(doc, {})": "An Example contains two Docs, but its reference side gets a dictionary",
    "Example.from_dict(doc, {'ents': []})": "has a key 'ents', which spaCy does not know.",
    "Example.from_dict(doc, OVERLAP)": "The entities (0, 9, 'A') and (3, 11, 'B') overlap",
    "Example(nlp('a'), nlp('b')).alignment": "The two Docs of an Example have different texts.",
    "setattr(nlp, 'max_length', 3), nlp('abcdef')": "The text is longer than `nlp.max_length`",
    "create_docbin_reader(None, gold_preproc=False)": "A corpus has no file when the training",
    "nlp.add_pipe('tok2vec'), nlp.initialize(lambda: iter(()))": "The training corpus has no docs",
    "biluo_tags_to_spans(doc, ['X'] * 5)": "'X' is not a BILUO tag.",
    "import spacy.gold": "This is spaCy 2.",
    "from spacy.training import GoldParse": "This is spaCy 2.",
    "import spacy.utils": "The module is called spacy.util.",
    "from spacy import Doc": "`Doc` is in spacy.tokens.",
    "from spacy.tokens import filter_spans": "`filter_spans` is in spacy.util.",
    "doc.vocab.strings[12345]": "The vocabulary has no string for the number 12345.",
}


@pytest.fixture(scope="module")
def text_of():
    """Return a function that makes a mistake, and returns the text of its error on one line."""
    names: dict[str, object] = {}
    exec(IMPORTS, names)
    blank = names["spacy"].blank("en")

    def new():
        # To make a tokenizer is nearly all that takes time in `spacy.blank`.
        return type(blank)(blank.vocab, create_tokenizer=lambda _: blank.tokenizer)

    @functools.cache
    def make(mistake):
        nlp, untrained = new(), new()
        mine = {
            "nlp": nlp,
            "doc": nlp("my iPhone 8 died again"),
            "matcher": names["Matcher"](nlp.vocab),
            "untrained": untrained,
            "ner": untrained.add_pipe("ner"),
            "OVERLAP": {"entities": [(0, 9, "A"), (3, 11, "B")]},
            "PATTERN": [{"LOWER": "x"}],
        }
        try:
            exec(mistake, names | mine)
        except Exception as error:
            return " ".join(str(error).split())
        return ""

    return make


@pytest.mark.parametrize("mistake", MISTAKES)
def test_an_error_gets_a_sentence(text_of, tmp_path, monkeypatch, mistake):
    monkeypatch.chdir(tmp_path)
    text = text_of(mistake)
    assert MISTAKES[mistake] in advice(text), f"{text}\n{advice(text)}"


def test_each_entry_is_about_an_error_that_spacy_has(text_of, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = [text_of(mistake) for mistake in MISTAKES]
    first = {next((k for k in TABLE if re.search(k.pattern, text)), None) for text in texts}
    moved = [f"`{name}` is in {module}." for module, names in MOVED.items() for name in names]
    unused = [k.advice for k in TABLE if k not in first and k.advice not in moved]
    assert unused == []


@pytest.mark.parametrize(
    ("text", "expected"), [("[E1010] x", "E1010"), ("[W030]", "W030"), ("[1]", ""), ("", "")]
)
def test_the_code_of_an_error_is_found(text, expected):
    assert code(text) == expected
