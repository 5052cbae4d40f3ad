import type { PythonPiece } from '../pythonPiece.ts';
import { extraction } from './extraction.ts';
import { folding } from './folding.ts';
import { jsons } from './jsons.ts';

/** Lists and sets of members as texts, as `splittings` and `compareSets` have them. */
export const sets: PythonPiece = {
  needs: [extraction, folding, jsons],
  source: String.raw`
def non_empty(members):
    return [member for member in members if member.strip(SPACE)]


SPLITTERS = {
    "json": strict_json,
    "lines": lambda text: non_empty(re.split("\r?\n", text)),
    "comma": lambda text: non_empty(text.split(",")),
}
SET_SOUGHT = {
    "json": lambda text: [piece for piece in jsons_in(text) if piece.startswith("[")],
    "lines": lines_in,
    "comma": lines_in,
}


def list_of(value, split):
    """A list, or None."""
    if isinstance(value, str):
        value = SPLITTERS[split](value) if split else None
    return value if isinstance(value, list) else None


def counts_of(members, form):
    counts = {}
    for member in members:
        text = member if isinstance(member, str) else exact_json(member)
        bare = text.strip(SPACE) if form.get("trim", True) else text
        key = fold_case(bare) if form.get("fold_case") else bare
        counts[key] = counts.get(key, 0) + 1 if form.get("multiset") else 1
    return counts


def compare_sets(found, wanted, form):
    left, right = counts_of(found, form), counts_of(wanted, form)
    extra = sum(max(0, count - right.get(member, 0)) for member, count in left.items())
    have, want = sum(left.values()), sum(right.values())
    if form.get("score", "exact") == "exact":
        return 1 if extra == 0 and have == want else 0
    if form["score"] == "jaccard":
        return (have - extra) / (want + extra) if want + extra else 1
    return 2 * (have - extra) / (have + want) if have + want else 1
`,
};
