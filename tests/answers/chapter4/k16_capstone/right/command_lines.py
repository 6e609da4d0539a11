"""spaCy's command line, in a process of its own, with overrides."""

import subprocess
import sys


def train(folder):
    spacy_command = [sys.executable, "-m", "spacy"]
    config = str(folder / "config.cfg")
    subprocess.run([*spacy_command, "init", "config", config, "--pipeline", "ner"], check=True)
    settings = ["--paths.train", str(folder / "train.spacy"), "--paths.dev"]
    settings += [str(folder / "dev.spacy"), "--training.max_steps", "100"]
    settings += ["--training.eval_frequency", "50", "--output", str(folder / "output")]
    subprocess.run([*spacy_command, "train", config, *settings], check=True)
    return spacy.load(folder / "output" / "model-best")
