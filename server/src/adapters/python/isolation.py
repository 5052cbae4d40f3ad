import ast
import builtins
import contextvars
import gc
import os
import shutil
import signal
import sys
import types
import warnings

HOME = os.getcwd()
HIDDEN = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core")
QUIET = set(
    "__future__ abc base64 bisect cmath collections copy dataclasses datetime difflib enum fractions functools "
    "hashlib heapq html itertools json math numbers operator re statistics string textwrap time typing unicodedata"
    .split()
)
REACHING = set(
    "setattr delattr globals vars locals exec eval compile open __import__ __builtins__ __loader__ __spec__ "
    "breakpoint".split()
)
PLAIN = {"__name__", "__class__", "__init__", "__doc__"}


def root_of(node):
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def leaves_traces(tree):
    """Whether a grader may change what outlives its own module; in doubt it may."""
    bound = {""}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            bound.update(each.asname or each.name.partition(".")[0] for each in node.names)
    return any(may_reach_out(node, bound) for node in ast.walk(tree))


def may_reach_out(node, bound):
    match node:
        case ast.Import():
            return any(each.name.partition(".")[0] not in QUIET for each in node.names)
        case ast.ImportFrom():
            return (node.module or "").partition(".")[0] not in QUIET
        case ast.Name():
            return node.id in REACHING
        case ast.Attribute():
            root = root_of(node)
            private = node.attr.startswith("_") and node.attr not in PLAIN and root != "self"
            return private or (not isinstance(node.ctx, ast.Load) and root in bound)
    return False


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def from_library(name):
    return name.partition(".")[0] in sys.stdlib_module_names


modules = {}
classes = {}
environment = dict(os.environ)
path = list(sys.path)
limit = sys.getrecursionlimit()
handler = signal.getsignal(signal.SIGINT)


def keep_modules():
    """Takes what is loaded now, and not yet known, as the clean state."""
    for name, module in list(sys.modules.items()):
        if name not in modules and isinstance(module, types.ModuleType):
            modules[name] = (module, dict(module.__dict__))


def keep_classes(name):
    module = sys.modules.get(name)
    for each in list(vars(module).values()) if module else ():
        if isinstance(each, type) and each.__flags__ & (1 << 9) and each not in classes:
            classes[each] = dict(vars(each))


def load_cleanly(names):
    """Imports modules of the library before a grader runs, so that they are known as they should be."""
    for name in names:
        try:
            builtins.__import__(name)
        except BaseException:
            pass
    keep_modules()


def restore_modules():
    strangers = [name for name in sys.modules if name not in modules and name not in HIDDEN]
    for name in strangers:
        del sys.modules[name]
    for name, (module, names) in modules.items():
        if sys.modules.get(name) is not module:
            sys.modules[name] = module
        if module.__dict__ != names:
            module.__dict__.clear()
            module.__dict__.update(names)
    sys.modules.update(dict.fromkeys(HIDDEN))
    load_cleanly([name for name in strangers if from_library(name)])


def restore_classes():
    for each, names in classes.items():
        now = dict(vars(each))
        if now != names:
            for name in now.keys() - names.keys():
                delattr(each, name)
            for name in names:
                if now.get(name) is not names[name]:
                    setattr(each, name, names[name])


def empty_home():
    os.chdir(HOME)
    for name in os.listdir(HOME):
        if os.path.isdir(name) and not os.path.islink(name):
            shutil.rmtree(name, ignore_errors=True)
        else:
            os.unlink(name)


def quiet_warnings():
    warnings.resetwarnings()
    warnings.simplefilter("ignore")


def restore():
    """Brings the interpreter back to the state in which the next grader may start."""
    sys.settrace(None)
    sys.setprofile(None)
    restore_classes()
    restore_modules()
    sys.path[:] = path
    sys.meta_path[:] = finders
    sys.setrecursionlimit(limit)
    if dict(os.environ) != environment:
        os.environ.clear()
        os.environ.update(environment)
    if signal.getsignal(signal.SIGINT) is not handler:
        signal.signal(signal.SIGINT, handler)
    if "random" in sys.modules:
        sys.modules["random"].seed()
    gc.enable()
    quiet_warnings()
    empty_home()
