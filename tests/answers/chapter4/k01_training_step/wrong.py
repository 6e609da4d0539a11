"""Wrong answers, one misconception after another, which the tests must reject."""


class component_returned:
    """The component alone is no pipeline: it has no tokenizer.

    Caught by: test_pipeline_has_an_ner
    The learner reads: `new_pipeline` returns a pipeline; this is of the type EntityRecognizer.
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        return reference_pipeline(labels).get_pipe("ner")


class component_without_optimizer:
    """A component that is updated alone has no optimizer, so its weights stay.

    Caught by: test_step_moves_the_weights
    The learner reads: every weight of the `ner` is what it was before
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = nlp.get_pipe("ner").update(examples)
        return losses["ner"]


class copy_with_entities:
    """A copy keeps the entities.

    Caught by: test_predicted_side_is_the_text_without_entities
    The learner reads: The predicted Doc is a Doc with the entities of the reference
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference.copy(), reference)


class dictionary_key:
    """The key is `entities`.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: `example` raises KeyError
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"ents": entities})


class dictionary_returned:
    """All losses, where the one of the `ner` is asked for.

    Caught by: test_step_returns_a_number
    The learner reads: `step` returns the whole dictionary of losses, {'ner': 13.3
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)


class docs_instead_of_examples:
    """`update` needs both sides of each Example.

    Caught by: test_step_returns_a_number
    The learner reads: `step` hands it something else: a list that holds Doc.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update([each.reference for each in examples])["ner"]


class evaluates_only:
    """Evaluation compares and changes nothing.

    Caught by: test_step_moves_the_weights
    The learner reads: every weight of the `ner` is what it was before
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.evaluate(examples)["ents_f"]


class example_not_returned:
    """The Example is made and never returned.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: `example` returns None. Is there a `return` at its end?
    """

    def example(nlp: Language, reference: Doc) -> Example:
        Example(nlp.make_doc(reference.text), reference)


class first_example_only:
    """The other examples are left out.

    Caught by: test_step_updates_once_with_all_examples
    The learner reads: `step` was given 3 examples, and 1 of them reached `nlp.update`.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples[:1])["ner"]


class first_label_only:
    """Only the first of the labels was added.

    Caught by: test_ner_has_the_labels
    The learner reads: The `ner` has the labels ['PERSON'], and it was asked for ['PERSON', 'WEBSITE'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label(labels[0])
        nlp.initialize()
        return nlp


class generator:
    """A generator is used up when `update` checks it, and nothing is left to learn from.

    Caught by: test_step_moves_the_weights
    The learner reads: every weight of the `ner` is what it was before
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {"ner": 0.0}
        nlp.update((each for each in examples), losses=losses)
        return losses["ner"]


class initialized_in_each_step:
    """New random weights in each step: what was learnt is gone.

    Caught by: test_loss_falls_when_the_step_is_repeated
    The learner reads: The loss does not fall in 30 steps: 13.3
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.initialize()
        return nlp.update(examples)["ner"]


class known_label_only:
    """The label of the example in the docstring, whatever was asked for.

    Caught by: test_ner_has_the_labels
    The learner reads: The `ner` has the labels ['GADGET'], and it was asked for ['PERSON', 'WEBSITE'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label("GADGET")
        nlp.initialize()
        return nlp


class labels_in_one_call:
    """`add_label` takes one label, not a list.

    Caught by: test_pipeline_has_an_ner
    The learner reads: `new_pipeline` raises TypeError: [E017]
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner").add_label(labels)
        nlp.initialize()
        return nlp


class loss_as_text:
    """The loss is made ready to be printed.

    Caught by: test_step_returns_a_number
    The learner reads: which is a number; this is of the type str.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return f"{nlp.update(examples)['ner']:.1f}"


class loss_negated:
    """A loss turned around, so that more is better.

    Caught by: test_step_returns_a_number
    The learner reads: and a loss is never below 0.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return -nlp.update(examples)["ner"]


class loss_not_returned:
    """The update is made and the loss never returned.

    Caught by: test_step_returns_a_number
    The learner reads: `step` returns None. Is there a `return` at its end?
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)


class loss_of_another_name:
    """The loss stands under the name of the component.

    Caught by: test_step_returns_a_number
    The learner reads: `step` raises KeyError: 'loss'
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)["loss"]


class losses_added_up:
    """The dictionary outlives the step, so each loss is added to those before.

    Caught by: test_loss_falls_when_the_step_is_repeated
    The learner reads: The losses of all steps seem to be added up.
    """

    LOSSES = {}

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples, losses=LOSSES)
        return LOSSES["ner"]


class made_up_loss:
    """A number that falls, whatever the pipeline learns.

    Caught by: test_loss_is_what_spacy_reports_for_the_ner
    The learner reads: for the `ner`, and `step` returns 5.00.
    """

    CALLS = []

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)
        CALLS.append(1)
        return 10 / (1 + len(CALLS))


class mean_loss:
    """The loss for each example, where that of the step is asked for.

    Caught by: test_loss_is_what_spacy_reports_for_the_ner
    The learner reads: reports a loss of 13.33 for the `ner`, and `step` returns 4.44.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples)["ner"] / len(examples)


class no_component:
    """A blank pipeline has a tokenizer and no `ner`.

    Caught by: test_pipeline_has_an_ner
    The learner reads: The pipeline has the components [], and no 'ner' among them.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.initialize()
        return nlp


class no_entities_on_either_side:
    """The text alone: the right entities are lost.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: The reference side of the Example has not the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp.make_doc(reference.text), nlp.make_doc(reference.text))


class no_labels:
    """The labels were never added.

    Caught by: test_ner_has_the_labels
    The learner reads: The `ner` has no label, and it was asked for ['GADGET'].
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        nlp.initialize()
        return nlp


class not_initialized:
    """Without `initialize` there are no weights.

    Caught by: test_weights_are_initialized
    The learner reads: its `ner` has no weights, not even random ones. spaCy says: [E109]
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        return nlp


class number_of_examples:
    """A number, but not the loss.

    Caught by: test_loss_is_what_spacy_reports_for_the_ner
    The learner reads: `nlp.update` reports a loss of 13.33 for the `ner`, and `step` returns 3.00.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        nlp.update(examples)
        return len(examples)


class one_example:
    """`update` takes a list, also of one Example.

    Caught by: test_step_returns_a_number
    The learner reads: `step` hands it something else: one Example alone.
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        for each in examples:
            nlp.update(each, losses=losses)
        return losses["ner"]


class one_pipeline_for_all:
    """The same pipeline comes back each time, and collects labels.

    Caught by: test_ner_has_the_labels
    The learner reads: The `ner` has the labels ['GADGET', 'PERSON', 'WEBSITE'], and it was asked for
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

    Caught by: test_step_updates_once_with_all_examples
    The learner reads: `step` calls `nlp.update` 3 times. A step moves the weights once
    """

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        for each in examples:
            nlp.update([each], losses=losses)
        return losses["ner"]


class optimizer_returned:
    """`initialize` returns an optimizer, not the pipeline.

    Caught by: test_pipeline_has_an_ner
    The learner reads: `new_pipeline` returns the optimizer, which is what `initialize` gives back.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner")
        for label in labels:
            ner.add_label(label)
        return nlp.initialize()


class other_language:
    """A pipeline without a language of its own.

    Caught by: test_pipeline_has_an_ner
    The learner reads: The pipeline's language is 'xx'; the code of English is 'en'.
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

    Caught by: test_predicted_side_is_the_text_without_entities
    The learner reads: They must be the same text.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(Doc(nlp.vocab, words=[token.text for token in reference]), reference)


class pipeline_not_returned:
    """The pipeline is made and never returned.

    Caught by: test_pipeline_has_an_ner
    The learner reads: `new_pipeline` returns None. Is there a `return` at its end?
    """

    reference_pipeline = new_pipeline

    def new_pipeline(labels: list[str]) -> Language:
        reference_pipeline(labels)


class predicted_by_the_pipeline:
    """The pipeline makes the predicted Doc, with what it finds in the text by chance.

    Caught by: test_predicted_side_is_the_text_without_entities
    The learner reads: The predicted Doc holds what this pipeline finds in the text
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp(reference.text), reference)


class reference_emptied:
    """The entities are taken off the reference, so that nobody has them any more.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: `example` changes the reference that it was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        predicted = reference
        predicted.ents = []
        return Example(predicted, reference)


class same_doc_twice:
    """The same Doc on both sides: the answers lie on the table.

    Caught by: test_predicted_side_is_the_text_without_entities
    The learner reads: The predicted Doc is the same Doc as the reference
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference, reference)


class smallest_model:
    """A model of one neuron trains faster, and has no room for what it should learn.

    Caught by: test_pipeline_learns_its_examples
    The learner reads: After 100 steps with three examples the pipeline should find what they hold.
    """

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        ner = nlp.add_pipe("ner", config={"model": {"hidden_width": 1, "maxout_pieces": 1}})
        for label in labels:
            ner.add_label(label)
        nlp.initialize()
        return nlp


class swapped_docs:
    """The reference comes second.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: The two Docs of the Example have changed places
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(reference, nlp.make_doc(reference.text))


class tokens_in_the_dictionary:
    """In the dictionary offsets count characters.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: The reference side of the Example has not the entities of the Doc that was given
    """

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start, ent.end, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})


class two_docs:
    """A pair of Docs is not an Example yet.

    Caught by: test_reference_side_holds_the_right_entities
    The learner reads: `example` returns an Example; this is of the type tuple.
    """

    def example(nlp: Language, reference: Doc) -> Example:
        return nlp.make_doc(reference.text), reference
