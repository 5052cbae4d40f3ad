REMEDY = (
    "name your own Python in the setting `rewardsmith.python.interpreter` (in the command: `--python PATH`), "
    "or do without it."
)

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
traced = False


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


def absent(name):
    return f"s`{name}` is in the service's image but not in the embedded Python: {REMEDY}"


def fault(error):
    """An exception as the answer: its flag's letter and its words."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        root = error.name.partition(".")[0]
        if root in HIDDEN:
            return raised(ModuleNotFoundError(f"No module named {error.name!r}").with_traceback(error.__traceback__))
        if from_library(root):
            return absent(root)
    return raised(error)


def graded(code, names, line):
    pair = decode(line)
    exec(code, names)
    if "grade" not in names:
        return "rNameError: name 'grade' is not defined: a grader defines `grade(sample, item)`."
    return score_of(names["grade"](pair[0], pair[1]))


def load(text):
    """Takes a frame: a grader's source, one to be traced, or a fixture as JSON, then a line a row; tells how many rows."""
    global source, rows, traced
    rows = text.split("\n")
    source = decode(rows[0])
    traced = isinstance(source, dict) and "traced" in source
    if traced:
        source = source["traced"]
    elif isinstance(source, dict):
        source = fixture_of(source)
    return len(rows) - 1


def call(index):
    """The score of a row (from 1), or a letter and more: r runtime error, s server error, p with what was printed,
    v any value, f what a traced grader says."""
    global current
    if current != source:
        restore()
        current = source
    if isinstance(source, Fixture):
        return source.answer(rows[index])
    program = program_of(source)
    if program.fault:
        return with_frames(program.fault, []) if traced else program.fault
    wanted.clear()
    begin(traced)
    frames = []
    module = sys.modules["grader"] = types.ModuleType("grader")
    names = module.__dict__
    try:
        answer = contextvars.Context().run(graded, program.code, names, rows[index])
    except BaseException as error:
        answer = fault(error)
        frames = frames_of(error) if traced else []
    names.clear()
    answer = absent(wanted[0]) if wanted else answer
    return with_frames(answer, frames) if traced else with_printed(answer)


def tidy():
    """Undoes what a call may have left behind."""
    program = programs.get(current)
    if program and program.leaves_traces:
        restore()


keep_modules()
(load, call, tidy)
