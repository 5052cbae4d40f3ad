import { slotOf } from '../../document/slotOf.ts';
import type { Path } from '../../document/tree.ts';
import { isSame, type PartDiff, type PartDiffs } from '../../engine/specDiff.ts';
import type { SpecPart } from '../../engine/specParts.ts';
import { type Message, say } from '../../languages/message.ts';
import type { MeaningChange } from '../../protocol/index.ts';
import { graderLine } from '../graderLine.ts';
import type { Seen } from '../seen.ts';
import { meaningWords } from './meaningWords.ts';

/** The lines of a document whose criteria or graders mean something else than in the last commit, one change a line. */
export function meaningChanges(seen: Seen, diffs: readonly PartDiffs[]): readonly MeaningChange[] {
  const found = diffs.flatMap(({ parts, removed }) => [
    ...parts.filter((diff) => !isSame(diff)).map((diff) => changeOf(seen, diff)),
    ...removed.map((part) => removalOf(seen, part, parts)),
  ]);
  const lines = new Map<number, readonly MeaningChange[]>();
  for (const change of found) lines.set(change.line, [...(lines.get(change.line) ?? []), change]);
  return [...lines.values()].map(joined).sort((one, other) => one.line - other.line);
}

/** The line of a part of a document, from 0. */
export function partLine(seen: Seen, path: Path): number {
  return graderLine(seen, { path, at: slotOf(seen.tree, path)?.range?.from ?? 0 });
}

function changeOf(seen: Seen, { part, changes }: PartDiff): MeaningChange {
  const kind = changes.some(({ change }) => change === 'added') ? 'added' : 'changed';
  const told = changes.flatMap(meaningWords).map(seen.words);
  const title =
    part.id === '' ? say`Since the last commit, of the whole:` : say`Since the last commit, \`${part.id}\`:`;
  return { line: partLine(seen, part.path), kind, detail: listed(seen.words(title), told) };
}

function removalOf(seen: Seen, { id, within }: SpecPart, parts: readonly PartDiff[]): MeaningChange {
  const holder = parts.findLast(({ before }) => before?.isGroup && String(holds(before)) === String(within));
  const removal: Message = say`Since the last commit, \`${id}\` was removed.`;
  return { line: partLine(seen, holder?.part.path ?? []), kind: 'removed', detail: seen.words(removal) };
}

/** The ids around what stands in a group. */
function holds({ id, within }: SpecPart): readonly string[] {
  return id === '' ? [] : [...within, id];
}

function listed(title: string, told: readonly string[]): string {
  return [title, '', ...told.map((each) => `- ${each}`)].join('\n');
}

function joined(changes: readonly MeaningChange[]): MeaningChange {
  const [first, ...more] = changes;
  const kinds = new Set(changes.map(({ kind }) => kind));
  return more.length === 0
    ? first!
    : {
        line: first!.line,
        kind: kinds.size === 1 ? first!.kind : 'changed',
        detail: changes.map(({ detail }) => detail).join('\n\n'),
      };
}
