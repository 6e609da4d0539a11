"""Any word before the number, not the phone's name.

Caught by: test_phone_without_a_model_number_is_not_found
The learner reads: `iphone_number` matches here, where no model is named
"""


def iphone_number() -> Pattern:
    return [{"IS_ALPHA": True}, {"IS_DIGIT": True}]
