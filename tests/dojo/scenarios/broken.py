"""Broken answers: for each its code, the line to look at and what the learner reads."""

from __future__ import annotations

import sys

ADD = "def add(a, b):\n    "
BEGAN = "The stub has `def add(a: int, b: int) -> int`. Keep these parameters."
DECORATOR = (
    "def decorated(f):\n    @functools.wraps(f)\n    def inner(*a):\n        return f(*a)\n"
    "    return inner\n"
)
BROKEN = {
    "syntax error": (
        "x = 1\ndef add(a, b:\n    return 1\n",
        2,
        "Python cannot read the file: '(' was never closed. def add(a, b: ^",
    ),
    "indentation": (
        "def add(a, b):\nreturn 1\n",
        2,
        "Python cannot read the file: expected an indented block after function definition",
    ),
    "empty": ("", 1, "The file has no code to test."),
    "only comments": ("# later\n'''Later.'''\n", 1, "The file has no code to test."),
    "latin-1": (
        b"x = 1\n# caf\xe9\n",
        2,
        "The file is not UTF-8 text. Save it in that encoding.",
    ),
    "utf-16": ("x = 1".encode("utf-16"), 1, "The file is not UTF-8 text"),
    "null byte": (b"x = 1\ny = '\0'\n", 2, "The file is not UTF-8 text"),
    "unknown encoding": ("# coding: nonsense\nx = 1\n", 1, "unknown encoding: nonsense"),
    "renamed": (
        "def ad(a, b):\n    return 1\n",
        1,
        "The file does not define `add`, which the tests need. Did you rename it to `ad`?",
    ),
    "missing": ("x = 1\n", None, "The file does not define `add`, which the tests need."),
    "no such module": (
        "import nothing_of_that_name\n",
        1,
        "The file imports `nothing_of_that_name`, which is not installed here.",
    ),
    "no such part": (
        "import os.pth\n",
        1,
        "The file imports `os.pth`, but there is no such module",
    ),
    "other capitals": (
        "answer = 'b'\ndef ADD(a, b):\n    return 1\n",
        2,
        "The file does not define `add`, which the tests need. Did you rename it to `ADD`?",
    ),
    "no quotes": (
        "ANSWER = b\n",
        1,
        "The file uses `b`, which is not defined. Is it misspelt, not imported, or a string"
        " without quotes?",
    ),
    "no import": (
        f"{ADD}return [path(n) for n in (a, b)]\n",
        2,
        "`add` uses `path`, which is not defined. Is it misspelt, not imported",
    ),
    "error in a lambda": (
        "add = lambda a, b: a.x\n",
        1,
        "`add` raises AttributeError: 'int' object has no attribute 'x'. The test called"
        " `add(1, 3)`.",
    ),
    "endless loop in a lambda": (
        "add = lambda a, b: sum(1 for _ in iter(int, 1))\n",
        1,
        "The answer did not finish within 1 second.",
    ),
    "endless loop in a comprehension": (
        f"{ADD}return [n for n in iter(int, 1)]\n",
        2,
        "`add` did not finish within 1 second.",
    ),
    "error at import": ("x = {}['key']\n", 1, "The file raises KeyError: 'key'"),
    "sys.exit at import": ("import sys\nsys.exit(0)\n", 2, "The file ends the run (SystemExit)."),
    "os._exit at import": (
        "import os\nos._exit(0)\n",
        None,
        "The answer ended the whole Python process (exit status 0), so there is no result."
        " Does it call `os._exit`, or close files that it did not open?",
    ),
    "os._exit": (f"import os\n{ADD}os._exit(0)\n", None, "ended the whole Python process"),
    "crash": (
        f"import ctypes\n{ADD}ctypes.string_at(0)\n",
        3,
        "The answer ended the whole Python process (signal 11), so there is no result."
        " It crashed here.",
    ),
    "sys.exit": (f"import sys\n{ADD}sys.exit(0)\n", 3, "`add` ends the run (SystemExit)."),
    "a library that exits": (
        f"import argparse\n{ADD}argparse.ArgumentParser().parse_args(['x'])\n",
        3,
        "`add` calls something that exits Python (SystemExit). The printed output may say why.",
    ),
    "KeyboardInterrupt": (f"{ADD}raise KeyboardInterrupt\n", 2, "`add` ends the run (Keyboard"),
    "pytest.skip": (f"import pytest\n{ADD}pytest.skip('no')\n", 3, "`add` ends the run (Skipped)."),
    "pytest.xfail": (f"import pytest\n{ADD}pytest.xfail('no')\n", 3, "`add` ends the run (XFail"),
    "pytest.exit": (f"import pytest\n{ADD}pytest.exit('no', 0)\n", 3, "`add` ends the run (Exit)."),
    "pytest.exit at import": ("import pytest\npytest.exit('no', 0)\n", 2, "The file ends the run"),
    "unittest.SkipTest": (
        f"import unittest\n{ADD}raise unittest.SkipTest\n",
        3,
        "`add` raises SkipTest",
    ),
    "endless loop at import": (
        "while True:\n    pass\n",
        None,
        "The file did not finish within 1 second. Is there an endless loop, or"
        " slow code that each call repeats?",
    ),
    "endless loop": (
        f"{ADD}while True:\n        try:\n            pass\n        except BaseException: pass\n",
        None,
        "`add` did not finish within 1 second. Is there an endless loop, or"
        " slow code that each call repeats?",
    ),
    "a loop in C": (
        f"{ADD}return sum(iter(int, 1))\n",
        2,
        "`add` did not finish within 1 second.",
    ),
    "recursion": (f"{ADD}return add(a, b)\n", 2, "`add` calls itself endlessly"),
    "memory": (f"{ADD}return [0] * 10**12\n", 2, "`add` asks for more memory than an answer may"),
    "print storm": (
        f"{ADD}while True: print('spam' * 10000)\n",
        2,
        "`add` prints or writes more than an answer may.",
    ),
    "not implemented elsewhere": (
        f"from numbers import Real\nimport asyncio\n{ADD}asyncio.AbstractEventLoop().stop()\n",
        4,
        "`add` calls a part of a library that is not implemented (NotImplementedError).",
    ),
    "other parameters": (
        "def add(a):\n    return a\n",
        1,
        "The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        " given. The stub has `def add(a: int, b: int) -> int`. Keep these parameters.",
    ),
    "nothing to call": (
        "add = [1, 2]\n",
        1,
        "`add` has the type 'list', so the test cannot call it. The stub has `def add(",
    ),
    "a long error": (
        f"{ADD}raise ValueError('many words ' * 200)\n",
        2,
        "`add` raises ValueError:",
    ),
    "an empty error": (f"{ADD}raise ValueError\n", 2, "`add` raises ValueError"),
    "a lambda with other parameters": (
        "add = lambda a: a\n",
        1,
        "The test cannot call `add` as `add(1, 3)`: <lambda>() takes 1 positional argument but 2"
        f" were given. {BEGAN}",
    ),
    "a method with other parameters": (
        "class S:\n    def add(self, a): return a\nadd = S().add\n",
        3,
        "The test cannot call `add` as `add(1, 3)`: S.add() takes 2 positional arguments but 3"
        f" were given. {BEGAN}",
    ),
    "a class with other parameters": (
        "class add:\n    def __init__(self, a): pass\n",
        1,
        f"The test cannot call `add`: add.__init__() takes 2 positional arguments but 3 were given."
        f" {BEGAN}",
    ),
    "a decorated function with other parameters": (
        f"import functools\n{DECORATOR}@decorated\ndef add(a): return a\n",
        8,
        "The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        f" given. {BEGAN}",
    ),
    "a function decorated without wraps": (
        f"import functools\n{DECORATOR.replace('@functools', '# ')}@decorated\n"
        "def add(a): return a\n",
        8,
        f"The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        f" given. {BEGAN}",
    ),
    "a partial with other parameters": (
        "import functools\nadd = functools.partial(lambda a, b: a, 1, 2)\n",
        2,
        "The test cannot call `add` as `add(1, 3)`: <lambda>() takes 2 positional arguments but 4"
        f" were given. {BEGAN}",
    ),
    "a helper with other parameters": (
        f"def half(a): return a\n{ADD}return half(a, b)\n",
        3,
        "`add` raises TypeError: half() takes 1 positional argument but 2 were given",
    ),
    "a property": ("add = property(len)\n", 1, "`add` has the type 'property', so the test"),
    "compared, not bound": (
        "x = 1\nANSWER == 'b'\n",
        2,
        "`ANSWER == ...` compares `ANSWER` with a value. To assign a value, use a single `=`.",
    ),
    "defined inside something else": (
        "def other():\n    def add(a, b):\n        return 1\n",
        2,
        "`add` is defined inside another block, which starts on line 1, so the tests cannot find",
    ),
    "quit": (f"{ADD}quit()\n", 2, "`add` calls `quit()` or `exit()`, which ends Python."),
    "exit at import": ("exit()\n", 1, "The file calls `quit()` or `exit()`, which ends Python."),
    "pytest.exit itself": ("import pytest\nadd = pytest.exit\n", 2, "`add` ends the run (Exit)."),
    "half an emoji raised": (
        f"{ADD}raise ValueError('\\ud83d')\n",
        2,
        r"`add` raises ValueError: \ud83d. The test called `add(1, 3)`.",
    ),
    "half an emoji in a name": (
        f"{ADD}raise type('\\ud83d', (Exception,), {{}})('x')\n",
        2,
        "`add` raises UnicodeEncodeError",
    ),
    "half an emoji returned": (f"{ADD}return '\\ud83d'\n", 1, r"`add` gives \ud83d for 1 and 3."),
    "control characters": (
        f"{ADD}print('\\a\\x1b[2J 1 %\\r 2 %'); raise ValueError('\\a\\b\\x1b[2Jx')\n",
        2,
        r"`add` raises ValueError: \x07\x08x. The test called `add(1, 3)`. Printed while it ran: |"
        " 2 %",
    ),
    "a million lines": (f"{ADD}return '\\n' * 10**6\n", 1, "`add` gives"),
    "a name of a million letters": (
        f"def {'a' * 10**5}(): raise ValueError\n{ADD}{'a' * 10**5}()\n",
        1,
        "aaa...` raises ValueError",
    ),
    "an exception that cannot be asked": (
        f"class Many(OSError):\n    errno = property(lambda self: 1 / 0)\n{ADD}raise Many\n",
        3,
        "`add` raises Many, an exception that cannot be shown.",
    ),
    "an exception that lies of its class": (
        "class Many(Exception):\n    @property\n    def __class__(self): raise ValueError('no')\n"
        f"{ADD}raise Many\n",
        3,
        "`__class__` raises ValueError: no",
    ),
    "an attribute that is not there, 100,000 times": (
        f"x = (1){'.real' * 10**5}\n",
        1,
        "Python cannot read the file: an expression here is too long.",
    ),
    "marks of a merge": (
        "x = 1\n<<<<<<< HEAD\nx = 2\n=======\n",
        2,
        "There is a merge conflict here. Choose one of the two versions",
    ),
    "a builtin that everything needs": (
        f"import builtins\nbuiltins.len = lambda x: 0\n{ADD}return 0\n",
        None,
        "so there is no result.",
    ),
    "a value of 100 million characters": (f"{ADD}return 'x' * 10**8\n", 1, "`add` gives xxxxx"),
    "an attribute of a metaclass": (
        "class M(type):\n    def __getattribute__(cls, name): raise RuntimeError\n"
        f"class E(Exception, metaclass=M): pass\n{ADD}raise E\n",
        4,
        "`add` raises E, an exception that cannot be shown.",
    ),
    "a handler of signals": (
        f"import _thread, threading\n{ADD}threading.Timer(0.2, _thread.interrupt_main).start()\n"
        "    while True: pass\n",
        4,
        "`add` ends the run (KeyboardInterrupt).",
    ),
    "a codec that is not for text": ("# coding: rot13\n", 1, "'rot13' is not a text encoding"),
    "a list that holds itself": (f"{ADD}x = []; x.append(x); return x\n", 1, "gives [[...]] for 1"),
}
ON_POSIX = {
    "a timer": (
        "import signal\ndef late(*_): raise ValueError('late')\n"
        "signal.signal(signal.SIGALRM, late)\n"
        f"signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)\n{ADD}while True: pass\n",
        2,
        "`late` raises ValueError: late",
    ),
    "one byte to every pipe": (
        f"import os, stat\n{ADD}for n in range(3, 64):\n        try:\n"
        "            if stat.S_ISFIFO(os.fstat(n).st_mode): os.write(n, b'x')\n"
        "        except OSError: pass\n    return 0\n",
        2,
        "`add` gives 0 for 1 and 3.",
    ),
}
if sys.platform == "linux":
    BROKEN |= ON_POSIX
if sys.version_info >= (3, 11):
    BROKEN["several exceptions"] = (
        f"{ADD}raise ExceptionGroup('several', [ValueError('one'), TypeError('two')])\n",
        2,
        "`add` raises ExceptionGroup: several (2 sub-exceptions). The test called `add(1, 3)`."
        " It contains: ValueError: one TypeError: two",
    )
