"""Wrong answers, one misconception after another, which the tests must reject."""


class capitals_added:
    """Copies in capital letters make the corpus larger, and are comments that nobody wrote.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: One of the files contains a text that is not one of the comments
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        docs += [nlp.make_doc(doc.text.upper()) for doc in docs]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class capitals_do_not_matter:
    """Texts that differ in their capitals alone are taken for the same.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list({text.lower(): (text, entities) for text, entities in comments}.values())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class loaded_from_a_copy:
    """The best pipeline is saved once more, and loaded from there.

    Caught by: test_returned_pipeline_should_be_the_best_one
    The learner reads: It was loaded from a folder 'pipeline' somewhere else.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        spacy.load(folder / "output" / "model-best").to_disk(folder / "pipeline")
        return spacy.load(folder / "pipeline")


class outer_spaces_do_not_matter:
    """Texts that differ in their outer spaces alone are taken for the same.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list({text.strip(): (text, entities) for text, entities in comments}.values())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class empty_texts_left_out:
    """A comment without text is left out.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = [(text, entities) for text, entities in dict(comments).items() if text]
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class stripped_texts:
    """Outer spaces are cut off, as if nobody had typed them.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def _annotated(nlp, text, entities):
        cut = len(text) - len(text.lstrip())
        doc = nlp.make_doc(text.strip())
        doc.ents = [doc.char_span(start - cut, end - cut, label) for start, end, label in entities]
        return doc


class single_spaces:
    """Every stretch of white space becomes one space, and entities are looked for anew.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(" ".join(text.split()))
        spans = []
        for start, end, label in entities:
            first = doc.text.index(text[start:end])
            spans.append(doc.char_span(first, first + end - start, label))
        doc.ents = spans
        return doc


class characters_as_tokens:
    """The offsets count characters, Span counts tokens.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        doc.ents = [
            Span(doc, start, end, label) for start, end, label in entities if end <= len(doc)
        ]
        return doc


class comments_without_entities_dropped:
    """A text without an entity is an example too.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = [pair for pair in dict(comments).items() if pair[1]]
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class dev_docs_in_both:
    """The docs to evaluate on are trained on as well.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs).to_disk(folder / "train.spacy")


class duplicates_in_training:
    """Evaluation texts are taken out of the training part, and the rest stays double.

    Caught by: test_comments_with_the_same_text_should_be_kept_once
    The learner reads: appears more than once in one file
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(comments)
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        held = list({doc.text: doc for doc in docs[:count]}.values())
        texts = {doc.text for doc in held}
        rest = [doc for doc in docs if doc.text not in texts]
        DocBin(docs=held).to_disk(folder / "dev.spacy")
        DocBin(docs=rest).to_disk(folder / "train.spacy")


class duplicates_on_both_sides:
    """What comes twice is drawn twice.

    Caught by: test_comments_with_the_same_text_should_be_kept_once
    The learner reads: This comment is in train.spacy and in dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(comments)
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class fifth_of_all:
    """The fifth is counted with the duplicates, before they are taken out.

    Caught by: test_comments_with_the_same_text_should_be_kept_once
    The learner reads: Do you compute the fifth before you remove duplicates?
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(comments) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class neighbours_kept_once:
    """Only what comes twice in a row is taken out.

    Caught by: test_comments_with_the_same_text_should_be_kept_once
    The learner reads: This comment is in train.spacy and in dev.spacy
    """

    from itertools import groupby

    def build_corpus(nlp, comments, folder, seed):
        unique = [pair for pair, _ in groupby(comments)]
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class entities_not_set:
    """The docs are made and never annotated.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        return nlp.make_doc(text)


class missing_without_entities:
    """Nobody says of a text without entities that it has none.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: does not say that it is outside
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        if entities:
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        return doc


class predictions_kept:
    """Where a comment has no entities, those that `nlp` predicts stay.

    Caught by: test_docs_should_be_made_by_the_pipeline
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp(text)
        if entities or not doc.ents:
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        return doc


class blank_tokens:
    """The docs are made by a blank English pipeline, whatever `nlp` is.

    Caught by: test_docs_should_be_made_by_the_pipeline
    The learner reads: has different tokens from those that `nlp` makes
    """

    from spacy.lang.en import English

    BLANK = English()

    def _annotated(nlp, text, entities):
        doc = BLANK.make_doc(text)
        doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        return doc


class other_tokens_missing:
    """Tokens of no entity are left open.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: does not say that it is outside
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        spans = [doc.char_span(start, end, label=label) for start, end, label in entities]
        doc.set_ents(spans, default="missing")
        return doc


class label_forgotten:
    """Every entity gets the same label.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label="GADGET") for start, end, _ in entities]
        return doc


class labels_in_capitals:
    """Labels are written in capitals, by custom.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label.upper()) for start, end, label in entities]
        return doc


class last_entity_only:
    """Each entity replaces the one before.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        doc.ents = []
        for start, end, label in entities:
            doc.ents = [doc.char_span(start, end, label=label)]
        return doc


class three_entities_at_most:
    """Only the first two entities of a comment are set.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label) for start, end, label in entities[:2]]
        return doc


class files_in_another_folder:
    """Written to a folder that nobody has asked for.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: `build_corpus` should write train.spacy
    """

    import tempfile

    def build_corpus(nlp, comments, folder, seed):
        docs = [_annotated(nlp, text, entities) for text, entities in dict(comments).items()]
        DocBin(docs=docs[::5]).to_disk(Path(tempfile.mkdtemp()) / "dev.spacy")
        DocBin(docs=docs).to_disk(Path(tempfile.mkdtemp()) / "train.spacy")


class files_in_the_current_folder:
    """Written to where Python was started.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: To the current folder:
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk("dev.spacy")
        DocBin(docs=docs[count:]).to_disk("train.spacy")


class names_without_an_ending:
    """The files lack the ending .spacy.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: `build_corpus` should write train.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev")
        DocBin(docs=docs[count:]).to_disk(folder / "train")


class json_files:
    """spaCy trains from DocBin files.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should be a DocBin, and spaCy cannot read it
    """

    import json

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        text = json.dumps([doc.to_json() for doc in docs[count:]])
        (folder / "train.spacy").write_text(text)


class one_file_only:
    """dev.spacy is not written.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: `build_corpus` should write dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class one_doc_lost:
    """The doc between the two slices belongs to neither.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count + 1 :]).to_disk(folder / "train.spacy")


class two_draws:
    """Both sides are drawn, so some comments are on both and some on none.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: should appear exactly once in the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=random.Random(seed + 1).sample(docs, len(docs) - count)).to_disk(
            folder / "train.spacy"
        )


class half_for_evaluation:
    """Half of the comments are not trained on.

    Caught by: test_a_fifth_should_be_for_evaluation
    The learner reads: of the comments, rounded up or down, belongs to dev
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 2
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class twenty_for_evaluation:
    """Twenty comments, however many there are.

    Caught by: test_a_fifth_should_be_for_evaluation
    The learner reads: of the comments, rounded up or down, belongs to dev
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = 20
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class chance_for_each:
    """Each comment goes to dev with a chance of one in five, so their number is chance too.

    Caught by: test_a_fifth_should_be_for_evaluation
    The learner reads: of the comments, rounded up or down, belongs to dev
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        rng = random.Random(seed)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        held = [doc for doc in docs if rng.random() < 0.2]
        rest = [doc for doc in docs if doc not in held]
        DocBin(docs=held).to_disk(folder / "dev.spacy")
        DocBin(docs=rest).to_disk(folder / "train.spacy")


class sides_swapped:
    """Trained on a fifth, evaluated on the rest.

    Caught by: test_a_fifth_should_be_for_evaluation
    The learner reads: of the comments, rounded up or down, belongs to dev
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[count:]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[:count]).to_disk(folder / "train.spacy")


class list_shuffled:
    """The list of comments that was given is shuffled itself.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: changes the list of comments
    """

    def build_corpus(nlp, comments, folder, seed):
        random.Random(seed).shuffle(comments)
        unique = list(dict(comments).items())
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class list_made_empty:
    """The list of comments that was given is used up.

    Caught by: test_comments_should_stay_as_they_are
    The learner reads: changes the list of comments
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = {}
        while comments:
            text, entities = comments.pop()
            unique[text] = entities
        unique = list(unique.items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class not_seeded:
    """Another division in each call.

    Caught by: test_seed_should_decide_the_division
    The learner reads: has other docs in a second call
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class seed_in_the_code:
    """The same division for every seed.

    Caught by: test_seed_should_decide_the_division
    The learner reads: the same comments are in dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(0).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class not_shuffled:
    """The first fifth is not drawn at random.

    Caught by: test_seed_should_decide_the_division
    The learner reads: the same comments are in dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class every_fifth:
    """The seed decides with which comment to begin, and then comes every fifth.

    Caught by: test_each_comment_should_have_a_chance
    The learner reads: each time with another seed
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        held = docs[seed % 5 :: 5]
        rest = [doc for doc in docs if doc not in held]
        DocBin(docs=held).to_disk(folder / "dev.spacy")
        DocBin(docs=rest).to_disk(folder / "train.spacy")


class entities_first:
    """Takes the comments with entities first.

    Caught by: test_each_comment_should_have_a_chance
    The learner reads: of them were in dev.spacy at some time
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        unique.sort(key=lambda comment: not comment[1])
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class added_to_the_files:
    """Adds the docs to those that the files hold.

    Caught by: test_seed_should_decide_the_division
    The learner reads: In a second call train.spacy has
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        for name, part in (("dev.spacy", docs[:count]), ("train.spacy", docs[count:])):
            path = folder / name
            both = DocBin().from_disk(path) if path.exists() else DocBin()
            for doc in part:
                both.add(doc)
            both.to_disk(path)


class drawn_from_the_first_half:
    """Only the first comments can be drawn.

    Caught by: test_each_comment_should_have_a_chance
    The learner reads: each time with another seed
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        held = random.Random(seed).sample(docs[: 2 * count], count)
        rest = [doc for doc in docs if doc not in held]
        DocBin(docs=held).to_disk(folder / "dev.spacy")
        DocBin(docs=rest).to_disk(folder / "train.spacy")


class order_of_hashes:
    """A set has another order each time that Python is started.

    Caught by: test_restarting_python_should_not_change_the_split
    The learner reads: After a restart of Python
    """

    def build_corpus(nlp, comments, folder, seed):
        entities = dict(comments)
        unique = [(text, entities[text]) for text in {text for text, _ in comments}]
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class seed_of_hashes:
    """The hash of the texts is mixed into the seed, and is another one in each process.

    Caught by: test_restarting_python_should_not_change_the_split
    The learner reads: After a restart of Python
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed + hash("".join(text for text, _ in unique))).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class corpus_remembered:
    """What was made once is used again, also for other comments.

    Caught by: test_each_comment_should_be_in_one_of_the_files
    The learner reads: One of the files contains a text that is not one of the comments
    """

    MADE = []

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        MADE.extend(docs[len(MADE) :])
        count = len(MADE) // 5
        DocBin(docs=MADE[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=MADE[count:]).to_disk(folder / "train.spacy")


class blank_pipeline_reads:
    """A blank pipeline has no component that could read what was saved.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: but the pipeline that `train` returns has the components []
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.blank("en").from_disk(folder / "output" / "model-best")


class config_not_written:
    """The config is written under another name.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: There should be a config.cfg in the folder
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "output.cfg")
        spacy_train(folder / "output.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class config_for_show:
    """A config that says nothing lies there, and another one is used.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: It cannot be read as such a config
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "real.cfg")
        (folder / "config.cfg").write_text("[paths]\n")
        spacy_train(folder / "real.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class config_of_another_pipeline:
    """The config that lies there is for another component than the one that is trained.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: and at most a `tok2vec` besides
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "real.cfg")
        config = init_config(lang="en", pipeline=["textcat"])
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "real.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class default_components:
    """Without a list of components the config has a tagger and a parser too.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: `train` raises ValueError: [E143] Labels for component
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["tagger", "parser", "ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class sentences_too:
    """A component that splits sentences, which nobody has asked for.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: and at most a `tok2vec` besides
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config["nlp"]["pipeline"].append("sentencizer")
        config["components"]["sentencizer"] = {"factory": "sentencizer"}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class german:
    """Another language.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: In config.cfg the language is
    """

    def train(folder):
        config = init_config(lang="de", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class evaluated_on_train:
    """Evaluated on what it was trained on.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: leads to 'train.spacy', and not to
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {
            "train": str(folder / "train.spacy"),
            "dev": str(folder / "train.spacy"),
        }
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class trained_on_dev:
    """Trained on the docs to evaluate on.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: leads to 'dev.spacy', and not to
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "dev.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class trained_on_the_folder:
    """The path leads to the folder, with all files in it.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: leads to 'work', and not to
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class half_of_the_corpus:
    """A limit makes the corpus small, so that training is fast.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: is limited to 300 docs
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config["corpora"]["train"]["limit"] = 300
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class other_files_under_the_names:
    """The files are exchanged before the training.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: A text was trained on that is not
    """

    def train(folder):
        swapped = (folder / "dev.spacy").read_bytes()
        (folder / "old.spacy").write_bytes((folder / "train.spacy").read_bytes())
        (folder / "train.spacy").write_bytes(swapped)
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        (folder / "train.spacy").write_bytes((folder / "old.spacy").read_bytes())
        return spacy.load(folder / "output" / "model-best")


class evaluated_on_less:
    """The docs to evaluate on become fewer, so that evaluating is fast.

    Caught by: test_each_file_should_have_its_purpose
    The learner reads: and not the same ones
    """

    def train(folder):
        kept = (folder / "dev.spacy").read_bytes()
        docs = list(DocBin().from_bytes(kept).get_docs(spacy.blank("en").vocab))
        DocBin(docs=docs[:20]).to_disk(folder / "dev.spacy")
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        (folder / "dev.spacy").write_bytes(kept)
        return spacy.load(folder / "output" / "model-best")


class hours_of_training:
    """The defaults of the config go on for 20,000 steps.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: The training was stopped after 110 steps.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class sixty_steps:
    """Less steps than asked for.

    Caught by: test_training_should_take_100_steps_and_evaluate_every_50
    The learner reads: `max_steps` is 60. It should be 100
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 60, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class evaluated_every_20:
    """More evaluations than asked for.

    Caught by: test_training_should_take_100_steps_and_evaluate_every_50
    The learner reads: `eval_frequency` is 20. It should be
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class no_patience:
    """The training ends where the score does not rise for 30 steps.

    Caught by: test_training_should_take_100_steps_and_evaluate_every_50
    The learner reads: this was not a training of that length
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config["training"]["patience"] = 30
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class never_evaluated:
    """The only evaluation is the one before anything is learnt.

    Caught by: test_training_should_take_100_steps_and_evaluate_every_50
    The learner reads: `eval_frequency` is 1000. It should be
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 1000}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class kept_in_memory:
    """The trained pipeline is returned, and never saved.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: writes a pipeline to output/model-best
    """

    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as train_loop

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        return train_loop(init_nlp(config.interpolate()))[0]


class saved_and_not_loaded:
    """The pipeline as it is in memory after the last step.

    Caught by: test_returned_pipeline_should_be_the_best_one
    The learner reads: It was not loaded from a folder.
    """

    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as train_loop

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        (folder / "output").mkdir(exist_ok=True)
        return train_loop(init_nlp(config.interpolate()), folder / "output")[0]


class output_made_again:
    """Makes the folder output, which may be there.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: `train` raises FileExistsError
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        (folder / "output").mkdir()
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class updated_by_hand:
    """Updates a pipeline in a loop, and not with the config.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: A training with the config, as `spacy train` does it, writes a pipeline to output/model-last
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config.to_disk(folder / "config.cfg")
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        docs = DocBin().from_disk(folder / "dev.spacy").get_docs(nlp.vocab)
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
        nlp.initialize(lambda: examples)
        nlp.update(examples)
        nlp.to_disk(folder / "output" / "model-best")
        shutil.rmtree(folder / "output" / "model-last")
        return spacy.load(folder / "output" / "model-best")

    import shutil


class label_added_later:
    """Adds a label to the trained pipeline.

    Caught by: test_config_should_be_for_an_english_ner
    The learner reads: The labels of the pipeline that `train` returns are ['GADGET', 'NEW'
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        nlp = spacy.load(folder / "output" / "model-best")
        nlp.get_pipe("ner").add_label("NEW")
        return nlp


class the_last_one:
    """The pipeline of the last step, which need not be the best.

    Caught by: test_returned_pipeline_should_be_the_best_one
    The learner reads: It was loaded from output/model-last, which has the weights of the last step
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-last")


class untrained:
    """Initialized once more, it knows nothing.

    Caught by: test_returned_pipeline_should_be_the_best_one
    The learner reads: Its weights are different from the saved ones
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        nlp = spacy.load(folder / "output" / "model-best")
        nlp.initialize()
        return nlp


class output_elsewhere:
    """The training writes to another folder.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: writes a pipeline to output/model-best
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "trained")
        return spacy.load(folder / "trained" / "model-best")


class output_in_the_current_folder:
    """A relative path leads to where Python was started.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: The current folder, which is another one
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", Path("output"))
        return spacy.load("output/model-best")


class nothing_loaded:
    """spaCy's train writes the pipeline and returns nothing.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: `train` should return a pipeline, but it returns None
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        return spacy_train(folder / "config.cfg", folder / "output")


class not_saved:
    """Without an output path everything is lost at the end.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: writes a pipeline to output/model-best
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg")
        return spacy.blank("en")


class path_returned:
    """The path instead of the pipeline.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: `train` should return a pipeline, but it returns
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return folder / "output" / "model-best"


class entities_not_learnt:
    """The corpus is emptied of its entities before the training.

    Caught by: test_unseen_comments_should_be_understood
    The learner reads: with names that it never saw
    """

    def train(folder):
        kept = {}
        vocab = spacy.blank("en").vocab
        for name in ("train.spacy", "dev.spacy"):
            kept[name] = (folder / name).read_bytes()
            docs = list(DocBin().from_bytes(kept[name]).get_docs(vocab))
            for doc in docs[20:]:
                doc.ents = []
            DocBin(docs=docs).to_disk(folder / name)
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        for name, content in kept.items():
            (folder / name).write_bytes(content)
        return spacy.load(folder / "output" / "model-best")


class f_scores_only:
    """One number for each label.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: there should be a dictionary with the keys
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: three["f"] for label, three in per_type.items()}


class gold_beside_gold:
    """Compared with itself, everything is right.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class gold_doc_scored:
    """A Doc that holds entities keeps them, so nothing is ever missing.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(doc.copy(), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class gold_docs_predicted_anew:
    """The gold docs are emptied, so that the pipeline fills them.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: one has different entities from before
    """

    def scores(nlp, gold):
        examples = []
        for doc in gold:
            right = doc.copy()
            doc.ents = []
            examples.append(Example(doc, right))
        return nlp.evaluate(examples)["ents_per_type"] or {}


class gold_emptied_first:
    """The gold docs lose their entities before anything is compared.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: one has different entities from before
    """

    def scores(nlp, gold):
        for doc in gold:
            doc.ents = []
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class gold_docs_tagged:
    """The texts of the gold docs are noted down in them.

    Caught by: test_scores_should_leave_the_gold_docs_as_they_are
    The learner reads: `scores` changes a Doc of `gold`
    """

    def scores(nlp, gold):
        for i, doc in enumerate(gold):
            doc.user_data["number"] = i
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class labels_found_only:
    """A label that is never found is left out.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: three for label, three in per_type.items() if three["f"]}


class scores_as_list:
    """A list of labels and scores.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: `scores` should return a dictionary, but it returns a list
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return list(per_type.items())


class three_in_a_tuple:
    """Three numbers in a row.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: there should be a dictionary with the keys
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label: tuple(three.values()) for label, three in per_type.items()}


class scores_as_text:
    """Numbers that are formatted for people.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: there should be a number with the key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {key: f"{value:.2f}" for key, value in three.items()}
            for label, three in per_type.items()
        }


class scores_in_per_cent:
    """From 0 to 100.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: Precision, recall and F-score go from
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {key: 100 * value for key, value in three.items()}
            for label, three in per_type.items()
        }


class scores_of_one_digit:
    """One digit after the point is too little.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {key: round(value, 1) for key, value in three.items()}
            for label, three in per_type.items()
        }


class scores_not_returned:
    """Printed, not returned.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: `scores` should return a dictionary, but it returns None
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        print(nlp.evaluate(examples)["ents_per_type"])


class scores_over_all_labels:
    """One score for all labels together.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)


class average_for_each:
    """The numbers over all labels, under the name of each.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        found = nlp.evaluate(examples)
        three = {key: found[f"ents_{key}"] or 0.0 for key in "prf"}
        return dict.fromkeys(found["ents_per_type"] or {}, three)


class precision_and_recall_swapped:
    """What is found of gold is called precision.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {"p": three["r"], "r": three["p"], "f": three["f"]}
            for label, three in per_type.items()
        }


class mean_of_both:
    """The F-score is taken for the mean of precision and recall.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {**three, "f": (three["p"] + three["r"]) / 2}
            for label, three in per_type.items()
        }


class whole_words_as_keys:
    """Keys of its own.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: there should be a number with the key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {
            label: {"precision": three["p"], "recall": three["r"], "f": three["f"]}
            for label, three in per_type.items()
        }


class labels_in_small_letters:
    """Each label is a key in small letters.

    Caught by: test_each_label_of_gold_should_have_three_numbers
    The learner reads: has no such key
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"] or {}
        return {label.lower(): three for label, three in per_type.items()}


class none_without_entities:
    """spaCy has None in the place of scores where there are no entities at all.

    Caught by: test_gold_without_entities_should_have_scores_too
    The learner reads: `scores` raises TypeError. Something on this line is None.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return dict(nlp.evaluate(examples)["ents_per_type"])


class nothing_without_entities:
    """None is returned where there are no entities at all.

    Caught by: test_gold_without_entities_should_have_scores_too
    The learner reads: `scores` should return a dictionary, but it returns None
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"]


class sides_of_examples_swapped:
    """The gold doc stands on the predicted side.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    from spacy.scorer import Scorer

    def scores(nlp, gold):
        pairs = [(nlp(doc.text), doc) for doc in gold]
        examples = [Example(right, found) for found, right in pairs]
        return Scorer.score_spans(examples, "ents")["ents_per_type"] or {}


class docs_without_entities_skipped:
    """Gold docs without entities do not count, so nothing in them can be wrong.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold if doc.ents]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class first_docs_scored:
    """Only the first doc is looked at.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold[:1]]
        found = nlp.evaluate(examples)["ents_per_type"] or {}
        labels = {ent.label_ for doc in gold for ent in doc.ents}
        return {label: {"p": 0.0, "r": 0.0, "f": 0.0} for label in labels} | found


class blank_tokens_scored:
    """The texts are cut by a blank English pipeline, whatever cuts them in `nlp`.

    Caught by: test_scores_should_be_those_of_the_pipeline
    The learner reads: this is not right
    """

    from spacy.lang.en import English

    def scores(nlp, gold):
        make_doc = English(nlp.vocab).make_doc
        examples = [Example(make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"] or {}


class predictions_remembered:
    """What was found in a text is remembered, also for the next pipeline.

    Caught by: test_scores_should_be_those_of_the_pipeline
    The learner reads: this is not right
    """

    from spacy.scorer import Scorer

    FOUND = {}

    def scores(nlp, gold):
        for doc in gold:
            if doc.text not in FOUND:
                FOUND[doc.text] = nlp(doc.text)
        examples = [Example(FOUND[doc.text], doc) for doc in gold]
        return Scorer.score_spans(examples, "ents")["ents_per_type"] or {}


class starts_only:
    """Two entities with the same start and label are taken for the same.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start) for e in doc.ents if e.label_ == label}
                found |= {(i, e.start) for e in nlp(doc.text).ents if e.label_ == label}
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class ends_only:
    """Two entities with the same end and label are taken for the same.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.end) for e in doc.ents if e.label_ == label}
                found |= {(i, e.end) for e in nlp(doc.text).ents if e.label_ == label}
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class one_text_one_entity:
    """Texts in the place of positions, so the same name counts once in a doc.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.text) for e in doc.ents if e.label_ == label}
                found |= {(i, e.text) for e in nlp(doc.text).ents if e.label_ == label}
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class places_without_their_doc:
    """Positions of all docs in one set, so the same one in another doc counts once.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for doc in gold:
                right |= {(e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {(e.start, e.end) for e in nlp(doc.text).ents if e.label_ == label}
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class beginning_of_a_label:
    """A predicted label counts if it begins like the one in gold.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {
                    (i, e.start, e.end) for e in nlp(doc.text).ents if label.startswith(e.label_)
                }
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class capitals_of_labels_ignored:
    """Labels are compared in capitals.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {
                    (i, e.start, e.end)
                    for e in nlp(doc.text).ents
                    if e.label_.upper() == label.upper()
                }
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class token_by_token:
    """Tokens are counted instead of entities.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.i) for e in doc if e.ent_type_ == label}
                found |= {(i, e.i) for e in nlp(doc.text) if e.ent_type_ == label}
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class stripped_texts_scored:
    """The pipeline sees a text without its outer spaces, so all tokens have other numbers.

    Caught by: test_numbers_should_be_those_of_the_label
    The learner reads: this is not right
    """

    def scores(nlp, gold):
        result = {}
        for label in {ent.label_ for doc in gold for ent in doc.ents}:
            right, found = set(), set()
            for i, doc in enumerate(gold):
                right |= {(i, e.start, e.end) for e in doc.ents if e.label_ == label}
                found |= {
                    (i, e.start, e.end) for e in nlp(doc.text.strip()).ents if e.label_ == label
                }
            both = len(right & found)
            p, r = both / max(len(found), 1), both / max(len(right), 1)
            result[label] = {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}
        return result


class each_mistake_once:
    """The same mistake is listed once.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: lists ('invented', 'Ana') once, but it happens twice
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return sorted(set(found))


class first_doc_only:
    """The return stands inside of the loop.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: For all of them in one list
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
            return found
        return found


class gold_doc_to_the_pipeline:
    """A Doc that holds entities keeps them, so nothing is ever missing.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: Your list is right for a pipeline that is given Docs with the gold entities
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.copy()).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class nothing_predicted:
    """Only the tokenizer reads the text.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: Your list is right for Docs without predictions. Which function makes yours?
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp.make_doc(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class gold_docs_written_over:
    """The gold docs themselves get what is predicted.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: The gold docs should stay as they are, but one has different entities
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            doc.ents = [(ent.label_, ent.start, ent.end) for ent in nlp(doc.text).ents]
            predicted = nlp(doc.text).ents
            found += [
                (_kind(ent, predicted), ent.text) for ent in doc.ents if _kind(ent, predicted)
            ]
        return found


class gold_docs_used_up:
    """Entities that were found are taken out of the gold docs.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: but one has different entities from before
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
            doc.ents = [ent for ent in doc.ents if _kind(ent, predicted)]
        return found


class incomplete_is_a_label_mistake:
    """Whatever is predicted near a gold entity, its label counts as the mistake.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A label mistake is a gold entity with
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        right = same and same[0].label_ == ent.label_
        return "" if right else "label"


class incomplete_is_missing:
    """A prediction that overlaps is not looked for.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A gold entity is missing if it shares
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not same:
            return "missing"
        return "" if same[0].label_ == ent.label_ else "label"


class label_before_span:
    """A prediction that overlaps with another label is a label mistake.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A label mistake is a gold entity with
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        if near[0].label_ != ent.label_:
            return "label"
        return "" if same else "span"


class span_needs_the_label:
    """A prediction that overlaps with another label is not seen.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A gold entity is missing if it shares
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not [other for other in near if other.label_ == ent.label_] and not same:
            return "missing"
        if not same:
            return "span"
        return "" if same[0].label_ == ent.label_ else "label"


class labels_compared_in_capitals:
    """Capitals of labels do not matter.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: A label mistake is a gold entity with
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        if not same:
            return "span"
        return "" if same[0].label_.upper() == ent.label_.upper() else "label"


class beginning_of_the_label:
    """A label that begins like the right one is taken for right.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: A label mistake is a gold entity with
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        if not same:
            return "span"
        return "" if ent.label_.startswith(same[0].label_) else "label"


class same_start_is_enough:
    """Where both begin at the same token, nothing is wrong with the span.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A span mistake is a gold entity that
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if other.start == ent.start]
        if not near:
            return "missing"
        if not same:
            return "span"
        return "" if same[0].label_ == ent.label_ else "label"


class wrong_label_is_a_span_mistake:
    """A prediction with another label is taken for one with other ends.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A span mistake is a gold entity that
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        return "" if same and same[0].label_ == ent.label_ else "span"


class wrong_label_is_correct:
    """Labels are not compared.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A label mistake is a gold entity with
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        if not near:
            return "missing"
        return "" if same else "span"


class wrong_label_is_missing:
    """Only predictions with the same label are looked at.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A gold entity is missing if it shares
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
        near = [other for other in near if other.label_ == ent.label_]
        if not near:
            return "missing"
        return "" if same else "span"


class found_elsewhere:
    """Does not miss an entity whose text is predicted at another place.

    Caught by: test_entities_with_the_same_text_should_be_told_apart
    The learner reads: does not list ('missing', 'Tim')
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            texts = [ent.text for ent in predicted]
            for ent in doc.ents:
                kind = _kind(ent, predicted)
                if kind and not (kind == "missing" and ent.text in texts):
                    found.append((kind, ent.text))
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class same_text_is_the_same_place:
    """Compares the texts of entities that share a token.

    Caught by: test_entities_with_the_same_text_should_be_told_apart
    The learner reads: does not list ('span', 'Ana Ana')
    """

    def _kind(ent, predicted):
        near = _near(ent, predicted)
        labels = [other.label_ for other in near if other.text == ent.text]
        if not near:
            return "missing"
        if not labels:
            return "span"
        return "" if ent.label_ in labels else "label"


class predicted_text_of_a_span:
    """Gives the text of the predicted entity.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: The text in the pair is that of the gold entity.
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                kind = _kind(ent, predicted)
                if kind:
                    found.append(
                        (kind, _near(ent, predicted)[0].text if kind == "span" else ent.text)
                    )
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class gold_docs_predicted_on:
    """Gives the gold docs to the pipeline.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: Does your pipeline get the gold docs themselves?
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            before = list(doc.ents)
            predicted = nlp(doc).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in before)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, before)]
        return found


class mistakes_counted:
    """How often each kind happens.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` should return a list of pairs (kind, text), but it returns a `Counter`
    """

    from collections import Counter

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return Counter(kind for kind, _ in found)


class mistakes_in_words:
    """Sentences instead of pairs.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` should return a list of pairs (kind, text), and one of its items is a string
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [f"{kind}: {text}" for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class mistakes_in_lists:
    """Lists of two instead of tuples.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` should return a list of pairs (kind, text), and one of its items is a list
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [[kind, text] for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class mistakes_not_returned:
    """Printed, not returned.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: but it returns None. Does every path through it return a value?
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        print(found)


class generator_of_mistakes:
    """A generator is no list.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` should return a list of pairs (kind, text), but it returns a generator
    """

    def mistakes(nlp, gold):
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                if _kind(ent, predicted):
                    yield _kind(ent, predicted), ent.text
            for ent in predicted:
                if not _near(ent, doc.ents):
                    yield "invented", ent.text


class set_of_mistakes:
    """A set has each mistake once.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` should return a list of pairs (kind, text), but it returns a set
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return set(found)


class three_in_each:
    """Each mistake also has the label.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: Each mistake is a pair
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text, doc.text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class neighbours_overlap:
    """Entities that touch each other are taken for overlapping ones.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: A span mistake is a gold entity that
    """

    def _near(ent, others):
        return [other for other in others if ent.start <= other.end and other.start <= ent.end]


class inside_only:
    """Only a prediction inside of the gold entity is taken for an overlap.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A gold entity is missing if it shares
    """

    def _near(ent, others):
        return [other for other in others if ent.start <= other.start and other.end <= ent.end]


class nothing_invented:
    """Only the gold entities are looked at.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A predicted entity is invented if it
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if False]
        return found


class overlap_is_invented:
    """A prediction that is not exactly right is listed once more.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A predicted entity is invented if it
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [
                ("invented", ent.text)
                for ent in predicted
                if (ent.start, ent.end) not in {(e.start, e.end) for e in doc.ents}
            ]
        return found


class known_texts_are_not_invented:
    """Where the text of a prediction is a gold entity elsewhere, it is not invented.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: A predicted entity is invented if it
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [
                ("invented", ent.text)
                for ent in predicted
                if not _near(ent, doc.ents) and ent.text not in {e.text for e in doc.ents}
            ]
        return found


class compared_by_text:
    """An entity is found where its text is predicted anywhere.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: does not list ('span', 'Baker') for this text
    """

    def _kind(ent, predicted):
        labels = {other.text: other.label_ for other in predicted}
        if ent.text in labels:
            return "" if labels[ent.text] == ent.label_ else "label"
        return "span" if _near(ent, predicted) else "missing"


class one_mistake_for_each_prediction:
    """A gold entity that two predictions overlap is listed twice.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: twice, but it happens once
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                kind = _kind(ent, predicted)
                times = len(_near(ent, predicted)) if kind == "span" else bool(kind)
                found += [(kind, ent.text)] * times
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class text_of_the_prediction:
    """The text of what was predicted instead of the gold entity.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: A span mistake is a gold entity that
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = (
                (_kind(ent, predicted), (_near(ent, predicted) or [ent])[0].text)
                for ent in doc.ents
            )
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class text_in_small_letters:
    """Texts in small letters.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: but neither gold nor predicted has an entity with this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text.lower()) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class other_names_for_kinds:
    """Kinds of its own.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: This pair begins with
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [
                ("incomplete" if kind == "span" else kind, text) for kind, text in kinds if kind
            ]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class spans_compared_directly:
    """Spans of different Docs are never equal.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: If you compare Spans: a Span of one Doc never equals a Span of another.
    """

    def _near(ent, others):
        return [other for other in others if ent == other]


class spans_in_the_pairs:
    """A span instead of its text.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: The second part of a pair is
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent) for ent in predicted if not _near(ent, doc.ents)]
        return found


class text_first:
    """The pair is the wrong way round.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: This pair begins with
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(text, kind) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class blank_tokens_compared:
    """The texts are cut by a blank English pipeline, whatever cuts them in `nlp`.

    Caught by: test_mistakes_should_be_those_of_the_pipeline
    The learner reads: A predicted entity is invented if it
    """

    from spacy.lang.en import English

    BLANK = {}

    def mistakes(nlp, gold):
        found = []
        if nlp not in BLANK:
            BLANK[nlp] = English(nlp.vocab)
        for doc in gold:
            predicted = nlp(BLANK[nlp].make_doc(doc.text)).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class mistakes_remembered:
    """What was found in a text is remembered, also for the next pipeline.

    Caught by: test_mistakes_should_be_those_of_the_pipeline
    The learner reads: A label mistake is a gold entity with
    """

    FOUND = {}

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = FOUND.setdefault(doc.text, nlp(doc.text)).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class stripped_texts_compared:
    """The pipeline sees a text without its outer spaces, so all tokens have other numbers.

    Caught by: test_all_mistakes_should_be_listed
    The learner reads: A gold entity is missing if it shares
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text.strip()).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class mistakes_noted_in_gold:
    """The gold docs get a note of what was predicted for them.

    Caught by: test_mistakes_should_leave_the_gold_docs_as_they_are
    The learner reads: `mistakes` changes a Doc of `gold`
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
            doc.user_data["predicted"] = len(predicted)
        return found


class earlier_output_loaded:
    """Trained only if there is no pipeline yet, so a new corpus changes nothing.

    Caught by: test_training_should_leave_a_config_and_a_pipeline
    The learner reads: Now there is the one that was there before the call.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 100, "eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        if not (folder / "output" / "model-best").is_dir():
            spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class words_looked_up:
    """The words of an entity are looked up in the text, and may stand there before it too.

    Caught by: test_docs_should_have_the_entities_of_their_comments
    The learner reads: should be those of its comment
    """

    def _annotated(nlp, text, entities):
        doc = nlp.make_doc(text)
        spans = []
        for start, end, label in entities:
            first = text.index(text[start:end])
            spans.append(doc.char_span(first, first + end - start, label=label))
        doc.ents = spans
        return doc


class list_kept_between_calls:
    """The list is made once, and each call adds to it.

    Caught by: test_each_kind_of_mistake_should_be_reported
    The learner reads: `mistakes` is called twice with the same docs. First it lists 1, then 2
    """

    def mistakes(nlp, gold, found=[]):  # noqa: B006
        for doc in gold:
            predicted = nlp(doc.text).ents
            kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
            found += [(kind, text) for kind, text in kinds if kind]
            found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
        return found


class duplicates_by_text_and_entities:
    """A comment whose entities come in another order is kept, too.

    Caught by: test_comments_with_the_same_text_should_be_kept_once
    The learner reads: This comment appears more than once in one file
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list({(text, tuple(entities)): None for text, entities in comments})
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class path_in_the_code:
    """The folder is written down as it was once printed.

    Caught by: test_restarting_python_should_not_change_the_split
    The learner reads: In a new Python process, `build_corpus` does not do the same
    """

    def build_corpus(nlp, comments, folder, seed):
        folder = Path("../corpus")
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = [_annotated(nlp, text, entities) for text, entities in unique]
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")
