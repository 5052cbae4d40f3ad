"""Writes ../adapters/tokens/counts.json: how many tokens tiktoken finds in hard texts.

Run with requirements-tokens.txt; tiktoken fetches the tables of its encodings and checks their SHA-256.
"""

import json
import pathlib
import random

import tiktoken

TEXTS = [
    "", " ", "\n", "a", "ab", "Hello, world!", "The quick brown fox jumps over the lazy dog.",
    "I'm, you'RE, it'S, we'Ll", "I\u2019m you\u2019re", "3.14159 1234567 12 1,000,000",
    "a\u00a0b\u0085c\ufeffd\u3000e\u200b", "  \n\n  \t\r\n x", "x   ", "    return x  \n",
    "{\"a\": [1, 2, {\"b\": null}]}", "<|endoftext|>", "<|im_start|>user<|im_end|>", "antidisestablishmentarianism",
    "naïve café ÉCOLE Straße İstanbul", "e\u0301 a\u0308\u0301", "東京は日本の首都です。人口は約1400万人。", "สวัสดีครับ ยินดีต้อนรับ",
    "مرحبا بالعالم ١٢٣", "नमस्ते दुनिया", "😀 👩‍👩‍👧‍👦 🇩🇪🏳️‍🌈", "𝐛𝐨𝐥𝐝 𐍈", "a" * 1000, "ab" * 500, " " * 300 + "x",
    "\n" * 100, "=" * 200, "AAAA" * 100, "http://x.y/z?a=b&c=%20#d", "def f(x):\n\treturn x**2  # squared\n",
    "CamelCaseWord snake_case_word SCREAMING_CASE kebab-case", "$\\frac{a}{b} \\le \\sum_{i=0}^{n} x_i^2$",
    "ſ'ſ K'm ǅ'd", "\ufffd\ufffd", "\u0000\u0001\u001c", "Łódź Žluťoučký kůň", "Привет, мир! Ещё раз.", "한국어 문장입니다.",
]
PIECES = [
    *"aZéß東😀 \n\t.,'\"-_/0159", "'s", "'LL", "the", " The", "  ", "\r\n", "ing", "\u0301", "\u00a0", "!!", "日本",
    "привет",
]

draw = random.Random(20)
TEXTS += ["".join(draw.choices(PIECES, k=draw.randint(3, 40))) for _ in range(200)]
ENCODINGS = {name: tiktoken.get_encoding(name) for name in ("o200k_base", "cl100k_base")}

path = pathlib.Path(__file__).parent.parent / "adapters" / "tokens" / "counts.json"
cases = [
    {"text": text, **{name: len(encoding.encode_ordinary(text)) for name, encoding in ENCODINGS.items()}}
    for text in TEXTS
]
lines = ",\n".join(json.dumps(case) for case in cases)
path.write_text('{"computed_with": "tiktoken 0.14.0", "cases": [\n' + lines + "\n]}\n")
