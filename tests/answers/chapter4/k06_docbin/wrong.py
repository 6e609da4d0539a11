"""Wrong answers, one misconception after another, which the tests must reject."""


class appended:
    """The new bytes follow the old ones, which are all that spaCy reads.

    Caught by: test_old_file_is_replaced
    The learner reads: the file still has 6. It should now have only the 3.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with Path(path).open("ab") as file:
            file.write(DocBin(docs=docs).to_bytes())


class docs_as_attrs:
    """The first argument of a DocBin is not its docs.

    Caught by: test_file_is_at_the_given_path
    The learner reads: `save_docs` raises AttributeError
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs).to_disk(path)


class docs_read_twice:
    """The second loop over a generator finds nothing.

    Caught by: test_docs_may_come_from_a_generator
    The learner reads: 9 docs were saved, and the file has 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        labels = {ent.label_ for doc in docs for ent in doc.ents}
        print(sorted(labels))
        DocBin(docs=docs).to_disk(path)


class docs_without_entities_dropped:
    """Docs without entities teach a model too, and are left out.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: and the file has 4. Each doc should be there once, also one without
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=[doc for doc in docs if doc.ents]).to_disk(path)


class docs_write_themselves:
    """Each doc is written by its own method, over the one before.

    Caught by: test_file_holds_a_docbin
    The learner reads: There is a file comments.spacy, but not a DocBin in it
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            doc.to_disk(path)


class each_text_once:
    """Docs with the same text count as one.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: 12 docs were saved, and the file has 9. Each doc should be there once, also
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs={doc.text: doc for doc in docs}.values()).to_disk(path)


class empty_docbin:
    """The DocBin never gets the docs.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: 5 docs were saved, and the file has 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin().to_disk(path)


class entities_removed_afterwards:
    """The docs lose their entities once they are saved.

    Caught by: test_given_docs_stay_as_they_are
    The learner reads: In your list afterwards: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        DocBin(docs=docs).to_disk(path)
        for doc in docs:
            doc.ents = []


class extension_twice:
    """The path has its extension already.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: corpus1/comments.spacy.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(f"{path}.spacy")


class first_doc_only:
    """Only the first of the docs is added.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: 5 docs were saved, and the file has 1.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            DocBin(docs=[doc]).to_disk(path)
            return


class gadgets_only:
    """Entities with another label than GADGET are not saved.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 3. In the file: 2.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.set_ents([ent for ent in doc.ents if ent.label_ == "GADGET"], default="unmodified")
            for ent in doc.ents:
                if ent.label_ != "GADGET":
                    copy.set_ents([], outside=[copy[ent.start : ent.end]], default="unmodified")
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class json:
    """JSON is the format of spaCy 2.

    Caught by: test_file_holds_a_docbin
    The learner reads: There is a file comments.spacy, but not a DocBin in it
    """

    import json

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_text(json.dumps([doc.to_json() for doc in docs]))


class known_labels_only:
    """The labels that this kata shows, learnt by heart.

    Caught by: test_unseen_docs_are_saved_too
    The learner reads: In the file:
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            known = [ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE")]
            if len(known) < len(doc.ents):
                doc = Doc(
                    doc.vocab,
                    [token.text for token in doc],
                    [bool(token.whitespace_) for token in doc],
                )
            doc_bin.add(doc)
        doc_bin.to_disk(path)


class last_doc_only:
    """Each doc gets a DocBin of its own, which replaces the file of the one before.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: 5 docs were saved, and the file has 1.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            DocBin(docs=[doc]).to_disk(path)


class length_of_docs:
    """A generator has no length.

    Caught by: test_docs_may_come_from_a_generator
    The learner reads: `save_docs` raises TypeError: object of type 'generator' has no len()
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for number in range(len(docs)):
            doc_bin.add(docs[number])
        doc_bin.to_disk(path)


class list_emptied:
    """The docs are taken out of the list, which is empty afterwards.

    Caught by: test_given_docs_stay_as_they_are
    The learner reads: docs before they were saved, and has 0 now.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        docs = docs if isinstance(docs, list) else list(docs)
        while docs:
            doc_bin.add(docs.pop(0))
        doc_bin.to_disk(path)


class load_another_docbin:
    """One DocBin reads the file, and the docs of another are returned.

    Caught by: test_every_doc_is_loaded_in_order
    The learner reads: 5 docs were saved, and what `load_docs` returns has 0.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        doc_bin = DocBin()
        DocBin().from_disk(path)
        return list(doc_bin.get_docs(nlp.vocab))


class load_as_one_doc:
    """The file is not one Doc.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` raises ExtraData
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [Doc(nlp.vocab).from_disk(path)]


class load_docbin:
    """The DocBin is returned, not the docs in it.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` returns a DocBin; it should be a list of Docs.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return DocBin().from_disk(path)


class load_first_only:
    """The function ends with the first doc.

    Caught by: test_every_doc_is_loaded_in_order
    The learner reads: 5 docs were saved, and what `load_docs` returns has 1.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = []
        for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
            docs.append(doc)
            return docs
        return docs


class load_from_the_class:
    """from_disk is a method of a DocBin that was made, not of the class.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` raises TypeError: DocBin.from_disk() missing 1 required
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin.from_disk(path).get_docs(nlp.vocab))


class load_generator:
    """The generator can be gone through only once.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` returns a generator. After one loop over it nothing is left
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return DocBin().from_disk(path).get_docs(nlp.vocab)


class load_known_labels_only:
    """The labels that this kata shows, learnt by heart.

    Caught by: test_unseen_docs_are_loaded_too
    The learner reads: In what `load_docs` returns:
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            known = [ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE")]
            if len(known) < len(doc.ents):
                doc.set_ents(known)
        return docs


class load_new_vocabulary:
    """The docs get a vocabulary of their own.

    Caught by: test_loaded_docs_have_the_vocabulary_of_nlp
    The learner reads: has another vocabulary than `nlp`
    """

    from spacy.vocab import Vocab

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(Vocab()))


class load_no_return:
    """The docs are read and never returned.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` returns None. Is there a `return` at its end?
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        list(DocBin().from_disk(path).get_docs(nlp.vocab))


class load_only_with_entities:
    """Docs without entities are left out.

    Caught by: test_every_doc_is_loaded_in_order
    The learner reads: 5 docs were saved, and what `load_docs` returns has 4.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [doc for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if doc.ents]


class load_sets_entities:
    """Entities that are set anew make all other tokens count as annotated.

    Caught by: test_tokens_and_entities_are_loaded
    The learner reads: In what `load_docs` returns it is outside of all entities.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.ents = list(doc.ents)
        return docs


class load_texts:
    """The texts come back, not the docs.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` returns a list of Docs; this one holds str.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]


class load_texts_tokenized_again:
    """New docs from the texts of the file: its tokens and entities are lost.

    Caught by: test_tokens_and_entities_are_loaded
    The learner reads: When this doc was saved its tokens were
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(nlp.pipe(doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)))


class load_with_nlp:
    """The docs are asked for with the pipeline, not with its vocabulary.

    Caught by: test_loaded_docs_come_as_a_list
    The learner reads: `load_docs` raises TypeError: 'English' object is not subscriptable
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(nlp))


class missing_becomes_outside:
    """Entities that are set anew make all other tokens count as annotated.

    Caught by: test_not_annotated_differs_from_no_entity
    The learner reads: was not annotated when the doc was saved. In the file it is outside
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.ents = doc.ents
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class name_without_folder:
    """The folder of the path is left out.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: comments.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).name)


class neighbours_become_one:
    """Entities that follow each other are joined, as tags without B and I would do.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 3. In the file: 2.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            for token in copy[1:]:
                before = copy[token.i - 1]
                if token.ent_iob_ == "B" and before.ent_type == token.ent_type:
                    first = before.i
                    while copy[first].ent_iob_ == "I":
                        first -= 1
                    end = token.i + 1
                    while end < len(copy) and copy[end].ent_iob_ == "I":
                        end += 1
                    joined = copy[first:end]
                    joined.label_ = token.ent_type_
                    others = [ent for ent in copy.ents if ent.end <= first or ent.start >= end]
                    copy.ents = [*others, joined]
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class no_file_for_no_docs:
    """Without docs no file is written.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: was called with 0 docs and the path
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        if docs:
            DocBin(docs=docs).to_disk(path)


class not_called:
    """A method without () after it is not called.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: none.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk  # noqa: B018


class old_docs_stay:
    """The docs of an old file are kept in front of the new ones.

    Caught by: test_old_file_is_replaced
    The learner reads: the file, which had 6 other docs before, has 9.
    """

    from spacy.vocab import Vocab

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        if Path(path).exists():
            doc_bin = DocBin(docs=DocBin().from_disk(path).get_docs(Vocab()))
        for doc in docs:
            doc_bin.add(doc)
        doc_bin.to_disk(path)


class old_file_kept:
    """An old file is never written over.

    Caught by: test_old_file_is_replaced
    The learner reads: the file still has 6. It should now have only the 3.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        if not Path(path).exists():
            DocBin(docs=docs).to_disk(path)


class only_entity_types:
    """The type of an entity alone does not say where it begins.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_TYPE"], docs=docs).to_disk(path)


class only_places_of_entities:
    """Where entities begin is saved, and not what they are.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 1, but not the same.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_IOB"], docs=docs).to_disk(path)


class only_words:
    """The attribute ORTH is the words; entities are other attributes.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ORTH"], docs=docs).to_disk(path)


class other_extension:
    """Another extension than .spacy, which spacy train does not accept.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: corpus1/comments.docbin.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).with_suffix(".docbin"))


class outside_becomes_missing:
    """Tokens outside of the entities are saved as if nobody had looked at them.

    Caught by: test_not_annotated_differs_from_no_entity
    The learner reads: when the doc was saved. In the file it is not annotated.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.set_ents(list(doc.ents), default="missing")
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class own_file_name:
    """The file gets a name of its own, whatever path is given.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: train.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk("train.spacy")


class path_must_be_a_path:
    """Text has no methods of a Path.

    Caught by: test_file_is_at_the_given_path
    The learner reads: `save_docs` raises AttributeError: 'str' object has no attribute 'open'
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with path.open("wb") as file:
            file.write(DocBin(docs=docs).to_bytes())


class path_must_be_text:
    """A Path cannot be added to text.

    Caught by: test_file_is_at_the_given_path
    The learner reads: `save_docs` raises TypeError
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk("" + path)


class pickle:
    """A pickle is no DocBin, even if there is one in it.

    Caught by: test_file_holds_a_docbin
    The learner reads: There is a file comments.spacy, but not a DocBin in it
    """

    import pickle

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_bytes(pickle.dumps(DocBin(docs=docs)))


class returned_not_saved:
    """The DocBin is made, and never written.

    Caught by: test_file_is_at_the_given_path
    The learner reads: there is no such file now. Other files: none.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        return DocBin(docs=docs)


class sorted_docs:
    """The docs are in the order of their texts.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: in the file should be
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=sorted(docs, key=lambda doc: doc.text)).to_disk(path)


class texts:
    """The texts alone are saved.

    Caught by: test_file_holds_a_docbin
    The learner reads: There is a file comments.spacy, but not a DocBin in it
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_text("\n".join(doc.text for doc in docs), encoding="utf-8")


class texts_tokenized_again:
    """New docs from the texts: the entities are lost, and tokens change.

    Caught by: test_tokens_are_saved_as_they_are
    The learner reads: '8', '/', 'You', 'Tube']; in the file they are ['iPhone',
    """

    import spacy

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        nlp = spacy.blank("en")
        DocBin(docs=nlp.pipe(doc.text for doc in docs)).to_disk(path)


class words_and_spaces:
    """New docs with the same words and spaces, and without entities.

    Caught by: test_entities_are_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        copies = [
            Doc(
                doc.vocab, [token.text for token in doc], [bool(token.whitespace_) for token in doc]
            )
            for doc in docs
        ]
        DocBin(docs=copies).to_disk(path)


class words_without_spaces:
    """New docs from the words, without what stood between them.

    Caught by: test_every_doc_is_saved_in_order
    The learner reads: Doc number 1 in the file should be
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        words = [(doc.vocab, [token.text for token in doc]) for doc in docs]
        DocBin(docs=[Doc(vocab, one, [False] * len(one)) for vocab, one in words]).to_disk(path)
