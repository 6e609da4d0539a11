"""Wrong answers, one misconception after another, which the tests must reject."""


class all_scores:
    """nlp.evaluate returns a dictionary of scores.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` returns a whole dictionary of scores
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))


class batches_of_four:
    """Another size.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [4, 4, 4, 4, 4]
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=4):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class batches_of_one:
    """An update for each doc.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [1, 1, 1
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=1):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class batches_of_one_hundred:
    """Large batches make so few updates that little is learnt.

    Caught by: test_names_that_it_never_saw_should_be_found
    The learner reads: with other names; it should be at least 0.5
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8 if len(docs) < 100 else 100):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class batches_shuffled:
    """The docs are cut once, and the batches change places.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [8, 4, 8]
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        batches = list(minibatch(examples, size=8))
        progress = []
        for _ in range(epochs):
            random.shuffle(batches)
            losses = {}
            for batch in batches:
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class batches_that_grow_later:
    """Batches begin with 8 and grow slowly.

    Caught by: test_later_epochs_should_go_on_like_the_first
    The learner reads: In epoch 4 they have the sizes [9, 9, 2]
    """

    from spacy.util import compounding

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        sizes = compounding(8.0, 32.0, 1.01)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=sizes):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class best_score_so_far:
    """The score never falls in this progress.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: and the pair of this epoch says
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            score = max([evaluate(nlp, dev), *(score for _, score in progress)])
            progress.append((losses["ner"], score))
        return nlp, progress


class best_weights:
    """The weights of the best epoch are restored at the end.

    Caught by: test_pipeline_should_have_the_weights_of_the_last_epoch
    The learner reads: does not have the weights that the last update left
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress, best = [], (-1.0, b"")
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
            if progress[-1][1] > best[0]:
                best = progress[-1][1], nlp.to_bytes()
        return nlp.from_bytes(best[1]), progress


class component_with_another_name:
    """A component is found by its name, and this one was given another.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components ['entities'], but its only component should be 'ner'.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner", name="entities")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["entities"], evaluate(nlp, dev)))
        return nlp, progress


class copy_trained:
    """A copy is trained, and the original returned.

    Caught by: test_pipeline_should_have_the_weights_of_the_last_epoch
    The learner reads: does not have the weights that the last update left
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        untrained = spacy.blank("en")
        untrained.add_pipe("ner")
        untrained.from_bytes(nlp.to_bytes())
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return untrained, progress


class decaying_dropout:
    """The dropout shrinks from epoch to epoch.

    Caught by: test_dropout_should_be_a_tenth
    The learner reads: The updates should have a dropout of 0.1; here is one with 0.05.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for epoch in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1 / (1 + epoch), sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class dev_shuffled:
    """The list of docs to evaluate on changes its order.

    Caught by: test_docs_should_stay_as_they_are
    The learner reads: `train` changes the list `dev`
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            dev.append(dev.pop(0))
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class division_by_zero:
    """A pipeline that finds nothing has no precision to divide.

    Caught by: test_pipeline_should_see_the_text_alone
    The learner reads: `evaluate` raises ZeroDivisionError
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end, ent.label_) for ent in doc.ents}
            found |= {(i, ent.start, ent.end, ent.label_) for ent in nlp(doc.text).ents}
        precision = len(right & found) / len(found)
        recall = len(right & found) / len(right)
        return 2 * precision * recall / (precision + recall)


class docs_evaluated:
    """nlp.evaluate takes Examples, not Docs.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` takes a list of Examples, but this list contains something of the type Doc.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(gold)["ents_f"]


class docs_without_entities_dropped:
    """Texts without an entity teach what is none.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 28.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, [doc for doc in docs if doc.ents])
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class drawn_by_chance:
    """Each epoch draws as many docs as there are, some of them twice.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: the updates should take this doc once, but they take it
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            drawn = random.choices(examples, k=len(examples))
            for batch in minibatch(drawn, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class each_doc_text_once:
    """A text that comes twice is learnt once.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 38.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, list({doc.text: doc for doc in docs}.values()))
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class each_text_once:
    """A text that comes twice is looked at once.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        by_text = {doc.text: doc for doc in gold}
        return nlp.evaluate(_examples(nlp, list(by_text.values())))["ents_f"] or 0.0


class eight_batches:
    """Eight batches, not batches of eight.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [3, 3, 3, 3, 3, 3, 2]
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=-(-len(examples) // 8)):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class end_character_inclusive:
    """The end is the first character after the entity.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: An entity of this doc gets lost in its Example
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start_char, ent.end_char - 1, ent.label_) for ent in doc.ents]
            examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
        optimizer = nlp.initialize(lambda: _examples(nlp, docs))
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class entities_taken_off_the_docs:
    """The docs give their entities to a copy.

    Caught by: test_docs_should_stay_as_they_are
    The learner reads: `train` changes a Doc that it is given, which should stay as it is.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            right = doc.copy()
            doc.ents = []
            examples.append(Example(doc, right))
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class epoch_in_each_pair:
    """The number of the epoch in front.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: For each epoch the progress should hold a pair, (loss, F-score on dev). Here is a tuple: (0,
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for epoch in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((epoch, losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class evaluated_before_training:
    """The score of the untrained pipeline, in each epoch.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: All pairs have the same score. When is it measured?
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        score = evaluate(nlp, dev)
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], score))
        return nlp, progress


class evaluated_on_training_docs:
    """A model looks good on the texts that it was trained on.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: On the docs it was trained on it ends with this score.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, docs)))
        return nlp, progress


class examples_swapped:
    """An Example has the predicted Doc first, and the right one second.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: spaCy's F-score is None, too, if the two sides of each Example are swapped.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate([Example(doc, nlp.make_doc(doc.text)) for doc in gold])["ents_f"]


class first_batch_only:
    """A `break`, left over from trying it out.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 16.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
                break
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class first_docs_only:
    """A limit that was good for trying it out.

    Caught by: test_names_that_it_never_saw_should_be_found
    The learner reads: with other names; it should be at least 0.5
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs[:20])
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class first_entity_only:
    """The second entity of a doc is forgotten.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: The entities that the model learns from this text are not those of its Doc
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents[:1]]
            examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class first_epoch_in_order:
    """The docs are shuffled after each epoch, so the first one has them in their order.

    Caught by: test_docs_should_be_shuffled_in_each_epoch
    The learner reads: The first epoch takes the docs in the order of the list.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
            random.shuffle(examples)
        return nlp, progress


class mean_over_the_docs:
    """The mean of the scores of single docs counts a doc without entities as 0.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: Count over all docs together.
    """

    def evaluate(nlp, gold):
        each = [
            nlp.evaluate([Example(nlp.make_doc(doc.text), doc)])["ents_f"] or 0.0 for doc in gold
        ]
        return sum(each) / len(each)


class some_left_out:
    """A part of the docs is kept back, where there are many of them.

    Caught by: test_many_docs_should_be_treated_like_a_few
    The learner reads: With 190 docs and 4 epochs, the updates should take 760 in all
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs[:20] + docs[25:])
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class first_weights_in_the_code:
    """The seed is set after the weights are made from another.

    Caught by: test_another_seed_should_give_other_weights
    The learner reads: With the seeds 0 and 1 the first weights, from which the training starts, are the same.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(0)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        fix_random_seed(seed)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class five_epochs:
    """The number of epochs is hard-coded.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: so the progress should have 2 pairs, but it has 5.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(5):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class generator_of_pairs:
    """A generator can be read only once.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: should be a list of pairs, but it is a generator
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, (pair for pair in progress)


class german:
    """A tokenizer for another language.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline's language is 'de', but the code for English is 'en'.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("de")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class gold_beside_gold:
    """Compared with itself, everything is right.

    Caught by: test_pipeline_should_see_the_text_alone
    The learner reads: This pipeline finds nothing, and `evaluate` returns 1.00
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        return Scorer().score(examples)["ents_f"]


class gold_doc_to_the_pipeline:
    """A Doc that holds entities keeps them.

    Caught by: test_pipeline_should_see_the_text_alone
    The learner reads: Do the Docs that the pipeline reads already hold the right entities?
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        examples = [Example(nlp(doc.copy()), doc) for doc in gold]
        return Scorer().score(examples)["ents_f"]


class gold_docs_overwritten:
    """The pipeline works on the gold docs themselves, after their entities were taken away.

    Caught by: test_gold_docs_should_stay_as_they_are
    The learner reads: `evaluate` changes a Doc of `gold`, which should stay as it is.
    """

    def evaluate(nlp, gold):
        right = [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in gold]
        for doc in gold:
            doc.ents = []
            nlp(doc)
        return float(right == [[(e.start, e.end, e.label_) for e in doc.ents] for doc in gold])


class gold_list_used_up:
    """Docs are taken out of the caller's list.

    Caught by: test_gold_docs_should_stay_as_they_are
    The learner reads: `evaluate` changes the list `gold` that it is given
    """

    def evaluate(nlp, gold):
        examples = []
        while gold:
            examples += _examples(nlp, [gold.pop()])
        return nlp.evaluate(examples)["ents_f"]


class gradients_kept:
    """The component is updated without an optimizer, so its weights stay.

    Caught by: test_weights_should_change_after_each_batch
    The learner reads: Number of changes: 0.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.get_pipe("ner").update(batch, drop=0.1, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class growing_batches:
    """Batches that grow, as in older tutorials.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [4, 4, 4, 4, 4]
    """

    from spacy.util import compounding

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=compounding(4.0, 32.0, 1.001)):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class half_dropped:
    """Half of the model is left out in each step.

    Caught by: test_dropout_should_be_a_tenth
    The learner reads: The updates should have a dropout of 0.1; here is one with 0.5.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.5, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class initialized_in_each_epoch:
    """New random weights in each epoch.

    Caught by: test_weights_should_be_initialized_before_the_first_epoch
    The learner reads: The `ner` is initialized 2 times, also after an update.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            optimizer = nlp.initialize(lambda: examples)
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class kept_component:
    """The component of the first call is given to the pipelines of the next ones.

    Caught by: test_each_call_should_train_a_new_pipeline
    The learner reads: Two calls of `train` return the same `ner`.
    """

    KEPT = []

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        if KEPT:
            nlp.add_pipe("ner", source=KEPT[0])
        else:
            nlp.add_pipe("ner")
            KEPT.append(nlp)
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class kept_pipeline:
    """The pipeline of the first call is given back by the next.

    Caught by: test_each_call_should_train_a_new_pipeline
    The learner reads: Two calls of `train` return the same pipeline.
    """

    KEPT = []

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        if not KEPT:
            KEPT.append(spacy.blank("en"))
            KEPT[0].add_pipe("ner")
        nlp = KEPT[0]
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class label_beginnings:
    """Labels are compared by their beginning.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end, ent.label_[:3]) for ent in doc.ents}
            found |= {(i, ent.start, ent.end, ent.label_[:3]) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class label_in_any_case:
    """Labels that differ in case are taken for the same.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end, ent.label_.lower()) for ent in doc.ents}
            found |= {(i, ent.start, ent.end, ent.label_.lower()) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class labels_ignored:
    """A span with another label is a mistake.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end) for ent in doc.ents}
            found |= {(i, ent.start, ent.end) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class labels_in_capitals:
    """Labels are tidied up.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The `ner` should have the labels of the docs, ['PER', 'gadget'], but it has ['GADGET', 'PER'].
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(e.start_char, e.end_char, e.label_.upper()) for e in doc.ents]
            examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class labels_of_dev_too:
    """Labels of the docs to evaluate on are known before they should be.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The `ner` should have the labels of the docs, ['PER', 'gadget'], but it has ['PER', 'PERSON', 'gadget'].
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: _examples(nlp, docs + dev))
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class last_batch_dropped:
    """The last batch is smaller and belongs to the epoch too.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 32.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for number in range(len(examples) // 8):
                batch = examples[8 * number : 8 * number + 8]
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class last_docs_stay_last:
    """Only the first docs are shuffled.

    Caught by: test_later_epochs_should_go_on_like_the_first
    The learner reads: so the docs are not really shuffled
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            examples[:16] = random.sample(examples[:16], 16)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class last_epoch_only:
    """Progress is noted after the loop.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: so the progress should have 2 pairs, but it has 1.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
        progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class last_score_for_all:
    """The score is measured once, after the loop.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: All pairs have the same score. When is it measured?
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append(losses["ner"])
        score = evaluate(nlp, dev)
        return nlp, [(loss, score) for loss in progress]


class less_dropout_later:
    """There is less dropout when most is learnt.

    Caught by: test_later_epochs_should_go_on_like_the_first
    The learner reads: The updates should have a dropout of 0.1; here is one with 0.05.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for epoch in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1 if epoch < 5 else 0.05, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class list_of_scores:
    """A score for each doc.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` should return the F-score, a number, but it returns a list.
    """

    def evaluate(nlp, gold):
        return [nlp.evaluate([example])["ents_f"] for example in _examples(nlp, gold)]


class lists_for_pairs:
    """A pair is a tuple.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: For each epoch the progress should hold a pair, (loss, F-score on dev). Here is a list: [
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append([losses["ner"], evaluate(nlp, dev)])
        return nlp, progress


class loss_cut_off:
    """A loss as a whole number.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: and the pair of this epoch begins with
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((int(losses["ner"]), evaluate(nlp, dev)))
        return nlp, progress


class loss_of_the_last_batch:
    """Each update gets a dictionary of its own.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: That is only the loss of the last batch.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            for batch in minibatch(examples, size=8):
                losses = {}
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class losses_added_up:
    """The dictionary of losses is the same in all epochs.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: That is the loss of all epochs so far, added up.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress, losses = [], {}
        for _ in range(epochs):
            random.shuffle(examples)
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class losses_not_handed_over:
    """Nothing adds up in a dictionary that no update is given.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: and the pair of this epoch begins with 0.00.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer)
            progress.append((losses.get("ner", 0.0), evaluate(nlp, dev)))
        return nlp, progress


class losses_only:
    """A falling loss does not tell whether a model finds anything in new texts.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: For each epoch the progress should hold a pair
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append(losses["ner"])
        return nlp, progress


class mean_of_both:
    """The F-score is the harmonic mean of precision and recall.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        scores = nlp.evaluate(_examples(nlp, gold))
        return (scores["ents_p"] + scores["ents_r"]) / 2


class mean_of_losses:
    """The mean of the batches.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: and the pair of this epoch begins with
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"] / 3, evaluate(nlp, dev)))
        return nlp, progress


class mean_over_docs:
    """A mean over docs counts an entity less if its doc has many.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        examples = _examples(nlp, [doc for doc in gold if doc.ents])
        scores = [nlp.evaluate([example])["ents_f"] for example in examples]
        return sum(score or 0 for score in scores) / len(scores)


class mean_over_labels:
    """Each label counts the same, however rare it is.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        by_label = nlp.evaluate(_examples(nlp, gold))["ents_per_type"]
        return sum(scores["f"] for scores in by_label.values()) / len(by_label)


class moved_on:
    """Each epoch begins one doc later.

    Caught by: test_another_seed_should_give_other_weights
    The learner reads: With the seeds 0 and 1 the docs come in the same order.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            examples.append(examples.pop(0))
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class never_shuffled:
    """Each epoch takes the docs as they came.

    Caught by: test_docs_should_be_shuffled_in_each_epoch
    The learner reads: The first epoch takes the docs in the order of the list.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class no_component:
    """A blank pipeline has nothing that could be trained.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `train` raises KeyError: 'ner'
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class no_dropout:
    """Without dropout it learns faster by heart.

    Caught by: test_dropout_should_be_a_tenth
    The learner reads: The updates should have a dropout of 0.1; here is one with 0.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class no_update:
    """The loop never updates the pipeline.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: They take 0.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                losses["ner"] = losses.get("ner", 0.0) + len(batch)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class not_initialized:
    """Without initialize the component has no weights at all.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: The `ner` has no weights, not even random ones.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.create_optimizer()
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class not_seeded:
    """The seed is never used.

    Caught by: test_same_seed_should_give_the_same_weights
    The learner reads: the pipelines have different weights.
    """

    def train(docs, dev, epochs, seed):
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class note_in_the_gold_docs:
    """What is predicted is kept in the gold docs.

    Caught by: test_gold_docs_should_stay_as_they_are
    The learner reads: `evaluate` changes a Doc of `gold`, which should stay as it is.
    """

    def evaluate(nlp, gold):
        for doc in gold:
            doc.spans["predicted"] = list(nlp(doc.text).ents) and []
        return nlp.evaluate(_examples(nlp, gold))["ents_f"]


class nothing_predicted:
    """The predicted side stays empty if nobody asks the pipeline.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: and `evaluate` returns 0.00 instead of 1.
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        return Scorer().score(_examples(nlp, gold))["ents_f"]


class nothing_to_predict_with:
    """The pipeline is returned as it was before the training.

    Caught by: test_pipeline_should_have_the_weights_of_the_last_epoch
    The learner reads: does not have the weights that the last update left
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        before = nlp.to_bytes()
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp.from_bytes(before), progress


class one_batch:
    """One update per epoch, with everything.

    Caught by: test_batches_should_hold_8_docs
    The learner reads: In epoch 1 they have the sizes [20]
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            nlp.update(examples, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class one_change_for_each_epoch:
    """The weights change at the end of an epoch.

    Caught by: test_weights_should_change_after_each_batch
    The learner reads: Number of changes: 2.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.get_pipe("ner").update(batch, drop=0.1, losses=losses)
            nlp.get_pipe("ner").finish_update(optimizer)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class one_epoch_missing:
    """range(1, epochs) is one epoch short.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: so the progress should have 2 pairs, but it has 1.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(1, epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class one_label_for_all:
    """All entities get the label of the first one.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: The entities that the model learns from this text are not those of its Doc
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start_char, ent.end_char, docs[0].ents[0].label_) for ent in doc.ents]
            examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
        optimizer = nlp.initialize(lambda: _examples(nlp, docs))
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class one_pipeline_for_all:
    """The pipeline is made once and trained by each call.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The `ner` of this pipeline was there before `train` was called.
    """

    PIPELINE = spacy.blank("en")
    PIPELINE.add_pipe("ner")

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = PIPELINE
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class only_docs_with_entities:
    """What is found in texts without entities is wrong, too.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, [doc for doc in gold if doc.ents]))["ents_f"]


class order_of_its_own:
    """The order has a hard-coded seed.

    Caught by: test_another_seed_should_give_other_weights
    The learner reads: With the seeds 0 and 1 the docs come in the same order.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        order = random.Random(42)
        progress = []
        for _ in range(epochs):
            order.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class order_seeded_only:
    """Python's random numbers decide the order; weights and dropout come from numpy's.

    Caught by: test_same_seed_should_give_the_same_weights
    The learner reads: the pipelines have different weights.
    """

    def train(docs, dev, epochs, seed):
        random.seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class pair_for_each_batch:
    """Progress is noted inside of the loop over the batches.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: so the progress should have 2 pairs, but it has 6.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
                progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class part_of_dev:
    """The score is measured on a few docs of dev.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: and the pair of this epoch says
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev[:4])))
        return nlp, progress


class per_cent:
    """100 instead of 1.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` returns 100. The F-score should go from 0 to 1.
    """

    def evaluate(nlp, gold):
        return 100 * nlp.evaluate(_examples(nlp, gold))["ents_f"]


class pipeline_alone:
    """The progress is not returned.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `train` should return the pipeline and its progress, a tuple, but it returns a pipeline.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp


class plain_docs:
    """The docs themselves instead of Examples made of them.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `update` takes a list of Examples, but this list contains something of the type Doc.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(docs, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class precision:
    """How many of the predictions are right, whatever is missed.

    Caught by: test_score_should_be_the_f_score
    The learner reads: That is the precision.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))["ents_p"]


class predicted_by_the_pipeline:
    """A pipeline keeps the entities that the predicted side already has, right or wrong.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: The predicted side of this Example holds entities already.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                batch = [Example(nlp(eg.reference.text), eg.reference) for eg in batch]
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class progress_by_epoch:
    """A dictionary with a pair for each epoch.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: should be a list of pairs, but it is a dictionary.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = {}
        for epoch in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress[epoch] = (losses["ner"], evaluate(nlp, dev))
        return nlp, progress


class progress_first:
    """The two results have changed places.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: The first thing that `train` returns should be the pipeline, but it is a list.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return progress, nlp


class random_draws:
    """Drawing at random takes some docs twice and others never.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 48.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for _ in range(0, len(examples), 8):
                batch = random.choices(examples, k=8)
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class recall:
    """How many of the gold entities are found, whatever else is predicted.

    Caught by: test_score_should_be_the_f_score
    The learner reads: That is the recall.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))["ents_r"]


class rounded_to_one_digit:
    """One digit is too few to see progress.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        return round(nlp.evaluate(_examples(nlp, gold))["ents_f"], 1)


class rules_too:
    """Rules that know the names of the docs.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components ['ner', 'entity_ruler'], but its only component should be 'ner'.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        rules = [{"label": ent.label_, "pattern": ent.text} for doc in docs for ent in doc.ents]
        nlp.add_pipe("entity_ruler").add_patterns(rules)
        return nlp, progress


class score_as_text:
    """The score is made ready to be printed.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` should return the F-score, a number, but it returns a string.
    """

    def evaluate(nlp, gold):
        return f"{nlp.evaluate(_examples(nlp, gold))['ents_f']:.2f}"


class score_before_loss:
    """The pair is the wrong way round.

    Caught by: test_loss_should_be_that_of_all_batches_of_the_epoch
    The learner reads: This is the loss, not the score.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((evaluate(nlp, dev), losses["ner"]))
        return nlp, progress


class score_before_the_epoch:
    """The score is measured when an epoch begins.

    Caught by: test_score_should_be_that_on_dev_after_the_epoch
    The learner reads: and the pair of this epoch says
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses, score = {}, evaluate(nlp, dev)
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], score))
        return nlp, progress


class score_not_returned:
    """The score is computed and printed, not returned.

    Caught by: test_score_should_be_one_if_all_is_found
    The learner reads: `evaluate` should return the F-score, but it returns None.
    """

    def evaluate(nlp, gold):
        print(nlp.evaluate(_examples(nlp, gold))["ents_f"])


class scores_as_well:
    """Three things are returned.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `train` should return two things, the pipeline and its progress, but it returns 3.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, optimizer, progress


class second_component:
    """A tok2vec beside the ner, as in a generated config.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components ['tok2vec', 'ner'], but its only component should be 'ner'.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("tok2vec")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class seed_in_the_code:
    """A hard-coded seed.

    Caught by: test_another_seed_should_give_other_weights
    The learner reads: With the seeds 0 and 1 the weights are the same.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(0)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class seed_zero_is_none:
    """Zero is a seed as well.

    Caught by: test_same_seed_should_give_the_same_weights
    The learner reads: the pipelines have different weights.
    """

    def train(docs, dev, epochs, seed):
        if seed:
            fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class seeded_too_late:
    """When the seed is set, the weights are there already.

    Caught by: test_same_seed_should_give_the_same_weights
    The learner reads: Something random happens that the seed does not decide, or before it is set.
    """

    def train(docs, dev, epochs, seed):
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        fix_random_seed(seed)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class shared_of_all:
    """Right ones among all that are right or found: the Jaccard index.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end, ent.label_) for ent in doc.ents}
            found |= {(i, ent.start, ent.end, ent.label_) for ent in nlp(doc.text).ents}
        return len(right & found) / len(right | found)


class shuffled_inside_of_batches:
    """Each batch is shuffled by itself.

    Caught by: test_docs_should_be_shuffled_in_each_epoch
    The learner reads: In epochs 1 and 2 the batches hold the same docs.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            for batch in minibatch(examples, size=8):
                random.shuffle(batch)
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class shuffled_once:
    """The order is random, and the same in each epoch.

    Caught by: test_docs_should_be_shuffled_in_each_epoch
    The learner reads: In epochs 1 and 2 the batches hold the same docs.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        random.shuffle(examples)
        progress = []
        for _ in range(epochs):
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class single_example:
    """Update takes a list, also for one example.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `update` takes a list of Examples, but it gets a single Example here.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                for example in batch:
                    nlp.update(example, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class sorted_not_shuffled:
    """The shuffled list is a copy that nobody uses.

    Caught by: test_docs_should_be_shuffled_in_each_epoch
    The learner reads: The first epoch takes the docs in the order of the list.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(list(examples))
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class starts_only:
    """An entity with another end counts as right.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.label_) for ent in doc.ents}
            found |= {(i, ent.start, ent.label_) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class swapped_sides:
    """The gold doc stands on the predicted side, where nobody learns from it.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: The two sides of the Examples are swapped
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        examples = [Example(doc, nlp.make_doc(doc.text)) for doc in docs]
        optimizer = nlp.initialize(lambda: _examples(nlp, docs))
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class text_stripped:
    """Spaces at the ends are taken off.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: This text is not in the training docs: 'thanks to Omar we got home'
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
            stripped = nlp.make_doc(doc.text.strip())
            examples.append(Example.from_dict(stripped, {"entities": offsets}))
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class texts_of_entities:
    """The same words in another place are another entity.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for doc in gold:
            right |= {(ent.text, ent.label_) for ent in doc.ents}
            found |= {(ent.text, ent.label_) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class tiny_learning_rate:
    """A learning rate so small that nothing is learnt.

    Caught by: test_docs_should_be_learnt
    The learner reads: It should know them by heart
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        optimizer.learn_rate = 0.00001
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class token_offsets:
    """Offsets in the dictionary of an Example count characters.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: An entity of this doc gets lost in its Example
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
            examples.append(Example.from_dict(nlp.make_doc(doc.text), {"entities": offsets}))
        optimizer = nlp.initialize(lambda: _examples(nlp, docs))
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class tokens_counted:
    """An entity counts once, however many tokens it has.

    Caught by: test_score_should_be_the_f_score
    The learner reads: That is the F-score of the tokens; count whole entities.
    """

    def evaluate(nlp, gold):
        both = total = 0
        for doc in gold:
            right, found = (
                {(token.i, token.ent_type_) for token in side if token.ent_type_}
                for side in (doc, nlp(doc.text))
            )
            both += len(right & found)
            total += len(right) + len(found)
        return 2 * both / total


class tokens_of_another_pipeline:
    """The pipeline is asked about tokens that it would not make.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    from spacy.lang.en import English

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(English(nlp.vocab), gold))["ents_f"]


class train_returns_nothing:
    """The pipeline is trained and thrown away.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: `train` should return the pipeline and its progress, but it returns None.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))


class trained_on_dev:
    """The docs to evaluate on are used for training.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: but it has ['PER', 'PERSON', 'gadget'].
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs + dev)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class turned_round:
    """Every second epoch goes backwards.

    Caught by: test_another_seed_should_give_other_weights
    The learner reads: With the seeds 0 and 1 the docs come in the same order.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            examples.reverse()
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class updated_twice:
    """Each batch is used twice.

    Caught by: test_each_epoch_should_take_every_doc_once
    The learner reads: each doc twice. They take 80.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class weights_seeded_only:
    """Weights come from numpy's random numbers, the order from Python's.

    Caught by: test_same_seed_should_give_the_same_weights
    The learner reads: the pipelines have different weights.
    """

    import numpy

    def train(docs, dev, epochs, seed):
        numpy.random.seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class whole_docs:
    """The share of docs without a mistake.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right = 0
        for doc in gold:
            found = [(ent.start, ent.end, ent.label_) for ent in nlp(doc.text).ents]
            right += found == [(ent.start, ent.end, ent.label_) for ent in doc.ents]
        return right / len(gold) if any(nlp(doc.text).ents for doc in gold) else 0.0


class whole_losses:
    """The dictionary of losses instead of the number in it.

    Caught by: test_progress_should_have_a_pair_for_each_epoch
    The learner reads: The pairs of the progress should hold numbers
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses, evaluate(nlp, dev)))
        return nlp, progress


class one_left_over_is_lost:
    """The range ends too early, so a last batch of one doc is left out.

    Caught by: test_any_number_of_docs_should_work
    The learner reads: With 17 docs and 1 epoch, the updates should take 17 in all, each doc once. They take 16.
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, docs)
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {"ner": 0.0}
            for start in range(0, len(examples) - 1, 8):
                batch = examples[start : start + 8]
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class other_tokens_missing:
    """The gold side says of no token that it is outside.

    Caught by: test_model_should_learn_from_the_entities_of_the_docs
    The learner reads: In the reference of this Example, tokens of no entity are missing
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = _examples(nlp, [doc.copy() for doc in docs])
        for each in examples:
            each.reference.set_ents(list(each.reference.ents), default="missing")
        optimizer = nlp.initialize(lambda: examples)
        progress = []
        for _ in range(epochs):
            random.shuffle(examples)
            losses = {}
            for batch in minibatch(examples, size=8):
                nlp.update(batch, drop=0.1, sgd=optimizer, losses=losses)
            progress.append((losses["ner"], evaluate(nlp, dev)))
        return nlp, progress


class ends_only:
    """An entity with another start counts as right.

    Caught by: test_score_should_be_the_f_score
    The learner reads: which is not the F-score of these
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.end, ent.label_) for ent in doc.ents}
            found |= {(i, ent.end, ent.label_) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))
