import { Location, l10n, Position, TestMessage, TestMessageStackFrame, type Uri } from 'vscode';
import type { SampleRow } from '../../../server/src/protocol/index.ts';
import { expectedOf } from './expectedOf.ts';
import type { RowsOfTest } from './rowsOf.ts';
import type { TestEntry } from './testTree.ts';

/** Where a test stands, and its samples. */
export interface Places {
  readonly spec: Uri;
  readonly samples: Uri;
}

/**
 * Why a sample does not pass: at its row, with the way to what graded it. The editor writes messages behind lines in the
 * spec, too; none is to hide a score.
 */
export function rowMessage({ label, test }: TestEntry, { column, at }: RowsOfTest, row: SampleRow, places: Places) {
  const [score, why] = [row.cells[at] ?? null, row.whys?.[at]];
  const message = score === null ? ungraded(label, why?.message ?? '') : missed(label, score, expectedOf(test, column));
  const position = new Position(row.line - 1, 0);
  const inSpec = test.passLine === test.line ? undefined : new Position(test.passLine, 0);
  message.location = new Location(places.samples, position);
  message.stackTrace = [
    new TestMessageStackFrame(label, places.spec, inSpec),
    new TestMessageStackFrame(row.id, places.samples, position),
  ];
  return message;
}

function missed(label: string, score: number, expected: string | undefined): TestMessage {
  const sentence = l10n.t('{0} scores {1}', label, exact(score));
  if (expected === undefined) return new TestMessage(sentence);
  return TestMessage.diff(sentence, expected, exact(score));
}

function ungraded(label: string, cause: string): TestMessage {
  return new TestMessage(l10n.t('{0} could not be graded: {1}', label, cause));
}

/** Without the noise of the last digits. */
function exact(score: number): string {
  return String(Number(score.toPrecision(12)));
}
