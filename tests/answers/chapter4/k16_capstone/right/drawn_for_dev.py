"""A sample for dev, everything else for training."""


def build_corpus(nlp, comments, folder, seed):
    annotations = {}
    for text, entities in comments:
        annotations.setdefault(text, entities)
    rng = random.Random(seed)
    held = set(rng.sample(sorted(annotations), round(len(annotations) / 5)))
    train, dev = DocBin(), DocBin()
    for text, entities in annotations.items():
        example = Example.from_dict(nlp.make_doc(text), {"entities": entities})
        (dev if text in held else train).add(example.reference)
    train.to_disk(folder / "train.spacy")
    dev.to_disk(folder / "dev.spacy")
