"""What a grader prints, returns and raises, as its answer; for the embedded Python and for the user's own."""

import io
import json
import math
import reprlib
import types

IMAGE = set(
    "numpy scipy sympy pandas rapidfuzz sklearn rouge_score deepdiff jsonschema pydantic yaml nltk sqlparse rdkit skbio "
    "ast_grep_py annotated_types attr attrs click dateutil joblib mpmath orderly_set pydantic_core pytz referencing "
    "regex rpds six threadpoolctl tqdm typing_extensions".split()
)

decode = json.JSONDecoder().decode
encode = json.JSONEncoder().encode


class Drain(io.RawIOBase):
    """Takes bytes that nobody reads."""

    def write(self, data):
        return memoryview(data).nbytes

    def writable(self):
        return True

    def close(self):
        pass


class Printed:
    """The beginning of what a grader has written out."""

    size = 2000
    text = ""


class Sink(io.TextIOBase):
    """Takes text, and keeps its beginning."""

    encoding = "utf-8"
    buffer = Drain()

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if len(Printed.text) < Printed.size:
            Printed.text = (Printed.text + text[: Printed.size])[: Printed.size]
        return len(text)

    def writable(self):
        return True

    def close(self):
        pass


wanted = []


class Absent:
    """The last finder: remembers what the service has and this interpreter has not, caught or not."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        root = name.partition(".")[0]
        if root in IMAGE:
            wanted.append(root)
        return None


def line_of(error):
    if isinstance(error, SyntaxError) and error.filename == "<grader>":
        return error.lineno
    line = None
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<grader>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def words_of(error):
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "grader", "__main__"):
        name = f"{kind.__module__}.{name}"
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
    except BaseException:
        text = "<exception str() failed>"
    return (f"{name}: {text}" if text else name)[:1000]


SHORT = reprlib.Repr()
SHORT.maxlevel = 4
SHORT.maxstring = SHORT.maxother = SHORT.maxlong = 300
SHORT.maxlist = SHORT.maxtuple = SHORT.maxdict = SHORT.maxset = SHORT.maxfrozenset = SHORT.maxdeque = 20
MADE = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


def shown(value):
    try:
        return SHORT.repr(value)[:2000]
    except Exception as error:
        return f"<repr() raised {type(error).__name__}>"


def locals_of(frame):
    """What a person would look at; a module also holds what its code has made and imported."""
    named = [(name, value) for name, value in list(frame.f_locals.items()) if not name.startswith(("__", "."))]
    if frame.f_code.co_name == "<module>":
        named = [(name, value) for name, value in named if not isinstance(value, MADE)]
    return [[name, shown(value)] for name, value in named[:50]]


def frames_of(error):
    """The grader's calls under way when the error was raised, the innermost last: line, function, variables."""
    found = []
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<grader>":
            found.append((trace.tb_lineno, trace.tb_frame))
        trace = trace.tb_next
    return [[line, frame.f_code.co_name, locals_of(frame)] for line, frame in found[-10:]]


def score_of(value):
    if not isinstance(value, (int, float)):
        return f"r`grade` returned {'None' if value is None else 'a ' + type(value).__name__}, not a number."
    try:
        number = float(value)
    except OverflowError:
        return "r`grade` returned an integer beyond the range of a float."
    return number if math.isfinite(number) else f"r`grade` returned {number}, not a finite number."


def raised(error):
    """An exception as an answer: the letter of its flag and its words."""
    line = line_of(error)
    return f"r{words_of(error)} (line {line})" if line else f"r{words_of(error)}"


def begin(traced):
    """Nothing is printed yet; of a grader that is traced more is kept."""
    Printed.text = ""
    Printed.size = 20000 if traced else 2000


def with_frames(answer, frames):
    """The answer of a grader that is traced: with the calls under way when it failed, and what it has printed."""
    return "f" + encode([answer, frames, Printed.text])


def with_printed(answer):
    """The answer with what the grader has printed, where it has."""
    return "p" + encode([answer, Printed.text]) if Printed.text else answer
