"""Writes ../metrics/stems.json: NLTK's PorterStemmer (default mode) on real and made-up words. See requirements.txt."""

import json
import pathlib
import random

from nltk.stem.porter import PorterStemmer

WORDS = """
caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned
falling hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli
radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness
callousness formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical hopeful goodness
revival allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption
homologou communism activate angulariti homologous effective bowdlerize probate rate cease controll roll skies dying
lying tying news innings inning outings outing cannings canning howe proceed exceed succeed dies died spied flies enjoy
enjoyment spy fly try cry say play additionally totally radically geology theology archaeology usefully refunds refunded
policies policy businesses running ran runs easily easier easiest generously organization organisations a as is it be
by yes yyyy yyyying ayying by's don't x-rays 3rd 1990s naïvely cafés Straßen ÜBER RUNNING 𝐛𝐨𝐥𝐝ed 𝐛ies 𝐛y 𝐛s a𝐛𝐛ed a𝐛𝐜ed
""".split()
SUFFIXES = """
s es ies ed ied eed ing y ational tional enci anci izer bli abli alli entli eli ousli ization ation ator alism iveness
fulness ousness aliti iviti biliti fulli logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant
ement ment ent ion sion tion ou ism ate iti ous ive ize e ll at bl iz
""".split()

draw = random.Random(4)
for _ in range(600):
    root = "".join(draw.choices("abcdeilnorstuyywx", k=draw.randint(1, 6)))
    WORDS.append(root + "".join(draw.choices(SUFFIXES, k=draw.randint(1, 2))))

stem = PorterStemmer().stem
stems = {word: stem(word) for word in WORDS}
path = pathlib.Path(__file__).parent.parent / "metrics" / "stems.json"
path.write_text(json.dumps({"computed_with": "nltk 3.10.3", "stems": stems}) + "\n")
