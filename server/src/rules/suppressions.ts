import { nodeAt } from '../document/nodeAt.ts';
import { slotOf } from '../document/slotOf.ts';
import type { Tree } from '../document/tree.ts';
import type { Diagnostic } from './diagnostic.ts';

type Ignored = (fault: Pick<Diagnostic, 'code' | 'from'>) => boolean;

/**
 * Which faults the author's comments silence: `# rewardsmith: ignore CODE…` for its own line or, alone on a line, for
 * the line below; for a key's line it holds for all of the value. `ignore-file` holds for the file. `comment` is how
 * the notation begins a comment; without one nothing is silenced.
 */
export function suppressions(tree: Tree, comment: string | undefined): Ignored {
  const { text } = tree;
  if (comment === undefined || !text.includes('rewardsmith: ignore')) return () => false;
  const { file, lines } = marksIn(text, comment);
  return ({ code, from }) =>
    file.has(code) || [from, ...keysAround(tree, from)].some((at) => lines.get(lineStart(text, at))?.has(code));
}

/** The line that an `ignore` comment for a fault belongs above: that of the key it stands under. */
export function suppressedLine(tree: Tree, from: number): number {
  return lineStart(tree.text, keysAround(tree, from).at(-1) ?? 0);
}

/** The comment that silences a code for the line below. */
export function ignoreComment(comment: string, code: string): string {
  return `${comment} rewardsmith: ignore ${code}`;
}

interface Marks {
  readonly file: ReadonlySet<string>;
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
}

function marksIn(text: string, comment: string): Marks {
  const mark = new RegExp(`^(.*?)${comment}\\s*rewardsmith: ignore(-file)?((?:[ ,]+[a-z0-9-]+)+)`, 'gm');
  const file = new Set<string>();
  const lines = new Map<number, Set<string>>();
  for (const found of text.matchAll(mark)) {
    const [, before = '', wide, list = ''] = found;
    const line = before.trim() ? found.index : below(text, found.index, comment);
    const held = wide ? file : (lines.get(line) ?? new Set());
    for (const code of list.split(/[ ,]+/).filter(Boolean)) held.add(code);
    if (!wide) lines.set(line, held);
  }
  return { file, lines };
}

/** The start of the next line that is not a comment alone. */
function below(text: string, from: number, comment: string): number {
  let at = from;
  do {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  } while (
    text
      .slice(at, at + 200)
      .trimStart()
      .startsWith(comment)
  );
  return at;
}

/** Where the keys begin that an offset stands under, outermost first. */
function keysAround(tree: Tree, offset: number): number[] {
  const steps = nodeAt(tree, offset).flatMap(({ step }) => (step === undefined ? [] : [step]));
  return steps.flatMap((_, index) => slotOf(tree, steps.slice(0, index + 1))?.keyRange?.from ?? []);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
