"""Writes ../metrics/nltk_data (a small WordNet of our own, in NLTK's layout), its archive beside it in
../metrics/nltk_data_packed, and ../metrics/wordnet.json: what NLTK reads from it and scores by it.

See requirements.txt. Scores by the real WordNet are checked by metrics_synonyms.py.
"""

import json
import pathlib
import warnings
import zipfile

import nltk
from nltk.corpus.reader.wordnet import WordNetCorpusReader
from nltk.translate.meteor_score import single_meteor_score

warnings.simplefilter("ignore")


class English(WordNetCorpusReader):
    """Without the map between versions, which only other languages need."""

    def map_wn(self, version="wordnet"):
        return None


# Names of each synset by part of speech; `>` makes it a satellite of the synset before it.
SYNSETS = {
    "noun": [
        "car auto motorcar", "car carriage", "mouse rodent", "church chapel", "box crate", "dish plate bowl",
        "fireman firefighter fire_fighter", "city town", "glass tumbler", "waltz dance", "wolf lobo",
        "Oslo Christiania", "bank shore", "bank lender", "fire_engine fire_truck",
        "cat feline", "mat rug", "naïveté innocence",
    ],
    "verb": ["go travel", "carry transport", "hope wish", "watch observe", "box spar", "run sprint", "bake cook"],
    "adj": ["large(a) big", "> huge(p) immense", "good fine", "fast(ip) quick", "late tardy"],
    "adv": ["fast quickly", "well nicely"],
}
EXCEPTIONS = {
    "noun": ["mice mouse", "feet foot", "axes ax axis box"],
    "verb": ["ran run", "went go"],
    "adj": ["better good", "best good"],
    "adv": ["better well"],
}
WORDS = (
    "car Car cars auto motorcars mice mouses churches boxes BOX boxing boxed dishes firemen cities glasses waltzes "
    "wolves oslo Oslos banks fire_engine fire_engines cats mats went goes going gone carries carried hopes hoped "
    "hoping watches watched ran running runs baker baking larger largest bigger huge immenser better best fast faster "
    "fastest later latest well wells feet axes naïveté s ses men ies ing unknown"
).split() + [""]
PAIRS = [
    ("my car is fast", "my auto is quick"), ("The cat sat on the mat", "the feline sat on the rug"),
    ("he went to town", "he did go to the city"), ("a huge box", "an immense crate"),
    ("mice ran", "a rodent will sprint"), ("car car car", "auto carriage motorcar"), ("auto carriage", "car car"),
    ("fire_engine here", "fire_truck here"),
    ("the church by the shore", "a chapel by the bank"), ("watch the dish", "observe a bowl"), ("good", "better"),
    ("fine bread to bake", "good bread to cook"), ("Oslo is big", "oslo is large"), ("unknown words", "known word"),
    ("the rug under the car", "auto under rug under mat"), ("Oslo", "Christiania"), ("christiania", "Oslo"),
]


def data_lines(part, at):
    kind = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[part]
    head = None
    for synset in SYNSETS[part]:
        names = synset.split()
        pointers, letter = ("000", kind)
        if names[0] == ">":
            names, letter, pointers = names[1:], "s", f"001 & {head:08} a 0000"
        words = " ".join(f"{name} 0" for name in names)
        frames = " 01 + 02 00" if part == "verb" else ""
        line = f"{at:08} 00 {letter} {len(names):02x} {words} {pointers}{frames} | a synset for tests  \n"
        head = at
        yield at, [name.split("(")[0].lower() for name in names], line
        at += len(line.encode())


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    licence = "  1 Written for tests; nothing in it is from WordNet.  \n"
    for part in SYNSETS:
        index = {}
        lines = [licence]
        for at, names, line in data_lines(part, len(licence)):
            lines.append(line)
            for name in names:
                index.setdefault(name, []).append(at)
        (folder / f"data.{part}").write_bytes("".join(lines).encode())
        kind = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[part]
        rows = [
            f"{name} {kind} {len(at)} 1 & {len(at)} 0 {' '.join(f'{each:08}' for each in at)}  \n"
            for name, at in sorted(index.items())
        ]
        (folder / f"index.{part}").write_bytes((licence + "".join(rows)).encode())
        (folder / f"{part}.exc").write_bytes("".join(f"{line}\n" for line in EXCEPTIONS[part]).encode())
    (folder / "lexnames").write_text("00\tall\t1\n")


def pack(folder, archive):
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(folder.iterdir()):
            stored = zipfile.ZIP_STORED if file.suffix == ".exc" else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(f"wordnet/{file.name}"), file.read_bytes(), stored)


here = pathlib.Path(__file__).parent.parent / "metrics"
folder = here / "nltk_data" / "corpora" / "wordnet"
write(folder)
pack(folder, here / "nltk_data_packed" / "corpora" / "wordnet.zip")
nltk.data.path.append(str(here / "nltk_data"))
wordnet = English(str(folder), None)
names = lambda word: {name for synset in wordnet.synsets(word) for name in synset.lemma_names() if "_" not in name}
words = {word: sorted(names(word)) for word in WORDS}
pairs = [
    {"input": a, "reference": b, "score": single_meteor_score(b.split(), a.split(), wordnet=wordnet)} for a, b in PAIRS
]
lists = lambda rows: ",\n".join(rows)
path = here / "wordnet.json"
path.write_text(
    '{"computed_with": "nltk 3.10.3",\n"words": {\n'
    + lists(f"{json.dumps(word)}: {json.dumps(found)}" for word, found in words.items())
    + '\n},\n"pairs": [\n'
    + lists(json.dumps(pair) for pair in pairs)
    + "\n]}\n"
)
