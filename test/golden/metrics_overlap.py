"""Writes ../metrics/overlap.json: what text_similarity.json has no column for, and texts hard to split.

See requirements.txt. Undefined scores (a text without tokens) are null.
"""

import json
import pathlib
import warnings

import sacrebleu
from nltk.tokenize.destructive import NLTKWordTokenizer
from nltk.translate.bleu_score import SmoothingFunction, sentence_bleu
from rouge_score import rouge_scorer

warnings.simplefilter("ignore")
PAIRS = [
    ("", "a b"), ("a b", ""), ("...", "東京"), ("a", "a"), ("a", "b"), ("a b", "a b"), ("a b c", "a b c"),
    ("the the the the", "the cat the"), ("The cats were running easily.", "the cat runs; easy"),
    ("He said \"it's 3.5%\" -- twice.", "he said: 'It is 3.5%' - twice"), ("naïve café", "naive cafe"),
    ("x &quot;y&quot; &amp; z-\nw", 'x "y" & zw'), ("a <skipped> b", "a b"), ("1,000.50 and 3-4", "1,000.5 and 3 - 4"),
    ("well-\n", "well-"), ("one two three four five six", "six five four three two one"),
    ("policies of refunding", "policy of refunds"), ("a b c d e f g", "a b c x e f g"), ("东京 2020 Tokyo", "Tokyo 2020"),
    ("one two three", "one two three four five six seven"), ("wait—what", "wait — what"), ("flies die", "fly dies"),
]
tokens = NLTKWordTokenizer().tokenize
smoothing = SmoothingFunction()
rouge = {
    stemmed: rouge_scorer.RougeScorer([f"rouge{n}" for n in "12345L"], use_stemmer=stemmed) for stemmed in (False, True)
}


def bleu(a, b, method):
    a, b = tokens(a), tokens(b)
    return sentence_bleu([b], a, smoothing_function=method) if a and b else None


def scores(a, b):
    out = {
        "treebank_bleu_method1": bleu(a, b, smoothing.method1),
        "treebank_bleu_no_smoothing": bleu(a, b, None),
        "service_bleu": bleu(a, b, smoothing.method4),
        "bleu_sacrebleu_sentence_0_1": sacrebleu.sentence_bleu(a, [b]).score / 100,
    }
    for stemmed, scorer in rouge.items():
        for name, (precision, recall, f1) in scorer.score(b, a).items():
            prefix = name + ("_stemmed" if stemmed else "")
            out |= {f"{prefix}_p": precision, f"{prefix}_r": recall, f"{prefix}_f": f1}
    return out


cases = [{"input": a, "reference": b, "scores": scores(a, b)} for a, b in PAIRS]
lines = ",\n".join(json.dumps(case) for case in cases)
versions = "nltk 3.10.3, sacrebleu 2.6.0, rouge_score 0.1.2"
path = pathlib.Path(__file__).parent.parent / "metrics" / "overlap.json"
path.write_text(f'{{"computed_with": "{versions}", "cases": [\n{lines}\n]}}\n')
