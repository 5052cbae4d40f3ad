import json
import math

IMAGE = set(
    "numpy scipy sympy pandas rapidfuzz sklearn rouge_score deepdiff jsonschema pydantic yaml nltk sqlparse rdkit skbio "
    "ast_grep_py annotated_types attr attrs click dateutil joblib mpmath orderly_set pydantic_core pytz referencing "
    "regex rpds six threadpoolctl tqdm typing_extensions".split()
)

wanted = []


class Absent:
    """The last finder: remembers what the service has and this interpreter has not, caught or not."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        root = name.partition(".")[0]
        if root in IMAGE:
            wanted.append(root)
        return None


def of_host(finder):
    return "_pyodide._importhook" in (type(finder).__module__, getattr(finder, "__module__", ""))


def hide_host():
    for name in list(sys.modules):
        if name.partition(".")[0] in (*HIDDEN, "asyncio", "_asyncio"):
            del sys.modules[name]
    sys.modules.update(dict.fromkeys(HIDDEN))
    sys.meta_path[:] = [each for each in sys.meta_path if not of_host(each)] + [Absent]


def forbid_processes():
    """These would end the interpreter instead of raising."""

    def forbidden(*_):
        raise PermissionError("A grader cannot start or end a process.")

    for name in ("system", "_exit", "abort", "kill", "raise_signal"):
        for module in (os, sys.modules["posix"], signal, sys.modules["_signal"]):
            if hasattr(module, name):
                setattr(module, name, forbidden)


def protect_library():
    for folder, folders, files in os.walk("/"):
        if folder == "/":
            folders[:] = [name for name in folders if name not in ("dev", "proc", "tmp")]
        for name in files:
            os.chmod(os.path.join(folder, name), 0o444)
        os.chmod(folder, 0o555)


hide_host()
forbid_processes()
protect_library()
finders = list(sys.meta_path)
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Sink()
quiet_warnings()
load_cleanly(["_strptime", "calendar", "collections.abc", "decimal", "random", "statistics"])

programs = {}
source = ""
rows = []
current = None


class Program:
    """A grader's source, compiled once; `code` or `fault` is there."""

    def __init__(self, text):
        self.code = self.fault = None
        self.leaves_traces = True
        try:
            tree = ast.parse(text, "<grader>")
            self.leaves_traces = leaves_traces(tree)
            names = [name for name in imported(tree) if from_library(name)]
            self.code = compile(tree, "<grader>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, MemoryError, RecursionError, OverflowError) as error:
            self.fault = fault(error)
            return
        load_cleanly(names)
        if any(name.partition(".")[0] == "asyncio" for name in names):
            install_loop()
        if self.leaves_traces:
            for name in names:
                keep_classes(name)


def program_of(text):
    if text not in programs:
        if len(programs) >= 64:
            programs.clear()
        programs[text] = Program(text)
    return programs[text]


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


def absent(name):
    return f"s`{name}` is in the service's image but not in the embedded Python: use your own Python, or do without it."


def fault(error):
    """An exception as the answer: its flag's letter and its words."""
    words = words_of(error)
    if isinstance(error, ModuleNotFoundError) and error.name:
        root = error.name.partition(".")[0]
        if root in HIDDEN:
            words = f"ModuleNotFoundError: No module named {error.name!r}"
        elif from_library(root):
            return absent(root)
    line = line_of(error)
    return f"r{words} (line {line})" if line else f"r{words}"


def score_of(value):
    if not isinstance(value, (int, float)):
        return f"r`grade` returned {'None' if value is None else 'a ' + type(value).__name__}, not a number."
    try:
        number = float(value)
    except OverflowError:
        return "r`grade` returned an integer beyond the range of a float."
    return number if math.isfinite(number) else f"r`grade` returned {number}, not a finite number."


def graded(code, names, line):
    pair = decode(line)
    exec(code, names)
    if "grade" not in names:
        return "rNameError: name 'grade' is not defined: a grader defines `grade(sample, item)`."
    return score_of(names["grade"](pair[0], pair[1]))


decode = json.JSONDecoder().decode


def load(text):
    """Takes a frame: the source as JSON, then a line a row; tells how many rows."""
    global source, rows
    rows = text.split("\n")
    source = decode(rows[0])
    return len(rows) - 1


def call(index):
    """The score of a row (from 1), or a letter (r: runtime error, s: server error) and a message."""
    global current
    if current != source:
        restore()
        current = source
    program = program_of(source)
    if program.fault:
        return program.fault
    wanted.clear()
    module = sys.modules["grader"] = types.ModuleType("grader")
    names = module.__dict__
    try:
        answer = contextvars.Context().run(graded, program.code, names, rows[index])
    except BaseException as error:
        answer = fault(error)
    names.clear()
    return absent(wanted[0]) if wanted else answer


def tidy():
    """Undoes what a call may have left behind."""
    program = programs.get(current)
    if program and program.leaves_traces:
        restore()


keep_modules()
(load, call, tidy)
