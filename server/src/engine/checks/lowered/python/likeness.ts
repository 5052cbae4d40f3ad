import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** Metrics of texts that the platform has none of, with the numbers of `metrics/distance`. */
export const likeness: PythonPiece = {
  needs: [values],
  source: String.raw`
def masks_of(text):
    masks = {}
    for at, point in enumerate(text):
        masks[point] = masks.get(point, 0) | 1 << at
    return masks


def lcs_length(a, b):
    """Of the longest common subsequence (Hyyrö's bit vectors)."""
    masks, full = masks_of(a), (1 << len(a)) - 1
    state = full
    for point in b:
        common = state & masks.get(point, 0)
        state = ((state + common) | (state - common)) & full
    return len(a) - bin(state).count("1")


def edit_distance(a, b):
    """Levenshtein's distance (Hyyrö's bit vectors)."""
    if not a:
        return len(b)
    masks, full, last = masks_of(a), (1 << len(a)) - 1, 1 << (len(a) - 1)
    rises, falls, distance = full, 0, len(a)
    for point in b:
        same = masks.get(point, 0)
        level = (((same & rises) + rises) ^ rises) | same | falls
        up, down = falls | (full & ~(level | rises)), level & rises
        distance += bool(up & last) - bool(down & last)
        up, down = (up << 1) | 1, down << 1
        rises, falls = (down | ~(level | up)) & full, up & level & full
    return distance


def levenshtein(a, b):
    longest = max(len(a), len(b))
    return 1 - edit_distance(a, b) / longest if longest else 1


def indel_similarity(common, lengths):
    return 1 - (lengths - 2 * common) / lengths if lengths else 1


def fuzzy_words(text):
    return re.findall("[^\t-\r\x1c-\x20]+", text) if all(point <= "\xff" for point in text) else text.split()


def token_sort(a, b):
    left, right = (" ".join(sorted(fuzzy_words(text))) for text in (a, b))
    return indel_similarity(lcs_length(left, right), len(left) + len(right))


def token_set(a, b):
    left, right = set(fuzzy_words(a)), set(fuzzy_words(b))
    if not left or not right:
        return 0
    shared, only_left, only_right = len(" ".join(left & right)), left - right, right - left
    if left & right and not (only_left and only_right):
        return 1
    one, other = " ".join(sorted(only_left)), " ".join(sorted(only_right))
    head = shared + 1 if shared else 0
    both = indel_similarity(head + lcs_length(one, other), 2 * head + len(one) + len(other))
    if not shared:
        return both
    return max(both, *(indel_similarity(shared, 2 * shared + 1 + len(rest)) for rest in (one, other)))


def jaro(a, b):
    if not a or not b:
        return float(len(a) == len(b))
    reach, free, from_a = max(0, max(len(a), len(b)) // 2 - 1), [True] * len(b), []
    for at, point in enumerate(a):
        for place in range(max(0, at - reach), min(at + reach, len(b) - 1) + 1):
            if free[place] and b[place] == point:
                free[place] = False
                from_a.append(point)
                break
    from_b = [point for point, is_free in zip(b, free) if not is_free]
    common = len(from_a)
    moved = sum(one != other for one, other in zip(from_a, from_b)) // 2
    return (common / len(a) + common / len(b) + (common - moved) / common) / 3 if common else 0


def jaro_winkler(a, b):
    similarity = jaro(a, b)
    if similarity <= 0.7:
        return similarity
    prefix = 0
    while prefix < min(4, len(a), len(b)) and a[prefix] == b[prefix]:
        prefix += 1
    return min(1, similarity + prefix * 0.1 * (1 - similarity))


MEASURES = {
    "levenshtein": levenshtein,
    "token_sort": token_sort,
    "token_set": token_set,
    "jaro_winkler": jaro_winkler,
}


def similar(row, config):
    wanted = checked_text(config["to"], row)
    return MEASURES[config["measure"]](checked_text(config["of"], row), wanted)
`,
};
