"""Wrong answers, one misconception after another, which the tests must reject."""


class another_vocabulary:
    """The predicted Doc gets an empty vocabulary, in which no label is known.

    Caught by: test_predicted_doc_should_have_the_vocabulary_of_nlp
    The learner reads: The predicted Doc does not have the vocabulary of `nlp`
    """

    def example(nlp, reference):
        from spacy.vocab import Vocab

        words = [token.text for token in reference]
        spaces = [bool(token.whitespace_) for token in reference]
        return Example(Doc(Vocab(), words=words, spaces=spaces), reference)


class component_disabled:
    """A component that is disabled finds nothing and learns nothing.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The `ner` of this pipeline is disabled.
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        nlp = reference_pipeline(labels)
        nlp.disable_pipe("ner")
        return nlp


class component_returned:
    """The component alone is no pipeline: it has no tokenizer.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: `new_pipeline` should return a pipeline, but it returns an `EntityRecognizer`.
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference_pipeline(labels).get_pipe("ner")


class component_updated_for_each:
    """The component is updated with one example after the other.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: In one call of `step` the weights are changed 3 times.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses, optimizer = {}, nlp.create_optimizer()
        for each in examples:
            nlp.get_pipe("ner").update([each], sgd=optimizer, losses=losses)
        return losses["ner"]


class component_without_optimizer:
    """A component that is updated alone has no optimizer, so its weights stay.

    Caught by: test_step_should_move_the_weights
    The learner reads: The step did not change any weight of the `ner`
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = nlp.get_pipe("ner").update(examples)
        return losses["ner"]


class copy_updated:
    """A copy of the pipeline is updated, and the original is left as it is.

    Caught by: test_step_should_move_the_weights
    The learner reads: The step did not change any weight of the `ner`
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        with nlp.get_pipe("ner").model.use_params({}):
            before = nlp.to_bytes()
            losses = nlp.update(examples)
            nlp.from_bytes(before)
        return losses["ner"]


class copy_with_entities:
    """A copy keeps the entities.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: where nothing should be marked. It has the right answers already.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference.copy(), reference)


class dictionary_key:
    """The key is `entities`.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: `example` raises KeyError
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"ents": entities})


class dictionary_returned:
    """All losses, where the one of the `ner` is asked for.

    Caught by: test_step_should_return_a_number
    The learner reads: `step` returns the whole dictionary of losses, {'ner': 13.3
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)


class docs_instead_of_examples:
    """`update` needs both sides of each Example.

    Caught by: test_step_should_return_a_number
    The learner reads: `update` takes a list of Examples, but this list contains something of the type Doc.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update([each.reference for each in examples])["ner"]


class each_text_once:
    """A text that comes twice is used once.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: The update takes 3: ['lost an iPhone X', 'soup', 'so it goes']
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        by_text = {each.reference.text: each for each in examples}
        return nlp.update(list(by_text.values()))["ner"]


class evaluates_only:
    """Evaluation compares and changes nothing.

    Caught by: test_step_should_move_the_weights
    The learner reads: The step did not change any weight of the `ner`
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.evaluate(examples)["ents_f"]


class example_not_returned:
    """The Example is made and never returned.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: `example` should return an Example, but it returns None.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        Example(nlp.make_doc(reference.text), reference)


class first_entity_only:
    """The other entities of the reference are lost.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side of the Example does not have the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents[:1]]
        return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})


class first_example_only:
    """The other examples are left out.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: The update takes 1: ['my iPhone 8 died again']
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples[:1])["ner"]


class first_examples_kept:
    """The examples of the first call are used for ever.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: The update takes 3: ['my iPhone 8 died again'
    """

    KEPT = []

    def step(nlp: Language, examples: list[Example]) -> float:
        if not KEPT:
            KEPT.extend(examples)
        return nlp.update(list(KEPT))["ner"]


class first_label_only:
    """Only the first of the labels was added.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['x']. It should have ['x', 'PERSON', 'PER', 'person'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label(labels[0])
        nlp.initialize()
        return nlp


class generator:
    """A generator is used up when `update` checks it, and nothing is left to learn from.

    Caught by: test_step_should_move_the_weights
    The learner reads: The step did not change any weight of the `ner`
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {"ner": 0.0}
        nlp.update((each for each in examples), losses=losses)
        return losses["ner"]


class initialized_in_each_step:
    """New random weights in each step: what was learnt is gone.

    Caught by: test_loss_should_fall_when_the_step_is_repeated
    The learner reads: The loss does not fall far enough in 30 steps with the same examples: 13.3
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.initialize()
        return nlp.update(examples)["ner"]


class kept_pipeline:
    """A pipeline is kept and given out again for the same labels.

    Caught by: test_each_call_should_make_a_new_pipeline
    The learner reads: Two calls of `new_pipeline` return the same pipeline.
    """

    import functools

    make_pipeline = functools.cache(lambda *labels: reference_pipeline(labels))
    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return make_pipeline(*labels)


class known_label_only:
    """The label of the example in the docstring, whatever was asked for.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['GADGET']. It should have ['x', 'PERSON', 'PER', 'person'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label("GADGET")
        nlp.initialize()
        return nlp


class label_of_all_labels:
    """The labels are joined to one.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['x,PERSON,PER,person']. It should have
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference_pipeline([",".join(labels)])


class labels_in_capitals:
    """Labels are tidied up, though case belongs to their names.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['PER', 'PERSON', 'X']. It should have
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference_pipeline([label.upper() for label in labels])


class labels_in_one_call:
    """`add_label` takes one label, not a list.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: Only a string can be added here, one at a time, but this is a list.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label(labels)
        nlp.initialize()
        return nlp


class list_shuffled:
    """The order of the caller's list is changed.

    Caught by: test_list_of_examples_should_stay_as_it_is
    The learner reads: it held 3 examples, and now it holds 3, in this order
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        examples.append(examples.pop(0))
        return nlp.update(examples)["ner"]


class list_used_up:
    """Examples are taken out of the list that belongs to the caller.

    Caught by: test_list_of_examples_should_stay_as_it_is
    The learner reads: it held 3 examples, and now it holds 0
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        batch = []
        while examples:
            batch.append(examples.pop())
        return nlp.update(batch)["ner"]


class loss_as_text:
    """The loss is made ready to be printed.

    Caught by: test_step_should_return_a_number
    The learner reads: `step` should return the loss, a number, but it returns a string.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return f"{nlp.update(examples)['ner']:.1f}"


class loss_negated:
    """A loss turned around, so that more is better.

    Caught by: test_step_should_return_a_number
    The learner reads: and a loss is never below 0.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return -nlp.update(examples)["ner"]


class loss_not_returned:
    """The update is made and the loss never returned.

    Caught by: test_step_should_return_a_number
    The learner reads: `step` should return the loss, but it returns None.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)


class loss_of_another_name:
    """The loss stands under the name of the component.

    Caught by: test_step_should_return_a_number
    The learner reads: `step` raises KeyError: 'loss'
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)["loss"]


class loss_rounded:
    """The loss is made ready to be shown.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: and `step` returns 13.3. Is it rounded?
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return round(nlp.update(examples)["ner"], 1)


class losses_added_up:
    """The dictionary outlives the step, so each loss is added to those before.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: From call to call the losses seem to be added up.
    """

    LOSSES = {}

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples, losses=LOSSES)
        return LOSSES["ner"]


class made_up_loss:
    """A number that falls, whatever the pipeline learns.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: for the `ner`, and `step` returns 2.
    """

    CALLS = []

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)
        CALLS.append(1)
        return 10 / (1 + len(CALLS))


class mean_loss:
    """The loss for each example, where that of the step is asked for.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: for the `ner`, and `step` returns 4.4444
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)["ner"] / len(examples)


class no_component:
    """A blank pipeline has a tokenizer and no `ner`.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components [], but its only component should be 'ner'.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.initialize()
        return nlp


class no_entities_made_missing:
    """Where there is no entity, nothing is annotated.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: belongs to no entity, but it is not outside: its `ent_iob_` is '', not 'O'.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        right = reference if reference.ents else nlp.make_doc(reference.text)
        return Example(nlp.make_doc(reference.text), right)


class no_entities_on_either_side:
    """The text alone: the right entities are lost.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side of the Example does not have the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp.make_doc(reference.text), nlp.make_doc(reference.text))


class no_labels:
    """The labels were never added.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has no labels. It should have ['GADGET'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        nlp.initialize()
        return nlp


class not_initialized:
    """Without `initialize` there are no weights.

    Caught by: test_weights_should_be_initialized
    The learner reads: its `ner` has no weights, not even random ones. spaCy says: [E109]
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        return nlp


class note_in_the_reference:
    """The reference is given a note of its own.

    Caught by: test_reference_should_stay_as_it_is
    The learner reads: `example` changes a Doc of `reference`, which should stay as it is.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        reference.user_data["used"] = True
        return Example(nlp.make_doc(reference.text), reference)


class number_of_examples:
    """A number, but not the loss.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: for the `ner`, and `step` returns 3.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)
        return len(examples)


class one_entity_left:
    """Only the last entity is taken off the copy.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: The predicted Doc holds entities, where nothing should be marked. A pipeline keeps them as they are
    """

    def example(nlp: Language, reference: Doc) -> Example:
        predicted = reference.copy()
        predicted.ents = reference.ents[:-1]
        return Example(predicted, reference)


class one_example:
    """`update` takes a list, also of one Example.

    Caught by: test_step_should_return_a_number
    The learner reads: `update` takes a list of Examples, but it gets a single Example here.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        for each in examples:
            nlp.update(each, losses=losses)
        return losses["ner"]


class one_label_for_all:
    """Every entity gets the label of the docstring.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side of the Example does not have the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, "GADGET") for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})


class one_pipeline_for_all:
    """The same pipeline comes back each time, and collects labels.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['GADGET', 'PER', 'PERSON', 'person', 'x']. It should have
    """

    PIPELINE = spacy.blank("en")
    NER = PIPELINE.add_pipe("ner")

    def new_pipeline(labels: list[str]) -> Language:
        for label in labels:
            NER.add_label(label)
        PIPELINE.initialize()
        return PIPELINE


class one_update_for_each:
    """As many steps as there are examples.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: In one call of `step` the weights are changed 3 times.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        for each in examples:
            nlp.update([each], losses=losses)
        return losses["ner"]


class optimizer_returned:
    """`initialize` returns an optimizer, not the pipeline.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: `new_pipeline` returns the optimizer that `initialize` returned.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        return nlp.initialize()


class other_labels_too:
    """The usual labels are there beside those that were asked for.

    Caught by: test_ner_should_have_the_labels
    The learner reads: The `ner` has the labels ['GADGET', 'ORG', 'PERSON']. It should have ['GADGET'].
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference_pipeline([*labels, "PERSON", "ORG"])


class other_language:
    """A pipeline without a language of its own.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline's language is 'xx', but the code for English is 'en'.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("xx")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
        return nlp


class other_text:
    """The predicted Doc is made from the words without what stands between them.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: The predicted Doc holds the text 'my iPhone 8 died again '
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(Doc(nlp.vocab, words=[token.text for token in reference]), reference)


class outside_made_missing:
    """Tokens outside of entities are said to be unknown.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: belongs to no entity, but it is not outside: its `ent_iob_` is '', not 'O'.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        right = reference.copy()
        right.set_ents(list(reference.ents), default="missing")
        return Example(nlp.make_doc(reference.text), right)


class pipeline_not_returned:
    """The pipeline is made and never returned.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: `new_pipeline` should return a pipeline, but it returns None.
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        reference_pipeline(labels)


class predicted_by_the_pipeline:
    """The pipeline makes the predicted Doc, with what it finds in the text by chance.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: The predicted Doc holds what this pipeline finds in the text
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp(reference.text), reference)


class reference_emptied:
    """The entities are taken off the reference, so that nobody has them any more.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side of the Example does not have the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        predicted = reference
        predicted.ents = []
        return Example(predicted, reference)


class same_doc_twice:
    """The same Doc on both sides: the answers lie on the table.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: Both sides of the Example are the same Doc.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference, reference)


class sentences_too:
    """A second component, which nobody asked for.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components ['sentencizer', 'ner'], but its only component should be 'ner'.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
        return nlp


class smallest_model:
    """With one row for all words, the model is small, and no word differs from another.

    Caught by: test_pipeline_should_learn_its_examples
    The learner reads: After 100 steps with three examples the pipeline should find what they hold.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        words = {"width": 8, "depth": 1, "embed_size": 1, "subword_features": False}
        others = {"window_size": 1, "maxout_pieces": 1, "pretrained_vectors": None}
        tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", **words, **others}
        ner = nlp.add_pipe("ner", config={"model": {"tok2vec": tok2vec}})
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
        return nlp


class swapped_docs:
    """The reference comes second.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The two Docs of the Example are swapped
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference, nlp.make_doc(reference.text))


class ten_updates:
    """Ten updates at once learn faster, and are ten steps.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: In one call of `step` the weights are changed 10 times.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        for _ in range(10):
            losses = nlp.update(examples)
        return losses["ner"]


class text_in_small_letters_on_both_sides:
    """Small letters everywhere: the pipeline never sees capitals.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side holds the text 'my iphone 8 died again'; the reference that `example` is given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text.lower()), {"entities": entities})


class text_stripped:
    """Spaces belong to the text.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: The predicted Doc holds the text 'My Ana soup
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp.make_doc(reference.text.strip()), reference)


class tiny_learning_rate:
    """A learning rate so small that nothing is learnt.

    Caught by: test_loss_should_fall_when_the_step_is_repeated
    The learner reads: The loss does not fall far enough in 30 steps
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        optimizer = nlp.create_optimizer()
        optimizer.learn_rate = 0.0000001
        return nlp.update(examples, sgd=optimizer)["ner"]


class tok2vec_beside_it:
    """A config that is generated has a tok2vec beside the ner; this pipeline needs none.

    Caught by: test_pipeline_should_be_english_with_an_ner_alone
    The learner reads: The pipeline has the components ['tok2vec', 'ner'], but its only component should be 'ner'.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("tok2vec")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
        return nlp


class tokens_in_the_dictionary:
    """In the dictionary offsets count characters.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: The reference side of the Example does not have the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start, ent.end, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})


class tokens_of_another_pipeline:
    """A blank pipeline of its own cuts the text in another way than `nlp`.

    Caught by: test_predicted_side_should_be_the_text_without_entities
    The learner reads: The predicted Doc has different tokens from those that this `nlp` makes of the text
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(spacy.blank("en").make_doc(reference.text), reference)


class two_docs:
    """A pair of Docs is not an Example yet.

    Caught by: test_reference_side_should_hold_the_right_entities
    The learner reads: `example` should return an Example, but it returns a tuple.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return nlp.make_doc(reference.text), reference


class until_it_is_low:
    """Steps are taken until the loss is low.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: times. A step changes them once
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        loss = nlp.update(examples)["ner"]
        while loss > 1:
            loss = nlp.update(examples)["ner"]
        return loss


class without_entities_dropped:
    """Texts without entities teach what is none.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: The update takes 2: ['my iPhone 8 died again', 'selling a Pixel 6a, never used']
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update([each for each in examples if each.reference.ents])["ner"]


class labels_used_up:
    """Each label is taken out of the list, which belongs to the caller.

    Caught by: test_list_of_labels_should_not_change
    The learner reads: it was ['GADGET'], and now it is [].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        while labels:
            ner.add_label(labels.pop(0))
        nlp.initialize()
        return nlp


class labels_sorted_in_place:
    """The caller's list is put in another order.

    Caught by: test_list_of_labels_should_not_change
    The learner reads: and now it is ['PER', 'PERSON', 'person', 'x'].
    """

    reference = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        labels.sort()
        return reference(labels)


class labels_cut_at_spaces:
    """A label that has two words becomes two labels.

    Caught by: test_ner_should_have_the_labels
    The learner reads: It should have ['MOBILE PHONE'
    """

    reference = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference(" ".join(labels).split())


class kept_by_reference:
    """The Example of a reference is made once and given back again.

    Caught by: test_each_call_should_make_a_new_example
    The learner reads: `example` returns the same Example both times.
    """

    known = {}
    make = example

    def example(nlp: Language, reference: Doc) -> Example:
        if reference not in known:
            known[reference] = make(nlp, reference)
        return known[reference]


class predicted_docs_kept:
    """A pipeline makes one Doc of each text, which is in all Examples of this text.

    Caught by: test_each_call_should_make_a_new_example
    The learner reads: puts the same predicted Doc into both Examples.
    """

    known = {}

    def example(nlp: Language, reference: Doc) -> Example:
        key = id(nlp), reference.text
        if key not in known:
            known[key] = nlp, nlp.make_doc(reference.text)
        return Example(known[key][1], reference)


class loss_to_four_digits:
    """Rounding that is hard to see is rounding.

    Caught by: test_loss_should_be_what_spacy_reports_for_the_ner
    The learner reads: and `step` returns 13.3333. Is it rounded?
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return round(float(nlp.update(examples)["ner"]), 4)


class batches_of_eight:
    """A long list of examples is taken in batches, each with an update of its own.

    Caught by: test_step_should_update_once_with_all_examples
    The learner reads: In one call of `step` the weights are changed 18 times.
    """

    from spacy.util import minibatch

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        for batch in minibatch(examples, size=8):
            nlp.update(batch, losses=losses)
        return losses["ner"]
