import { expect, test } from 'vitest';
import { createDice } from '../provider/dice.ts';
import { ask, type Editor, openEditor } from './editor.ts';
import { editing, oneOf } from './edits.ts';
import found from './found.json';
import { expectInside, expectKept, told } from './laws.ts';
import { type Question, question } from './questions.ts';
import { starts } from './texts.ts';
import { watchHangs } from './watch.ts';

/** `EDITS` and `SEED` are set by `npm run edits`, which also limits how long one edit may take. */
const total = Number(process.env.EDITS ?? 3000);
const seed = Number(process.env.SEED ?? 20261125);
const limit = process.env.EDITS ? 2000 : Infinity;
const watch = process.env.EDITS ? watchHangs(20) : undefined;

/** Failures after which a run ends. */
const most = 10;

/** Edits of one document before the next is opened, and questions after each. */
const [each, asked] = [30, process.env.EDITS ? 2 : 1];
const encodings = ['utf-16', 'utf-16', 'utf-8', 'utf-32'];

test(`after each of ${total} edits all answers are those of a fresh document (SEED=${seed})`, { timeout: 1e8 }, () => {
  const failures: unknown[] = [];
  for (let done = 0; done < total && failures.length < most; done += each)
    try {
      editOne(seed + done, Math.min(each, total - done));
    } catch (error) {
      failures.push(error);
    }
  void watch?.end();
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((error) => (error as Error).message).join('\n'));
});

test.each(found)('once an edit was not understood as its text is: $why', ({ name, text, change }) => {
  const editor = openEditor(name, text, 'utf-16');
  told(editor.seen());
  const { position } = editor.seen();
  editor.change([{ range: { start: position(change.from), end: position(change.to) }, text: change.text }]);
  expectSame(told(editor.seen()), told(openEditor(name, editor.seen().tree.text, 'utf-16').seen()));
});

function editOne(own: number, edits: number): void {
  const dice = createDice(own);
  const { name, text } = oneOf(dice, starts);
  const encoding = oneOf(dice, encodings);
  const editor = openEditor(name, text, encoding);
  const hand = editing(editor.seen, dice);
  const steps: unknown[] = [];
  for (let step = 0; step < edits; step++) {
    const { value: changes } = hand.next();
    steps.push(changes);
    const before = editor.seen().tree.text;
    const since = performance.now();
    watch?.at(own, step);
    try {
      editor.change(changes);
      expectRight(editor, { name, encoding, dice, steps });
      if (performance.now() - since > limit) throw new Error(`It took more than ${limit} ms.`);
    } catch (error) {
      const where = { seed: own, step, name, encoding, before, change: steps.slice(-1 - asked) };
      throw new Error(`${(error as Error).message}\n${JSON.stringify(where)}`, { cause: error });
    }
  }
}

interface Run {
  readonly name: string;
  readonly encoding: string;
  readonly dice: () => number;
  /** What was done, for the report of a failure. */
  readonly steps: unknown[];
}

function expectRight(editor: Editor, { name, encoding, dice, steps }: Run): void {
  const seen = editor.seen();
  const reopened = (text: string) => openEditor(name, text, encoding).seen();
  const fresh = reopened(seen.tree.text);
  const said = told(seen);
  expectInside(seen, said);
  expectSame(said, told(fresh));
  for (let left = asked; left > 0; left--) {
    const asking: Question = question(seen, dice);
    steps.push(asking);
    const answer = ask(seen, asking.method, asking.params);
    expectSame(answer, ask(fresh, asking.method, asking.params));
    expectKept(seen, answer, { ...asking, reopened });
  }
}

/** Versions differ: the one is edited, the other opened. */
function expectSame(answer: unknown, fresh: unknown): void {
  const [one, other] = [answer, fresh].map((each) =>
    JSON.stringify(each)?.replace(/"(?:version":|resultId":")\d+/g, ''),
  );
  if (one !== other) expect(JSON.parse(one ?? 'null')).toEqual(JSON.parse(other ?? 'null'));
}
