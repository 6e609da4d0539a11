"""A line that goes on after a backslash, and quotes."""

COMMAND = r"""
python -m spacy train config.cfg --output "output" \
    --paths.train "train.spacy" --paths.dev "dev.spacy"
"""
