import type { Hover } from 'vscode-languageserver-types';
import { entryOf } from '../document/sites.ts';
import { type Message, say, sentence } from '../languages/message.ts';
import type { SeenNamedFile } from '../rules/rule.ts';
import { fileDocs } from './fileDocs.ts';
import { namedFileAt } from './namedFiles.ts';
import { rangeOf, type Seen } from './seen.ts';

/** What stands in the file whose name is under the cursor; null where no file is named. */
export function fileHover(seen: Seen, offset: number): Hover | null {
  const named = namedFileAt(seen, offset);
  if (!named) return null;
  const { file, range } = named;
  const lines = [`\`${file.path}\``, ...contentLines(file).map(seen.words)];
  return { contents: { kind: 'markdown', value: lines.join('\n\n') }, range: rangeOf(seen, range.from, range.to) };
}

function contentLines({ found, grader, holds }: SeenNamedFile): readonly Message[] {
  if (found && 'missing' in found) return [say`It cannot be read: ${found.missing}`];
  if (holds !== 'grader' || !grader) return [fileDocs[holds]];
  if (grader.refusal) return [grader.refusal];
  const { site, faults } = grader;
  const name = site && entryOf(site, 'name')?.node.value;
  const told = name === undefined ? [] : [sentence(`\`${name}\``)];
  const kind = site?.kind;
  const docs = kind ? [say`**${sentence(kind.title)}.** ${sentence(kind.docs)}`] : [];
  const faulty = faults.length > 0 ? [say`Faults that are told of it: ${faults.length}.`] : [];
  return [...told, ...docs, fileDocs.grader, ...faulty];
}
