import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver-types';
import { nodeAt } from '../document/nodeAt.ts';
import { pathAt } from '../document/pathAt.ts';
import type { Probe } from '../document/probe.ts';
import type { NamedFile } from '../engine/namedFile.ts';
import { filesNamed } from '../engine/rubric/filesNamed.ts';
import { fileDocs } from './fileDocs.ts';
import { contentRange } from './names/contentRange.ts';
import { rangeOf, type Seen } from './seen.ts';

/** The files beside a rubric, where it is about to name one of their kind. */
export function fileItems(seen: Seen, { from, to, path }: Probe): CompletionItem[] {
  const holds = holdsAt(seen, path);
  return holds ? itemsOf(seen, holds, { range: rangeOf(seen, from, to), write: seen.notation.quote }) : [];
}

/** The same where a path is begun: it is replaced as a whole. Undefined where no file is named. */
export function begunFileItems(seen: Seen, offset: number): CompletionItem[] | undefined {
  const place = nodeAt(seen.tree, offset).at(-1);
  if (!place || place.isKey || place.node.kind !== 'string' || place.node.length === 0) return undefined;
  const holds = holdsAt(seen, pathAt(seen.tree, offset));
  if (!holds) return undefined;
  const { from, to } = contentRange(seen.tree.text, place.from, place.node);
  const write = from > place.from ? (file: string) => file : seen.notation.quote;
  return itemsOf(seen, holds, { range: rangeOf(seen, from, to), write });
}

interface Writing {
  readonly range: Range;
  readonly write: (file: string) => string;
}

function itemsOf(seen: Seen, holds: NamedFile['holds'], { range, write }: Writing): CompletionItem[] {
  const files = seen.nearby.filter((file) => endings[holds].test(file));
  return files.map((file, index) => {
    const newText = write(holds === 'grader' ? `./${file}` : file);
    return {
      label: file,
      kind: CompletionItemKind.File,
      documentation: { kind: 'markdown', value: seen.words(fileDocs[holds]) },
      sortText: `!${String(index).padStart(3, '0')}`,
      filterText: newText,
      textEdit: { range, newText },
    };
  });
}

const endings: Readonly<Record<NamedFile['holds'], RegExp>> = {
  grader: /\.grader\.(?:json|ya?ml)$/i,
  data: /\.(?:sqlite3?|db)$/i,
  samples: /\.jsonl$/i,
};

/** What a text at a path of a rubric would name, if it named a file: asked of a rubric that has just that text. */
function holdsAt({ found }: Seen, path: Probe['path']): NamedFile['holds'] | undefined {
  if (!found.some(({ form }) => form === 'rubric')) return undefined;
  const spec = path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [...new Array(step).fill({}), inner] : { [step]: inner }),
    'file',
  );
  const root = { form: 'rubric' as const, id: '', path: [], graders: [{ id: '', path: [], spec: spec as never }] };
  return filesNamed([root]).find(({ at }) => String(at) === String(path))?.holds;
}
