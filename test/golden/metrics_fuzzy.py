"""Writes ../metrics/fuzzy.json: rapidfuzz on the texts where its definitions surprise. See requirements.txt."""

import json
import pathlib

from rapidfuzz import fuzz, utils
from rapidfuzz.distance import JaroWinkler, Levenshtein

LONG = "the quick brown fox jumps over the lazy dog near the river bank while seventeen small birds watch from a tree "
PAIRS = [
    ("", ""), ("", "a"), ("a", ""), (" ", "\n\t"), ("\n\t ", "\t"), (" ", "a"), (".", "!"), ("a", "b"),
    ("ab", "ba"), ("abc", "abc"), ("kitten", "sitting"), ("a b c", "c b a"), ("a a b", "a b"), ("a b", "a b c d"),
    ("naïve café", "naive cafe"), ("caf\u00e9", "cafe\u0301"), ("a\u00a0b", "b a"), ("a\u00a0東", "東 a"),
    ("b\u0085a", "a b"), ("b\u0085a 東", "a b 東"), ("a\ufeffb", "b a"), ("x\u001cy", "y x"), ("\u3000y x", "x y"),
    ("😀😁", "😀😂"), ("😀", "\U0001f601"), ("𝐛𝐨𝐥𝐝 text", "text 𝐛𝐨𝐥𝐝"), ("\ue000 😀 b", "😀 b \ue000"),
    ("a_b-c", "A B C"), ("İSTANBUL", "istanbul"), ("ΟΔΟΣ", "οδος"), ("STRASSE", "straße"),
    ("привет мир", "мир привет"), ("東京都", "京都"), ("مرحبا بالعالم", "مرحبا"),
    ("this is a test", "this is a test!"), ("fuzzy wuzzy was a bear", "wuzzy fuzzy was a bear"),
    ("fuzzy was a bear but not a dog", "fuzzy was a bear but not a cat"),
    ("The quick brown fox", "the fast brown fox leaps over it"), ("new york mets", "new YORK mets vs atlanta braves"),
    ("aaab", "baaa"), ("abcd" * 9, "bcda" * 9), ("a" * 29, "a" * 31), ("ab" * 30, "ba" * 31), ("x" * 61, "y" * 61),
    (LONG, LONG[40:]), (LONG, LONG[::-1]), (LONG * 2, LONG[20:60]), (LONG.upper(), LONG), (LONG, LONG.replace("e",
    "é")),
    (LONG * 3, "seventeen large birds"), ("birds seventeen", LONG * 3), (LONG + "😀", "😀 " + LONG),
    ("MARTHA", "MARHTA"), ("DIXON", "DICKSONX"), ("DwAyNE", "DuANE"), ("abcdefgh", "hgfedcba"), ("ab", "a"),
]


def scores(a, b):
    return {
        "ratio": fuzz.ratio(a, b) / 100,
        "partial_ratio": fuzz.partial_ratio(a, b) / 100,
        "token_sort": fuzz.token_sort_ratio(a, b) / 100,
        "token_set": fuzz.token_set_ratio(a, b) / 100,
        "wratio": fuzz.WRatio(a, b) / 100,
        "wratio_default_process": fuzz.WRatio(a, b, processor=utils.default_process) / 100,
        "levenshtein": Levenshtein.normalized_similarity(a, b),
        "jaro_winkler": JaroWinkler.similarity(a, b),
    }


cases = [{"input": a, "reference": b, "distance": Levenshtein.distance(a, b), "scores": scores(a, b)} for a, b in PAIRS]
path = pathlib.Path(__file__).parent.parent / "metrics" / "fuzzy.json"
path.write_text(json.dumps({"computed_with": "rapidfuzz 3.14.6", "cases": cases}, indent=1) + "\n")
