import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** JSON in prose, as `jsonsIn` finds it. */
export const jsons: PythonPiece = {
  needs: [values],
  source: String.raw`
JSON_STRING = '"[^"\\\\\\x00-\\x1f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\x00-\\x1f]*)*"'
JSON_SPACE = re.compile("[ \t\r\n]*")
JSON_KEY = re.compile(JSON_STRING + "[ \t\r\n]*:")
JSON_SCALAR = re.compile(JSON_STRING + "|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")
CLOSERS = {"{": "}", "[": "]"}


def read_at(shape, text, at):
    found = shape.match(text, at)
    return found.end() if found else None


def jsons_in(text):
    """The outermost objects and lists of a text that are JSON, but for keys that stand twice."""
    ends, found, behind = {}, [], 0
    for opening in re.finditer("[\\[{]", text):
        start = opening.start()
        if start < behind:
            continue
        if start not in ends:
            scan_json(text, start, ends)
        end = ends.get(start)
        if end is not None:
            found.append(text[start:end])
            behind = end
    return found


def scan_json(text, start, ends):
    opened, at = [], start
    while True:
        at = after_json(text, json_value_at(text, at, opened, ends), opened, ends)
        if at is None or not opened:
            break
    for each in opened:
        ends[each] = None


def json_value_at(text, at, opened, ends):
    if text[at : at + 1] not in CLOSERS:
        return read_at(JSON_SCALAR, text, at)
    if at in ends:
        return ends[at]
    opened.append(at)
    return at + 1


def after_json(text, behind, opened, ends):
    at = behind
    first = at is not None and at == (opened[-1] if opened else -1) + 1
    while at is not None and opened:
        start = opened[-1]
        at = read_at(JSON_SPACE, text, at)
        if text[at : at + 1] == CLOSERS[text[start]]:
            at += 1
            ends[opened.pop()] = at
        elif first or text[at : at + 1] == ",":
            return next_json(text, at if first else at + 1, start)
        else:
            return None
        first = False
    return at


def next_json(text, start, holder):
    at = read_at(JSON_SPACE, text, start)
    behind = read_at(JSON_KEY, text, at) if text[holder] == "{" else at
    return None if behind is None else read_at(JSON_SPACE, text, behind)
`,
};
