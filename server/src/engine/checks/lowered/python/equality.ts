import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** Equality of JSON values, as `deepEqual` has it, and pairing. */
export const equality: PythonPiece = {
  needs: [values],
  source: `
def pairing(left, right, fits):
    """Pairs as many as can be, each at most once: for each right one the place of its left one, or None."""
    edges = [[at for at, other in enumerate(right) if fits(one, other)] for one in left]
    partners = [None] * len(right)
    for one in range(len(left)):
        place_one(one, edges, partners, set())
    return partners


def place_one(one, edges, partners, tried):
    free = next((other for other in edges[one] if partners[other] is None), None)
    if free is not None:
        partners[free] = one
        return True
    for other in edges[one]:
        if other not in tried:
            tried.add(other)
            if place_one(partners[other], edges, partners, tried):
                partners[other] = one
                return True
    return False


def can_pair(left, right, fits):
    return len(left) == len(right) and None not in pairing(left, right, fits)


def value_key(value):
    """Equal values give equal texts, whatever the order of keys and elements."""
    if is_number(value):
        return "n" + str(fraction_of(value))
    if isinstance(value, list):
        return "[" + ",".join(sorted(map(value_key, value))) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(quoted_text(key) + ":" + value_key(value[key]) for key in sorted(value)) + "}"
    return compact(value, exact_text)


def deep_equal(found, wanted, tolerance=0, any_order=False, extra_keys=False):
    rules = (tolerance, any_order, extra_keys)
    if isinstance(found, list) and isinstance(wanted, list):
        if any_order:
            return is_permutation(found, wanted, rules)
        return len(found) == len(wanted) and all(deep_equal(a, b, *rules) for a, b in zip(found, wanted))
    if isinstance(found, dict) and isinstance(wanted, dict):
        if not extra_keys and any(key not in wanted for key in found):
            return False
        return all(key in found and deep_equal(found[key], wanted[key], *rules) for key in wanted)
    if is_number(found) and is_number(wanted):
        return abs(fraction_of(found) - fraction_of(wanted)) <= tolerance
    return type(found) is type(wanted) and not isinstance(found, (list, dict)) and found == wanted


def is_permutation(found, wanted, rules):
    if len(found) != len(wanted):
        return False
    if value_key(found) == value_key(wanted):
        return True
    tolerance, _, extra_keys = rules
    return (extra_keys or tolerance > 0) and can_pair(found, wanted, lambda a, b: deep_equal(a, b, *rules))
`,
};
