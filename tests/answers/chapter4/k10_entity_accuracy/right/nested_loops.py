"""Every gold span is compared with every predicted span of the same text."""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = 0
    total = 0
    for i in range(len(gold)):
        for ent in gold[i].ents:
            total = total + 1
            for other in predicted[i].ents:
                same_place = ent.start == other.start and ent.end == other.end
                if same_place and ent.label_ == other.label_:
                    correct = correct + 1
    if total == 0:
        raise ValueError
    return correct / total
