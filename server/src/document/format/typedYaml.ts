import type { Change, Tree } from '../tree.ts';
import type { FormatOptions, Typed } from './formatter.ts';
import { dashed } from './yaml/dashed.ts';
import { entered } from './yaml/entered.ts';
import { linesOf } from './yaml/lines.ts';
import { rootsOf } from './yaml/rootsOf.ts';
import { styleOf } from './yaml/style.ts';

const answers: Readonly<Record<string, typeof entered>> = { '\n': entered, '-': dashed };

/** Indents the line that a break begins, and puts a `-` among those of its list. */
export function typedYaml(tree: Tree, { at, character }: Typed, { tabSize }: FormatOptions): Change[] {
  const answer = Object.hasOwn(answers, character) ? answers[character] : undefined;
  if (!answer || tree.faults.some(({ code }) => code === 'nested-too-deeply')) return [];
  const lines = linesOf(tree.text);
  return answer(tree, lines, at, () => styleOf(lines, rootsOf(tree.text), tabSize));
}
