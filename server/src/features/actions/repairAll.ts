import type { Change } from '../../document/tree.ts';
import { say } from '../../languages/message.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Action } from './action.ts';

/** What is only advice stays the author's decision. */
const mended: ReadonlySet<Severity> = new Set(['error', 'warning']);

/** The repairs of all errors and warnings of a file; of two that meet, the first. */
export const repairAll: Action = {
  kind: 'source.fixAll.rewardsmith',
  onRequest: true,
  *offers({ diagnostics }) {
    const edits: Change[] = [];
    for (const { severity, repair } of diagnostics) {
      const free = repair?.edits.every((edit) => !edits.some((other) => meets(edit, other)));
      if (free && mended.has(severity)) edits.push(...repair!.edits);
    }
    if (edits.length > 0) yield { title: say`Repair all errors and warnings that have a repair`, edits };
  },
};

function meets(a: Change, b: Change): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}
