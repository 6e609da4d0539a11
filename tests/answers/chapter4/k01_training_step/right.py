"""Right answers, which the tests must accept: other ways than the reference answer's."""


class component_with_optimizer:
    """The component is updated itself, with an optimizer, so that its weights move."""

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = nlp.get_pipe("ner").update(examples, sgd=nlp.create_optimizer())
        return float(losses["ner"])


class dictionary_of_losses:
    """The dictionary is made first and filled by update."""

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = {}
        nlp.update(examples, losses=losses)
        return losses["ner"]


class dropout:
    """Some dropout, which is good practice and which the task leaves open."""

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples, drop=0.3)["ner"]


class english_class:
    """The language as a class, and the labels backwards."""

    from spacy.lang.en import English

    def new_pipeline(labels: list[str]) -> Language:
        nlp = English()
        ner = nlp.add_pipe("ner")
        for label in reversed(labels):
            ner.add_label(label)
        nlp.begin_training()
        return nlp


class entities_taken_off_a_copy:
    """The predicted Doc is a copy whose entities are taken away."""

    def example(nlp: Language, reference: Doc) -> Example:
        predicted = reference.copy()
        predicted.ents = []
        return Example(predicted, reference)


class example_from_dict:
    """The reference is described in characters, and the Example makes a Doc from that."""

    def example(nlp: Language, reference: Doc) -> Example:
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in reference.ents]
        return Example.from_dict(nlp.make_doc(reference.text), {"entities": entities})


class gradients_added_up:
    """The gradients of the examples are added up, and the weights are changed once."""

    def step(nlp: Language, examples: list[Example]) -> float:
        ner, losses = nlp.get_pipe("ner"), {}
        for each in examples:
            ner.update([each], losses=losses)
        ner.finish_update(nlp.create_optimizer())
        return losses["ner"]


class labels_after_initialize:
    """Labels may be added to weights that are there already."""

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        nlp.initialize()
        for label in labels:
            nlp.get_pipe("ner").add_label(label)
        return nlp


class labels_in_the_config:
    """The labels come from the examples that `initialize` is given."""

    def new_pipeline(labels: list[str]) -> Language:
        nlp = spacy.blank("en")
        nlp.add_pipe("ner")
        examples = []
        for label in labels:
            entities = {"entities": [(3, 6, label)]}
            examples.append(Example.from_dict(nlp.make_doc("my toy"), entities))
        nlp.initialize(lambda: examples)
        return nlp


class own_optimizer:
    """An optimizer made by hand."""

    def step(nlp: Language, examples: list[Example]) -> float:
        return nlp.update(examples, sgd=nlp.create_optimizer())["ner"]


class predicted_from_words:
    """The predicted Doc takes over the tokens of the reference."""

    def example(nlp: Language, reference: Doc) -> Example:
        words = [token.text for token in reference]
        spaces = [bool(token.whitespace_) for token in reference]
        return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)


class reference_copied:
    """The Example gets a copy of the reference, and the predicted Doc is made by the tokenizer."""

    def example(nlp: Language, reference: Doc) -> Example:
        return Example(nlp.tokenizer(reference.text), reference.copy())


class sum_of_losses:
    """There is one component, so the sum of all losses is its loss."""

    def step(nlp: Language, examples: list[Example]) -> float:
        return sum(nlp.update(examples).values())


class tuple_of_examples:
    """A tuple in another order, with the optimizer that the pipeline keeps."""

    def step(nlp: Language, examples: list[Example]) -> float:
        losses = nlp.update(tuple(reversed(examples)), sgd=nlp.resume_training())
        return float(losses["ner"])
