"""Wrong answers, one misconception after another, which the tests must reject."""


class all_scores:
    """nlp.evaluate returns a dictionary of scores.

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: `evaluate` returns a whole dictionary of scores
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))


class batches_of_one_hundred:
    """Large batches make so few updates that little is learnt.

    Caught by: test_names_that_it_never_saw_are_found
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


class component_with_another_name:
    """A component is found by its name, and this one was given another.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: The pipeline has the components ['entities']; it should have one 'ner'.
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

    Caught by: test_docs_are_learnt
    The learner reads: It should know them by heart
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


class division_by_zero:
    """A pipeline that finds nothing has no precision to divide.

    Caught by: test_pipeline_sees_the_text_alone
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

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: The Language.evaluate method takes a list of Example objects
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(gold)["ents_f"]


class docs_without_entities_dropped:
    """Texts without an entity teach what is none.

    Caught by: test_each_epoch_takes_every_doc_once
    The learner reads: In 2 epochs `nlp.update` should see each doc 2 times; this one it sees 0 times
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


class end_character_inclusive:
    """The end is the first character after the entity.

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: An entity of this doc gets lost in its Example.
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


class evaluated_before_training:
    """The score of the untrained pipeline, in each epoch.

    Caught by: test_progress_is_measured_on_dev
    The learner reads: and the progress ends with
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

    Caught by: test_progress_is_measured_on_dev
    The learner reads: That is the score on the docs it was trained on
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


class first_batch_only:
    """A `break`, left over from trying it out.

    Caught by: test_each_epoch_takes_every_doc_once
    The learner reads: this one it sees
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

    Caught by: test_names_that_it_never_saw_are_found
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

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: The model learns other entities from this text than its Doc has
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


class gold_beside_gold:
    """Compared with itself, everything is right.

    Caught by: test_pipeline_sees_the_text_alone
    The learner reads: This pipeline finds nothing, and `evaluate` returns 1.00
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        examples = [Example(doc, doc) for doc in gold]
        return Scorer().score(examples)["ents_f"]


class gold_doc_to_the_pipeline:
    """A Doc that holds entities keeps them.

    Caught by: test_pipeline_sees_the_text_alone
    The learner reads: the docs that it is judged by hold the right entities already
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        examples = [Example(nlp(doc.copy()), doc) for doc in gold]
        return Scorer().score(examples)["ents_f"]


class gold_docs_overwritten:
    """The pipeline works on the gold docs themselves, after their entities were taken away.

    Caught by: test_pipeline_sees_the_text_alone
    The learner reads: `evaluate` changes the entities of the gold docs
    """

    def evaluate(nlp, gold):
        right = [[(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in gold]
        for doc in gold:
            doc.ents = []
            nlp(doc)
        return float(right == [[(e.start, e.end, e.label_) for e in doc.ents] for doc in gold])


class initialized_in_each_epoch:
    """New random weights in each epoch.

    Caught by: test_weights_are_made_before_the_first_epoch
    The learner reads: The pipeline is initialized 2 times, also after updates.
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


class labels_ignored:
    """A span with another label is a mistake.

    Caught by: test_score_is_the_f_score
    The learner reads: which is not the F-score. Entities in gold:
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for i, doc in enumerate(gold):
            right |= {(i, ent.start, ent.end) for ent in doc.ents}
            found |= {(i, ent.start, ent.end) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class last_batch_dropped:
    """The last batch is smaller and belongs to the epoch too.

    Caught by: test_each_epoch_takes_every_doc_once
    The learner reads: this one it sees
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


class last_epoch_only:
    """Progress is noted after the loop.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: its progress has 1 pairs.
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


class losses_added_up:
    """The dictionary of losses is the same in all epochs.

    Caught by: test_loss_falls_from_epoch_to_epoch
    The learner reads: The losses of all epochs seem to be added up.
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

    Caught by: test_loss_falls_from_epoch_to_epoch
    The learner reads: The loss of every epoch is 0, so there was nothing to learn.
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

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: For each epoch the progress holds a pair
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

    Caught by: test_score_is_the_f_score
    The learner reads: which is not the F-score. Entities in gold:
    """

    def evaluate(nlp, gold):
        scores = nlp.evaluate(_examples(nlp, gold))
        return (scores["ents_p"] + scores["ents_r"]) / 2


class mean_over_docs:
    """A mean over docs counts an entity less if its doc has many.

    Caught by: test_score_is_the_f_score
    The learner reads: which is not the F-score.
    """

    def evaluate(nlp, gold):
        examples = _examples(nlp, [doc for doc in gold if doc.ents])
        scores = [nlp.evaluate([example])["ents_f"] for example in examples]
        return sum(score or 0 for score in scores) / len(scores)


class never_shuffled:
    """Each epoch takes the docs as they came.

    Caught by: test_order_is_new_in_each_epoch
    The learner reads: Both epochs take the docs in the order in which they came.
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

    Caught by: test_progress_has_a_pair_for_each_epoch
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


class not_initialized:
    """Without initialize the component has no weights at all.

    Caught by: test_progress_has_a_pair_for_each_epoch
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

    Caught by: test_same_seed_gives_the_same_weights
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


class nothing_predicted:
    """The predicted side stays empty if nobody asks the pipeline.

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: and `evaluate` returns 0.00 instead of 1.
    """

    from spacy.scorer import Scorer

    def evaluate(nlp, gold):
        return Scorer().score(_examples(nlp, gold))["ents_f"]


class one_batch:
    """One update per epoch, with everything.

    Caught by: test_epoch_has_several_batches
    The learner reads: An update takes all 20 docs at once
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


class one_epoch_missing:
    """range(1, epochs) is one epoch short.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: its progress has 1 pairs.
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

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: The model learns other entities from this text than its Doc has
    """

    def train(docs, dev, epochs, seed):
        fix_random_seed(seed)
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for doc in docs:
            offsets = [(ent.start_char, ent.end_char, "GADGET") for ent in doc.ents]
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


class order_seeded_only:
    """Python's random numbers decide the order; weights and dropout come from numpy's.

    Caught by: test_same_seed_gives_the_same_weights
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

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: `train` was asked for 2 epochs, and its progress has 6 pairs.
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


class per_cent:
    """100 instead of 1.

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: `evaluate` returns 100. The F-score of the kata goes from 0 to 1.
    """

    def evaluate(nlp, gold):
        return 100 * nlp.evaluate(_examples(nlp, gold))["ents_f"]


class pipeline_alone:
    """The progress is not returned.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: `train` returns two things, the pipeline and the progress
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

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: hands it something else: a list that holds Doc.
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

    Caught by: test_score_is_the_f_score
    The learner reads: This is the precision.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))["ents_p"]


class predicted_by_the_pipeline:
    """A pipeline keeps the entities that the predicted side brings along, right or wrong.

    Caught by: test_model_learns_from_the_entities_of_the_docs
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

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: second thing that `train` returns is a list of pairs; this is of the type dict.
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

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: The first thing that `train` returns is the pipeline; this is of the type list.
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

    Caught by: test_each_epoch_takes_every_doc_once
    The learner reads: this one it sees
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

    Caught by: test_score_is_the_f_score
    The learner reads: This is the recall.
    """

    def evaluate(nlp, gold):
        return nlp.evaluate(_examples(nlp, gold))["ents_r"]


class score_as_text:
    """The score is made ready to be printed.

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: `evaluate` returns a number; this is of the type str.
    """

    def evaluate(nlp, gold):
        return f"{nlp.evaluate(_examples(nlp, gold))['ents_f']:.2f}"


class score_before_loss:
    """The pair is the wrong way round.

    Caught by: test_loss_falls_from_epoch_to_epoch
    The learner reads: Do the pairs hold the loss first
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


class score_not_returned:
    """The score is computed and printed, not returned.

    Caught by: test_score_is_one_if_all_is_found
    The learner reads: `evaluate` returns None.
    """

    def evaluate(nlp, gold):
        print(nlp.evaluate(_examples(nlp, gold))["ents_f"])


class seed_in_the_code:
    """A seed that stands in the code.

    Caught by: test_another_seed_gives_other_weights
    The learner reads: With the seeds 7 and 8 the weights are the same.
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


class seeded_too_late:
    """When the seed is set, the weights are there already.

    Caught by: test_same_seed_gives_the_same_weights
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


class single_example:
    """Update takes a list, also for one example.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: and `train` hands it something else: one Example alone.
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

    Caught by: test_order_is_new_in_each_epoch
    The learner reads: Both epochs take the docs in the order in which they came.
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


class swapped_sides:
    """The gold doc stands on the predicted side, where nobody learns from it.

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: The two sides of the Examples have changed places
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


class texts_of_entities:
    """The same words in another place are another entity.

    Caught by: test_score_is_the_f_score
    The learner reads: which is not the F-score. Entities in gold:
    """

    def evaluate(nlp, gold):
        right, found = set(), set()
        for doc in gold:
            right |= {(ent.text, ent.label_) for ent in doc.ents}
            found |= {(ent.text, ent.label_) for ent in nlp(doc.text).ents}
        return 2 * len(right & found) / (len(right) + len(found))


class tiny_learning_rate:
    """A learning rate so small that nothing is learnt.

    Caught by: test_loss_falls_from_epoch_to_epoch
    The learner reads: The loss hardly falls in 15 epochs
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

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: An entity of this doc gets lost in its Example.
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


class train_returns_nothing:
    """The pipeline is trained and thrown away.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: `train` returns None.
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

    Caught by: test_model_learns_from_the_entities_of_the_docs
    The learner reads: This text is none of the docs to train on
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


class whole_docs:
    """The share of docs without a mistake.

    Caught by: test_score_is_the_f_score
    The learner reads: which is not the F-score. Entities in gold:
    """

    def evaluate(nlp, gold):
        right = 0
        for doc in gold:
            found = [(ent.start, ent.end, ent.label_) for ent in nlp(doc.text).ents]
            right += found == [(ent.start, ent.end, ent.label_) for ent in doc.ents]
        return right / len(gold) if any(nlp(doc.text).ents for doc in gold) else 0.0


class whole_losses:
    """The dictionary of losses instead of the number in it.

    Caught by: test_progress_has_a_pair_for_each_epoch
    The learner reads: holds two numbers, the loss and the F-score on dev.
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
