import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** Numbers in texts, as `readNumber` and `numbersIn` read them. */
export const numbers: PythonPiece = {
  needs: [values],
  source: String.raw`
import unicodedata


def plain_signs(text):
    """The text with a stand-in of the same kind for each letter, number and currency sign beyond ASCII."""
    return text if text.isascii() else "".join(map(plain_sign, text))


def plain_sign(sign):
    if sign < "\x80":
        return sign
    kind = unicodedata.category(sign)
    return "a" if kind[0] == "L" else "\u00b2" if kind[0] == "N" else "$" if kind == "Sc" else sign


L, N = "A-Za-z", "0-9\u00b2"
WORD = f"(?:[{L}{N}$_.%^+\u2212-]|(?<=[{N}])[,:/](?=[{N}]))+"
LEADS = "|".join(f"(?<={start}{'[0-9]' * size})" for size in (1, 2, 3) for start in ("\\A", f"[^{L}{N}.,]"))
THOUSANDS = f"(?:(?:{LEADS})[ \u00a0\u2009\u202f][0-9]{{3}}(?![{L}{N}])(?:[.,][0-9]+)?)*"
QUANTITY = f"(?:[ \u00a0](?:%|per ?cent|hundred|thousand|million|billion|trillion)(?![{L}]))?"
RUN = re.compile(WORD + THOUSANDS + QUANTITY)
TOKEN = re.compile(f"[^{SPACE}]+")
NUMERAL = re.compile("[+\u2212-]?\\$?[+\u2212-]?\\.?[0-9]")
HEAD = re.compile("(?:[_^%]|\\.{2,})*")
TAIL = "_.,:/^+\u2212$-"


def numbers_in(text):
    """All that reads as a number in prose, in order."""
    shadow, found, behind = plain_signs(text), [], 0
    for token in TOKEN.finditer(shadow):
        if not re.search("[0-9]", token[0]):
            continue
        behind = max(behind, token.start())
        while behind < token.end():
            run = RUN.search(shadow, behind)
            if not run:
                return found
            start = run.start() + HEAD.match(run[0]).end()
            end = start + len(shadow[start : run.end()].rstrip(TAIL))
            if NUMERAL.match(shadow[start:end]):
                found.append(text[start:end])
            behind = run.end()
    return found


DECIMAL = re.compile("([+-]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]+))?")
FORMS = re.compile(
    "(\\()?([+\u2212-])?(\\$ ?)?([+\u2212-])?"
    "(?:([0-9]+)/([0-9]+)|([0-9,]*(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?))( ?%)?(\\))?"
)
GROUPED = re.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])")


def read_decimal(text):
    found = DECIMAL.fullmatch(text)
    if not found:
        return None
    _, whole, fraction, exponent = found.groups(default="")
    digits = whole + fraction
    if not digits or len(digits) > 5000 or len(exponent.lstrip("+-0")) > 5:
        return None
    if abs((int(exponent) if exponent else 0) - len(fraction)) > 5000:
        return None
    return Fraction(Decimal(text))


def read_magnitude(text):
    if "," not in text:
        return read_decimal(text)
    return read_decimal(text.replace(",", "")) if GROUPED.match(text) else None


def read_fraction(over, under):
    numerator, denominator = read_decimal(over), read_decimal(under)
    return numerator / denominator if numerator is not None and denominator else None


def read_number(source):
    """A whole text as a number, exactly; None where it is none."""
    found = FORMS.fullmatch(plain_signs(source.strip(SPACE)))
    if not found:
        return None
    opened, sign, currency, inner, over, under, magnitude, percent, closed = found.groups()
    size = read_magnitude(magnitude or "") if over is None else read_fraction(over, under)
    clashes = (sign and inner) or bool(opened) != bool(closed) or (opened and (sign or inner))
    if clashes or (percent and (currency or over)) or size is None:
        return None
    negative = opened or any(each not in (None, "+") for each in (sign, inner))
    size = size / 100 if percent else size
    return -size if negative else size


def is_within(candidate, reference, absolute, relative=0):
    apart = abs(candidate - reference)
    return apart <= absolute or apart <= relative * abs(reference)
`,
};
