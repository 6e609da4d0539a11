"""Wrong answers, one misconception after another, which the tests must reject."""


class blank_pipeline_reads:
    """A blank pipeline has no component that could read what was saved.

    Caught by: test_pipeline_is_an_english_ner
    The learner reads: The pipeline has the components [].
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.blank("en").from_disk(folder / "output" / "model-best")


class capitals_added:
    """Copies in capital letters make the corpus larger, and are comments that nobody wrote.

    Caught by: test_both_files_hold_all_comments
    The learner reads: 100 comments went in, and the files hold
    """

    def build_corpus(nlp, comments, folder, seed):
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        unique += [(text.upper(), spans) for text, spans in unique if not text.isupper()]
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            spans = (doc.char_span(start, end, label=label) for start, end, label in entities)
            doc.ents = [span for span in spans if span]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class characters_as_tokens:
    """The offsets count characters, Span counts tokens.

    Caught by: test_docs_have_the_entities
    The learner reads: This Doc has other entities than its comment
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [
                Span(doc, start, end, label=label)
                for start, end, label in entities
                if start < end <= len(doc)
            ]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class comments_without_entities_dropped:
    """A text without an entity is an example too.

    Caught by: test_both_files_hold_all_comments
    The learner reads: This comment is in neither of the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in [pair for pair in unique if pair[1]]:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class config_not_written:
    """The config stays in memory, or elsewhere.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: There should be a config.cfg in the folder
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "output.cfg")
        spacy_train(folder / "output.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class default_components:
    """Without a list of components the config has a tagger and a parser too.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: `train` raises ValueError: [E143] Labels for component 'tagger' not initialized.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["tagger", "parser", "ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class dev_docs_in_both:
    """The docs to evaluate on are trained on as well.

    Caught by: test_both_files_hold_all_comments
    The learner reads: This comment is 2 times in the files
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs).to_disk(folder / "train.spacy")


class duplicates_in_training:
    """Evaluation texts are taken out of the training part, and the rest stays double.

    Caught by: test_text_that_comes_twice_is_kept_once
    The learner reads: There are 40 different texts, and the files hold
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(comments)
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        held = list({doc.text: doc for doc in docs[:count]}.values())
        rest = [doc for doc in docs if doc.text not in {other.text for other in held}]
        DocBin(docs=held).to_disk(folder / "dev.spacy")
        DocBin(docs=rest).to_disk(folder / "train.spacy")


class duplicates_on_both_sides:
    """What comes twice is drawn twice.

    Caught by: test_text_that_comes_twice_is_kept_once
    The learner reads: This comment is in train.spacy and in dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(comments)
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class each_mistake_once:
    """The same mistake in two comments is listed once.

    Caught by: test_all_mistakes_are_listed
    The learner reads: `mistakes` lists ('invented', 'Ana') once, and it happens 2 times
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return sorted(set(found))


class entities_not_set:
    """The docs are made and never annotated.

    Caught by: test_docs_have_the_entities
    The learner reads: This Doc has other entities than its comment
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, _ in unique:
            doc = nlp.make_doc(text)
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class evaluated_on_train:
    """Evaluated on what it was trained on.

    Caught by: test_each_file_has_its_purpose
    The learner reads: The config of the pipeline says that dev is read from 'train.spacy'.
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


class f_scores_only:
    """One number for each label.

    Caught by: test_scores_of_each_label
    The learner reads: there should be a dictionary with the keys p, r and f
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: three["f"] for label, three in per_type.items()}


class files_in_another_folder:
    """Written to where Python was started.

    Caught by: test_both_files_hold_all_comments
    The learner reads: There it has written: nothing
    """

    import tempfile

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(Path(tempfile.mkdtemp()) / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(Path(tempfile.mkdtemp()) / "train.spacy")


class first_doc_only:
    """The return stands inside of the loop.

    Caught by: test_all_mistakes_are_listed
    The learner reads: for all together there should be
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
            return found
        return found


class german:
    """Another language.

    Caught by: test_pipeline_is_an_english_ner
    The learner reads: The language of the pipeline is 'de', not 'en'.
    """

    def train(folder):
        config = init_config(lang="de", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 10}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class gold_beside_gold:
    """Compared with itself, everything is right.

    Caught by: test_scores_of_each_label
    The learner reads: `scores` says 1.00 for the
    """

    def scores(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        return nlp.evaluate(examples)["ents_per_type"]


class gold_doc_to_the_pipeline:
    """A Doc that holds entities keeps them, so nothing is ever missing.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` does not list ('missing', 'Pixel 6') for this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.copy()).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class half_for_evaluation:
    """Half of the comments are not trained on.

    Caught by: test_a_fifth_is_for_evaluation
    The learner reads: A fifth belongs to dev.
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 2
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class hours_of_training:
    """The defaults of the config go on for 20,000 steps.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: The training was stopped after 110 steps.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"eval_frequency": 50}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class incomplete_is_a_label_mistake:
    """Whatever is predicted near a gold entity, its label counts as the mistake.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: lists ('label', 'Tim') for this text. A label mistake has the tokens of a
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same or same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class incomplete_is_missing:
    """A prediction that overlaps is not looked for.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` lists ('missing', 'Tim') for this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near or not same:
                    found.append(("missing", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class json_files:
    """spaCy trains from DocBin files.

    Caught by: test_both_files_hold_all_comments
    The learner reads: train.spacy is no DocBin that spaCy can read
    """

    import json

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        (folder / "train.spacy").write_text(json.dumps([doc.to_json() for doc in docs[count:]]))


class kept_in_memory:
    """The trained pipeline is returned, and never saved.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: There should be a pipeline in output/model-best in the folder, and there is none.
    """

    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as train_loop

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        nlp = init_nlp(config.interpolate())
        return train_loop(nlp)[0]


class label_forgotten:
    """Every entity gets the same label.

    Caught by: test_docs_have_the_entities
    The learner reads: This Doc has other entities than its comment
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label="GADGET") for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class labels_found_only:
    """A label that is never found is left out.

    Caught by: test_scores_of_each_label
    The learner reads: and `scores` says nothing of it. Its keys are: none
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        per_type = nlp.evaluate(examples)["ents_per_type"]
        return {label: three for label, three in per_type.items() if three["f"]}


class last_entity_only:
    """Each entity replaces the one before.

    Caught by: test_docs_have_the_entities
    The learner reads: This Doc has other entities than its comment
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = []
            for start, end, label in entities:
                doc.ents = [doc.char_span(start, end, label=label)]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class mistakes_counted:
    """How many mistakes there are, not which.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` returns a list; this is a int.
    """

    def mistakes(nlp, gold):
        pairs = [(nlp(doc.text), doc) for doc in gold]
        marks = [({(e.start, e.end, e.label_) for e in doc.ents} for doc in pair) for pair in pairs]
        return sum(len(found ^ right) for found, right in marks)


class mistakes_in_words:
    """One string for each mistake.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: Each mistake is a pair (kind, text). Here is 'missing: Pixel 6'.
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                if not any(_overlap(ent, other) for other in predicted):
                    found.append(f"missing: {ent.text}")
        return found


class mistakes_not_returned:
    """The list is made and not returned.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` returns None.
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))


class neighbours_overlap:
    """An end is the first token after the span, so <= is too much.

    Caught by: test_all_mistakes_are_listed
    The learner reads: `mistakes` does not list ('invented', 'Ana') for this text
    """

    def _overlap(one, other):
        return one.start <= other.end and other.start <= one.end

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class never_evaluated:
    """With 200 steps from one evaluation to the next the best pipeline is the untrained one.

    Caught by: test_unseen_comments_are_understood
    The learner reads: It was evaluated every 200 steps, so never after step 0
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class not_saved:
    """Without an output path the training leaves nothing.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: `train` raises OSError: [E052] Can't find model directory:
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg")
        return spacy.load(folder / "output" / "model-best")


class not_seeded:
    """Other files each time.

    Caught by: test_division_is_random_and_repeatable
    The learner reads: With the same comments and the same seed dev.spacy has other docs.
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class not_shuffled:
    """The first fifth of a list that may be sorted.

    Caught by: test_division_is_random_and_repeatable
    The learner reads: With another seed the same comments are in dev.spacy.
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class nothing_invented:
    """Only the gold entities are looked at.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` does not list ('invented', 'Ana') for this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
        return found


class nothing_loaded:
    """spaCy's train writes the pipeline and returns None or paths.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: `train` returns None. Is there a `return` at its end?
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        return spacy_train(folder / "config.cfg", folder / "output")


class one_doc_lost:
    """The doc between the two slices belongs to neither.

    Caught by: test_both_files_hold_all_comments
    The learner reads: This comment is in neither of the two files
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count + 1 :]).to_disk(folder / "train.spacy")


class one_file_only:
    """dev.spacy is not written.

    Caught by: test_both_files_hold_all_comments
    The learner reads: There it has written: train.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class other_names_for_kinds:
    """Kinds of its own.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: The kinds of mistakes are label, span, missing, invented
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("incomplete", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class other_tokens_missing:
    """Tokens of no entity are left open.

    Caught by: test_docs_have_the_entities
    The learner reads: belongs to no entity, and its Doc does not say so
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            spans = [doc.char_span(start, end, label=label) for start, end, label in entities]
            doc.set_ents(spans, default="missing")
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class overlap_is_invented:
    """A prediction that is not exactly right is counted twice.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: lists ('invented', 'Amazon') for this text. Invented is a prediction
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                exact = [(other.start, other.end, other.label_) for other in doc.ents]
                if (ent.start, ent.end, ent.label_) not in exact:
                    found.append(("invented", ent.text))
        return found


class path_returned:
    """The path instead of the pipeline.

    Caught by: test_training_leaves_config_and_pipeline
    The learner reads: `train` returns the pipeline itself, loaded
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return folder / "output" / "model-best"


class scores_as_list:
    """A list of labels and scores.

    Caught by: test_scores_of_each_label
    The learner reads: with an entry for each label; this is of the type list.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return list(nlp.evaluate(examples)["ents_per_type"].items())


class scores_not_returned:
    """Printed, not returned.

    Caught by: test_scores_of_each_label
    The learner reads: `scores` returns None.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        print(nlp.evaluate(examples)["ents_per_type"])


class scores_over_all_labels:
    """One score for all labels together.

    Caught by: test_scores_of_each_label
    The learner reads: Its keys are: token_acc, token_p, token_r,
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return nlp.evaluate(examples)


class seed_in_the_code:
    """The same division for every seed.

    Caught by: test_division_is_random_and_repeatable
    The learner reads: With another seed the same comments are in dev.spacy.
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(0).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class sides_of_examples_swapped:
    """The gold doc stands on the predicted side.

    Caught by: test_scores_of_each_label
    The learner reads: `scores` says 1.00 for the precision of PERSON.
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        examples = [Example(eg.reference, nlp(eg.predicted)) for eg in examples]
        return nlp.evaluate(examples)["ents_per_type"]


class sides_swapped:
    """Trained on a fifth, evaluated on the rest.

    Caught by: test_a_fifth_is_for_evaluation
    The learner reads: Of 100 comments 80 are in dev.spacy
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "train.spacy")
        DocBin(docs=docs[count:]).to_disk(folder / "dev.spacy")


class spans_compared_directly:
    """Spans of different Docs are never equal.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` lists ('missing', 'Ana') for this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if ent == other]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class spans_in_the_pairs:
    """A span instead of its text.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: After the kind stands the text of the entity, a string
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent))
                elif not same:
                    found.append(("span", ent))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent))
        return found


class ten_steps:
    """Ten steps are far too few.

    Caught by: test_unseen_comments_are_understood
    The learner reads: it should be at least 0.45. precision recall F-score GADGET 0.00
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 10, "eval_frequency": 5}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class text_first:
    """The pair is the wrong way round.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: this pair begins with 'Pixel 6'
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append((ent.text, "missing"))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("label", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class trained_on_dev:
    """Trained on the docs to evaluate on.

    Caught by: test_each_file_has_its_purpose
    The learner reads: The config of the pipeline says that train is read from 'dev.spacy'.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 20}
        config["paths"] |= {"train": str(folder / "dev.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        return spacy.load(folder / "output" / "model-best")


class two_draws:
    """Both sides are drawn, so some comments are on both and some on none.

    Caught by: test_both_files_hold_all_comments
    The learner reads: This comment is 2 times in the files:
    """

    def build_corpus(nlp, comments, folder, seed):
        # By text, so that no comment is on both sides.
        unique = list(dict(comments).items())
        random.Random(seed).shuffle(unique)
        docs = []
        for text, entities in unique:
            doc = nlp.make_doc(text)
            doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
            docs.append(doc)
        count = len(docs) // 5
        DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
        random.Random(seed + 1).shuffle(docs)
        DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


class untrained:
    """A blank pipeline besides the trained one.

    Caught by: test_pipeline_is_an_english_ner
    The learner reads: the `ner` has none.
    """

    def train(folder):
        config = init_config(lang="en", pipeline=["ner"])
        config["training"] |= {"max_steps": 20, "eval_frequency": 10}
        config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
        config.to_disk(folder / "config.cfg")
        spacy_train(folder / "config.cfg", folder / "output")
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        return nlp


class whole_words_as_keys:
    """The keys are p, r and f; here they are written out.

    Caught by: test_scores_of_each_label
    The learner reads: there should be a number with the key 'p'; there is
    """

    def scores(nlp, gold):
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        return {
            label: {"precision": score["p"], "recall": score["r"], "f-score": score["f"]}
            for label, score in nlp.evaluate(examples)["ents_per_type"].items()
        }


class wrong_label_is_a_span_mistake:
    """The tokens are found, under another label.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: lists ('span', 'Amazon') for this text. A span mistake overlaps a prediction, and
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same or same[0].label_ != ent.label_:
                    found.append(("span", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class wrong_label_is_correct:
    """Labels are not compared.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: `mistakes` does not list ('label', 'Amazon') for this text
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found


class wrong_label_is_missing:
    """The tokens are found, under another label.

    Caught by: test_each_kind_of_mistake_is_told
    The learner reads: lists ('missing', 'Amazon') for this text. Missing is a gold entity that no
    """

    def mistakes(nlp, gold):
        found = []
        for doc in gold:
            predicted = nlp(doc.text).ents
            for ent in doc.ents:
                near = [other for other in predicted if _overlap(ent, other)]
                same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
                if not near:
                    found.append(("missing", ent.text))
                elif not same:
                    found.append(("span", ent.text))
                elif same[0].label_ != ent.label_:
                    found.append(("missing", ent.text))
            for ent in predicted:
                if not any(_overlap(ent, other) for other in doc.ents):
                    found.append(("invented", ent.text))
        return found
