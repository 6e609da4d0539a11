"""Signals become calls as long as a block lasts."""

from __future__ import annotations

import signal

from dojo.live.signals import signals_told


def test_a_signal_is_told_and_its_handler_restored():
    told, before = [], signal.getsignal(signal.SIGTERM)
    with signals_told({"SIGTERM": told.append, "SIGNOWHERE": told.append}):
        signal.raise_signal(signal.SIGTERM)
    assert told == [None]
    assert signal.getsignal(signal.SIGTERM) == before
