"""Flag what an answer uses that no answer to its kata needs, for a person to look at.

No test in the same process can stop an answer that tries to cheat. So its source is compared with
the stub, the reference answer and the right answers of its kata. A flag never fails a kata.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dojo.judging.gaps import GAP
from dojo.model.catalogue import katas
from dojo.model.kata import LESSON, Kata
from dojo.model.sources import DEFINITIONS, NO_TREE, content, tree
from dojo.model.variants import body_of, right


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Harmless modules of the standard library, and the packages that learners use.
MODULES = _words(
    """__future__ abc bisect collections configparser contextlib copy dataclasses datetime decimal
    enum fractions functools hashlib heapq io itertools json logging math numbers numpy operator
    pathlib pprint random re shlex spacy srsly statistics string tempfile textwrap thinc time tqdm
    typing typing_extensions unicodedata warnings wasabi confection"""
)
CALLS = _words(
    """__import__ breakpoint compile delattr eval exec globals input locals setattr vars"""
)
# Functions and modules that access files: ordinary ones, and those that look around or link.
FILES = _words(
    """exists is_dir is_file makedirs mkdir open os read_bytes read_text remove rename shutil stat
    touch unlink write_bytes write_text"""
)
FAR_FILES = _words(
    """chmod glob hardlink_to iterdir listdir rglob rmdir rmtree scandir symlink_to walk"""
)
# What an answer that accesses files may use of modules that can do more.
PLAIN = _words(
    """os.PathLike os.fspath os.getcwd os.linesep os.makedirs os.path os.remove os.replace os.sep
    os.unlink shutil.copy shutil.copyfile"""
)
# Modules that others lead to, such as `pathlib.os`.
REACHED = _words("""builtins ctypes gc importlib inspect os shutil subprocess sys threading""")
# Attributes that an answer sets on objects of spaCy.
SET = _words(
    """ent_id_ ent_iob_ ent_kb_id_ ent_type ent_type_ ents label_ max_length predicted reference
    spans tensor user_data"""
)
# Attributes that lead to frames and code.
FRAMES = _words(
    """ag_frame cr_frame f_back f_builtins f_code f_globals f_locals gi_frame tb_frame tb_next
    _getframe"""
)
# Special names that any Python program may use.
HARMLESS = _words(
    """__init__ __repr__ __str__ __iter__ __next__ __len__ __call__ __enter__ __exit__
    __post_init__ __name__ __doc__ __all__ __future__ __annotations__ __getitem__ __setitem__
    __add__ __class__ __main__"""
)
TYPES = frozenset(name for name, value in vars(builtins).items() if isinstance(value, type))
ERRORS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
# Classes that are there to be derived from.
BASES = _words("""ABC Enum Generic IntEnum NamedTuple Protocol StrEnum TypedDict""")
REACHES_FILES = "accesses files"
PATH = re.compile(r"(/|~/|[A-Za-z]:[\\/])[\w.]+([/\\][\w.-]+)*$")  # an absolute path
# Parts of paths that no answer gets from a test.
PLACES = ("solutions", "tests", "conftest", "pytest.ini", "pyproject", "site-packages", "..")

_Change = ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Delete


class Flag(NamedTuple):
    """Something to look at in a file.

    Attributes:
        line: The line, counted from 1.
        reason: The reason, as a sentence without a full stop.
    """

    path: Path
    line: int
    reason: str


class _Use(NamedTuple):
    """A use of something, in words that complete "The answer ..." and identify it."""

    what: str
    line: int


def flags(kata: Kata, path: Path) -> list[Flag]:
    """Return one flag for each thing that an answer uses and no answer to its kata needs.

    A file that cannot be read has no flags, because it cannot pass.
    """
    try:
        module = tree(content(path))
    except (OSError, *NO_TREE):
        return []
    needed = {use.what for known in _known(kata) for use in _Reader(known).uses()}
    found: dict[str, Flag] = {}
    for what, line in _Reader(module).uses():
        if what not in needed:
            reason = f"it {what}, which no answer to {kata.number} needs"
            found.setdefault(what, Flag(path, line, reason))
    return sorted(found.values(), key=lambda flag: flag.line)


def strays(root: Path, folder: Path) -> list[Flag]:
    """Return the files in a folder of answers that are neither katas nor lessons."""
    known = {kata.file for kata in katas(root)}
    return [
        Flag(path, 1, "this file is not an answer")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder) not in known
        if not LESSON.fullmatch(path.name) and path.name != "README.md"
        if "__pycache__" not in path.parts and path.suffix not in (".svg", ".png")
    ]


def _known(kata: Kata) -> Iterator[ast.Module]:
    """Yield the trusted code: the stub, the reference answer and the right answers."""
    for path in (kata.pristine, kata.solution):
        try:
            yield tree(content(path))
        except (OSError, *NO_TREE):
            continue
    for answer in right(kata):
        yield body_of(answer.path.read_bytes(), answer.part)


class _Reader:
    """Finds uses in a module that may be suspicious."""

    def __init__(self, module: ast.Module) -> None:
        self._module = module
        nodes = list(ast.walk(module))
        imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
        aliases = [alias for node in imports for alias in node.names]
        self._imported = {(a.asname or a.name).partition(".")[0] for a in aliases}
        modules = [a for node in imports if isinstance(node, ast.Import) for a in node.names]
        # The module behind a name, if it can do more than compute.
        self._modules = {
            (a.asname or a.name).partition(".")[0]: a.name
            for a in modules
            if a.name.partition(".")[0] not in MODULES
        }
        self._made = {node.name for node in nodes if isinstance(node, DEFINITIONS)}
        self._fields = {name for node in nodes for name in _fields(node)}

    def uses(self) -> Iterator[_Use]:
        """Yield each use, even of the same thing."""
        for node in ast.walk(self._module):
            for what in self._of_node(node):
                yield _Use(what, getattr(node, "lineno", 1))

    def _of_node(self, node: ast.AST) -> Iterator[str]:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from _of_import(node)
        elif isinstance(node, ast.Name):
            yield from _of_name(node.id, node.id in ("open", "os", "shutil"))
            if node.id in CALLS:
                yield f"uses `{node.id}`"
        elif isinstance(node, ast.Attribute):
            yield from self._of_attribute(node)
        elif isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, _Change):
            yield from self._of_change(node)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _of_name(node.name, False)
        elif isinstance(node, ast.ClassDef):
            yield from self._of_class(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _of_text(node.value)

    def _of_attribute(self, node: ast.Attribute) -> Iterator[str]:
        yield from _of_name(node.attr, node.attr in FILES)
        module = self._modules.get(getattr(node.value, "id", ""))
        if module and f"{module}.{node.attr}" not in PLAIN:
            yield f"uses `{module}.{node.attr}`"
        elif node.attr in FAR_FILES:
            yield f"{REACHES_FILES} (`{node.attr}`)"
        elif node.attr in REACHED:
            yield f"reaches `{node.attr}` through something else"

    def _of_class(self, node: ast.ClassDef) -> Iterator[str]:
        """Find a class that could pretend to be something else."""
        for base in node.bases:
            name = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
            is_type = name in TYPES - ERRORS - {"object"}
            if is_type or (_root(base) in self._imported and name not in BASES):
                yield f"subclasses `{name}`"
        if any(keyword.arg == "metaclass" for keyword in node.keywords):
            yield "makes a class with a metaclass"

    def _of_change(self, node: _Change) -> Iterator[str]:
        """Find a change to something that the answer did not define: a module, class or method."""
        targets = node.targets if isinstance(node, (ast.Assign, ast.Delete)) else [node.target]
        value = None if isinstance(node, ast.Delete) else node.value
        is_code = isinstance(value, ast.Lambda) or getattr(value, "id", "") in self._made
        for target in targets:
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Attribute):
                target = target.value
            if not isinstance(target, ast.Attribute) or _root(target) == "self":
                continue
            is_known = target.attr in SET | self._fields
            is_foreign = _root(target) in self._imported or not is_known
            if target.attr == "__class__" or is_code or is_foreign:
                yield f"changes `{ast.unparse(target)}`"


def _fields(node: ast.AST) -> Iterator[str]:
    """Yield the attributes that a class of the answer defines, or a method sets."""
    if isinstance(node, ast.ClassDef):
        for part in ast.walk(node):
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                yield part.target.id
            elif isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store):
                yield part.id
            elif isinstance(part, ast.Attribute) and _root(part) == "self":
                yield part.attr


def _root(node: ast.expr) -> str:
    """Return the name at the start of an attribute chain, or "" if there is none."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _of_call(node: ast.Call) -> Iterator[str]:
    """Find a function that is given the name of an attribute."""
    if isinstance(node.func, ast.Name) and node.func.id == "getattr" and len(node.args) > 1:
        name = node.args[1]
        if not isinstance(name, ast.Constant):
            yield "uses `getattr` with a computed name"
        elif str(name.value) in FILES | FAR_FILES | REACHED | FRAMES:
            yield f"uses `getattr` for {name.value!r}"


def _of_import(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom):
        names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            if name.partition(".")[0] in REACHED and name not in PLAIN:
                yield f"uses `{name}`"
        modules = ["" if node.level else node.module or ""]
    else:
        modules = [alias.name for alias in node.names]
    for module in modules:
        top = module.partition(".")[0]
        if top in FILES:
            yield REACHES_FILES
        elif top not in MODULES:
            yield f"imports {top or 'from its own folder'}"


def _of_name(name: str, reaches_files: bool) -> Iterator[str]:
    if name.startswith("__") and name.endswith("__") and name not in {*HARMLESS, GAP}:
        yield f"uses `{name}`"
    elif name in FRAMES:
        yield f"looks at frames (`{name}`)"
    elif reaches_files:
        yield REACHES_FILES


def _of_text(text: str) -> Iterator[str]:
    """Find a string that is a path which no test passes to an answer, or a special name."""
    if text.startswith("__") and text.isidentifier():
        yield from _of_name(text, False)
    if PATH.match(text) or any(part.removesuffix(".py") in PLACES for part in text.split("/")):
        yield f"contains the path {text!r}"
