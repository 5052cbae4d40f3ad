import type { Answer, PythonFrame } from '../engine/world.ts';
import { say } from '../languages/message.ts';
import type { ComparisonText, RowPlace } from '../protocol/index.ts';
import { type Line, linkedText } from './comparison/linkedText.ts';
import type { PythonPiece } from './pythonPieces.ts';
import type { Seen } from './seen.ts';

/** A call of a Python grader that was looked into. */
export interface TracedCall {
  readonly name: string;
  readonly piece: Pick<PythonPiece, 'text' | 'place'>;
  readonly sample: RowPlace & { readonly id: string };
  readonly answer: Answer;
}

type Reader = Pick<Seen, 'uri' | 'words' | 'position'>;

/** What a call of a Python grader returned, or where and with what it failed, the innermost call first; and what it printed. */
export function traceText(reader: Reader, call: TracedCall): ComparisonText {
  const { words } = reader;
  const { name, sample, answer } = call;
  const frames = 'frames' in answer ? (answer.frames ?? []) : [];
  const head: Line = [`# ${name}`];
  const where: Line = [words(say`Sample`), ' ', { text: `${sample.id}`, target: sample }];
  const failed = frames.toReversed().flatMap((frame, depth) => [[''], ...frameLines(reader, call, { frame, depth })]);
  return linkedText([head, [''], where, [''], [said(reader, answer)], ...failed, ...printedLines(reader, answer)]);
}

function said({ words }: Reader, answer: Answer): string {
  if ('flag' in answer) return words(say`Failed: ${answer.message}`);
  return words(say`Returned ${String(answer.value)}.`);
}

interface Frame {
  readonly frame: PythonFrame;
  /** How many calls it is away from what failed. */
  readonly depth: number;
}

function frameLines({ uri, words, position }: Reader, { piece }: TracedCall, { frame, depth }: Frame): readonly Line[] {
  const { line, name, locals } = frame;
  const lines = piece.text.split('\n');
  const source = lines[line - 1] ?? '';
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const start = piece.place(Math.min(piece.text.length, offset + source.search(/\S|$/)));
  const target = { uri, line: position(start).line + 1 };
  const title = depth === 0 ? say`Failed in line ${line}, in ${name}` : say`Called from line ${line}, in ${name}`;
  const width = Math.max(0, ...locals.map(([each]) => each.length));
  return [
    ['## ', { text: words(title), target }],
    [''],
    [`    ${source.trim()}`],
    ...(locals.length > 0 ? [['']] : []),
    ...locals.flatMap(([each, value]) => valueLines(`    ${each.padEnd(width)} = `, value)),
  ];
}

/** A value of several lines stands in one column. */
function valueLines(head: string, value: string): readonly Line[] {
  return value.split('\n').map((line, at) => [at === 0 ? head + line : ' '.repeat(head.length) + line]);
}

function printedLines({ words }: Reader, { printed }: Answer): readonly Line[] {
  if (!printed) return [[''], [words(say`Nothing was printed.`)]];
  return [
    [''],
    [`## ${words(say`Printed`)}`],
    [''],
    ...printed
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => [`    ${line}`]),
  ];
}
