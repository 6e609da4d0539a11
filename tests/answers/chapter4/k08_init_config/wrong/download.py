"""No model is needed for a config, and none could be fetched offline.

Caught by: test_first_command_runs
The learner reads: `spacy download` needs the internet, so it is not run here.
"""

TO_STDOUT = "python -m spacy download en_core_web_sm"
