import { expect, test } from 'vitest';
import { compileGrader } from '../../../server/src/engine/compile.ts';
import type { Unit } from '../../../server/src/engine/part.ts';

const row = { line: 1, id: 'a', item_id: 'a', item: {}, sample: { output_text: 'x' } };

function unitOf(source: string, interpreter?: string): Unit {
  const options = { metrics: {}, models: {}, pythonTimeLimit: 5, ...(interpreter && { interpreter }) };
  return compileGrader({ id: 'reward', path: [], spec: { type: 'python', name: 'p', source } }, options).part as Unit;
}

test.each([
  { source: 'import numpy', interpreter: undefined, asked: undefined, outside: undefined },
  { source: 'import numpy', interpreter: '/bin/python3', asked: '/bin/python3', outside: 'numpy' },
  { source: 'import math', interpreter: '/bin/python3', asked: undefined, outside: undefined },
])('$source with $interpreter asks $asked', ({ source, interpreter, asked, outside }) => {
  const unit = unitOf(source, interpreter);
  const asks = unit.asks!(row, []);
  expect(asks).toMatchObject([{ ask: 'python', source }]);
  expect([asks].flat().map((ask) => ('interpreter' in ask ? ask.interpreter : undefined))).toEqual([asked]);
  expect(unit.outside).toBe(outside);
});

test('another Python is another grader, where it is used', () => {
  expect(unitOf('import numpy', '/bin/python3').hash).not.toBe(unitOf('import numpy').hash);
  expect(unitOf('import math', '/bin/python3').hash).toBe(unitOf('import math').hash);
});

test('what a grader printed is its note', () => {
  const unit = unitOf('import math');
  expect(unit.score(row, [{ value: 1, printed: 'seen\n' }])).toEqual({ score: 1, evidence: { note: 'seen' } });
  expect(unit.score(row, [{ value: 1 }])).toEqual({ score: 1 });
});
