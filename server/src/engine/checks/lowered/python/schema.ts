import type { PythonPiece } from '../pythonPiece.ts';
import { equality } from './equality.ts';

/** Whether JSON values fit a JSON Schema, for the keywords that `lowerSchema` knows. */
export const schema: PythonPiece = {
  needs: [equality],
  source: `
def with_floats(value):
    """A value as a validator has it: its numbers are floats."""
    if is_number(value):
        try:
            return float(value)
        except OverflowError:
            return math.inf if value > 0 else -math.inf
    if isinstance(value, list):
        return [with_floats(child) for child in value]
    return {key: with_floats(child) for key, child in value.items()} if isinstance(value, dict) else value


def type_name(value):
    names = {bool: "boolean", str: "string", float: "number", list: "array", dict: "object"}
    return "null" if value is None else names[type(value)]


def is_type(value, name):
    if name == "integer":
        return isinstance(value, float) and math.isfinite(value) and value == math.floor(value)
    return type_name(value) == name


def is_same(one, other):
    if type(one) is not type(other):
        return False
    if isinstance(one, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, dict):
        return len(one) == len(other) and all(key in other and is_same(one[key], other[key]) for key in one)
    return one == other


def fits_properties(value, schema):
    """All members that properties, patternProperties and additionalProperties speak of."""
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for key, child in value.items():
        wanted = [known[key]] if key in known else []
        wanted += [inner for pattern, inner in patterns.items() if re.search(pattern, key)]
        if not wanted and "additionalProperties" in schema:
            wanted = [schema["additionalProperties"]]
        if not all(fits(child, inner) for inner in wanted):
            return False
    return True


def fits_items(value, schema):
    first = schema.get("prefixItems", [])
    rest = value[len(first) :] if "items" in schema else []
    return all(map(fits, value, first)) and all(fits(child, schema["items"]) for child in rest)


def is_unique(value):
    return not any(is_same(one, other) for at, one in enumerate(value) for other in value[:at])


def fits_condition(value, schema):
    return fits(value, schema.get("then" if fits(value, schema["if"]) else "else", True))


FOR_ALL = {
    "type": lambda v, a, s: any(is_type(v, name) for name in (a if isinstance(a, list) else [a])),
    "const": lambda v, a, s: is_same(v, a),
    "enum": lambda v, a, s: any(is_same(v, each) for each in a),
    "not": lambda v, a, s: not fits(v, a),
    "anyOf": lambda v, a, s: any([fits(v, each) for each in a]),
    "allOf": lambda v, a, s: all([fits(v, each) for each in a]),
    "oneOf": lambda v, a, s: sum([fits(v, each) for each in a]) == 1,
    "if": lambda v, a, s: fits_condition(v, s),
}
BY_TYPE = {
    dict: {
        "required": lambda v, a, s: all(key in v for key in a),
        "minProperties": lambda v, a, s: len(v) >= a,
        "maxProperties": lambda v, a, s: len(v) <= a,
        "propertyNames": lambda v, a, s: all(fits(key, a) for key in v),
        "dependentRequired": lambda v, a, s: all(each in v for key in a if key in v for each in a[key]),
    },
    list: {
        "minItems": lambda v, a, s: len(v) >= a,
        "maxItems": lambda v, a, s: len(v) <= a,
        "uniqueItems": lambda v, a, s: not a or is_unique(v),
    },
    str: {
        "minLength": lambda v, a, s: len(v) >= a,
        "maxLength": lambda v, a, s: len(v) <= a,
        "pattern": lambda v, a, s: re.search(a, v) is not None,
    },
    float: {
        "minimum": lambda v, a, s: v >= a,
        "maximum": lambda v, a, s: v <= a,
        "exclusiveMinimum": lambda v, a, s: v > a,
        "exclusiveMaximum": lambda v, a, s: v < a,
    },
}


INSIDE = {dict: fits_properties, list: fits_items}


def fits(value, schema):
    if isinstance(schema, bool):
        return schema
    tests = {**FOR_ALL, **BY_TYPE.get(type(value), {})}
    if not all(test(value, schema[keyword], schema) for keyword, test in tests.items() if keyword in schema):
        return False
    return type(value) not in INSIDE or INSIDE[type(value)](value, schema)
`,
};
