"""The folder model-best is made by the command, inside of output.

Caught by: test_pipeline_is_saved_in_output
The learner reads: The pipeline is saved in output/model-best; it should be saved in output.
"""

COMMAND = (
    "python -m spacy train config.cfg --output output/model-best --paths.train train.spacy"
    " --paths.dev dev.spacy"
)
