import type { PythonPiece } from '../pythonPiece.ts';
import { values } from './values.ts';

/** How a value is taken out of a text, as `compileFrom` does. */
export const extraction: PythonPiece = {
  needs: [values],
  source: String.raw`
OPENING = re.compile("^ {0,3}(\x60{3,}|~{3,})[^\n\x60]*\\Z")


def fences(text):
    """What stands inside each code fence of Markdown; one that is never closed runs to the end."""
    found, mark, start, at = [], None, 0, 0
    for line in text.split("\n"):
        following = min(len(text), at + len(line) + 1)
        opened = OPENING.match(line.rstrip(SPACE))
        bare = line.strip(SPACE)
        if mark is None and opened:
            mark, start = opened[1], following
        elif mark is not None and len(bare) >= len(mark) and bare == mark[0] * len(bare):
            found.append(text[start : max(start, at)].strip(SPACE))
            mark = None
        at = following
    return found if mark is None else found + [text[start:].strip(SPACE)]


def lines_in(text):
    return [line for line in (line.strip(SPACE) for line in re.split("[\r\n]+", text)) if line]


def only_of(found):
    if len(found) != 1:
        raise Absent(f"The text holds {len(found)} where one was wanted.")
    return found[0]


def end_of(found, index):
    if not found:
        raise Absent("The text holds none.")
    return found[index]


def after_label(text, label):
    at = text.rfind(label)
    if at < 0:
        raise Absent("No line of the text is labelled so.")
    return text[at + len(label) :].partition("\n")[0].strip(SPACE)


def group_of(text, pattern):
    found = re.search(pattern, text)
    if not found or found[1] is None:
        raise Absent("Nothing in the text matches.")
    return found[1].strip(SPACE)


NAMED_TAKERS = {
    "whole": lambda text, sought: text.strip(SPACE),
    "first": lambda text, sought: end_of(sought(text), 0),
    "last": lambda text, sought: end_of(sought(text), -1),
    "only": lambda text, sought: only_of(sought(text)),
    "fence": lambda text, sought: only_of(fences(text)),
}


def taken(text, place, sought):
    if isinstance(place, str):
        return NAMED_TAKERS[place](text, sought)
    return after_label(text, place["after"]) if "after" in place else group_of(text, place["matches"])
`,
};
