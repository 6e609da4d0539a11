"""A connection without another process, for the parts of the watch loop that talk over one."""

from __future__ import annotations


class Line:
    """The end of a connection whose other end has hung up."""

    def __init__(self):
        self.sent = []

    def send(self, what):
        self.sent.append(what)

    def recv(self):
        raise EOFError

    def close(self):
        pass
