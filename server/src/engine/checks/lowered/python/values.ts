import type { PythonPiece } from '../pythonPiece.ts';

/** Values of a rubric in a row, as `compileValue` and `compileExact` find them. */
export const values: PythonPiece = {
  needs: [],
  source: String.raw`
import json
import math
import re
from decimal import Decimal
from fractions import Fraction

SPACE = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
NOTHING = object()


class Absent(Exception):
    """The completion lacks something: a score of 0."""


class Broken(Exception):
    """The row cannot be graded."""


class Members(dict):
    """An object of JSON that knows whether a key stood twice."""

    twice = False


def members(pairs):
    found = Members(pairs)
    found.twice = len(found) < len(pairs)
    return found


def no_constant(name):
    raise ValueError(name)


DECODER = json.JSONDecoder(
    object_pairs_hook=members, parse_float=Decimal, parse_int=Decimal, parse_constant=no_constant
)


def decoded(text):
    try:
        return DECODER.decode(text)
    except (ValueError, ArithmeticError, RecursionError):
        return NOTHING


def is_number(value):
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def decimal_of(number):
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


def fraction_of(number):
    if isinstance(number, float) and not math.isfinite(number):
        raise Broken("A number is beyond the range of a float.")
    return Fraction(decimal_of(number))


def js_number(number):
    """A float as JavaScript writes it."""
    if number == 0:
        return "0"
    sign, digits, power = Decimal(repr(number)).as_tuple()
    text = "".join(map(str, digits)).rstrip("0")
    point, minus = len(digits) + power, "-" if sign else ""
    if len(text) <= point <= 21:
        return minus + text.ljust(point, "0")
    if 0 < point <= 21:
        return minus + text[:point] + "." + text[point:]
    if -6 < point <= 0:
        return minus + "0." + "0" * -point + text
    rest = "." + text[1:] if len(text) > 1 else ""
    return f"{minus}{text[0]}{rest}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def float_text(number):
    try:
        near = float(number)
    except OverflowError:
        near = math.inf
    if not math.isfinite(near):
        raise Broken("A number is beyond the range of a float.")
    return js_number(near)


def exact_text(number):
    exact = decimal_of(number)
    try:
        near = float(exact)
    except OverflowError:
        near = math.inf
    if math.isfinite(near) and Fraction(Decimal(repr(near))) == Fraction(exact):
        return js_number(near)
    return format(exact, "f")


def quoted_text(text):
    return re.sub("[\ud800-\udfff]", lambda found: "\\u%04x" % ord(found[0]), json.dumps(text, ensure_ascii=False))


def compact(value, number_text):
    """A value as compact JSON."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return quoted_text(value)
    if isinstance(value, list):
        return "[" + ",".join(compact(child, number_text) for child in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(quoted_text(k) + ":" + compact(v, number_text) for k, v in ordered(value)) + "}"
    return number_text(value)


def ordered(value):
    """The members as JavaScript orders them: array indices first."""
    indices = [key for key in value if re.fullmatch("0|[1-9][0-9]{0,9}", key) and int(key) < 2**32 - 1]
    if not indices:
        return value.items()
    rest = [key for key in value if key not in set(indices)]
    return [(key, value[key]) for key in sorted(indices, key=int) + rest]


def text_of(value):
    return value if isinstance(value, str) else compact(value, float_text)


def exact_json(value):
    return compact(value, exact_text)


def step_in(value, key):
    if isinstance(value, list):
        return value[key] if isinstance(key, int) and key < len(value) else NOTHING
    return value.get(key, NOTHING) if isinstance(value, dict) and isinstance(key, str) else NOTHING


def below(value, path):
    for key in path:
        value = step_in(value, key)
    return value


def path_name(path):
    steps = [f"[{key}]" if isinstance(key, int) else "." + key for key in path]
    return "".join(steps)[1:]


def at_path(path, row):
    value = below(row, path)
    own = path[0] == "sample" and len(path) > 1 and path[1] in ("output_text", "output_json", "output_tools")
    if value is not NOTHING and not (own and value is None and len(path) == 2):
        return value
    if own:
        raise Absent(f"The completion has no {path_name(path)}.")
    raise Broken(f"{path_name(path)} is not in this row.")


def filled_text(pieces, row):
    for piece in pieces:
        if isinstance(piece, list):
            at_path(piece, row)
    return "".join(text_of(at_path(piece, row)) if isinstance(piece, list) else piece for piece in pieces)


def find(spec, row):
    [(form, body)] = spec.items()
    return FINDERS[form](body, row)


def broken(body, row):
    raise Broken(body)


FINDERS = {
    "broken": broken,
    "const": lambda body, row: body,
    "path": at_path,
    "text": filled_text,
    "list": lambda body, row: [find(each, row) for each in body],
    "dict": lambda body, row: {key: find(each, row) for key, each in body.items()},
}


def fault_in(value, depth=0):
    """Why a decoded value is not strict JSON, or None."""
    if depth > 200:
        return "The JSON is nested deeper than 200 levels."
    if isinstance(value, Decimal):
        _, digits, power = value.as_tuple()
        return "A number has too many places." if len(digits) > 5000 or abs(power) > 5000 else None
    if isinstance(value, Members) and value.twice:
        return "The JSON has a key twice in one object."
    children = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    return next((fault for fault in (fault_in(child, depth + 1) for child in children) if fault), None)


def strict_json(text):
    """One JSON value, or NOTHING."""
    value = decoded(text)
    return NOTHING if value is NOTHING or fault_in(value) else value


def written_at(path, row):
    """What the completion writes at a path of its JSON, every digit of its numbers kept."""
    text = row["sample"].get("output_text")
    if path[:2] != ["sample", "output_json"] or not isinstance(text, str):
        return NOTHING
    whole = decoded(text)
    try:
        same = whole is not NOTHING and json.loads(text) == row["sample"]["output_json"]
    except (ValueError, RecursionError):
        same = False
    return below(whole, path[2:]) if same else NOTHING


def finite(value):
    if isinstance(value, float) and not math.isfinite(value):
        raise Broken("A number is beyond the range of a float.")
    for child in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        finite(child)
    return value


def exact_at(path, row):
    found = at_path(path, row)
    written = written_at(path, row)
    if written is NOTHING:
        return finite(found)
    fault = fault_in(written)
    if fault:
        raise Absent(fault)
    return written


EXACT_FINDERS = {
    **FINDERS,
    "path": exact_at,
    "list": lambda body, row: [exact(each, row) for each in body],
    "dict": lambda body, row: {key: exact(each, row) for key, each in body.items()},
}


def exact(spec, row):
    [(form, body)] = spec.items()
    return EXACT_FINDERS[form](body, row)


def checked_text(spec, row):
    return text_of(find(spec, row))


def row_of(sample, item):
    """The row, with the completion's JSON filled in where it is missing."""
    text = sample.get("output_text")
    if "output_json" not in sample and isinstance(text, str):
        try:
            sample = {**sample, "output_json": json.loads(text, parse_constant=no_constant)}
        except (ValueError, RecursionError):
            pass
    return {"sample": sample, "item": item}


def scored(check, row, config):
    """The score of a check; what the completion lacks is a 0."""
    try:
        return float(check(row, config))
    except Absent:
        return 0.0
`,
};
