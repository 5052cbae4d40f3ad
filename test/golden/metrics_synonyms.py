"""Writes ../metrics/synonyms.json: the WordNet 3.0 synonyms of the words of text_similarity.json.

Usage: metrics_synonyms.py DICT, where DICT holds WordNet's data.* and index.* (Debian: package wordnet-base 3.0-37,
/usr/share/wordnet). Also checks the column meteor_nltk_wordnet against NLTK. See requirements.txt.
"""

import json
import pathlib
import shutil
import sys
import tempfile

import nltk
from nltk.corpus.reader.wordnet import WordNetCorpusReader
from nltk.stem.porter import PorterStemmer
from nltk.translate.meteor_score import single_meteor_score


class English(WordNetCorpusReader):
    """Without the map between versions, which only other languages need."""

    def map_wn(self, version="wordnet"):
        return None


here = pathlib.Path(__file__).parent.parent / "metrics"
cases = json.loads((here / "text_similarity.json").read_text())["cases"]
with tempfile.TemporaryDirectory() as root:
    for file in pathlib.Path(sys.argv[1]).iterdir():
        shutil.copy(file, root)
    names = pathlib.Path(root) / "lexnames"
    if not names.exists():
        names.write_text("".join(f"{n:02}\tname{n}\t1\n" for n in range(45)))
    nltk.data.path.append(root)
    wordnet = English(root, None)
    stem = PorterStemmer().stem
    words = {stem(word.lower()) for case in cases for key in ("candidate", "reference") for word in case[key].split()}
    synonyms = {}
    for word in sorted(words):
        names = {name for synset in wordnet.synsets(word) for name in synset.lemma_names() if "_" not in name}
        if names - {word}:
            synonyms[word] = sorted(names)
    for case in cases:
        expected = case["expected"]["meteor_nltk_wordnet"]
        candidate, reference = case["candidate"].split(), case["reference"].split()
        if expected is None:
            continue
        score = single_meteor_score(reference, candidate, wordnet=wordnet)
        assert abs(score - expected) < 1e-9, (case["id"], score, expected)

result = {"computed_with": "nltk 3.10.3, WordNet 3.0", "synonyms": synonyms}
(here / "synonyms.json").write_text(json.dumps(result) + "\n")
