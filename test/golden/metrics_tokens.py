"""Writes ../metrics/tokens.json: NLTKWordTokenizer on hard texts.

Run once with requirements.txt and once more with nltk==3.9.1; each run fills in the tokens of its own version.
"""

import json
import pathlib
import random

import nltk
from nltk.tokenize.destructive import NLTKWordTokenizer

TEXTS = [
    "", " ", "\n", ".", "..", "...", "a.", "a..", "a. b.", "a.\n", ".a", "a .", "e.g. this. And that.", "U.S.",
    "Mr. X.",
    "They'll say it isn't; we've said I'm, he's, can't.", "Cannot gimme gotta lemme gonna wanna go.", "wanna", "wanna.",
    "d'ye know more'n that? 'Tis so, 'twas so.", "GİMME that", " 'tıs", "N'T n't don't DON'T", "I'D he'S we'LL",
    "'quoted' words 'here'", "'s 't 'd 'em 'n 'll 're", "rock'n'roll 'n' O'Neil's", "the '90s", "dogs' bones", "x''y",
    '"double" and "again"', '("nested")', '{"k": "v"}', "``ticks'' and `one'", "<\"a\"> [''b'']", '"', '""', '"a', 'a"',
    "«guillemets» “curly” ‘single’ „low“", "it’s don’t", "‘’“”", "he said: “No.”", 'She said "no."', "end.)",
    "end.]\"'",
    "end. ) ", "end.»”’ ", "yes!?", "really?!", "a,b 3,36 a, 3,", "12:30 a:b a:", "a:\n", ",", ":,", "::a", "a,,b",
    "$3.88 50% #tag @user A&B; *bold* **very**", "a*b", "_x_", "(a)[b]{c}<d>", ")(", "--", "a--b", "---", "a - b-c",
    "a—b", "a – b", "1–2", "a―b‒c", "word…more…", "...and... so on....", "http://x.y/z?a=b,c#d", "C++ f(x)=y;",
    "v1.2.3.", "No.5", "3.14", ".5", "x²'s", "naïve café's", "'é", "'東 京'", "東京、です。", "مرحبا, ٣,٣ ١:٢", "😀's 😀.",
    "𝐛𝐨𝐥𝐝's", "a\u00a0b", "a\u3000b", "a\u001cb", "a\ufeffb", "a\r\nb\t c", "a\u0085b", "ſ 'ſ 's", "e\u0301's", "K'm",
    "line one.\nline two.\n", "- item one\n- item two: \"x\"", "# Title\n\nText (see [1]).", "| a | b |",
    "x = {'a': 1, \"b\": [2, 3]}", "'''doc'''", "if (a && b) { return 'c'; }", "5'10\" tall", "O.K. ?", "Wait... what?",
]
PIECES = [*"ab'\"`.,:;!?()[]{}<>-—–‘’“”«»*&…sdtn9é ", "'s", "n't", "can", "not", "...", "--", " ", " ", "\n", "''",
    "``"]

draw = random.Random(20)
TEXTS += ["".join(draw.choices(PIECES, k=draw.randint(3, 16))) for _ in range(150)]

path = pathlib.Path(__file__).parent.parent / "metrics" / "tokens.json"
known = json.loads(path.read_text())["cases"] if path.exists() else []
older = {case["text"]: case for case in known}
key = "nltk_" + nltk.__version__.replace(".", "_")
cases = [{**older.get(text, {}), "text": text, key: NLTKWordTokenizer().tokenize(text)} for text in TEXTS]
lines = ",\n".join(json.dumps(case, sort_keys=True) for case in cases)
path.write_text('{"computed_with": "nltk 3.10.3 and 3.9.1", "cases": [\n' + lines + "\n]}\n")
