import { type CompletionItem, CompletionItemKind, InsertTextMode } from 'vscode-languageserver-types';
import { fieldName } from '../engine/fieldName.ts';
import { say } from '../languages/message.ts';
import { completePython, type PythonCompletion, pythonSurface } from '../languages/python/index.ts';
import { fieldDocs } from './fieldDocs.ts';
import { fieldsUnder } from './fieldsUnder.ts';
import type { PieceAt } from './pieceAt.ts';
import { rangeOf, type Seen } from './seen.ts';
import { typesOf } from './typesOf.ts';

/** In Python: the keys of `sample` and `item` that the samples have, and `grade` where it is not written yet. */
export function pythonCompletion(seen: Seen, place: PieceAt): CompletionItem[] {
  const found = completePython(place.piece.text, place.at);
  return found ? keys(seen, place, found) : wholeGrade(seen, place);
}

/** Keys that would need an escape, in Python or in the file around it, are left out. */
function keys(seen: Seen, { piece, base }: PieceAt, { root, path, from, to }: PythonCompletion): CompletionItem[] {
  const head = fieldName([root, ...path]);
  const range = rangeOf(seen, base + piece.place(from), base + piece.place(to));
  const names = fieldsUnder(seen, head).filter((name) => /^[^"'\\\n\r\t]+$/.test(name));
  return names.map((name, index) => ({
    label: name,
    kind: CompletionItemKind.Field,
    detail: typesOf(seen, [root, ...path, name]),
    documentation: { kind: 'markdown', value: fieldDocs(seen, [root, ...path, name]) },
    sortText: String(index).padStart(4, '0'),
    filterText: name,
    textEdit: { range, newText: name },
  }));
}

const source = 'def grade(sample, item) -> float:\n    return 0.0\n';

/** How a string is written that begins with this sign; others cannot hold lines. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  '|': (text) => text.trimEnd(),
  '"': (text) => JSON.stringify(text).slice(1, -1),
};

function wholeGrade(seen: Seen, { piece, base, at }: PieceAt): CompletionItem[] {
  const line = piece.text.slice(piece.text.lastIndexOf('\n', at - 1) + 1, at);
  const write = writings[seen.tree.text[base + piece.from] ?? ''];
  if (!write || !/^(?:def )?\w*$/.test(line) || pythonSurface(piece.text).grade) return [];
  const range = rangeOf(seen, base + piece.place(at - line.length), base + piece.place(at));
  const documentation = seen.words(say`The function that is called for each row; it returns a number from 0 to 1.`);
  return [
    {
      label: 'def grade(sample, item)',
      kind: CompletionItemKind.Function,
      documentation: { kind: 'markdown', value: documentation },
      sortText: '0',
      filterText: line.startsWith('def ') ? 'def grade' : 'def grade grade',
      textEdit: { range, newText: write(source) },
      insertTextMode: InsertTextMode.adjustIndentation,
    },
  ];
}
