import type { Range } from '../../document/tree.ts';
import type { Piece } from '../../document/walk.ts';
import type { Path } from '../../engine/part.ts';
import { type PythonRead, pythonReads, pythonStrings } from '../../languages/python/index.ts';
import { parseTemplate } from '../../languages/template/index.ts';

interface Read {
  readonly root: string;
  readonly path: PythonRead['path'];
}

interface Reader {
  readonly reads: (text: string) => readonly Read[];
  /** Places of a key of which it is not plain whose it is: in a function that is called, or behind another name. */
  readonly doubts: (text: string, key: string) => readonly Range[];
}

const readers: Readonly<Record<Piece['language'], Reader>> = {
  template: {
    reads: (text) => parseTemplate(text).parts.flatMap((part) => ('path' in part ? [part] : [])),
    doubts: () => [],
  },
  formula: { reads: () => [], doubts: () => [] },
  python: {
    reads: pythonReads,
    doubts: (text, key) => {
      const plain = new Set(pythonReads(text).flatMap(({ path }) => path.map(({ from }) => from)));
      return pythonStrings(text, key).filter(({ from }) => !plain.has(from));
    },
  },
};

/** The field whose key stands at an offset of a piece; `from` and `to` are the key's. */
export function fieldAt({ language, text }: Piece, at: number): (Range & { readonly field: Path }) | undefined {
  for (const { root, path } of readers[language].reads(text)) {
    const index = path.findIndex(({ key, from, to }) => typeof key === 'string' && from <= at && at <= to);
    const { from, to } = path[index] ?? {};
    const field = [root, ...path.slice(0, index + 1).map(({ key }) => key)];
    if (from !== undefined && to !== undefined) return { from, to, field };
  }
  return undefined;
}

/** Where a piece reads a field, or something inside it: the places of the field's last key. */
export function readsOf({ language, text }: Piece, field: Path): readonly Range[] {
  if (!text.includes(String(field.at(-1)))) return [];
  return readers[language].reads(text).flatMap((read) => stepOf(read, field) ?? []);
}

/** Where a piece may mean a field's last key. */
export function doubtsOf({ language, text }: Piece, field: Path): readonly Range[] {
  const key = String(field.at(-1));
  return text.includes(key) ? readers[language].doubts(text, key) : [];
}

/** The step of a path that is a field's last key; of a list every element counts as the same. */
function stepOf({ root, path }: Read, field: Path): Range | undefined {
  const same = field.slice(1).every((key, index) => {
    const found = path[index]?.key;
    return typeof key === 'number' ? typeof found === 'number' : found === key;
  });
  return root === field[0] && same ? path[field.length - 2] : undefined;
}
