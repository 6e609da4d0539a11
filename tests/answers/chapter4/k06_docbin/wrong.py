"""Wrong answers, one misconception after another, which the tests must reject."""


class a_file_for_each_doc:
    """Each doc gets a file of its own, with a number in its name.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus1/0.spacy, corpus1/1.spacy
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for number, doc in enumerate(docs):
            DocBin(docs=[doc]).to_disk(Path(path).with_name(f"{number}.spacy"))


class appended:
    """The new bytes follow the old ones, which are all that spaCy reads.

    Caught by: test_old_file_should_be_replaced
    The learner reads: the file still has 6. It should now have only the 3.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with Path(path).open("ab") as file:
            file.write(DocBin(docs=docs).to_bytes())


class attributes_of_the_example:
    """The attributes that a page on DocBin shows.

    Caught by: test_attributes_of_tokens_should_be_saved
    The learner reads: when the doc was saved. In the file it is ''.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        attrs = ["ENT_IOB", "ENT_TYPE", "ENT_ID", "ENT_KB_ID", "TAG", "LEMMA", "POS"]
        DocBin(attrs=attrs, docs=docs).to_disk(path)


class categories_added:
    """Each doc gets a category that it did not have.

    Caught by: test_given_docs_should_not_change
    The learner reads: `save_docs` changes a Doc of `docs`
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        DocBin(docs=docs).to_disk(path)
        for doc in docs:
            doc.cats.setdefault("SAVED", 1.0)


class categories_lost:
    """What category a doc belongs to is left out.

    Caught by: test_categories_should_be_saved
    The learner reads: was {'EMPTY': 1.0} when the doc was saved.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.cats = {}
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class categories_of_docs_with_tokens:
    """A doc without tokens can have categories.

    Caught by: test_categories_should_be_saved
    The learner reads: was {'EMPTY': 1.0} when the doc was saved.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.cats = doc.cats if len(doc) else {}
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class categories_rounded:
    """Scores of categories become whole numbers.

    Caught by: test_categories_should_be_saved
    The learner reads: was {'COMPLAINT': 1.0, 'praise': 0.25} when the doc was saved.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.cats = {name: round(score) for name, score in doc.cats.items()}
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class docs_as_attrs:
    """The first argument of a DocBin is not its docs.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: `save_docs` raises AttributeError
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs).to_disk(path)


class docs_read_twice:
    """The second loop over a generator finds nothing.

    Caught by: test_docs_may_come_from_a_generator
    The learner reads: Docs that should be there: 5. Docs in the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        labels = {ent.label_ for doc in docs for ent in doc.ents}
        print(sorted(labels))
        DocBin(docs=docs).to_disk(path)


class docs_sorted_in_place:
    """The list is sorted and brought back, one doc too few.

    Caught by: test_given_docs_should_not_change
    The learner reads: `save_docs` changes the list `docs`
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs if isinstance(docs, list) else (docs := list(docs))).to_disk(path)
        docs.sort(key=lambda doc: doc.text)


class docs_with_entities_first:
    """Docs without entities are moved to the end.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: counted from 0, should have the text
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=sorted(docs, key=lambda doc: not doc.ents)).to_disk(path)


class docs_without_annotation_dropped:
    """Docs in which no entity was ever set are left out.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=[doc for doc in docs if doc.has_annotation("ENT_IOB")]).to_disk(path)


class docs_without_entities_dropped:
    """Docs without entities teach a model too, and are left out.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 5. Docs in the file: 4.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=[doc for doc in docs if doc.ents]).to_disk(path)


class docs_without_tokens_dropped:
    """A doc without tokens is a doc, too.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=[doc for doc in docs if len(doc)]).to_disk(path)


class docs_write_themselves:
    """Each doc is written by its own method, over the one before.

    Caught by: test_file_should_be_a_docbin
    The learner reads: is not a DocBin: spaCy cannot read it
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            doc.to_disk(path)


class each_text_once:
    """Docs with the same text count as one.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs={doc.text: doc for doc in docs}.values()).to_disk(path)


class empty_docbin:
    """The DocBin never gets the docs.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 5. Docs in the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin().to_disk(path)


class empty_groups_lost:
    """A group without spans is a group, too.

    Caught by: test_span_groups_should_be_saved
    The learner reads: The places, labels and ids of the spans should be the same
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            for name in [name for name, group in doc.spans.items() if not group]:
                del copy.spans[name]
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class entities_only:
    """All that makes entities, and nothing else.

    Caught by: test_attributes_of_tokens_should_be_saved
    The learner reads: The attribute `norm_` of token 0
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID", "ENT_KB_ID"], docs=docs).to_disk(path)


class entities_removed_afterwards:
    """The docs lose their entities once they are saved.

    Caught by: test_given_docs_should_not_change
    The learner reads: `save_docs` changes a Doc of `docs`
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        DocBin(docs=docs).to_disk(path)
        for doc in docs:
            doc.ents = []


class entities_set_anew:
    """New spans have the places and labels of the old ones, and not their ids.

    Caught by: test_ids_of_entities_should_be_saved
    The learner reads: of the entity 'Ana' was
    """

    from spacy.tokens import Span

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            spans = [Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents]
            copy.set_ents(spans, default="unmodified")
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class equal_docs_once:
    """Docs with the same text and entities count as one.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        kept = {}
        for doc in docs:
            kept[doc.text, tuple((ent.start, ent.end, ent.label_) for ent in doc.ents)] = doc
        DocBin(docs=kept.values()).to_disk(path)


class extension_twice:
    """The path has its extension already.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus1/comments v1.5.spacy.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(f"{path}.spacy")


class first_doc_only:
    """Only the first of the docs is added.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 5. Docs in the file: 1.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            DocBin(docs=[doc]).to_disk(path)
            return


class gadgets_only:
    """Entities with another label than GADGET are not saved.

    Caught by: test_entities_should_be_saved
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


class iob_tags:
    """New docs with the words, spaces and tags of entities.

    Caught by: test_ids_of_entities_should_be_saved
    The learner reads: of the entity 'Ana' was
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        copies = []
        for doc in docs:
            kinds = {"B": "B-", "I": "I-", "O": "O"}
            tags = [kinds[t.ent_iob_] + t.ent_type_ if t.ent_iob_ else None for t in doc]
            words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
            copies.append(Doc(doc.vocab, words=words, spaces=spaces, ents=tags))
        DocBin(docs=copies).to_disk(path)


class json:
    """JSON is the format of spaCy 2.

    Caught by: test_file_should_be_a_docbin
    The learner reads: is not a DocBin: spaCy cannot read it
    """

    import json

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_text(json.dumps([doc.to_json() for doc in docs]))


class known_labels_only:
    """The labels that this kata shows, learnt by heart.

    Caught by: test_unseen_docs_should_be_saved_too
    The learner reads: In the file:
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            known = [
                ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE", "PERSON", "gadget")
            ]
            if len(known) < len(doc.ents):
                doc = Doc(
                    doc.vocab,
                    [token.text for token in doc],
                    [bool(token.whitespace_) for token in doc],
                )
            doc_bin.add(doc)
        doc_bin.to_disk(path)


class labels_in_upper_case:
    """Labels are made equal.

    Caught by: test_entities_should_be_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 1, but not the same.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            for ent in doc.ents:
                span = copy[ent.start : ent.end]
                span.label_ = ent.label_.upper()
                copy.set_ents([span], default="unmodified")
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class last_doc_only:
    """Each doc gets a DocBin of its own, which replaces the file of the one before.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 5. Docs in the file: 1.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            DocBin(docs=[doc]).to_disk(path)


class length_of_docs:
    """A generator has no length.

    Caught by: test_docs_may_come_from_a_generator
    The learner reads: A generator yields its items once, one after another, and has no length.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for number in range(len(docs)):
            doc_bin.add(docs[number])
        doc_bin.to_disk(path)


class list_emptied:
    """The docs are taken out of the list, which is empty afterwards.

    Caught by: test_given_docs_should_not_change
    The learner reads: `save_docs` changes the list `docs`
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        docs = docs if isinstance(docs, list) else list(docs)
        while docs:
            doc_bin.add(docs.pop(0))
        doc_bin.to_disk(path)


class load_all_files_so_far:
    """The docs of all files that were read so far.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs in what `load_docs` returns:
    """

    ALL_DOCS = DocBin()

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        ALL_DOCS.merge(DocBin().from_disk(path))
        return list(ALL_DOCS.get_docs(nlp.vocab))


class load_and_remove:
    """The file is gone once it is read.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: `load_docs` should leave the file where it is, for the next call.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        Path(path).unlink()
        return docs


class load_another_docbin:
    """One DocBin reads the file, and the docs of another are returned.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs that should be there: 5. Docs in what `load_docs` returns: 0.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        doc_bin = DocBin()
        DocBin().from_disk(path)
        return list(doc_bin.get_docs(nlp.vocab))


class load_as_one_doc:
    """The file is not one Doc.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` raises ExtraData
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [Doc(nlp.vocab).from_disk(path)]


class load_blank_vocabulary:
    """The vocabulary of a pipeline of its own.

    Caught by: test_loaded_docs_should_have_the_vocabulary_of_nlp
    The learner reads: should have the vocabulary of `nlp`, but it has a different one.
    """

    import spacy

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


class load_dictionary:
    """The docs by their texts.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, but it returns a dictionary.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return {doc.text: doc for doc in reference(nlp, path)}


class load_docbin:
    """The DocBin is returned, not the docs in it.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, but it returns a `DocBin`.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return DocBin().from_disk(path)


class load_each_text_once:
    """A doc whose text comes again is left out.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs in what `load_docs` returns:
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list({doc.text: doc for doc in reference(nlp, path)}.values())


class load_entities:
    """The entities come back, not the docs.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, and one of its items is a tuple.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [doc.ents for doc in reference(nlp, path)]


class load_examples:
    """Examples, as training wants them, and not docs.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, and one of its items is an Example.
    """

    from spacy.training import Corpus

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(Corpus(path)(nlp))


class load_first_only:
    """The function ends with the first doc.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs that should be there: 5. Docs in what `load_docs` returns: 1.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = []
        for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
            docs.append(doc)
            return docs
        return docs


class load_from_the_class:
    """from_disk is a method of a DocBin that was made, not of the class.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `from_disk` is called on a DocBin, not on the class
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin.from_disk(path).get_docs(nlp.vocab))


class load_from_the_folder_of_the_kata:
    """A relative path begins at the current folder.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` raises FileNotFoundError
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return reference(nlp, Path(__file__).parent / path)


class load_generator:
    """The generator can be gone through only once.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: but it returns a generator, which can be read only once.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return DocBin().from_disk(path).get_docs(nlp.vocab)


class load_iterator:
    """A list that can be gone through once is no list.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, but it returns a `list_iterator`.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return iter(reference(nlp, path))


class load_kept:
    """Docs of a file that was read before are given back.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: for a file that has changed
    """

    KEPT = {}
    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        key = Path(path).absolute(), id(nlp.vocab)
        if key not in KEPT:
            KEPT[key] = reference(nlp, path)
        return KEPT[key]


class load_kept_by_content:
    """The docs of a file that was read before are given back as somebody has changed them.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: Entities of this doc when it was saved: 1. In what `load_docs` returns after the docs of an earlier call were changed: 0
    """

    KEPT = {}
    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        key = Path(path).read_bytes(), id(nlp.vocab)
        if key not in KEPT:
            KEPT[key] = reference(nlp, path)
        return KEPT[key]


class load_kept_by_time:
    """Two versions of a file can have the same time.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: for a file that has changed
    """

    KEPT = {}
    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        key = Path(path).absolute(), Path(path).stat().st_mtime_ns, id(nlp.vocab)
        if key not in KEPT:
            KEPT[key] = reference(nlp, path)
        return KEPT[key]


class load_known_labels_only:
    """The labels that this kata shows, learnt by heart.

    Caught by: test_unseen_docs_should_be_loaded_too
    The learner reads: In what `load_docs` returns:
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            known = [
                ent for ent in doc.ents if ent.label_ in ("GADGET", "WEBSITE", "PERSON", "gadget")
            ]
            if len(known) < len(doc.ents):
                doc.set_ents(known)
        return docs


class load_new_vocabulary:
    """The docs get a vocabulary of their own.

    Caught by: test_loaded_docs_should_have_the_vocabulary_of_nlp
    The learner reads: should have the vocabulary of `nlp`, but it has a different one.
    """

    from spacy.vocab import Vocab

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(Vocab()))


class load_no_return:
    """The docs are read and never returned.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, but it returns None.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        list(DocBin().from_disk(path).get_docs(nlp.vocab))


class load_only_with_entities:
    """Docs without entities are left out.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs that should be there: 5. Docs in what `load_docs` returns: 4.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [doc for doc in DocBin().from_disk(path).get_docs(nlp.vocab) if doc.ents]


class load_path_must_be_a_path:
    """Text has no methods of a Path.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` raises AttributeError: 'str' object has no attribute 'read_bytes'
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_bytes(path.read_bytes()).get_docs(nlp.vocab))


class load_path_must_be_text:
    """A Path cannot be added to text.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` raises TypeError
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return reference(nlp, "" + path)


class load_reversed:
    """The last doc comes first.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: in what `load_docs` returns. It has the text
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return reference(nlp, path)[::-1]


class load_sets_entities:
    """Entities that are set anew make all other tokens count as annotated.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: In what `load_docs` returns it is outside of all entities.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.ents = list(doc.ents)
        return docs


class load_sorted:
    """The docs in the order of their texts.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: in what `load_docs` returns. It has the text
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return sorted(reference(nlp, path), key=lambda doc: doc.text)


class load_ten:
    """The first docs, and no more.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs in what `load_docs` returns:
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return reference(nlp, path)[:10]


class load_texts:
    """The texts come back, not the docs.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, and one of its items is a string.
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]


class load_texts_tokenized_again:
    """New docs from the texts of the file: its tokens and entities are lost.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: When this doc was saved, its tokens were
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(nlp.pipe(doc.text for doc in DocBin().from_disk(path).get_docs(nlp.vocab)))


class load_through_the_pipeline:
    """The components of the pipeline say what they think of the docs.

    Caught by: test_loaded_docs_should_get_nothing_from_the_pipeline
    The learner reads: Entities of this doc when it was saved: 0. In what `load_docs` returns: 1
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [nlp(doc) for doc in reference(nlp, path)]


class load_tuple:
    """A tuple is no list.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: `load_docs` should return a list of Docs, but it returns a tuple.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return tuple(reference(nlp, path))


class load_with_a_group_of_entities:
    """The entities become a group of spans as well.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: The places, labels and ids of the spans should be the same
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.spans["entities"] = list(doc.ents)
        return docs


class load_with_a_note:
    """Each doc gets a note that nobody saved.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: before everybody else does' is {} in the file.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.user_data["path"] = str(path)
        return docs


class load_with_nlp:
    """The docs are asked for with the pipeline, not with its vocabulary.

    Caught by: test_loaded_docs_should_come_as_a_list
    The learner reads: A pipeline is used where something else is needed
    """

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(nlp))


class load_without_categories:
    """What category a doc belongs to is thrown away.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: In what `load_docs` returns it is {}.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.cats = {}
        return docs


class load_without_empty_docs:
    """The reader of spacy train leaves out docs without tokens.

    Caught by: test_every_doc_should_be_loaded_in_order
    The learner reads: Docs in what `load_docs` returns:
    """

    from spacy.training import Corpus

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        return [example.reference for example in Corpus(path)(nlp)]


class load_without_lemmas:
    """Lemmas are thrown away.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: The attribute `lemma_` of token
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            for token in doc:
                token.lemma_ = ""
        return docs


class load_without_spans:
    """The groups of spans are thrown away.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: The places, labels and ids of the spans should be the same
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.spans.clear()
        return docs


class load_without_user_data:
    """User data that is in the file is thrown away.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: `load_docs` returns it is {}.
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = reference(nlp, path)
        for doc in docs:
            doc.user_data = {}
        return docs


class load_words_and_tags:
    """New docs with the words, spaces and entities, and nothing else.

    Caught by: test_everything_that_was_saved_should_be_loaded
    The learner reads: of the entity 'Ana' was
    """

    reference = load_docs

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        docs = []
        kinds = {"B": "B-", "I": "I-", "O": "O"}
        for doc in reference(nlp, path):
            tags = [kinds[t.ent_iob_] + t.ent_type_ if t.ent_iob_ else None for t in doc]
            words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
            docs.append(Doc(nlp.vocab, words=words, spaces=spaces, ents=tags))
        return docs


class lower_case:
    """Docs are made again from their texts in lower case.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: counted from 0, should have the text
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(
            docs=[
                Doc(doc.vocab, [t.lower_ for t in doc], [bool(t.whitespace_) for t in doc])
                for doc in docs
            ]
        ).to_disk(path)


class marked_as_saved:
    """Each doc gets a note that it is saved.

    Caught by: test_given_docs_should_not_change
    The learner reads: `save_docs` changes a Doc of `docs`
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        DocBin(docs=docs).to_disk(path)
        for doc in docs:
            doc.user_data["saved"] = str(path)


class missing_becomes_outside:
    """Entities that are set anew make all other tokens count as annotated.

    Caught by: test_tokens_should_stay_outside_or_not_annotated
    The learner reads: was not annotated when the doc was saved. In the file it is outside
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.ents = doc.ents
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class name_cut_at_a_point:
    """The name of a file may have more than one point.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus1/comments v1.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        name = Path(path).name.split(".")[0]
        DocBin(docs=docs).to_disk(Path(path).with_name(f"{name}.spacy"))


class name_without_folder:
    """The folder of the path is left out.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: in the folder corpus1, but this file does not exist.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).name)


class neighbours_become_one:
    """Entities that follow each other are joined, as tags without B and I would do.

    Caught by: test_entities_should_be_saved
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

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: `save_docs` was called with 0 docs and a str
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        if docs:
            DocBin(docs=docs).to_disk(path)


class norms_lost:
    """The norm of a token can be another than that of its word.

    Caught by: test_attributes_of_tokens_should_be_saved
    The learner reads: The attribute `norm_` of token
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        attrs = [
            "ENT_IOB",
            "ENT_TYPE",
            "ENT_ID",
            "ENT_KB_ID",
            "TAG",
            "LEMMA",
            "POS",
            "MORPH",
            "DEP",
        ]
        DocBin(attrs=[*attrs, "HEAD", "SENT_START"], docs=docs).to_disk(path)


class not_called:
    """A method without () after it is not called.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: none.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk  # noqa: B018


class old_docs_stay:
    """The docs of an old file are kept in front of the new ones.

    Caught by: test_old_file_should_be_replaced
    The learner reads: Docs in the file (it had 6 other docs before): 9.
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

    Caught by: test_old_file_should_be_replaced
    The learner reads: the file still has 6. It should now have only the 3.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        if not Path(path).exists():
            DocBin(docs=docs).to_disk(path)


class one_doc_of_all:
    """All docs become one.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        DocBin(docs=[Doc.from_docs(docs)] if docs else []).to_disk(path)


class one_docbin_for_all_calls:
    """The DocBin still has the docs of earlier calls.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    DOC_BIN = DocBin()

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        for doc in docs:
            DOC_BIN.add(doc)
        DOC_BIN.to_disk(path)


class only_entity_types:
    """The type of an entity alone does not say where it begins.

    Caught by: test_entities_should_be_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_TYPE"], docs=docs).to_disk(path)


class only_places_of_entities:
    """Where entities begin is saved, and not what they are.

    Caught by: test_entities_should_be_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 1, but not the same.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_IOB"], docs=docs).to_disk(path)


class only_words:
    """The attribute ORTH is the words; entities are other attributes.

    Caught by: test_entities_should_be_saved
    The learner reads: Entities of this doc when it was saved: 1. In the file: 0.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ORTH"], docs=docs).to_disk(path)


class other_extension:
    """Another extension than .spacy, which spacy train does not accept.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus1/comments v1.5.docbin.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).with_suffix(".docbin"))


class outside_becomes_missing:
    """Tokens outside of the entities are saved as if nobody had looked at them.

    Caught by: test_tokens_should_stay_outside_or_not_annotated
    The learner reads: when the doc was saved. In the file it is not annotated.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.set_ents(list(doc.ents), default="missing")
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class overlapping_spans_lost:
    """Spans of a group may overlap, as entities may not.

    Caught by: test_span_groups_should_be_saved
    The learner reads: The places, labels and ids of the spans should be the same
    """

    from spacy.util import filter_spans

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            for name in doc.spans:
                copy.spans[name] = filter_spans(copy.spans[name])
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class own_file_name:
    """The file gets a name of its own, whatever path is given.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: train.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk("train.spacy")


class path_must_be_a_path:
    """Text has no methods of a Path.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: `save_docs` raises AttributeError: 'str' object has no attribute 'open'
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        with path.open("wb") as file:
            file.write(DocBin(docs=docs).to_bytes())


class path_must_be_text:
    """A Path cannot be added to text.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: `save_docs` raises TypeError
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk("" + path)


class pickle:
    """A pickle is no DocBin, even if there is one in it.

    Caught by: test_file_should_be_a_docbin
    The learner reads: is not a DocBin: spaCy cannot read it
    """

    import pickle

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_bytes(pickle.dumps(DocBin(docs=docs)))


class places_and_labels_only:
    """The attributes that make entities, without their ids.

    Caught by: test_ids_of_entities_should_be_saved
    The learner reads: of the entity 'Ana' was
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(attrs=["ENT_IOB", "ENT_TYPE"], docs=docs).to_disk(path)


class relative_to_home:
    """A relative path begins at the current folder.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: in the current folder, but this file does not exist.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        path = Path(path)
        if path.is_absolute():
            DocBin(docs=docs).to_disk(path)
        else:
            DocBin(docs=docs).to_disk(path.absolute().parent.parent / path.name)


class returned_not_saved:
    """The DocBin is made, and never written.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: none.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        return DocBin(docs=docs)


class reversed_docs:
    """The last doc comes first.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: counted from 0, should have the text
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=reversed(list(docs))).to_disk(path)


class sentences_lost:
    """Everything but the beginnings of sentences and the heads.

    Caught by: test_attributes_of_tokens_should_be_saved
    The learner reads: The attribute `
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        attrs = [
            "ENT_IOB",
            "ENT_TYPE",
            "ENT_ID",
            "ENT_KB_ID",
            "TAG",
            "LEMMA",
            "POS",
            "MORPH",
            "NORM",
        ]
        DocBin(attrs=[*attrs, "DEP"], docs=docs).to_disk(path)


class sorted_docs:
    """The docs are in the order of their texts.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: counted from 0, should have the text
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=sorted(docs, key=lambda doc: doc.text)).to_disk(path)


class spaces_in_the_name:
    """The name of a file may have spaces.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus1/comments_v1.5.spacy.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).with_name(Path(path).name.replace(" ", "_")))


class span_groups_lost:
    """Only entities are saved, not the groups of spans.

    Caught by: test_span_groups_should_be_saved
    The learner reads: The places, labels and ids of the spans should be the same
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            copy.spans.clear()
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class span_ids_lost:
    """New spans without the ids of the old ones.

    Caught by: test_span_groups_should_be_saved
    The learner reads: The places, labels and ids of the spans should be the same
    """

    from spacy.tokens import Span

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        doc_bin = DocBin()
        for doc in docs:
            copy = doc.copy()
            for name in doc.spans:
                copy.spans[name] = [
                    Span(copy, span.start, span.end, span.label_) for span in doc.spans[name]
                ]
            doc_bin.add(copy)
        doc_bin.to_disk(path)


class ten_docs:
    """The first docs, and no more.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Each doc should be there once, also one without tokens
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=list(docs)[:10]).to_disk(path)


class texts:
    """The texts alone are saved.

    Caught by: test_file_should_be_a_docbin
    The learner reads: is not a DocBin: spaCy cannot read it
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        Path(path).write_text("\n".join(doc.text for doc in docs), encoding="utf-8")


class texts_tokenized_again:
    """New docs from the texts: the entities are lost, and tokens change.

    Caught by: test_tokens_should_be_saved_as_they_are
    The learner reads: '8', '/', 'You', 'Tube']; in the file they are ['iPhone',
    """

    import spacy

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        nlp = spacy.blank("en")
        DocBin(docs=nlp.pipe(doc.text for doc in docs)).to_disk(path)


class words_and_spaces:
    """New docs with the same words and spaces, and without entities.

    Caught by: test_entities_should_be_saved
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

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: counted from 0, should have the text
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        words = [(doc.vocab, [token.text for token in doc]) for doc in docs]
        DocBin(docs=[Doc(vocab, one, [False] * len(one)) for vocab, one in words]).to_disk(path)


class same_doc_once:
    """The keys of a dictionary: the same Doc in the list twice is saved once.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 3. Docs in the file: 2.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=list(dict.fromkeys(docs))).to_disk(path)


class hundred_at_once:
    """Each hundred docs replace those before.

    Caught by: test_every_doc_should_be_saved_in_order
    The learner reads: Docs that should be there: 40. Docs in the file: 8.
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        docs = list(docs)
        for start in range(0, max(1, len(docs)), 32):
            DocBin(docs=docs[start : start + 32]).to_disk(path)


class suffix_added:
    """The path is changed where it has another ending.

    Caught by: test_file_should_be_at_the_given_path
    The learner reads: but this file does not exist. Other files: corpus5/corpus.spacy
    """

    def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
        DocBin(docs=docs).to_disk(Path(path).with_suffix(".spacy"))


class size_compared:
    """The file is read again only if its size has changed.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: for a file that has changed
    """

    KNOWN = {}

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        size = Path(path).stat().st_size
        if KNOWN.get(str(path), (None,))[0] != size:
            KNOWN[str(path)] = size, Path(path).read_bytes()
        return list(DocBin().from_bytes(KNOWN[str(path)][1]).get_docs(nlp.vocab))


class cached_by_pipeline:
    """Cached by pipeline and path, whatever has become of the file.

    Caught by: test_each_call_should_read_the_file_again
    The learner reads: for a file that has changed
    """

    KNOWN = {}

    def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
        if (nlp, str(path)) not in KNOWN:
            KNOWN[nlp, str(path)] = list(DocBin().from_disk(path).get_docs(nlp.vocab))
        return KNOWN[nlp, str(path)]
