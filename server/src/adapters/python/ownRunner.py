"""Runs a grader in the user's own Python: frames come in on standard input, answers go out on standard output."""

import contextvars
import functools
import os
import signal
import struct
import sys
import time
import types

from answers import (
    Absent,
    Sink,
    begin,
    decode,
    encode,
    frames_of,
    raised,
    score_of,
    wanted,
    with_frames,
    with_printed,
)

sys.path.pop(0)
del sys.modules["answers"]
PATIENCE = 0.004


def private_channel():
    """The two ends as files of our own, so that nothing a grader prints or reads can get between."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    return incoming, outgoing


def frames_in(incoming):
    """The source, whether it is to be traced, and the rows of each frame, until the parent is gone."""
    while True:
        head = incoming.read(12)
        if len(head) < 12:
            return
        length, _ = struct.unpack("<Id", head)
        source, *rows = incoming.read(length).decode("utf-8").split("\n")
        source = decode(source)
        traced = isinstance(source, dict)
        yield source["traced"] if traced else source, traced, rows


def absent():
    return f"s`{wanted[0]}` is in the service's image but not in {sys.executable}: install it there."


@functools.lru_cache(maxsize=1)
def code_of(source):
    return compile(source, "<grader>", "exec", dont_inherit=True)


def graded(source, names, row):
    sample, item = decode(row)
    exec(code_of(source), names)
    if "grade" not in names:
        return "rNameError: name 'grade' is not defined: a grader defines `grade(sample, item)`."
    return score_of(names["grade"](sample, item))


def answer(source, traced, row):
    """As the embedded Python answers: the whole module runs anew for each row."""
    wanted.clear()
    begin(traced)
    frames = []
    module = sys.modules["grader"] = types.ModuleType("grader")
    try:
        said = contextvars.Context().run(graded, source, module.__dict__, row)
    except BaseException as error:
        said = raised(error)
        frames = frames_of(error) if traced else []
    said = absent() if wanted else said
    return with_frames(said, frames) if traced else with_printed(said)


def serve(incoming, outgoing):
    for source, traced, rows in frames_in(incoming):
        answers, said = [], time.monotonic()
        for row in rows:
            if answers and time.monotonic() - said > PATIENCE:
                outgoing.write(encode(answers).encode() + b"\n")
                answers, said = [], time.monotonic()
            outgoing.write(b"+\n")
            answers.append(answer(source, traced, row))
        outgoing.write(encode(answers).encode() + b"\n")


signal.signal(signal.SIGINT, signal.SIG_IGN)
ends = private_channel()
sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Sink()
sys.meta_path.append(Absent)
ends[1].write(encode({"ready": True}).encode() + b"\n")
serve(*ends)
