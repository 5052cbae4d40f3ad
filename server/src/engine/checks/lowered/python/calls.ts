import type { PythonPiece } from '../pythonPiece.ts';
import { equality } from './equality.ts';
import { numbers } from './numbers.ts';
import { sets } from './sets.ts';

/** Tool calls and what is wanted of them, as `readCalls`, `compileCalls` and `matching` have them. */
export const calls: PythonPiece = {
  needs: [equality, numbers, sets],
  source: String.raw`
WRAPPERS = ("function", "custom", "functionCall", "function_call", "toolUse")
ARGUMENT_KEYS = ("arguments", "input", "args", "parameters")
CALL_TYPES = ("function", "function_call", "tool_use", "tool_call", "custom")


class Unreadable(Exception):
    """Data that holds no tool calls."""


def read_arguments(given):
    """The arguments, or None where they are no JSON object."""
    if given is None or given == "":
        return {}
    value = strict_json(given) if isinstance(given, str) else given
    return value if isinstance(value, dict) else None


def read_calls(value):
    """Calls as pairs of name and arguments."""
    if isinstance(value, str):
        value = strict_json(value)
        if value is NOTHING or isinstance(value, str):
            raise Unreadable
    if value is None:
        return []
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        raise Unreadable
    found = []
    for element in value:
        call = call_of(element) if isinstance(element, dict) else None
        if call:
            found.append(call)
        elif not (isinstance(element, dict) and is_other(element)):
            raise Unreadable
    return found


def is_other(element):
    kind = element.get("type")
    return isinstance(kind, str) and kind not in CALL_TYPES


def call_of(element):
    wrapped = (element[key] for key in WRAPPERS if isinstance(element.get(key), dict))
    inner = next(wrapped, element)
    name = inner.get("name")
    key = next((each for each in ARGUMENT_KEYS if each in inner), None)
    if not isinstance(name, str):
        return None
    if key is None and (is_other(inner) or "role" in inner or "content" in inner):
        return None
    return name, read_arguments({} if key is None else inner[key])


def calls_in(spec, row):
    """The calls of the completion: one without tool calls made none."""
    path = spec.get("path", ())
    if list(path[:2]) == ["sample", "output_tools"]:
        try:
            find(spec, row)
        except Absent:
            return []
    found = exact(spec, row)
    try:
        return read_calls(found)
    except Unreadable:
        written = not path or list(path[:2]) in (["sample", "output_text"], ["sample", "output_json"])
        raise (Absent if written else Broken)("No tool calls could be read.") from None


def value_in(text):
    found = strict_json(text)
    return found


def coerced(found, wanted):
    """The found value with texts and values taken for each other where only one side is a text."""
    if isinstance(found, str):
        if isinstance(wanted, str):
            return found
        written = value_in(found)
        return found if written is NOTHING else written
    if isinstance(wanted, str):
        written = value_in(wanted)
        return wanted if written is not NOTHING and deep_equal(found, written) else found
    if isinstance(found, list) and isinstance(wanted, list):
        return [coerced(a, wanted[at]) if at < len(wanted) else a for at, a in enumerate(found)]
    if isinstance(found, dict) and isinstance(wanted, dict):
        return {key: coerced(a, wanted[key]) if key in wanted else a for key, a in found.items()}
    return found


def loosened(value):
    if isinstance(value, str):
        return re.sub("[ ,./\\-_*^]", "", value).lower()
    if isinstance(value, list):
        return [loosened(child) for child in value]
    return {key: loosened(child) for key, child in value.items()} if isinstance(value, dict) else value


def is_value(found, wanted, rules):
    near = coerced(found, wanted) if rules["coerce"] else found
    return deep_equal(loosened(near), loosened(wanted)) if rules["loose"] else deep_equal(near, wanted)


def plain(wanted, rules):
    return lambda found: is_value(found, wanted, rules)


def any_of_argument(body, rules, row):
    wanted = exact(body, row)
    if not isinstance(wanted, list):
        raise Broken("any_of is no list of values.")
    return lambda found: any(is_value(found, each, rules) for each in wanted)


def number_argument(body, rules, row):
    wanted = exact(body["equals"], row)
    number = read_number(wanted) if isinstance(wanted, str) else fraction_of(wanted) if is_number(wanted) else None
    if number is None:
        raise Broken("equals is no number.")
    near = (fraction_of(body["tolerance"]), fraction_of(body["relative_tolerance"]))

    def fits(found):
        value = value_in(found) if rules["coerce"] and isinstance(found, str) else found
        return is_number(value) and is_within(fraction_of(value), number, *near)

    return fits


def matches_argument(body, rules, row):
    pattern = re.compile(body)
    return lambda found: pattern.search(found if isinstance(found, str) else exact_json(found)) is not None


def set_argument(body, rules, row):
    split = body["form"].get("split") or ("json" if rules["coerce"] else None)
    wanted = list_of(exact(body["equals"], row), body["form"].get("split") or "json")
    if wanted is None:
        raise Broken("equals is no list.")

    def fits(found):
        members = list_of(found, split)
        return members is not None and compare_sets(members, wanted, body["form"]) == 1

    return fits


ARGUMENTS = {
    "any_of": any_of_argument,
    "number": number_argument,
    "matches": matches_argument,
    "set": set_argument,
    "plain": lambda body, rules, row: plain(exact(body, row), rules),
    "any": lambda body, rules, row: lambda found: True,
}


def wanted_call(spec, row):
    """A name and whether arguments are as wanted."""
    name = exact(spec["name"], row)
    if not isinstance(name, str):
        raise Broken("name is no text.")
    if "arguments" not in spec:
        return name, lambda found: True
    wanted = [
        (key, optional, ARGUMENTS[kind](body, spec, row)) for key, optional, kind, body in spec["arguments"]
    ]
    return with_arguments(name, wanted, spec)


def with_arguments(name, wanted, rules):
    names = {key for key, _, _ in wanted}

    def fits(found):
        if found is None or not (rules["more"] or all(key in names for key in found)):
            return False
        return all(test(found[key]) if key in found else optional for key, optional, test in wanted)

    return name, fits


def plain_call(name, arguments, rules):
    return with_arguments(name, [(key, False, plain(value, rules)) for key, value in arguments.items()], rules)


def call_at(spec, row):
    """A wanted call whose arguments stand in the row."""
    name = exact(spec["name"], row)
    if not isinstance(name, str):
        raise Broken("name is no text.")
    found = read_arguments(exact(spec["at"], row))
    if found is None:
        raise Broken("The arguments are no object.")
    return plain_call(name, found, spec)


def unwrapped(found):
    value = value_in(found) if isinstance(found, str) else NOTHING
    return value if isinstance(value, (list, dict)) else found


def calls_at(spec, row):
    """Wanted calls that stand in the row."""
    written = unwrapped(exact(spec["calls"], row))
    elements = [unwrapped(each) for each in written] if isinstance(written, list) else [written]
    wanted = []
    for element in elements:
        if isinstance(element, str):
            wanted.append((element, lambda found: True))
            continue
        try:
            [(name, arguments)] = read_calls([element])
        except (Unreadable, ValueError):
            raise Broken("No tool calls could be read.") from None
        if arguments is None:
            raise Broken("The arguments of a call are no JSON object.")
        wanted.append(plain_call(name, arguments, spec))
    return wanted


def wanted_calls(spec, row):
    if isinstance(spec, dict):
        return calls_at(spec, row)
    return [call_at(each, row) if "at" in each else wanted_call(each, row) for each in spec]


def is_wanted(call, wanted):
    return call[0] == wanted[0] and wanted[1](call[1])


def any_order(made, wanted):
    return sum(partner is not None for partner in pairing(made, wanted, is_wanted))


def in_order(made, wanted):
    at, matched = 0, 0
    for one in wanted:
        place = next((index for index in range(at, len(made)) if is_wanted(made[index], one)), None)
        if place is not None:
            at, matched = place + 1, matched + 1
    return matched


def in_one_run(made, wanted):
    starts = range(max(1, len(made) - len(wanted) + 1))
    return max(sum(map(is_wanted, made[start:], wanted)) for start in starts)


ORDERS = {"strict": in_one_run, "in_order": in_order, "any": any_order}
`,
};
